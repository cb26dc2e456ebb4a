import * as fc from "fast-check";
import { evaluate } from "../appendix9/evaluate";
import { NET_MEASURES } from "../appendix9/measures";
import { arbitraryScenario } from "../register/arbitraryScenario";
import { arbitraryOutcomes, outcomeCells, scenarioWithOutcomes } from "../register/outcomes/arbitraryOutcomes";
import type { OwnOutcome } from "../register/outcomes/ownOutcome";
import { parseScenario } from "../register/parseScenario";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { inPricesOf } from "../register/registerPrices";
import type { Scenario } from "../register/scenario";
import { outcomeValue } from "./outcomeValue";
import { ownNets } from "./ownNets";

/** Missing episodes: 0.2 a case against 0.5, each costing the police £1,000. */
const MISSING: OwnOutcome = {
  name: "missing",
  place: 0,
  programmeRate: 0.2,
  comparatorRate: 0.5,
  unitValue: -1000,
  gainer: "police",
  kind: "fiscal",
  cashableShare: 0,
  attribution: 1,
  startYear: 0,
  years: 1,
  dropOff: 0,
  priceYear: null,
  grade: 0,
  correction: null,
};

const valueOf = (changed: Partial<OwnOutcome>, scenario: Partial<Scenario> = {}) =>
  outcomeValue({ ...MISSING, ...changed }, { ...PUBLISHED_SCENARIO, ...scenario });

describe("an outcome is worth, by hand", () => {
  it.each<[what: string, changed: Partial<OwnOutcome>, expected: number]>([
    ["fewer events that cost: a gain", {}, 300],
    ["more events that cost: a loss", { programmeRate: 0.6 }, -100],
    ["more events that are worth something: a gain", { programmeRate: 0.6, unitValue: 1000 }, 100],
    ["as many events: nothing", { programmeRate: 0.5 }, 0],
    ["what the programme causes of it", { attribution: 0.4 }, 120],
    // 300 / 1.035².
    ["in a later year: discounted", { startYear: 2 }, 280.0532],
    // 300 × (1 + 1/1.035 + 1/1.035²).
    ["for three years: each of them", { years: 3 }, 869.9083],
    // 300 × (1 + 0.5/1.035 + 0.25/1.035²).
    ["with drop-off: each year half the one before", { years: 3, dropOff: 0.5 }, 514.9408],
    ["with a drop-off of all: the first year alone", { years: 3, dropOff: 1 }, 300],
    // The scenario is in prices of 2015/16: 300 × 74.5804 / 66.8397.
    ["in prices of 2008/09: brought to the scenario's", { priceYear: 2008 }, 334.743],
    ["less 15% at grade 4", { grade: 4 }, 255],
    ["a loss stays whole at grade 4", { grade: 4, programmeRate: 0.6 }, -100],
    ["less its own share, whatever the grade", { grade: 4, correction: 0.2 }, 240],
  ])("%s", (_, changed, expected) => {
    expect(valueOf(changed)).toBeCloseTo(expected, 4);
  });

  it("at the scenario's own rate and prices", () => {
    // 300 / 1.05; and 300 × 105.3095 / 66.8397.
    expect(valueOf({ startYear: 1 }, { "discount.rate": 0.05 })).toBeCloseTo(285.7143, 4);
    expect(valueOf({ priceYear: 2008 }, { "prices.year": "2026/27" })).toBeCloseTo(472.6659, 4);
    // Year 31 is the first at 3%: 300 / (1.035^30 × 1.03).
    expect(valueOf({ startYear: 31 })).toBeCloseTo(103.7704, 4);
  });
});

describe("who gains", () => {
  it.each<[gainer: OwnOutcome["gainer"], kind: OwnOutcome["kind"], nets: readonly number[]]>([
    ["local authority", "fiscal", [300, 300, 0, 300]],
    ["NHS", "fiscal", [0, 300, 0, 300]],
    ["police", "fiscal", [0, 300, 0, 300]],
    ["schools", "fiscal", [0, 300, 0, 300]],
    ["other exchequer", "fiscal", [0, 300, 0, 300]],
    ["individual", "economic", [0, 0, 300, 300]],
    ["individual", "social", [0, 0, 300, 300]],
    ["society", "social", [0, 0, 0, 300]],
    ["local authority", "social", [0, 0, 0, 300]],
  ])("%s, %s: its value is in the nets that count it", (gainer, kind, nets) => {
    const outcomes = [{ ...MISSING, gainer, kind }];
    const before = evaluate(PUBLISHED_SCENARIO);
    const after = evaluate({ ...PUBLISHED_SCENARIO, outcomes });
    NET_MEASURES.forEach((net, index) => {
      expect(after[net] - before[net]).toBeCloseTo(nets[index] ?? NaN, 9);
    });
  });

  it("changes no other measure", () => {
    fc.assert(
      fc.property(scenarioWithOutcomes(), (scenario) => {
        const { outcomes: _, ...without } = scenario;
        const { own: __, ...after } = evaluate(scenario);
        const nets = Object.fromEntries(NET_MEASURES.map((net) => [net, expect.any(Number)]));
        expect(after).toEqual({ ...evaluate(without), ...nets });
      }),
    );
  });
});

