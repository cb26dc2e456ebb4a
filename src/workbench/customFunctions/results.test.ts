import { CellValueType } from "@univerjs/core";
import { CustomFunctionError, ErrorCode } from "./customFunctionsRuntime";
import { testFunction, TestSheet } from "./testFunctions";

/** The cells that a function's result fills, from A1 on. */
async function shown(result: () => unknown, declared: "scalar" | "matrix", address = "A1"): Promise<unknown[][]> {
  const sheet = new TestSheet([
    testFunction("RESULT", result, { parameters: [], result: { dimensionality: declared } }),
  ]);
  await sheet.enter({ A1: "=TEST.RESULT()" });
  const values = sheet.values(address);
  sheet.grid.dispose();
  return values;
}

const noKey = new CustomFunctionError(ErrorCode.notAvailable, "No such key.");

describe("the result of a custom function", () => {
  it.each([
    [34464, 34464],
    ["As published", "As published"],
    ["01/01/2026", "01/01/2026"],
    ["", ""],
    [null, 0], // https://github.com/OfficeDev/office-js/issues/1503
    [noKey, "#N/A"],
    [NaN, "#NUM!"],
    [Infinity, "#NUM!"],
    [undefined, "#VALUE!"],
    [{}, "#VALUE!"],
  ])("%p shows as %p", async (result, expected) => {
    expect(await shown(() => result, "scalar")).toEqual([[expected]]);
  });

  it("that is TRUE is a boolean of the sheet", async () => {
    const sheet = new TestSheet([
      testFunction("YES", () => true, { parameters: [], result: { dimensionality: "scalar" } }),
    ]);
    await sheet.enter({ A1: "=TEST.YES()" });
    expect(sheet.sheet.getRange("A1").getCellData()).toMatchObject({ v: 1, t: CellValueType.BOOLEAN });
    sheet.grid.dispose();
  });

  it("spills over the cells beside and below, errors among them", async () => {
    const result = [
      ["Measure", "Value"],
      ["cost", 2450],
      ["key", noKey],
    ];
    expect(await shown(() => result, "matrix", "A1:B3")).toEqual([
      ["Measure", "Value"],
      ["cost", 2450],
      ["key", "#N/A"],
    ]);
  });

  it("is #SPILL! where something stands in the way", async () => {
    const sheet = new TestSheet([testFunction("DOWN", () => [[1], [2]], { parameters: [] })]);
    await sheet.enter({ A2: "in the way", A1: "=TEST.DOWN()" });
    expect(sheet.value("A1")).toBe("#SPILL!");
    sheet.grid.dispose();
  });

  it("may be one error in place of a whole matrix, returned or thrown", async () => {
    expect(await shown(() => noKey, "matrix")).toEqual([["#N/A"]]);
    const thrown = () => {
      throw noKey;
    };
    expect(await shown(thrown, "matrix")).toEqual([["#N/A"]]);
  });

  it.each([
    ["a value where rows were declared", 5, "matrix"],
    ["rows where a value was declared", [[5]], "scalar"],
    ["rows of unequal length", [[1, 2], [3]], "matrix"],
    ["no rows", [], "matrix"],
    ["rows of nothing", [[]], "matrix"],
  ] as const)("is #VALUE! for %s", async (_, result, declared) => {
    expect(await shown(() => result, declared)).toEqual([["#VALUE!"]]);
  });
});
