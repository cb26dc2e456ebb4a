import { hostBehind } from "../workbench/host/testWorkbook";
import { applyNativeReplacement } from "./replace/applyNativeReplacement";
import { applyNativeReversal, previewNativeReversal } from "./replace/nativeReversal";
import { previewNativeReplacement } from "./replace/previewNativeReplacement";
import { checkWorkbook } from "./check/checkWorkbook";
import { openTestWorkbook } from "./testing";

/** A fifth of what Excel on the web takes and gives, as the host counts only about what is really sent. */
const MOST = 1_000_000;

/** Five times as many, which would be 5.2 MB at once, take a minute, and are tried where CASEWORTH_ALL_FORMULAS is set. */
const FORMULAS = process.env.CASEWORTH_ALL_FORMULAS === undefined ? 2000 : 10_000;
/** Writes the same line of contents into as many rows of the blank sheet. */
async function fill(rows: number, line: readonly (string | number)[]): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, rows, line.length);
    range.formulas = Array.from({ length: rows }, () => [...line]);
    await workbook.context.sync();
  });
}

describe("what is asked of Excel at once stays below 1 MB each way", () => {
  it("where a sheet of 400 rows and 104 columns is read", async () => {
    const grid = openTestWorkbook();
    // Values and formulas of all cells at once would be 2.5 MB.
    await fill(400, new Array<string>(104).fill("a text of some length here"));
    const { most } = hostBehind().traffic;
    most.request = 0; // What the test wrote was one request.
    await checkWorkbook();
    expect(most.request).toBeLessThan(MOST);
    expect(most.answer).toBeGreaterThan(0);
    expect(most.answer).toBeLessThan(MOST);
    grid.dispose();
  });

  it("where formulas are replaced and put back that would ask for more if they were asked at once", async () => {
    const grid = openTestWorkbook();
    // Three calls each to ask how far it spills, 175 bytes a call.
    const rows = FORMULAS;
    await fill(rows, ["=CBA.DISCOUNTFACTOR(3)"]);
    const { most } = hostBehind().traffic;
    const { replaced } = await applyNativeReplacement(await previewNativeReplacement("workbook"));
    expect(replaced).toBe(rows);
    await applyNativeReversal(await previewNativeReversal());
    expect(most.request).toBeGreaterThan(0);
    expect(most.request).toBeLessThan(MOST);
    expect(most.answer).toBeLessThan(MOST);
    grid.dispose();
  });
});
