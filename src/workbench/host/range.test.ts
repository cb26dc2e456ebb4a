import { codeOf, onBlankSheet, openTestWorkbook } from "./testWorkbook";

beforeAll(() => void openTestWorkbook());

/** The address, without its sheet, of a range made from C3:E5. */
async function addressOf(make: (range: Excel.Range) => Excel.Range): Promise<string> {
  return onBlankSheet(async (sheet, context) => {
    const range = make(sheet.getRange("C3:E5")).load("address");
    await context.sync();
    return range.address.split("!")[1] ?? "";
  });
}

// Each method as its page under Excel.Range describes it.
test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ["getCell counts from the range's corner", (r) => r.getCell(0, 1), "D3"],
  ["getCell may leave the range", (r) => r.getCell(4, 4), "G7"],
  ["getRow", (r) => r.getRow(1), "C4:E4"],
  ["getColumn", (r) => r.getColumn(2), "E3:E5"],
  ["getRowsAbove", (r) => r.getRowsAbove(2), "C1:E2"],
  ["getRowsBelow", (r) => r.getRowsBelow(), "C6:E6"],
  ["getColumnsBefore", (r) => r.getColumnsBefore(2), "A3:B5"],
  ["getColumnsAfter", (r) => r.getColumnsAfter(2), "F3:G5"],
  ["getOffsetRange", (r) => r.getOffsetRange(-2, 1), "D1:F3"],
  ["getResizedRange", (r) => r.getResizedRange(1, -2), "C3:C6"],
  ["getAbsoluteResizedRange", (r) => r.getAbsoluteResizedRange(1, 1), "C3"],
  ["getEntireColumn", (r) => r.getEntireColumn(), "C:E"],
  ["getEntireRow", (r) => r.getEntireRow(), "3:5"],
  ["getLastCell", (r) => r.getLastCell(), "E5"],
  ["getLastRow", (r) => r.getLastRow(), "C5:E5"],
  ["getLastColumn", (r) => r.getLastColumn(), "E3:E5"],
  ["getIntersection", (r) => r.getIntersection("E5:Z99"), "E5"],
  ["getBoundingRect", (r) => r.getBoundingRect("A10"), "A3:E10"],
])("%s", async (_method, make, expected) => {
  expect(await addressOf(make)).toBe(expected);
});

test.each<[string, (range: Excel.Range) => Excel.Range]>([
  ["above the first row", (r) => r.getOffsetRange(-3, 0)],
  ["a row that the range does not have", (r) => r.getRow(3)],
  ["a size below one", (r) => r.getResizedRange(-3, 0)],
])("%s is an InvalidArgument", async (_where, make) => {
  expect(await codeOf(addressOf(make))).toBe("InvalidArgument");
});

// "If no intersection is found, an ItemNotFound error"; the other form gives a null object (Range.getIntersection…).
test("ranges that do not meet have no intersection", async () => {
  await onBlankSheet(async (sheet, context) => {
    const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange("A1").getIntersection("B2");
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  });
});

test("a range knows its place, its size and its sheet", async () => {
  await onBlankSheet(async (sheet, context, name) => {
    const range = sheet.getRange("B2:D3");
    range.load("address, addressLocal, rowIndex, columnIndex, rowCount, columnCount, cellCount, worksheet/name");
    await context.sync();
    expect(range.toJSON()).toMatchObject({
      address: `${name}!B2:D3`,
      addressLocal: `${name}!B2:D3`,
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 3,
      cellCount: 6,
    });
    expect(range.worksheet.name).toBe(name);
  });
});

test("a sheet whose name has a blank is quoted in an address", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("Two words").getRange("A1").load("address");
    await context.sync();
    expect(range.address).toBe("'Two words'!A1");
  });
});

test.each(["no address", "A0", "A1:B2:C3", "Elsewhere!A1"])("getRange(%p) fails", async (address) => {
  const code = await codeOf(onBlankSheet((sheet) => void sheet.getRange(address)));
  expect(["InvalidArgument", "ItemNotFound"]).toContain(code);
});

describe("the used range", () => {
  // "If the entire worksheet is blank, it will return the top left cell"; with OrNullObject a null object
  // (Worksheet.getUsedRange, getUsedRangeOrNullObject).
  test("of a blank sheet is its first cell, or a null object", async () => {
    await onBlankSheet(async (sheet, context) => {
      const used = sheet.getUsedRange().load("address");
      const orNull = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.address).toMatch(/!A1$/);
      expect(orNull.isNullObject).toBe(true);
    });
  });

  // "Considers only cells with values as used cells (ignores formatting)" (ibid., valuesOnly).
  test("counts formats unless told to count values only, and counts spills", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(3)"]];
      sheet.getRange("D9").format.fill.color = "#FFFF00";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      const part = sheet.getRange("B:B").getUsedRange(true).load("address");
      await context.sync();
      expect([all, values, part].map((range) => range.address.split("!")[1])).toEqual(["B2:D9", "B2:B4", "B2:B4"]);
    });
  });
});

describe("selection", () => {
  test("select brings the sheet to the front, and getSelectedRange and getActiveCell find the cells", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      sheet.getRange("B2:C4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([selected.address, cell.address, active.name]).toEqual([`${name}!B2:C4`, `${name}!B2`, name]);
    });
  });
});
