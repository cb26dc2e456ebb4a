import * as fc from "fast-check";
import { incrementalTable, quarterOf } from "./incrementalTable";

const table = (rows: readonly (readonly [string, number, number])[]) =>
  incrementalTable(rows.map(([name, cost, effect]) => ({ name, cost, effect })));

describe("the incremental table", () => {
  /** dampack, tests/testthat/test_calculate_icers.R: cost, effect, and the expected Inc_Cost, Inc_Effect, ICER and Status. */
  it("is dampack's for six strategies, one dominated and one extendedly", () => {
    const rows = table([
      ["E", 55000, 5],
      ["D", 35000, 4],
      ["C", 25000, 3],
      ["B", 10000, 2],
      ["A", 12000, 1.5],
      ["UC", 5000, 1],
    ]);
    expect(rows.map(({ name, dominance, step }) => [name, dominance, step?.cost, step?.effect, step?.ratio])).toEqual([
      ["UC", "on the frontier", undefined, undefined, undefined],
      ["B", "on the frontier", 5000, 1, 5000],
      ["A", "dominated", undefined, undefined, undefined],
      ["C", "extendedly dominated", undefined, undefined, undefined],
      ["D", "on the frontier", 25000, 2, 12500],
      ["E", "on the frontier", 20000, 1, 20000],
    ]);
  });

  /** dampack, vignettes/cdiff_icers.csv: treatments of Clostridioides difficile (Rajasingham and others, 2020). */
  it("is dampack's for eleven treatments of an infection", () => {
    const rows = table([
      ["s3", 57336.0059896538, 12.9399639202408],
      ["s27", 57541.2526373815, 13.0140640696275],
      ["s33", 57642.2587507842, 13.0389116321918],
      ["s31", 57934.0743411241, 13.0966257932217],
      ["s43", 58072.1137208494, 13.11285766912],
      ["s44", 58665.7823044647, 13.1283328397025],
      ["s39", 57814.6470919581, 13.0462790163185],
      ["s4", 57887.481549326, 12.9970657153765],
      ["s13", 58018.6252420203, 13.0650412387992],
      ["s37", 58081.7947984323, 13.1029711156978],
      ["s20", 58634.2026441398, 13.1100568867995],
    ]);
    const expected = [2769.85470915263, 4065.03105249231, 5056.2216470406, 8504.2160616553, 38362.6519947134];
    const ratios = rows.flatMap(({ step }) => (step === null ? [] : [step.ratio]));
    expect(ratios).toHaveLength(expected.length);
    ratios.forEach((ratio, place) => expect(ratio / (expected[place] ?? NaN)).toBeCloseTo(1, 9));
    const named = (wanted: string) => rows.filter(({ dominance }) => dominance === wanted).map(({ name }) => name);
    expect(named("extendedly dominated")).toEqual(["s39"]);
    expect(named("dominated")).toEqual(["s4", "s13", "s37", "s20"]);
  });

  /**
   * BCEA, reference page of ceef.plot: mean costs and life years gained of the smoking cessation example, and its "Increase slope".
   * There the frontier begins at the origin, where "No treatment" is, so that BCEA lists that as dominated.
   */
  it("is BCEA's for four ways to stop smoking, one dominated extendedly", () => {
    const rows = table([
      ["No treatment", 0, 0],
      ["Self-help", 45.733, 0.28824],
      ["Individual counselling", 94.919, 0.48486],
      ["Group counselling", 143.301, 0.72252],
    ]);
    expect(rows.map(({ dominance }) => dominance)).toEqual([
      ...["on the frontier", "on the frontier", "extendedly dominated", "on the frontier"],
    ]);
    const ratios = rows.flatMap(({ step }) => (step === null ? [] : [step.ratio.toFixed(2)]));
    expect(ratios).toEqual(["158.66", "224.67"]);
  });

  it("has ratios that rise along the frontier, and no option to the better side of it", () => {
    const amount = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), amount, amount), { minLength: 1, maxLength: 12 }), (options) => {
        const rows = table(options);
        const frontier = rows.filter(({ dominance }) => dominance === "on the frontier");
        const ratios = frontier.flatMap(({ step }) => (step === null ? [] : [step.ratio]));
        ratios.slice(1).forEach((ratio, place) => expect(ratio).toBeGreaterThanOrEqual(ratios[place] ?? NaN));
        // At any worth of an effect the best option is one of the frontier.
        for (const worth of [0, 0.3, 1, 2.5, 10, 100]) {
          const best = (among: typeof rows) => Math.max(...among.map(({ cost, effect }) => worth * effect - cost));
          expect(best(frontier)).toBe(best(rows));
        }
      }),
    );
  });

  it("names the quarter of the plane", () => {
    const comparator = { name: "Comparator", cost: 100, effect: 0.5 };
    expect(quarterOf({ name: "", cost: 120, effect: 0.6 }, comparator)).toBe("dearer, closes more");
    expect(quarterOf({ name: "", cost: 80, effect: 0.4 }, comparator)).toBe("cheaper, closes fewer");
    expect(quarterOf({ name: "", cost: 100, effect: 0.5 }, comparator)).toBe("costs the same, closes as many");
  });
});
