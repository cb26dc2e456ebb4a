import fc from "fast-check";
import { arbitraryScenario } from "../model/register/arbitraryScenario";
import { PARAMETERS } from "../model/register/parameters";
import { quantityValue } from "../model/register/quantity";
import type { Scenario } from "../model/register/scenario";
import { bridge } from "./bridge";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const numbers = (rows: unknown[][]) => rows.slice(1).map(([, amount]) => Number(amount));

describe("BRIDGE", () => {
  const keys = column("# Local figures", "programme.weeklyCost", "attainment.premium", "tax.income");
  const values = column("x", 75, 90_000, 0.25);

  it("is a table of all groups in the register's order, and the difference that they add up to", () => {
    const rows = bridge(keys, values);
    expect(rows.map(([label]) => label)).toEqual([
      "Parameter group",
      "Staff cost",
      "Closure and outcomes",
      "Re-referral",
      "Escalation",
      "Tax and timing",
      "Prices",
      "Difference",
    ]);
    const amounts = numbers(rows);
    const [difference = NaN] = amounts.slice(-1);
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(difference, 9);
    expect(amounts.slice(2, 4)).toEqual([0, 0]);
  });

  it("starts from the published scenario where no base is given, and is all zero without a change", () => {
    const all = PARAMETERS.map(({ key }) => [key]);
    const published = PARAMETERS.map((entry) => [quantityValue(entry.published)]);
    expect(numbers(bridge(all, published))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(bridge(keys, values, column("x", 68.05, 80_000, 0.2))).toEqual(bridge(keys, values));
  });

  it("takes any measure, whatever its case, and the exchequer's net without one", () => {
    expect(bridge(keys, values, undefined, [["NET.Exchequer"]])).toEqual(bridge(keys, values));
    // £6.95 more a week, for the weeks of the report, of which .72 × 5/83 come back.
    const weeks = 2450 / 68.05;
    const staffCost = bridge(keys, values, undefined, [["net.society"]])[1]?.[1];
    expect(staffCost).toBeCloseTo(-6.95 * weeks * (1 + 0.72 * (5 / 83)), 9);
  });

  it("is #DIV/0! where a ratio has no denominator", () => {
    const same = shown(bridge(column("programme.closureRate"), [[0.64]], undefined, [["costPerExtraClosure"]]));
    expect(same).toContainEqual(["Closure and outcomes", "#DIV/0!"]);
    expect(same).toContainEqual(["Difference", "#DIV/0!"]);
  });

  it("says in which quarter a ratio lies that has no value in the scenario or the base", () => {
    const ratio = [["costPerExtraClosure"]];
    const keysOf = column("programme.closureRate", "programme.weeksOpen");
    const contributionsOf = (values: unknown[][], base: unknown[][]) =>
      [shown(bridge(keysOf, values, base, ratio))]
        .flat(1)
        .slice(1)
        .map((row) => (row as unknown[])[1]);
    const [dearerAndBetter, dearerAndWorse, cheaperAndBetter] = [column(0.7, 40), column(0.6, 40), column(0.7, 10)];
    expect(contributionsOf(dearerAndWorse, dearerAndBetter)).toEqual(
      new Array(7).fill(expect.stringMatching(/^#N\/A The scenario has no costPerExtraClosure\. Dominated: /)),
    );
    expect(contributionsOf(dearerAndBetter, cheaperAndBetter)).toEqual(
      new Array(7).fill(expect.stringMatching(/^#N\/A The base has no costPerExtraClosure\. Dominates: /)),
    );
  });

  it("shares the difference of any two scenarios that have a ratio both, as every mix of them has one", () => {
    const all = PARAMETERS.map(({ key }) => [key]);
    const valuesOf = (scenario: Scenario) => PARAMETERS.map(({ key }) => [scenario[key]]);
    let shared = 0;
    fc.assert(
      fc.property(arbitraryScenario(), arbitraryScenario(), (scenario, base) => {
        const rows = bridge(all, valuesOf(scenario), valuesOf(base), [["costPerExtraClosure"]]);
        const amounts = rows.slice(1).map(([, amount]) => typeof amount);
        expect(new Set(amounts).size).toBe(1);
        if (amounts[0] === "number") shared += 1;
      }),
      { numRuns: 200 },
    );
    expect(shared).toBeGreaterThan(0);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "an unknown measure",
      () => bridge(keys, values, undefined, [["net.exchequr"]]),
      /^#N\/A .*Did you mean net.exchequer\?/,
    ],
    ["several measures", () => bridge(keys, values, undefined, [["a", "b"]]), /^#VALUE! measure wants one name; got 2/],
    ["an error for a measure", () => bridge(keys, values, undefined, [["#REF!"]]), /^#REF! measure holds #REF!/],
    ["several scenarios", () => bridge(column("tax.income"), [[0.2, 0.3]]), /^#VALUE! values holds 2 scenarios/],
    ["a base of another length", () => bridge(keys, values, [[1]]), /^#VALUE! keys has 4 cells and values 1/],
    ["a bad value", () => bridge(column("tax.income"), [[25]]), /^#VALUE! tax.income holds 25/],
    ["an unknown key", () => bridge(column("tax.incom"), [[0.25]]), /^#N\/A .*Did you mean tax.income\?/],
  ])("refuses %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});
