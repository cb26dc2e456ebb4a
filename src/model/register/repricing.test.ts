import { GDP_DEFLATOR } from "../prices/gdpDeflator";
import { parameter, PARAMETERS } from "./parameters";
import type { ParameterKey } from "./parameters";
import { quantityCell, quantityValue } from "./quantity";
import { broughtByDeflator, leftBehind, repricings } from "./repricing";
import type { AmountCell, Repricing } from "./repricing";

/** A scenario as published, with cells of its own. */
function cells(own: Partial<Record<ParameterKey, AmountCell | undefined>> = {}) {
  return (key: ParameterKey): AmountCell | undefined =>
    key in own ? own[key] : { value: quantityValue(parameter(key).published), formula: null };
}

const MOVED = ["programme.weeklyCost", "comparator.weeklyCost", "attainment.premium"];
const UPRATED = { value: 68.05 * (105.3095 / 74.5804), formula: "=68.05*(105.3095/74.5804)" };

describe("a change of the price year", () => {
  it("moves every amount of the report from its own year, with index and both values", () => {
    const found = repricings(cells(), "as published", "2026/27");
    expect(found.map(({ parameter: { key } }) => key)).toEqual([
      ...MOVED,
      "escalation.protectionCost",
      "escalation.needCost",
    ]);
    expect(found[0]).toMatchObject({ amount: 68.05, from: 2015, to: 2026, isCertain: true });
    expect(found.map(({ quantity }) => quantityCell(quantity))[0]).toBe(UPRATED.formula);
    expect(found[0]?.factor).toBeCloseTo(1.41203, 5);
  });

  it("leaves it to who entered a local amount whether it is in the new year's prices already", () => {
    const local = cells({ "programme.weeklyCost": { value: 75, formula: null } });
    const certain = (from: string) =>
      repricings(local, from, "2027/28").find(({ parameter: { key } }) => key === "programme.weeklyCost");
    expect(certain("as published")).toMatchObject({ from: 2015, isCertain: false });
    expect(certain("2026/27")).toMatchObject({ from: 2026, isCertain: true });
  });

  it("starts from the amount itself where a cell was uprated before, and comes back to it", () => {
    const own = cells({ "programme.weeklyCost": UPRATED });
    const cellAfter = (to: string) => {
      const first = repricings(own, "2026/27", to).find(({ parameter: { key } }) => key === "programme.weeklyCost");
      return first && quantityCell(first.quantity);
    };
    expect(cellAfter("2027/28")).toBe("=68.05*(107.3546/74.5804)");
    expect(cellAfter("as published")).toBe(68.05);
  });

  it("lets a cost of care rise above the deflator, keeps that in the cell, and comes back to what it was", () => {
    const byCare = (key: ParameterKey) => (key === "escalation.protectionCost" ? 0.045 : undefined);
    const find = (found: readonly Repricing[]) =>
      found.find(({ parameter: { key } }) => key === "escalation.protectionCost");
    const there = find(repricings(cells(), "as published", "2026/27", undefined, byCare));
    // £2,464 by the deflator, 105.3095 ÷ 74.5804, and by 4.5% a year for eleven years.
    const value = 2464 * (105.3095 / 74.5804) * 1.045 ** 11;
    expect(there && quantityValue(there.quantity)).toBeCloseTo(value, 9);
    const formula = "=2464*(105.3095/74.5804)*(1+0.045)^11";
    expect(there && quantityCell(there.quantity)).toBe(formula);
    const own = cells({ "escalation.protectionCost": { value, formula } });
    const cellAfter = (to: string) => find(repricings(own, "2026/27", to))?.quantity;
    expect(quantityCell(cellAfter("2027/28") ?? NaN)).toBe("=2464*(107.3546/74.5804)*(1+0.045)^12");
    expect(cellAfter("as published")).toBe(2464);
    expect(leftBehind(own, "2026/27").map(({ parameter: { key } }) => key)).not.toContain("escalation.protectionCost");
    expect(broughtByDeflator(own, "2026/27")).toEqual([]);
  });

  it("moves nothing that somebody's own formula computes, that holds no number, or that is 0", () => {
    const own = cells({
      "programme.weeklyCost": { value: 70, formula: "=60+10" },
      "comparator.weeklyCost": { value: "see sheet 3", formula: null },
      "attainment.premium": undefined,
    });
    const keys = repricings(own, "as published", "2026/27").map(({ parameter: { key } }) => key);
    expect(keys).toEqual(["escalation.protectionCost", "escalation.needCost"]);
    expect(repricings(cells(), "as published", "2015/16")).toEqual([]);
  });
});

describe("another release of the deflator", () => {
  const june = {
    ...GDP_DEFLATOR,
    levels: new Map([...GDP_DEFLATOR.levels].map(([year, level]) => [year, level / 1.05])),
  };
  const moved = { ...june, levels: new Map(june.levels).set(2026, 101) };

  it("moves what the one before uprated, from where it began, and leaves what it does not change", () => {
    const own = cells({ "programme.weeklyCost": UPRATED, "comparator.weeklyCost": { value: 80, formula: null } });
    expect(leftBehind(own, "2026/27", june)).toHaveLength(3);
    const [first] = leftBehind(own, "2026/27", moved);
    expect(first).toMatchObject({ from: 2026, to: 2026, isCertain: true });
    expect(first && quantityValue(first.quantity)).toBeCloseTo((68.05 * 101 * 1.05) / 74.5804, 9);
    const local = cells({ "programme.weeklyCost": { value: 75 * (105.3095 / 100), formula: "=75*(105.3095/100)" } });
    expect(leftBehind(local, "2026/27", moved).map(({ quantity }) => quantityValue(quantity))[0]).toBeCloseTo(
      (75 * 101 * 1.05) / 100,
      9,
    );
  });
});

describe("amounts left behind", () => {
  it("are the report's own where the scenario says another year", () => {
    expect(leftBehind(cells(), "2026/27")).toHaveLength(5);
    expect(leftBehind(cells({ "programme.weeklyCost": UPRATED }), "2026/27")).toHaveLength(4);
    expect(leftBehind(cells(), "as published")).toEqual([]);
    const local = Object.fromEntries(PARAMETERS.map(({ key }) => [key, { value: 1234.5, formula: null }]));
    expect(leftBehind(cells(local), "2026/27")).toEqual([]);
  });
});