/**
 * Three outcomes in prices of 2026/27, recomputed year by year from the printed levels of the deflator and rates:
 * - children's home: 0.10 a case against 0.16, 26 weeks at £4,101 of 2024/25, three years from the next, 20% less each year;
 * - missing episodes: 0.4 against 0.9 at £1,325 of 2012/13, three quarters caused, grade 5;
 * - well-being of the child, £2,500 a case of better attendance, 0.35 against 0.25, from year 1 for two years.
 */
it("agrees with a worked example of three outcomes, computed year by year", () => {
  const scenario: Scenario = {
    ...PUBLISHED_SCENARIO,
    "prices.year": "2026/27",
    outcomes: [
      {
        ...{ ...MISSING, name: "home", programmeRate: 0.1, comparatorRate: 0.16, unitValue: -26 * 4101 },
        ...{ gainer: "local authority", startYear: 1, years: 3, dropOff: 0.2, priceYear: 2024 },
      },
      {
        ...{ ...MISSING, programmeRate: 0.4, comparatorRate: 0.9, unitValue: -1325 },
        ...{ attribution: 0.75, priceYear: 2012, grade: 5 },
      },
      {
        ...{ ...MISSING, name: "attendance", programmeRate: 0.35, comparatorRate: 0.25, unitValue: 2500 },
        ...{ gainer: "individual", kind: "social", startYear: 1, years: 2 },
      },
    ],
  };
  let home = 0;
  for (const [year, left] of [[1, 1] as const, [2, 0.8] as const, [3, 0.64] as const]) {
    home += (0.06 * 26 * 4101 * left * 1.053095) / 1.035 ** year;
  }
  const missing = 0.5 * 1325 * 0.75 * (105.3095 / 71.5454) * 0.75;
  const attendance = 250 / 1.035 + 250 / 1.035 / 1.035;
  const own = ownNets(scenario);
  expect(own.localAuthority).toBeCloseTo(home, 8);
  expect(own.exchequer).toBeCloseTo(home + missing, 8);
  expect(own.individual).toBeCloseTo(attendance, 8);
  expect(own.society).toBeCloseTo(home + missing + attendance, 8);
  // The same in decimal arithmetic, by Python.
  expect([home, missing, attendance].map((value) => value.toFixed(2))).toEqual(["15429.86", "548.52", "474.92"]);
});

describe("any scenario", () => {
  it("with no outcomes gives every figure as it is, to the last bit, and the same object's keys", () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const results = evaluate({ ...scenario, outcomes: [] });
        const { own, ...measures } = results;
        expect(own).toEqual({ localAuthority: 0, exchequer: 0, individual: 0, society: 0 });
        expect(measures).toEqual(evaluate(scenario));
        expect(Object.keys(evaluate(scenario))).not.toContain("own");
      }),
    );
  });

  it("gains in proportion to the value of an event and to the attribution, without grades", () => {
    fc.assert(
      fc.property(scenarioWithOutcomes(), fc.double({ min: 0, max: 1, noNaN: true }), (scenario, share) => {
        for (const outcome of scenario.outcomes.map((one) => ({
          ...one,
          grade: 0,
          correction: null,
          attribution: 1,
        }))) {
          const whole = outcomeValue(outcome, scenario);
          const size = Math.max(1, Math.abs(whole)) * 1e-12;
          expect(Math.abs(outcomeValue({ ...outcome, attribution: share }, scenario) - share * whole)).toBeLessThan(
            size,
          );
          expect(Math.abs(outcomeValue({ ...outcome, unitValue: -outcome.unitValue }, scenario) + whole)).toBeLessThan(
            size,
          );
        }
      }),
    );
  });

  it("is the same in real terms in the prices of any year", () => {
    fc.assert(
      fc.property(scenarioWithOutcomes(), (scenario) => {
        const dated = { ...scenario, "prices.year": "2015/16" };
        const later = ownNets(inPricesOf(dated, "2026/27"));
        const now = ownNets(dated);
        const factor = 105.3095 / 74.5804;
        expect(Math.abs(later.society - now.society * factor)).toBeLessThan(1e-9 * Math.max(1, sizeOf(dated)));
      }),
    );
  });

  it("is read from its cells as it was, whatever the order and case of its keys", () => {
    fc.assert(
      fc.property(arbitraryOutcomes(1), fc.boolean(), fc.boolean(), (outcomes, isReversed, isUpper) => {
        const ordered = isReversed ? outcomeCells(outcomes).reverse() : outcomeCells(outcomes);
        const cells = ordered.map(([key, value]) => [
          isUpper ? key.replace("outcome.", "OUTCOME.") : ` ${key} `,
          value,
        ]);
        const reading = parseScenario(
          cells.map(([key]) => key),
          cells.map(([, value]) => value),
        );
        const count = outcomes.length;
        const placed = outcomes.map((outcome) => ({
          ...outcome,
          place: isReversed ? count - 1 - outcome.place : outcome.place,
        }));
        expect(reading.ok && reading.scenario.outcomes?.toSorted(byName)).toEqual(placed.toSorted(byName));
      }),
    );
  });
});

const byName = (one: OwnOutcome, other: OwnOutcome) => (one.name < other.name ? -1 : 1);

function sizeOf(scenario: Scenario): number {
  return (scenario.outcomes ?? []).reduce((sum, outcome) => sum + Math.abs(outcomeValue(outcome, scenario)), 0);
}
