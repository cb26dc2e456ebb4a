/** The example in each function's comment, help page and documentation gives what is written beside it. */
import path from "node:path";
import { enter, openTestWorkbook } from "../../src/excel/testing";
import { REGISTER } from "../../src/model/register/register";
import { readFunctionReference } from "./catalogue.js";

/** Rows that the longest table of an example may take. */
const ROOM = 50;

interface Shown {
  readonly value: unknown;
  readonly rows: number;
  readonly columns: number;
}

/** What each formula shows in a sheet of its own room: its first cell, and how far it spills. */
async function showAll(formulas: readonly string[]): Promise<Shown[]> {
  openTestWorkbook();
  for (const [index, formula] of formulas.entries()) await enter("Sheet1", `A${index * ROOM + 1}`, [[formula]]);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const places = formulas.map((_, index) => {
      const anchor = sheet.getRange(`A${index * ROOM + 1}`).load("values");
      return { anchor, spill: anchor.getSpillingToRangeOrNullObject().load("rowCount,columnCount") };
    });
    await context.sync();
    return places.map(({ anchor, spill }) => ({
      value: anchor.values[0]?.[0] as unknown,
      rows: spill.isNullObject ? 1 : spill.rowCount,
      columns: spill.isNullObject ? 1 : spill.columnCount,
    }));
  });
}

test("every example gives the result that its function's comment promises", async () => {
  const { catalogue } = await readFunctionReference(path.resolve(__dirname, "../../src/functions"));
  const shown = await showAll(catalogue.map(({ example }) => example));
  catalogue.forEach(({ name, exampleResult }, index) => {
    const { value, rows, columns } = shown[index] ?? { value: undefined, rows: 0, columns: 0 };
    if (exampleResult.startsWith("a table")) {
      // Of a list that grows, the comment promises no number of rows.
      const promised = exampleResult.replace("a row for each parameter", `${REGISTER.length + 1} rows`);
      expect([name, `a table of ${rows} rows and ${columns} columns`]).toEqual([name, promised]);
    } else {
      expect([name, value]).toEqual([name, expect.closeTo(Number(exampleResult), 9)]);
    }
  });
});
