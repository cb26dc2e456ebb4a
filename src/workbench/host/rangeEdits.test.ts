/* oxlint-disable office-addins/no-context-sync-in-loop -- Several syncs are what is tested. */
import type { FUniver } from "@univerjs/core/facade";
import { codeOf, onBlankSheet, onSheetOutsideOfRun, openTestWorkbook } from "./testWorkbook";

let grid: FUniver;

beforeAll(() => {
  grid = openTestWorkbook();
});

/** Three rows of two columns in A1:B3, and the result of an edit there. */
async function edited(edit: (sheet: Excel.Worksheet) => void, address = "A1:D5"): Promise<unknown[][]> {
  return onBlankSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      [1, 2],
      [3, 4],
      [5, "=SUM(A1:A3)"],
    ];
    await context.sync();
    edit(sheet);
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

describe("insert and delete", () => {
  // "Inserts … cells into the worksheet in place of this range, and shifts the other cells to make space" (Range.insert).
  test("a row: what lies below moves down, and formulas follow", async () => {
    expect(await edited((sheet) => void sheet.getRange("2:2").insert("Down"), "A1:B4")).toEqual([
      [1, 2],
      ["", ""],
      [3, 4],
      [5, "=SUM(A1:A4)"],
    ]);
  });

  test("a column", async () => {
    expect(await edited((sheet) => void sheet.getRange("A:A").insert("Right"), "B3:C3")).toEqual([[5, "=SUM(B1:B3)"]]);
  });

  test("cells, which move down or right", async () => {
    expect(await edited((sheet) => void sheet.getRange("A1").insert("Down"), "A1:B4")).toEqual([
      ["", 2],
      [1, 4],
      [3, "=SUM(A2:A4)"],
      [5, ""],
    ]);
    expect(await edited((sheet) => void sheet.getRange("A1:A2").insert("Right"), "A1:C2")).toEqual([
      ["", 1, 2],
      ["", 3, 4],
    ]);
  });

  test("returns the blank range that was inserted", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["first"]];
      const inserted = sheet.getRange("1:2").insert("Down").load("address");
      await context.sync();
      expect(inserted.address).toMatch(/!1:2$/);
    });
  });

  test("deleting a row closes the gap, and formulas follow", async () => {
    expect(await edited((sheet) => sheet.getRange("2:2").delete("Up"), "A1:B2")).toEqual([
      [1, 2],
      [5, "=SUM(A1:A2)"],
    ]);
  });

  test("deleting cells and columns closes the gap", async () => {
    expect(await edited((sheet) => sheet.getRange("A1:A2").delete("Left"), "A1:B2")).toEqual([
      [2, ""],
      [4, ""],
    ]);
    expect(await edited((sheet) => sheet.getRange("A:A").delete("Left"), "A1:A2")).toEqual([[2], [4]]);
  });

  test("cells shift on a sheet that is not in front, which then is where it was", async () => {
    await onBlankSheet(async (sheet, context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("id");
      sheet.getRange("A1").values = [["moves"]];
      sheet.getRange("A1").insert("Down");
      const range = sheet.getRange("A1:A2").load("values");
      const after = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      expect(range.values).toEqual([[""], ["moves"]]);
      expect(after.id).toBe(active.id);
    });
  });

  test("a direction that does not exist is an InvalidArgument", async () => {
    const batch = onBlankSheet((sheet) => sheet.getRange("A1").delete("Down" as "Up")); // A caller's slip.
    expect(await codeOf(batch)).toBe("InvalidArgument");
  });
});

describe("clear", () => {
  async function cleared(applyTo?: "All" | "Contents" | "Formats") {
    return onBlankSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[1]];
      cell.format.font.bold = true;
      cell.clear(applyTo);
      cell.load("values, format/font/bold");
      await context.sync();
      return [cell.values[0]?.[0] as unknown, cell.format.font.bold]; // Microsoft types values as any.
    });
  }

  test.each([
    [undefined, ["", false]],
    ["All", ["", false]],
    ["Contents", ["", true]],
    ["Formats", [1, false]],
  ] as const)("applies to %s", async (applyTo, expected) => {
    expect(await cleared(applyTo)).toEqual(expected);
  });
});

describe("copyFrom", () => {
  test("copies contents and formats, and moves references along", async () => {
    await onBlankSheet(async (sheet, context) => {
      const source = sheet.getRange("A1:B1");
      source.formulas = [[5, "=A1*2"]];
      source.format.font.bold = true;
      await context.sync();
      sheet.getRange("A2:B3").copyFrom(source);
      const copy = sheet.getRange("A2:B3").load("formulas, values, format/font/bold");
      await context.sync();
      expect(copy.formulas).toEqual([
        [5, "=A2*2"],
        [5, "=A3*2"],
      ]);
      expect(copy.format.font.bold).toBe(true);
    });
  });

  test("copies values alone, results in place of formulas", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=1+1"]];
      sheet.getRange("C1").copyFrom("A1", "Values");
      const copy = sheet.getRange("C1").load("formulas");
      await context.sync();
      expect(copy.formulas).toEqual([[2]]);
    });
  });
});

test("merge joins cells, unmerge parts them", async () => {
  await onBlankSheet(async (sheet, context, name) => {
    const merges = (): number => grid.getActiveWorkbook()?.getSheetByName(name)?.getMergedRanges().length ?? 0;
    sheet.getRange("A1:C2").merge();
    await context.sync();
    expect(merges()).toBe(1);
    sheet.getRange("A1:C2").unmerge();
    sheet.getRange("A1:C2").merge(true);
    await context.sync();
    expect(merges()).toBe(2);
  });
});

describe("undo", () => {
  // Excel: "When false, each context.sync() call creates an undo record. When true, all context.sync() calls in a single
  // Excel.run are merged into one undo group" (Excel.RunOptions.mergeUndoGroup). Here each run is one step, asked for or not.
  test("one sync is one step of undo, even where a cell was written twice", async () => {
    await onSheetOutsideOfRun(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [["before"], [0]];
      await context.sync();
      range.values = [["first"], [1]];
      range.values = [["second"], [2]];
      range.format.font.bold = true;
      await context.sync();
      await grid.undo();
      range.load("values, format/font/bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[["before"], [0]], false]);
      await grid.redo();
      range.load("values, format/font/bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[["second"], [2]], true]);
    });
  });

  test("two syncs outside of a run are two steps", async () => {
    await onSheetOutsideOfRun(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      for (const value of [1, 2]) {
        cell.values = [[value]];
        await context.sync();
      }
      await grid.undo();
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    });
  });

  test.each([true, false])("all syncs of a run are one step, mergeUndoGroup %s", async (mergeUndoGroup) => {
    await onSheetOutsideOfRun(async (sheet, context) => {
      await context.sync();
      const cell = sheet.getRange("A1");
      await Excel.run({ previousObjects: context, mergeUndoGroup }, async () => {
        for (const value of [1, 2, 3]) {
          cell.values = [[value]];
          await context.sync();
        }
        context.trackedObjects.add(cell);
      });
      await grid.undo();
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
    });
  });

  test("an undone insertion of rows brings the formulas back", async () => {
    await onSheetOutsideOfRun(async (sheet, context) => {
      const cell = sheet.getRange("A3");
      cell.formulas = [["=SUM(A1:A2)"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      await grid.undo();
      cell.load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=SUM(A1:A2)"]]);
    });
  });
});
