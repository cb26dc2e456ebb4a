import { CustomFunctionError } from "./customFunctionsRuntime";
import type { ParameterMetadata } from "./functionsMetadata";
import { testFunction, TestSheet } from "./testFunctions";

/** The arguments with which a formula calls a function of these parameters, given these cells. */
async function argumentsOf(
  formula: string,
  {
    cells = {},
    parameters = [{ name: "first" }, { name: "second", optional: true }, { name: "third", optional: true }],
    allowErrors = true,
  }: {
    readonly cells?: Readonly<Record<string, string | number | boolean>>;
    readonly parameters?: readonly ParameterMetadata[];
    readonly allowErrors?: boolean;
  } = {},
): Promise<{ received: unknown[] | undefined; shown: unknown }> {
  let received: unknown[] | undefined;
  const spy = testFunction(
    "SPY",
    (...given) => {
      received = given;
      return "called";
    },
    { parameters, result: { dimensionality: "scalar" }, allowErrors },
  );
  const sheet = new TestSheet([spy]);
  await sheet.enter({ ...cells, Z1: formula });
  const shown = sheet.value("Z1");
  sheet.grid.dispose();
  return { received, shown };
}

describe("the arguments of a custom function", () => {
  it("are rows of cells for a matrix parameter: a range, a single cell, a constant, an array", async () => {
    const cells = { A1: 1, B1: 2, A2: 3, B2: 4 };
    expect((await argumentsOf("=TEST.SPY(A1:B2,A1,7)", { cells })).received).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [[1]],
      [[7]],
    ]);
    expect((await argumentsOf("=TEST.SPY({1;2})")).received).toEqual([[[1], [2]], null, null]);
  });

  it("keep numbers, text and booleans as they are, and blank cells as null", async () => {
    const cells = { A1: 0.72, A2: "closed", A3: true, A5: "12 weeks" };
    expect((await argumentsOf("=TEST.SPY(A1:A6)", { cells })).received?.[0]).toEqual([
      [0.72],
      ["closed"],
      [true],
      [null],
      ["12 weeks"],
      [null],
    ]);
  });

  it("keep text that looks like a date or a number as text", async () => {
    expect((await argumentsOf('=TEST.SPY("01/01/2026","5 %")')).received).toEqual([[["01/01/2026"]], [["5 %"]], null]);
  });

  it("are null where an optional one is omitted, at the end or between two commas", async () => {
    expect((await argumentsOf("=TEST.SPY(1)")).received).toEqual([[[1]], null, null]);
    expect((await argumentsOf("=TEST.SPY(1,,3)")).received).toEqual([[[1]], null, [[3]]]);
  });

  it("are rows with null for a blank single cell, which is not an omitted argument", async () => {
    expect((await argumentsOf("=TEST.SPY(1,A1)")).received).toEqual([[[1]], [[null]], null]);
  });

  it("follow a chain: what one formula spilled is the range of the next", async () => {
    const cells = { A1: 1, A2: 2, C1: "=A1:A2*10" };
    expect((await argumentsOf("=TEST.SPY(C1:C2)", { cells })).received?.[0]).toEqual([[10], [20]]);
  });

  it("carry error cells as CustomFunctions.Error where the metadata allows it", async () => {
    const { received } = await argumentsOf("=TEST.SPY(A1:A2)", { cells: { A1: "=NA()", A2: "=1/0" } });
    const errors = ((received?.[0] ?? []) as CustomFunctionError[][]).flat(); // as asserted next
    expect(errors.every((error) => error instanceof CustomFunctionError)).toBe(true);
    expect(errors.map(({ code }) => code)).toEqual(["#N/A", "#DIV/0!"]);
  });

  it("are not handed over where error cells are not allowed: the error is the result", async () => {
    const outcome = await argumentsOf("=TEST.SPY(A1)", { cells: { A1: "=NA()" }, allowErrors: false });
    expect(outcome).toEqual({ received: undefined, shown: "#N/A" });
  });

  it("must be there if required, and not be too many", async () => {
    expect(await argumentsOf("=TEST.SPY()")).toEqual({ received: undefined, shown: "#VALUE!" });
    expect(await argumentsOf("=TEST.SPY(1,2,3,4)")).toEqual({ received: undefined, shown: "#VALUE!" });
  });
});

describe("an argument for a scalar parameter", () => {
  const scalar = (type: ParameterMetadata["type"]): ParameterMetadata[] => [
    { name: "value", dimensionality: "scalar", ...(type && { type }) },
  ];

  it("is the value of a constant or of a single cell", async () => {
    expect((await argumentsOf("=TEST.SPY(7)", { parameters: scalar("any") })).received).toEqual([7]);
    const outcome = await argumentsOf("=TEST.SPY(A1)", { parameters: scalar("string"), cells: { A1: "value" } });
    expect(outcome.received).toEqual(["value"]);
  });

  it("cannot be a range of several cells", async () => {
    const outcome = await argumentsOf("=TEST.SPY(A1:A2)", { parameters: scalar("any"), cells: { A1: 1, A2: 2 } });
    expect(outcome).toEqual({ received: undefined, shown: "#VALUE!" });
  });

  it.each([
    ["number", '"6"', 6],
    ["number", "TRUE", 1],
    ["string", "6", "6"],
    ["string", "TRUE", "TRUE"],
    ["boolean", "2", true],
  ] as const)("is converted to a declared %s: %s", async (type, given, expected) => {
    expect((await argumentsOf(`=TEST.SPY(${given})`, { parameters: scalar(type) })).received).toEqual([expected]);
  });

  it.each([
    ["number", '"six"'],
    ["boolean", '"yes"'],
  ] as const)("that is no %s is refused: %s", async (type, given) => {
    const outcome = await argumentsOf(`=TEST.SPY(${given})`, { parameters: scalar(type) });
    expect(outcome).toEqual({ received: undefined, shown: "#VALUE!" });
  });
});
