import { PUBLISHED_SCENARIO } from "../model/register/presets";
import { evaluateScaleUp } from "../model/scaleUp/scaleUp";
import { DEFAULT_SETTINGS } from "../model/register/scaleUpParameters";
import { OUTCOME_DEFAULTS } from "../model/register/outcomes/ownOutcome";
import { defaultOutcomeUncertainty } from "./uncertainty/outcomeUncertainty";
import { finish } from "./simulation/steps";
import { scaleUpFan } from "./scaleUpFan";
import { drawOutcomes } from "./simulation/drawOutcomes";
import { quantiles } from "./simulation/quantiles";
import { defaultUncertainty } from "./uncertainty/parseUncertainty";

const cases = [200, 300, 400];
const draws = { draws: 1024, seed: 7 };
const certain = { scenario: PUBLISHED_SCENARIO, distributions: new Map(), correlations: [] };
const uncertain = { ...certain, distributions: defaultUncertainty(PUBLISHED_SCENARIO) };

describe("the fan of the cumulative net", () => {
  it("is the plan itself where nothing is uncertain", () => {
    const { lines, years } = evaluateScaleUp({ scenario: PUBLISHED_SCENARIO, settings: DEFAULT_SETTINGS, cases });
    for (const [perspective, line] of [
      ["society", "cumulative.society"],
      ["cash", "cumulative.cash"],
    ] as const) {
      const fan = finish(scaleUpFan({ uncertain: certain, settings: DEFAULT_SETTINGS, cases }, perspective, draws));
      expect(fan.map(({ label, isPlanned }) => ({ label, isPlanned }))).toEqual(years);
      fan.forEach(({ low, middle, high }, year) => {
        const value = lines[line][year] ?? NaN;
        for (const quantile of [low, middle, high]) expect(quantile).toBeCloseTo(value, 6);
      });
    }
  });

  it("for one case on the average basis ends as the simulation of Appendix 9 does", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      "scaleUp.costBasis": "average",
      "scaleUp.familyBudget": 0,
      "scaleUp.setUpCost": 0,
    } as const;
    // Times open of a year and more run off after the years of the fan, so they are held here.
    const distributions = new Map(uncertain.distributions);
    distributions.delete("programme.weeksOpen");
    distributions.delete("comparator.weeksOpen");
    const held = { ...uncertain, distributions };
    const last = finish(scaleUpFan({ uncertain: held, settings, cases: [1] }, "localAuthority", draws)).at(-1);
    const [low = NaN, , high = NaN] = quantiles(
      drawOutcomes(held, ["net.localAuthority"], draws)["net.localAuthority"],
      [0.1, 0.5, 0.9],
    );
    expect(last?.low).toBeCloseTo(low, 6);
    expect(last?.high).toBeCloseTo(high, 6);
  });

  it("draws the council's own outcomes as the simulation of Appendix 9 does, input by input", () => {
    const outcome = {
      ...OUTCOME_DEFAULTS,
      ...{ name: "missing", place: 0, programmeRate: 0.2, comparatorRate: 0.5, unitValue: -1325 },
      ...({ gainer: "local authority", kind: "fiscal", years: 3, dropOff: 0.25 } as const),
    };
    const scenario = { ...PUBLISHED_SCENARIO, "discount.rate": 0, outcomes: [outcome] };
    const own = defaultOutcomeUncertainty(scenario);
    const drawn = { scenario, distributions: new Map(), own, correlations: [] };
    const settings = { ...DEFAULT_SETTINGS, "scaleUp.familyBudget": 0, "scaleUp.setUpCost": 0 };
    const last = finish(scaleUpFan({ uncertain: drawn, settings, cases: [1] }, "localAuthority", draws)).at(-1);
    const [low = NaN, middle = NaN, high = NaN] = quantiles(
      drawOutcomes(drawn, ["net.localAuthority"], draws)["net.localAuthority"],
      [0.1, 0.5, 0.9],
    );
    expect(last?.low).toBeCloseTo(low, 6);
    expect(last?.middle).toBeCloseTo(middle, 6);
    expect(last?.high).toBeCloseTo(high, 6);
    expect(high - low).toBeGreaterThan(100);
  });

  it("has its quantiles in order, and is never less paid back in a later year", () => {
    const fan = finish(scaleUpFan({ uncertain, settings: DEFAULT_SETTINGS, cases }, "society", draws));
    for (const { low, middle, high } of fan) {
      expect(low).toBeLessThan(middle);
      expect(middle).toBeLessThan(high);
    }
    const shares = fan.map(({ paidBack }) => paidBack);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it("takes no haircut besides the distributions", () => {
    const graded = { ...DEFAULT_SETTINGS, "scaleUp.benefitsGrade": 6, "scaleUp.costsGrade": 6 };
    const fan = (settings: typeof DEFAULT_SETTINGS) =>
      finish(scaleUpFan({ uncertain, settings, cases }, "society", draws));
    const own = { ...DEFAULT_SETTINGS, "scaleUp.benefitsHaircut": 0.3, "scaleUp.costsHaircut": 0.2 };
    expect(fan(graded)).toEqual(fan(DEFAULT_SETTINGS));
    expect(fan(own)).toEqual(fan(DEFAULT_SETTINGS));
  });
});
