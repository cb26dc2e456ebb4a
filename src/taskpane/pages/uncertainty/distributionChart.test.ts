import { summariseSimulation } from "../../../analysis/simulation/summarise";
import { defaultUncertainty } from "../../../analysis/uncertainty/parseUncertainty";
import { evaluate } from "../../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { distributionChart, withoutFarTails } from "./distributionChart";
import { shiftedInputs } from "./whyMeanDiffers";

const UNCERTAIN = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};
const SETTINGS = { draws: 8192, seed: 1 };

it("marks the interval, the mean and the point value, and leaves nearly nothing out", () => {
  const summary = summariseSimulation(UNCERTAIN, {
    measure: "net.exchequer",
    settings: SETTINGS,
    worths: [],
    bins: 40,
  });
  const point = evaluate(PUBLISHED_SCENARIO)["net.exchequer"];
  const model = distributionChart(summary, point);
  expect(model?.interval).toMatchObject({ low: summary.chosen?.low, high: summary.chosen?.high });
  expect(model?.xReferences?.map(({ at }) => at)).toEqual([point, summary.chosen?.mean]);
  expect(model?.bins.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThan(0.995);
  expect(model?.altText).toContain("8,192 simulated results");
});

it("leaves out far tails alone", () => {
  const bin = (share: number, place: number) => ({ from: place, to: place + 1, share });
  const bins = [0.0004, 0.0004, 0.5, 0, 0.4984, 0.0008].map(bin);
  expect(withoutFarTails(bins).map(({ share }) => share)).toEqual([0.5, 0, 0.4984]);
});

it("has no picture of a result that is undefined in some draws", () => {
  const scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": 0 };
  const uncertain = { scenario, distributions: new Map(), correlations: [] };
  const summary = summariseSimulation(uncertain, {
    ...{ measure: "costPerClosure.programme", settings: SETTINGS, worths: [], bins: 40 },
  });
  expect(distributionChart(summary, null)).toBeNull();
});

it("names the inputs that set the mean apart from the point value, the most telling first", () => {
  const [first, second, ...others] = shiftedInputs(UNCERTAIN, "net.exchequer");
  expect(first?.key).toBe("attainment.premium");
  // PERT(0, 80,000, 120,000): (0 + 4 × 80,000 + 120,000) ÷ 6.
  expect(first?.mean).toBeCloseTo(73_333.33, 2);
  expect(second?.key).toMatch(/closureRate$/);
  expect(others).toEqual([]);
});
