/* oxlint-disable office-addins/no-context-sync-in-loop -- That one sync sees the writes of another is what is tested. */
import { codeOf, onBlankSheet, openTestWorkbook } from "./testWorkbook";

beforeAll(() => void openTestWorkbook());

/** What a cell holds after a value was written to it. */
async function written(value: unknown, format = "General") {
  return onBlankSheet(async (sheet, context) => {
    const cell = sheet.getRange("B2");
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values, formulas, text, valueTypes, numberFormat");
    await context.sync();
    const [values, formulas, text, type, numberFormat] = [
      cell.values[0]?.[0] as unknown, // Microsoft types values as any.
      cell.formulas[0]?.[0] as unknown,
      cell.text[0]?.[0],
      cell.valueTypes[0]?.[0],
      cell.numberFormat[0]?.[0] as unknown,
    ];
    return { values, formulas, text, type, numberFormat };
  });
}

describe("values", () => {
  // "The data returned could be a string, number, or boolean. Cells that contain an error will return the error string"
  // (Range.values). "Blank property values in the response … indicate that the cell contains no data or value"
  // (Blank and null values in Excel add-ins).
  test.each([
    ["a number", 3.25, { values: 3.25, formulas: 3.25, text: "3.25", type: "Double" }],
    ["true", true, { values: true, formulas: true, text: "TRUE", type: "Boolean" }],
    ["false", false, { values: false, text: "FALSE", type: "Boolean" }],
    ["text", "Staff cost", { values: "Staff cost", formulas: "Staff cost", text: "Staff cost", type: "String" }],
    ["nothing", "", { values: "", formulas: "", text: "", type: "Empty" }],
    ["a formula", "=1+2", { values: 3, formulas: "=1+2", text: "3", type: "Double" }],
    ["a formula that fails", "=1/0", { values: "#DIV/0!", formulas: "=1/0", text: "#DIV/0!", type: "Error" }],
    ["a formula of text", '="a"&"b"', { values: "ab", text: "ab", type: "String" }],
    ["a logical formula", "=1=1", { values: true, text: "TRUE", type: "Boolean" }],
    ["an error", "#N/A", { values: "#N/A", type: "Error" }],
  ])("of %s", async (_what, value, expected) => {
    expect(await written(value)).toMatchObject(expected);
  });

  // "If the returned value starts with a plus ("+"), minus ("-"), or equal sign ("="), Excel interprets this value as a
  // formula" (Range.values).
  test.each([
    ["+1+1", { values: 2, formulas: "=+1+1" }],
    ["-SUM(1,2)", { values: -3, formulas: "=-SUM(1,2)" }],
    ["-4", { values: -4, formulas: -4 }],
    ["+4", { values: 4, formulas: 4 }],
  ])("%s begins with a sign: a number if it is one, else a formula", async (value, expected) => {
    expect(await written(value)).toMatchObject(expected);
  });

  test("text that begins with @ becomes a formula, and shows that it is none", async () => {
    expect(await written("@home")).toMatchObject({ formulas: "=@home", type: "Error" });
  });

  test.each(["=1+1", "+1", "-1", "@SUM(1)", "0123", "TRUE", "50%"])(
    "%s stays text behind an apostrophe",
    async (value) => {
      expect(await written(`'${value}`)).toMatchObject({ values: value, formulas: value, text: value, type: "String" });
    },
  );

  test.each(["=1+1", "-1", "@SUM(1)", "0123", "50%"])("%s stays text in a cell formatted as text", async (value) => {
    expect(await written(value, "@")).toMatchObject({ values: value, formulas: value, text: value, type: "String" });
  });

  // Text is read as though it had been typed (Blank and null values in Excel add-ins writes '29.96' and '15-Feb').
  test.each([
    ["29.96", { values: 29.96, type: "Double" }],
    ["50%", { values: 0.5, text: "50%", numberFormat: "0%" }],
    ["£1,234.50", { values: 1234.5, text: "£1,234.50" }],
    ["TRUE", { values: true }],
    ["13/02/2026", { values: 46066 }],
  ])("the text %s is read as typed", async (value, expected) => {
    expect(await written(value)).toMatchObject(expected);
  });

  test("a cell's own format is kept when typed text brings another", async () => {
    expect(await written("50%", "0.00")).toMatchObject({ values: 0.5, text: "0.50", numberFormat: "0.00" });
  });

  test.each([NaN, Infinity, {}, Symbol("s")])("a cell cannot hold %p", async (value) => {
    expect(await codeOf(written(value))).toBe("InvalidArgument");
  });

  test("the result of a formula keeps its full precision, and text shows it formatted", async () => {
    await onBlankSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=2450/68.05"]];
      cell.numberFormat = [["£#,##0.00"]];
      cell.load("values, text");
      await context.sync();
      expect(cell.values).toEqual([[2450 / 68.05]]);
      expect(cell.text).toEqual([["£36.00"]]);
    });
  });
});

