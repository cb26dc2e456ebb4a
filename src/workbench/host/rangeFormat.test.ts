/* oxlint-disable office-addins/call-sync-before-read, office-addins/no-empty-load -- The rules take navigation for a
   read; and loading all is tested too. */
import { codeOf, onBlankSheet, openTestWorkbook } from "./testWorkbook";

beforeAll(() => void openTestWorkbook());

test("what is set on a format is read back", async () => {
  await onBlankSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    format.fill.color = "#4472C4";
    Object.assign(format.font, { bold: true, italic: true, strikethrough: true, underline: "Double" });
    Object.assign(format.font, { color: "white", name: "Verdana", size: 14 });
    Object.assign(format, { horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 2 });
    format.load("horizontalAlignment, verticalAlignment, wrapText, indentLevel, fill/color");
    format.font.load();
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
    });
    expect(format.fill.color).toBe("#4472C4");
    expect(format.font.toJSON()).toEqual({
      bold: true,
      italic: true,
      strikethrough: true,
      underline: "Double",
      color: "#FFFFFF",
      name: "Verdana",
      size: 14,
    });
  });
});

test("set writes several properties at once, nested ones included", async () => {
  await onBlankSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.set({
      values: [[0.5]],
      numberFormat: [["0%"]],
      format: { fill: { color: "#FF0000" }, font: { bold: true } },
    });
    range.load("text, format/fill/color, format/font/bold");
    await context.sync();
    expect([range.text, range.format.fill.color, range.format.font.bold]).toEqual([[["50%"]], "#FF0000", true]);
  });
});

// "If the range has multiple values, format.font.color is null" (Blank and null values in Excel add-ins).
test("a property that is not the same everywhere is null", async () => {
  await onBlankSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.fill.color = "#FF0000";
    const { format } = sheet.getRange("A1:A2").load("format/font/bold, format/fill/color");
    await context.sync();
    expect([format.font.bold, format.fill.color]).toEqual([null, null]);
  });
});

test("a cell without formats answers what Excel answers", async () => {
  await onBlankSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1").load("format/font/color, format/fill/color, format/horizontalAlignment");
    format.load("verticalAlignment");
    await context.sync();
    expect([format.font.color, format.fill.color]).toEqual(["#000000", "#FFFFFF"]);
    expect([format.horizontalAlignment, format.verticalAlignment]).toEqual(["General", "Bottom"]);
  });
});

test("fill.clear takes the colour away", async () => {
  await onBlankSheet(async (sheet, context) => {
    const { fill } = sheet.getRange("A1").format;
    fill.color = "#FF0000";
    fill.clear();
    fill.load("color");
    await context.sync();
    expect(fill.color).toBe("#FFFFFF");
  });
});

test.each<[string, (format: Excel.RangeFormat) => void]>([
  ["a colour", (format) => void (format.fill.color = "no colour")],
  ["an alignment", (format) => void Object.assign(format, { horizontalAlignment: "Middle" })],
  ["a width", (format) => void (format.columnWidth = -1)],
])("%s that does not exist is an InvalidArgument", async (_what, set) => {
  expect(await codeOf(onBlankSheet((sheet) => set(sheet.getRange("A1").format)))).toBe("InvalidArgument");
});

// Widths and heights are points, 72 to the inch (Range.format.columnWidth, rowHeight).
test("column widths and row heights are points, and null where they differ", async () => {
  await onBlankSheet(async (sheet, context) => {
    sheet.getRange("A:A").format.columnWidth = 150;
    sheet.getRange("1:1").format.rowHeight = 30;
    const cell = sheet.getRange("A1").load("format/columnWidth, format/rowHeight");
    const both = sheet.getRange("A1:B2").load("format/columnWidth, format/rowHeight");
    await context.sync();
    expect([cell.format.columnWidth, cell.format.rowHeight]).toEqual([150, 30]);
    expect([both.format.columnWidth, both.format.rowHeight]).toEqual([null, null]);
  });
});

test("autofitColumns gives a column the width of its longest text", async () => {
  await onBlankSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [["a text that is rather long, longer than a column", "x"]];
    sheet.getRange("A:B").format.autofitColumns();
    sheet.getRange("A:B").format.autofitRows();
    const [long, short] = [sheet.getRange("A1"), sheet.getRange("B1")].map((r) => r.load("format/columnWidth"));
    await context.sync();
    expect(long?.format.columnWidth).toBeGreaterThan(200);
    expect(short?.format.columnWidth).toBeLessThan(40);
  });
});

test("formats of a whole column reach the cells that the grid has", async () => {
  await onBlankSheet(async (sheet, context) => {
    sheet.getRange("B:B").format.font.italic = true;
    const cell = sheet.getRange("B150").load("format/font/italic");
    await context.sync();
    expect(cell.format.font.italic).toBe(true);
  });
});

describe("borders", () => {
  test("an edge has a style, a weight and a colour, on the cells at that edge only", async () => {
    await onBlankSheet(async (sheet, context) => {
      const edge = sheet.getRange("B2:C3").format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.weight = "Medium";
      edge.color = "#0000FF";
      const at = (address: string): Excel.RangeBorder => {
        const border = sheet.getRange(address).format.borders.getItem("EdgeBottom");
        return border.load("style, weight, color");
      };
      const [below, above] = [at("C3"), at("C2")];
      await context.sync();
      expect(below.toJSON()).toEqual({ style: "Continuous", weight: "Medium", color: "#0000FF" });
      expect(above.style).toBe("None");
    });
  });

  test("the style None takes the line away", async () => {
    await onBlankSheet(async (sheet, context) => {
      const edge = sheet.getRange("A1").format.borders.getItem("EdgeTop");
      edge.style = "Double";
      edge.style = "None";
      edge.load("style");
      await context.sync();
      expect(edge.style).toBe("None");
    });
  });
});

describe("data validation", () => {
  test("a rule, its prompt and its alert are read back", async () => {
    await onBlankSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      dataValidation.prompt = { showPrompt: true, title: "Closure rate", message: "Between 0 and 1." };
      const part = sheet.getRange("B3").dataValidation.load("rule, type, prompt");
      const outside = sheet.getRange("C3").dataValidation.load("type");
      await context.sync();
      expect([part.type, outside.type]).toEqual(["Decimal", "None"]);
      expect(part.prompt.title).toBe("Closure rate");
      dataValidation.clear();
      part.load("type");
      await context.sync();
      expect(part.type).toBe("None");
    });
  });
});
