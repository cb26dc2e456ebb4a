import { bridgeSteps } from "./bridgeSteps";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { bridgeCopy, comparisonCopy } from "./compareCopy";
import { COMPARE_ROWS } from "./compareRows";
import { compared } from "./testing";

const base = compared("As published");
const mine = compared("Mine", { "programme.closureRate": 0.8 });

describe("comparisonCopy", () => {
  it("has a row a measure, and beneath it the differences where they are asked for", () => {
    const plain = comparisonCopy([base, mine], base, false);
    expect(plain.header).toEqual(["£ per case", "As published", "Mine"]);
    expect(plain.rows).toHaveLength(COMPARE_ROWS.length);
    const { rows } = comparisonCopy([base, mine], base, true);
    expect(rows).toHaveLength(2 * COMPARE_ROWS.length);
    expect(rows[7]?.label).toBe("Extra lifetime earnings, less that of As published");
    expect(rows[7]?.amounts[0]).toBe(0);
    expect(rows[7]?.amounts[1]).toBeCloseTo(0.08 * 0.39 * 80000, 6);
  });

  it("never goes without the line on what the figures are worth", () => {
    expect(comparisonCopy([base, mine], base, false).notes).toEqual(EXPORT_NOTES);
    expect(EXPORT_NOTES[0]).toMatch(/not statistically significant/);
  });
});

describe("bridgeCopy", () => {
  it("begins with one result and ends with the other and the whole difference", () => {
    const steps = bridgeSteps(base, mine, "net.society");
    if (steps === null) throw new Error("No bridge");
    const { rows } = bridgeCopy(steps, "Net, society");
    expect(rows[0]).toEqual({ label: "As published", amounts: ["", base.results["net.society"]] });
    expect(rows.at(-1)?.amounts[1]).toBe(mine.results["net.society"]);
  });
});