describe("writing to ranges", () => {
  // "To set values for only specific cells within a range, specify null for all other cells" (Blank and null values).
  test("null in the array leaves a cell as it is, and an empty string clears it", async () => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, "=A1+B1"]];
      await context.sync();
      range.values = [[null, "", null]];
      range.load("values, formulas");
      await context.sync();
      expect(range.values).toEqual([[1, "", 1]]);
      expect(range.formulas).toEqual([[1, "", "=A1+B1"]]);
    });
  });

  // "The array must have the same dimensions … if it is a single value, it is applied to every cell" (Range.values).
  test("a single value fills the range", async () => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      Object.assign(range, { values: "x", numberFormat: "0.00" });
      range.load("values, numberFormat");
      await context.sync();
      expect(range.values.flat()).toEqual(["x", "x", "x", "x"]);
      expect(range.numberFormat.flat()).toEqual(["0.00", "0.00", "0.00", "0.00"]);
    });
  });

  test.each([[[[1]]], [[[1, 2, 3]]], [[[1, 2], [3]]], [[1, 2]], [[]]])(
    "the array %j does not have the shape of A1:B2: InvalidArgument, and nothing is written",
    async (values) => {
      await onBlankSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B2");
        Object.assign(range, { values });
        expect(await codeOf(context.sync())).toBe("InvalidArgument");
        range.load("values");
        await context.sync();
        expect(range.values.flat()).toEqual(["", "", "", ""]);
      });
    },
  );

  // "You cannot set cell-level properties such as values … on an unbounded range"; on reading "the response will contain
  // null values" (Read or write to an unbounded range).
  test("a range without end reads as null and cannot be written", async () => {
    await onBlankSheet(async (sheet, context) => {
      const column = sheet.getRange("C:C").load("values, text, address, rowCount, cellCount");
      await context.sync();
      expect([column.values, column.text]).toEqual([null, null]);
      expect([column.rowCount, column.cellCount]).toEqual([1_048_576, 1_048_576]);
      expect(column.address).toMatch(/!C:C$/);
      column.values = [["Due"]];
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });

  test("cells beyond the grid's edge may be written and read: Excel's sheet is always there", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.getRange("BA300").values = [["far"]];
      const range = sheet.getRange("BA299:BA300").load("values");
      await context.sync();
      expect(range.values).toEqual([[""], ["far"]]);
    });
  });

  test("thousands of cells are one command of the grid", async () => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, 400, 20);
      range.values = Array.from({ length: 400 }, (_, r) => Array.from({ length: 20 }, (__, c) => r * 20 + c));
      const total = sheet.getRange("W1");
      total.formulas = [["=SUM(A1:T400)"]];
      total.load("values");
      await context.sync();
      expect(total.values).toEqual([[(8000 * 7999) / 2]]);
    });
  });
});

