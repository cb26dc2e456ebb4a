import { distribution, probability, simulate } from "./simulation";
import { provideCustomFunctions, shown, shownBy } from "./testing";
import { acceptability, informationValue } from "./valueOfInformation";

beforeAll(provideCustomFunctions);

/** Betas from the counts, those of closure stated; everything else that the register takes for uncertain fixed. */
const keys = [
  ...["programme.closureRate", "comparator.closureRate", "programme.weeklyCost", "comparator.weeklyCost"],
  ...["programme.weeksOpen", "comparator.weeksOpen", "attainment.premium", "escalation.comparatorRate"],
  ...["escalation.protectionCost", "escalation.needCost"],
].map((key) => [key]);
const COUNTED = [
  ["beta", 60, 83, ""],
  ["beta", 29, 45, ""],
];
const values = [0.72, 0.64, 68.05, 55.13, 2450 / 68.05, 1795 / 55.13, 80_000, 10 / 83, 2464, 1686].map((v) => [v]);
const uncertainty = keys.map((_, index) => COUNTED[index] ?? ["fixed", "", "", ""]);

const asMap = (rows: unknown[][]) => new Map(rows.map(([label, value]) => [label, value as number]));

describe("SIMULATE", () => {
  it("gives, with the counts alone, what was computed outside with 8·10⁶ draws", () => {
    const found = asMap(simulate([["net.exchequer"]], keys, values, uncertainty, [[16_384]]));
    expect([...found.keys()]).toEqual([
      ...["Mean", "Standard error", "Standard deviation", "2.5%", "25%", "50%", "75%", "97.5%"],
      ...["Probability above 0", "Expected loss", "Draws", "Seed"],
    ]);
    expect(Math.abs((found.get("Mean") ?? NaN) - 176.6)).toBeLessThan(1);
    expect(Math.abs((found.get("Standard deviation") ?? NaN) - 834.6)).toBeLessThan(2);
    expect(found.get("Probability above 0")).toBeCloseTo(0.58, 2);
    expect(found.get("Standard error")).toBeLessThan(0.1);
    expect([found.get("Draws"), found.get("Seed")]).toEqual([16_384, 1]);
  });

  it("gives the same cells for the same seed, others for another", () => {
    const withSeed = (seed: number) => simulate(undefined, undefined, undefined, undefined, [[256]], [[seed]]);
    expect(withSeed(5)).toEqual(withSeed(5));
    expect(withSeed(6)).not.toEqual(withSeed(5));
  });

  it("simulates any measure, and a certain one has no spread", () => {
    const cost = asMap(simulate([["costPerCase.programme"]], keys, values, uncertainty, [[256]]));
    expect(cost.get("Mean")).toBeCloseTo(2450, 9);
    expect(cost.get("Standard deviation")).toBeCloseTo(0, 9);
  });

  it("has an expected loss for net results only, which is 0 and no remainder where the sign is certain", () => {
    const lossOf = (measure: string) =>
      asMap(shown(simulate([[measure]], keys, values, uncertainty, [[256]])) as unknown[][]).get("Expected loss");
    expect(lossOf("net.localAuthority")).toBe(0);
    expect(lossOf("net.exchequer")).toBeGreaterThan(1);
    expect(lossOf("lifetimeTax.difference")).toMatch(/^#N\/A Only net results have an expected loss/);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "too many draws",
      () => simulate(undefined, undefined, undefined, undefined, [[1e8]]),
      /^#VALUE! draws holds 100000000; allowed: a whole number from 64 to 10,000,000/,
    ],
    [
      "half a draw",
      () => simulate(undefined, undefined, undefined, undefined, [[100.5]]),
      /^#VALUE! draws holds 100.5/,
    ],
    [
      "draws in words",
      () => simulate(undefined, undefined, undefined, undefined, [["many"]]),
      /^#VALUE! draws holds the text "many"/,
    ],
    [
      "a negative seed",
      () => simulate(undefined, undefined, undefined, undefined, undefined, [[-1]]),
      /^#VALUE! seed holds -1/,
    ],
    ["an unknown measure", () => simulate([["profit"]]), /^#N\/A measure holds the text "profit"/],
    ["two scenarios", () => simulate(undefined, [["tax.income"]], [[0.2, 0.3]]), /^#VALUE! values holds 2 scenarios/],
    [
      "a ratio that has no denominator",
      () =>
        simulate(
          [["costPerExtraClosure"]],
          [["programme.closureRate"], ["comparator.closureRate"]],
          [[0.6], [0.6]],
          [
            ["fixed", "", "", ""],
            ["fixed", "", "", ""],
          ],
          [[64]],
        ),
      /^#N\/A costPerExtraClosure has no distribution: in 100% of the draws/,
    ],
  ])("refuses %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});

describe("PROBABILITY", () => {
  it("is the share of draws above each threshold, in their shape", () => {
    const [[zero, high] = []] = probability([["net.society"]], keys, values, uncertainty, [[0, 1e6]], [[16_384]]);
    expect(zero).toBeCloseTo(0.758, 2);
    expect(high).toBe(0);
    expect(probability([["net.individual"]], keys, values, uncertainty)[0]?.[0]).toBeCloseTo(0.825, 2);
    expect(probability([["net.localAuthority"]], keys, values, uncertainty)).toEqual([[0]]);
  });

  it("spoils the cell of a bad threshold, and no other", () => {
    expect(shown(probability(undefined, undefined, undefined, undefined, [[-1e9], ["x"]], [[64]]))).toEqual([
      [1],
      [expect.stringMatching(/^#VALUE! threshold holds the text "x"/)],
    ]);
  });
});

describe("DISTRIBUTION", () => {
  it("is a histogram whose shares add up to 1 and whose bins join", () => {
    const [header, ...rows] = distribution(undefined, undefined, undefined, undefined, [[10]], [[512]]);
    expect(header).toEqual(["From", "To", "Share of draws"]);
    expect(rows).toHaveLength(10);
    expect(rows.reduce((sum, [, , share]) => sum + (share as number), 0)).toBeCloseTo(1, 12);
    rows.slice(1).forEach(([from], index) => expect(from).toBe(rows[index]?.[1]));
  });

  it("refuses a broken number of bins", () => {
    expect(shownBy(() => distribution(undefined, undefined, undefined, undefined, [[2.5]]))).toMatch(
      /^#VALUE! bins holds 2.5/,
    );
    expect(shownBy(() => distribution(undefined, undefined, undefined, undefined, [[0]]))).toMatch(
      /^#VALUE! bins holds 0/,
    );
  });
});

describe("ACCEPTABILITY", () => {
  it("rises with the worth of a closed case, in the order asked", () => {
    const [header, ...rows] = acceptability([[20_000, 0, 8187.5]]);
    expect(header).toEqual([
      "Worth of one more closed case",
      "Probability worth its cost",
      "Expected net benefit",
      "EVPI",
    ]);
    expect(rows.map(([worth]) => worth)).toEqual([20_000, 0, 8187.5]);
    const probabilities = rows.map(([, chance]) => chance as number);
    expect(probabilities[1]).toBeLessThan(probabilities[2] ?? NaN);
    expect(probabilities[2]).toBeLessThan(probabilities[0] ?? NaN);
  });

  it("refuses a negative worth", () => {
    expect(shownBy(() => acceptability([[-1]]))).toMatch(/^#VALUE! worth holds -1/);
  });
});

describe("INFORMATIONVALUE", () => {
  it("is a table with everything first, then groups and parameters, the widest first", () => {
    const [header, first, ...rest] = informationValue(undefined, undefined, undefined, undefined, [[512]]);
    expect(header).toEqual(["Find out", "Label", "Kind", "£ per case"]);
    expect(first?.slice(0, 3)).toEqual(["everything", "Everything that is uncertain (EVPI)", "Everything"]);
    expect(rest[0]?.[0]).toBe("Closure and outcomes");
    const amounts = rest.map(([, , , amount]) => amount as number);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  it("refuses a measure by which nobody decides", () => {
    expect(shownBy(() => informationValue([["costPerCase.programme"]]))).toMatch(
      /^#VALUE! costPerCase.programme is no net result; .*net.society/,
    );
  });
});
