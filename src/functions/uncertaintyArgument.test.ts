import { provideCustomFunctions, shownBy } from "./testing";
import { readUncertainScenario } from "./uncertaintyArgument";

beforeAll(provideCustomFunctions);

const keys = [["programme.closureRate"], ["tax.income"]];
const values = [[0.7], [0.2]];
const idOf = (...args: Parameters<typeof readUncertainScenario>) =>
  readUncertainScenario(...args).distributions.get("programme.closureRate")?.id;

describe("the argument uncertainty", () => {
  it("lies beside the keys: four columns, or four rows where keys is a row", () => {
    const cells = [
      ["beta", 29, 45, ""],
      ["", "", "", ""],
    ];
    expect(idOf(keys, values, cells)).toBe("beta 30 17 0 1");
    const across = [
      ["beta", ""],
      [29, ""],
      [45, ""],
      ["", ""],
    ];
    expect(idOf([["programme.closureRate", "tax.income"]], [[0.7, 0.2]], across)).toBe("beta 30 17 0 1");
    expect(idOf([["programme.closureRate"]], [[0.7]], [["fixed", "", "", ""]])).toBeUndefined();
    expect(idOf([["programme.closureRate"]], [[0.7]], [["fixed"], [""], [""], [""]])).toBeUndefined();
  });

  it("left out is the default, centred on the scenario's own value", () => {
    expect(idOf(undefined, undefined, undefined)).toBe("beta 60.76 24.240000000000002 0 1");
    expect(idOf([["programme.closureRate"]], [[0.5]], null)).toBe("beta 42.5 42.5 0 1");
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "no keys",
      () => idOf(undefined, undefined, [["fixed", "", "", ""]]),
      /^#VALUE! uncertainty is given without keys/,
    ],
    ["another shape", () => idOf(keys, values, [["fixed", "", "", ""]]), /^#VALUE! uncertainty is 1 × 4; .* 2 × 4/],
    [
      "several problems",
      () =>
        idOf(keys, values, [
          ["beta", 9, 5, ""],
          ["gamma", 1, 1, ""],
        ]),
      /^#VALUE! programme.closureRate, beta: events must .* tax.income, gamma: a gamma has no upper limit/,
    ],
    [
      "a lone error, passed on",
      () =>
        idOf(keys, values, [
          ["beta", "#REF!", 5, ""],
          ["", "", "", ""],
        ]),
      /^#REF!/,
    ],
    [
      "a correlation beyond 1",
      () => idOf(keys, values, null, [[2]]),
      /^#VALUE! correlation holds 2; allowed: a number from -1/,
    ],
  ])("refuses %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});

describe("lines of keys that state how far two parameters go together", () => {
  const line = "# programme.weeksOpen ~ programme.closureRate";
  const beside = (a: unknown) => [
    ["", "", "", ""],
    ["", a, "", ""],
  ];
  const read = (a: unknown, correlation?: unknown) =>
    readUncertainScenario([["programme.weeksOpen"], [line]], [[40], [""]], beside(a), correlation).correlations;

  it("are read beside the others, whichever way they lie, and the argument correlation with them", () => {
    const pair = ["programme.weeksOpen", "programme.closureRate"];
    expect(read(-0.65)).toEqual([{ pair, rank: -0.65 }]);
    expect(read(-0.65, [[0.4]])).toEqual([
      { pair: ["programme.closureRate", "comparator.closureRate"], rank: 0.4 },
      { pair, rank: -0.65 },
    ]);
    const across = [["", ""], ["", -0.65], ["", ""], ["", ""]]; // oxfmt-ignore
    expect(readUncertainScenario([["programme.weeksOpen", line]], [[40, ""]], across).correlations).toEqual([
      { pair, rank: -0.65 },
    ]);
  });

  it("say nothing where they are blank, and where uncertainty is left out", () => {
    expect(read("")).toEqual([]);
    expect(readUncertainScenario([["programme.weeksOpen"], [line]], [[40], [0.3]], undefined).correlations).toEqual([]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ["a value beyond 1", () => read(2), /^#VALUE! programme.weeksOpen ~ programme.closureRate: a .* from -1 to 1/],
    [
      "the closure rates both ways",
      () =>
        readUncertainScenario(
          [["tax.income"], ["# programme.closureRate ~ comparator.closureRate"]],
          [[0.2], [""]],
          beside(0.5),
          [[0.4]],
        ),
      /^#VALUE! The rank correlation of .* is stated twice/,
    ],
    ["what cannot all hold", () => read(-0.9, [[0.9]]), /^#VALUE! These rank correlations cannot all hold/],
  ])("refuse %s", (_, call, message) => {
    expect(shownBy(call)).toMatch(message);
  });
});