describe("number formats", () => {
  // "If numberFormat is set to an empty string, it is reset to General"; null keeps a cell's format (Blank and null values).
  test("an empty string is General, and null keeps the format", async () => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["0%", "0%"]];
      range.numberFormat = [["", null]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["General", "0%"]]);
    });
  });
});

describe("calculation", () => {
  test("a formula is current when it is read after a write in an earlier sync", async () => {
    await onBlankSheet(async (sheet, context) => {
      const input = sheet.getRange("A1");
      const result = sheet.getRange("B1");
      result.formulas = [["=A1*10"]];
      for (const value of [1, 2, 3]) {
        input.values = [[value]];
        await context.sync();
        result.load("values");
        await context.sync();
        expect(result.values).toEqual([[value * 10]]);
      }
    });
  });

  test("a formula on another sheet is current as well", async () => {
    await onBlankSheet(async (first, context, name) => {
      first.getRange("A1").values = [[4]];
      const second = context.workbook.worksheets.add();
      const cell = second.getRange("A1");
      cell.formulas = [[`=${name}!A1*2`]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[8]]);
    });
  });

  // "calculationMode: Manual": formulas show what they gave when they were entered or last computed (Excel.CalculationMode).
  test("in manual mode formulas and what they spill show what they gave last, until they are asked to compute", async () => {
    await onBlankSheet(async (sheet, context) => {
      const { application } = context;
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:C1").formulas = [["=A1*10", "=A1:A2+1"]];
      await context.sync();
      application.calculationMode = "Manual";
      sheet.getRange("A1:A2").values = [[5], [6]];
      sheet.getRange("D1").formulas = [["=B1+A1"]];
      const shown = sheet.getRange("A1:D2").load("values,text");
      application.load("calculationMode,calculationState");
      await context.sync();
      expect(shown.values.map(([a, b, c]: unknown[]) => [a, b, c])).toEqual([
        [5, 10, 2],
        [6, "", 3],
      ]);
      expect([shown.text[0]?.[1], application.calculationMode, application.calculationState]).toEqual(["10", "Manual", "Pending"]); // oxfmt-ignore
      application.calculate("Recalculate");
      shown.load("values");
      application.load("calculationState");
      await context.sync();
      expect([shown.values, application.calculationState]).toEqual([[[5, 50, 6, 55], [6, "", 7, ""]], "Done"]); // oxfmt-ignore
      application.calculationMode = "Automatic";
      await context.sync();
    });
  });

  test("application.calculate waits for the result, and a batch without reads does not hang", async () => {
    await onBlankSheet(async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1+1"]];
      context.application.calculate("Full");
      cell.load("values");
      context.application.load("calculationMode");
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      expect(context.application.calculationMode).toBe("Automatic");
    });
  });
});

describe("spills", () => {
  test("the cells that a formula fills have its values, and hasSpill says so", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2,2)"]];
      const spilled = sheet.getRange("A1:B2").load("values, hasSpill");
      const partly = sheet.getRange("A1:C3").load("hasSpill");
      const outside = sheet.getRange("D1").load("hasSpill");
      await context.sync();
      expect(spilled.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect([spilled.hasSpill, partly.hasSpill, outside.hasSpill]).toEqual([true, null, false]);
    });
  });

  test("getSpillingToRange leads from the formula's cell to what it fills, and is null elsewhere", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(3)"]];
      const to = sheet.getRange("B2").getSpillingToRangeOrNullObject().load("address");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      await context.sync();
      expect(to.address).toMatch(/!B2:B4$/);
      expect(none.isNullObject).toBe(true);
      sheet.getRange("A1").getSpillingToRange();
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });

  test("a cell in the way of a spill gives #SPILL!", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.getRange("A2").values = [["in the way"]];
      const cell = sheet.getRange("A1");
      cell.formulas = [["=SEQUENCE(3)"]];
      cell.load("values, valueTypes");
      await context.sync();
      expect([cell.values, cell.valueTypes]).toEqual([[["#SPILL!"]], [["Error"]]]);
    });
  });
});
