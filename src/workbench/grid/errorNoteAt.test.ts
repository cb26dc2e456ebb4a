import { CustomFunctionError, ErrorCode } from "../customFunctions/customFunctionsRuntime";
import { testFunction, TestSheet } from "../customFunctions/testFunctions";
import { errorNoteAt } from "./errorNoteAt";

/** Doubles numbers; every other cell becomes an error that names what came. */
const double = testFunction(
  "DOUBLE",
  (values) => (values as unknown[][]).map((row) => row.map(doubled)), // a matrix parameter's argument
);

function doubled(value: unknown): number | CustomFunctionError {
  return typeof value === "number"
    ? 2 * value
    : new CustomFunctionError(ErrorCode.invalidValue, `not ${String(value)}`);
}

describe("errorNoteAt", () => {
  let sheet: TestSheet;
  beforeEach(() => {
    sheet = new TestSheet([double]);
  });
  afterEach(() => sheet.grid.dispose());

  const message = (address: string) => {
    const { startRow: row, startColumn: col } = sheet.sheet.getRange(address).getRange();
    return errorNoteAt(sheet.grid, { unitId: sheet.sheet.getWorkbook().getUnitId(), subUnitId: "sheet1", row, col })
      ?.errorMessage;
  };

  it("finds the message of an error in the cell of the formula", async () => {
    await sheet.enter({ A1: "x", B1: "=TEST.DOUBLE(A1)" });
    expect(message("B1")).toBe("not x");
  });

  it("finds the message of an error that spilled into another cell, and none beside it", async () => {
    await sheet.enter({ A1: 1, A2: "x", A3: 3, B1: "=TEST.DOUBLE(A1:A3)" });
    expect(["B1", "B2", "B3"].map(message)).toEqual([undefined, "not x", undefined]);
  });

  it("tells of a missing argument", async () => {
    await sheet.enter({ A1: "=TEST.DOUBLE()" });
    expect(message("A1")).toBe("TEST.DOUBLE needs the argument values.");
  });

  it("follows the cell when rows are inserted above it", async () => {
    await sheet.enter({ A1: "x", B1: "=TEST.DOUBLE(A1)" });
    const calculated = sheet.grid.getFormula().onCalculationResultApplied();
    sheet.sheet.insertRowsBefore(0, 2);
    await calculated;
    expect([message("B1"), message("B3")]).toEqual([undefined, "not x"]);
  });

  it("changes with the argument, and ends when it is mended", async () => {
    await sheet.enter({ A1: "x", B1: "=TEST.DOUBLE(A1)" });
    await sheet.enter({ A1: "y" });
    expect(message("B1")).toBe("not y");
    await sheet.enter({ A1: 4 });
    expect(message("B1")).toBeUndefined();
  });

  it("does not stick to a native error of a formula entered later", async () => {
    await sheet.enter({ B1: '=TEST.DOUBLE("x")' });
    await sheet.enter({ B1: '=VALUE("abc")' });
    expect([sheet.value("B1"), message("B1")]).toEqual(["#VALUE!", undefined]);
  });

  it("explains an unknown name, results without room, and what is gone", async () => {
    await sheet.enter({ A1: "=LIFETIMEERNINGS(1)", B1: "=TEST.DOUBLE(D1:D3)", B2: "in the way", C1: "=SUM(#REF!)" });
    expect([sheet.value("A1"), message("A1")]).toEqual(["#NAME?", expect.stringContaining("spelling")]);
    expect([sheet.value("B1"), message("B1")]).toEqual(["#SPILL!", expect.stringContaining("Clear the cells")]);
    expect([sheet.value("C1"), message("C1")]).toEqual(["#REF!", expect.stringContaining("is gone")]);
    await sheet.enter({ A1: "#NAME?" });
    expect(message("A1")).toBeUndefined();
  });

  it("gives no message to a cell that only refers to the error, nor to one that catches it", async () => {
    await sheet.enter({ A1: '=TEST.DOUBLE("x")', B1: "=A1", C1: '=IFERROR(TEST.DOUBLE("x"),0)' });
    expect(["B1", "C1"].map(message)).toEqual([undefined, undefined]);
  });
});
