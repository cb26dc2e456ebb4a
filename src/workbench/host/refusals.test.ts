import type { FUniver } from "@univerjs/core/facade";
import { codeOf, hostBehind, onBlankSheet, onSheetOutsideOfRun, openTestWorkbook } from "./testWorkbook";

let grid: FUniver;
beforeAll(() => {
  grid = openTestWorkbook();
});
afterAll(() => {
  grid.dispose();
});

const formulas = (rows: number) => Array.from({ length: rows }, () => Array.from({ length: 40 }, () => "=1"));

/** Adds a sheet and does something with it in a run that is to be one step of undo. */
const merged = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  codeOf(
    Excel.run({ mergeUndoGroup: true }, async (context) => {
      await act(context.workbook.worksheets.add(), context);
      await context.sync();
    }),
  );

describe("one step of undo", () => {
  test("is refused for taking a sheet away, and for a large block of formulas", async () => {
    expect(await merged((sheet) => sheet.delete())).toBe("UndoNotSupported");
    expect(await merged((sheet) => (sheet.getRange("A1:AN40").formulas = formulas(40)))).toBe("UndoNotSupported");
    expect(await merged((sheet) => (sheet.getRange("A1:AN39").formulas = formulas(39)))).toBe("no error");
  });

  test("once refused, is refused for all that follows in the same run, and for nothing after it", async () => {
    const codes: string[] = [];
    await merged(async (sheet, context) => {
      sheet.delete();
      codes.push(await codeOf(context.sync()));
      sheet.getRange("A1").values = [[1]];
      codes.push(await codeOf(context.sync()));
    });
    expect(codes).toEqual(["UndoNotSupported", "UndoNotSupported"]);
    expect(await merged((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("no error");
  });
});

describe("a request", () => {
  test("of more than 5 MB is refused, and nothing of it is done", () =>
    onSheetOutsideOfRun(async (sheet, context) => {
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("A2:A201").values = Array.from({ length: 200 }, () => ["a".repeat(30_000)]);
      expect(await codeOf(context.sync())).toBe("RequestPayloadSizeLimitExceeded");
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
    }));

  test("that asks 10,000 formulas how far they spill is one", () =>
    onSheetOutsideOfRun(async (sheet, context) => {
      for (let row = 0; row < 10_000; row++) sheet.getCell(row, 0).getSpillingToRangeOrNullObject().load("rowCount");
      expect(await codeOf(context.sync())).toBe("RequestPayloadSizeLimitExceeded");
    }));

  test("whose answer has more than 5 MB is refused", () =>
    onSheetOutsideOfRun(async (sheet, context) => {
      for (const column of [0, 1]) {
        const range = sheet.getRangeByIndexes(0, column, 100, 1);
        range.values = Array.from({ length: 100 }, () => ["a".repeat(30_000)]);
        // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
        await context.sync();
      }
      sheet.getRange("A1:B100").load("values");
      expect(await codeOf(context.sync())).toBe("ResponsePayloadSizeLimitExceeded");
    }));
});

test("any call is refused at the sync that is asked for, once, and what comes before it is done", async () => {
  const { conduct } = hostBehind();
  await onBlankSheet(async (sheet, context) => {
    await context.sync();
    conduct.refuse({ code: "AccessDenied", sync: 2, statement: "Range.values" });
    const write = (value: number) => {
      sheet.getRange("A1").formulas = [[value]];
      sheet.getRange("A2").values = [[value]];
      return codeOf(context.sync());
    };
    expect([await write(1), await write(2), await write(3)]).toEqual(["no error", "AccessDenied", "no error"]);
    conduct.refuse({ code: "InactiveWorkbook", sync: 1, done: 0.5 });
    expect(await write(4)).toBe("InactiveWorkbook");
    const range = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect(range.values).toEqual([[4], [3]]);
    expect(conduct.hasRefused).toBe(true);
  });
});
