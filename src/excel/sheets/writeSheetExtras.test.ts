import { changeWorkbook } from "../batch";
import type { ChartDescription, SheetDescription } from "../../sheets/frame/sheetDescription";
import { number, text } from "../../sheets/frame/sheetDescription";
import { openTestWorkbook } from "../testing";
import { writeAll, writeSheets } from "./writeSheets";

beforeAll(() => openTestWorkbook());

const bars: ChartDescription = {
  kind: "clusteredBar",
  title: "Net result by perspective",
  categoryAxisTitle: "Perspective",
  valueAxisTitle: "£ per case",
  valueFormat: "£#,##0",
  altText: "Society gains £1,886 a case; the local authority pays £610.",
  source: "A1:C3",
  seriesBy: "columns",
  anchor: { row: 4, column: 1, width: 480, height: 300 },
};

const described = (name: string, extras: Partial<SheetDescription> = {}): SheetDescription => ({
  name,
  rows: [
    [text(""), text("As published"), text("Cautious")],
    [text("Society"), number(1886, "live", "£#,##0"), number(-90, "live", "£#,##0")],
    [text("Local authority"), number(-610, "live", "£#,##0"), number(-692, "live", "£#,##0")],
  ],
  columnWidths: [120, 100, 100],
  rowHeights: new Map(),
  frozen: { rows: 0, columns: 0 },
  ...extras,
});

const write = (description: SheetDescription) => writeSheets(() => [description]);

/** Reads something of a sheet. */
const read = <T>(sheetName: string, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => batch(context.workbook.worksheets.getItem(sheetName), context));

describe("charts", () => {
  test("have titles, axis titles, a number format and their place", async () => {
    await write(described("Bars", { charts: [bars] }));
    await read("Bars", async (sheet, context) => {
      const chart = sheet.charts.getItem(bars.title);
      chart.load("chartType, left, width, height, title/text, legend/visible, series/items/name");
      chart.load("axes/categoryAxis/reversePlotOrder, axes/categoryAxis/position");
      chart.load("axes/categoryAxis/tickLabelPosition, axes/categoryAxis/title/text");
      chart.load("axes/valueAxis/numberFormat, axes/valueAxis/title/text");
      await context.sync();
      expect([chart.chartType, chart.title.text, chart.legend.visible]).toEqual(["BarClustered", bars.title, true]);
      expect([chart.left, chart.width, chart.height]).toEqual([90, 360, 225]);
      expect([chart.axes.categoryAxis.title.text, chart.axes.valueAxis.title.text]).toEqual([
        "Perspective",
        "£ per case",
      ]);
      expect([chart.axes.valueAxis.numberFormat, chart.axes.categoryAxis.tickLabelPosition]).toEqual(["£#,##0", "Low"]);
      // Excel's bars begin at the bottom, and a reader at the top.
      expect([chart.axes.categoryAxis.reversePlotOrder, chart.axes.categoryAxis.position]).toEqual([true, "Maximum"]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["As published", "Cautious"]);
    });
  });

  test("have alternative text", async () => {
    await write(described("Told", { charts: [bars] }));
    await read("Told", async (sheet, context) => {
      const shape = sheet.shapes.getItem(bars.title).load("altTextTitle, altTextDescription");
      await context.sync();
      expect([shape.altTextTitle, shape.altTextDescription]).toEqual([bars.title, bars.altText]);
    });
  });

  test("of one series have no legend, and those of a waterfall an unfilled, unnamed base", async () => {
    const waterfall: ChartDescription = { ...bars, kind: "stackedColumn", title: "Bridge", unfilledFirstSeries: true };
    await write(described("Steps", { charts: [waterfall] }));
    await read("Steps", async (sheet, context) => {
      const chart = sheet.charts.getItem("Bridge");
      const fills = [0, 1].map((index) => chart.series.getItemAt(index).format.fill.getSolidColor());
      chart.load("legend/visible");
      await context.sync();
      expect(fills.map(({ value }) => value)).toEqual(["", expect.stringMatching(/^#[\da-f]{6}$/i)]);
      expect(chart.legend.visible).toBe(false);
    });
  });

  test("over numbers are scatters with the format of both axes, and lines that differ without their colours", async () => {
    const curve: ChartDescription = { ...bars, kind: "curve", title: "Power", xFormat: "£#,##0" };
    await write(described("Power", { charts: [curve] }));
    await read("Power", async (sheet, context) => {
      const chart = sheet.charts.getItem("Power").load("chartType, axes/categoryAxis/numberFormat");
      const lines = [0, 1].map((index) => chart.series.getItemAt(index).format.line.load("lineStyle"));
      await context.sync();
      expect([chart.chartType, chart.axes.categoryAxis.numberFormat]).toEqual(["XYScatterLinesNoMarkers", "£#,##0"]);
      expect(lines.map(({ lineStyle }) => lineStyle)).toEqual(["Continuous", "Dash"]);
    });
  });

  test("have the gap and the overlap that they are given", async () => {
    await write(described("Gaps", { charts: [{ ...bars, touching: true, overlap: true }] }));
    await read("Gaps", async (sheet, context) => {
      const series = sheet.charts.getItem(bars.title).series.getItemAt(1).load("gapWidth, overlap");
      await context.sync();
      expect([series.gapWidth, series.overlap]).toEqual([4, 100]);
    });
  });

  test("make room for themselves when their sheet is written anew", async () => {
    await write(described("Anew", { charts: [bars] }));
    await changeWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Anew");
      const existing = { sheet, used: sheet.getUsedRange().load("rowIndex, columnIndex, values, formulas") };
      await context.sync();
      await writeAll(context, [{ description: described("Anew", { charts: [bars] }), existing }]);
    });
    await read("Anew", async (sheet, context) => {
      sheet.charts.load("count");
      await context.sync();
      expect(sheet.charts.count).toBe(1);
    });
  });
});

describe("data validation", () => {
  test("binds a range to limits, and tells what they are", async () => {
    const rule = { kind: "decimal", minimum: 0, maximum: 1 } as const;
    const share = { range: "B2:C3", rule, title: "Closure rate", prompt: "A share from 0% to 100%." };
    await write(described("Limits", { validations: [share] }));
    await read("Limits", async (sheet, context) => {
      const validation = sheet.getRange("C3").dataValidation.load("rule, prompt, errorAlert");
      await context.sync();
      expect(validation.rule).toEqual({ decimal: { formula1: 0, formula2: 1, operator: "Between" } });
      expect(validation.prompt).toMatchObject({ title: "Closure rate", message: "A share from 0% to 100%." });
      expect(validation.errorAlert).toMatchObject({ style: "Warning", showAlert: true });
    });
  });

  test("says as much of a long text as Excel takes, in whole words", async () => {
    const told = { title: "word ".repeat(20), prompt: "word ".repeat(100) };
    await write(
      described("Long", { validations: [{ range: "B2", rule: { kind: "list", values: ["one"] }, ...told }] }),
    );
    await read("Long", async (sheet, context) => {
      const validation = sheet.getRange("B2").dataValidation.load("prompt, errorAlert");
      await context.sync();
      const { prompt, errorAlert } = validation;
      for (const text of [prompt.title, prompt.message, errorAlert.message]) expect(text).toMatch(/ word…$/);
      expect(errorAlert.message.length).toBeLessThan(prompt.message.length);
    });
  });

  test("offers a list, written out or in cells", async () => {
    const told = { title: "Basis", prompt: "closed or all" };
    const lists = [
      { range: "B2", rule: { kind: "list", values: ["closed", "all"] }, ...told },
      { range: "C2", rule: { kind: "listFrom", range: "Lists!A1:A2" }, ...told },
    ] as const;
    await write(described("Lists of", { validations: lists }));
    await read("Lists of", async (sheet, context) => {
      const [out, cells] = ["B2", "C2"].map((cell) => sheet.getRange(cell).dataValidation.load("rule"));
      await context.sync();
      expect([out?.rule.list?.source, cells?.rule.list?.source]).toEqual(["closed,all", "=Lists!A1:A2"]);
    });
  });
});

describe("names", () => {
  const named = (refersTo: string) => [{ name: "closureRate", refersTo, comment: "Share of cases closed" }];
  const formulaOf = (name: string) =>
    Excel.run(async (context) => {
      const item = context.workbook.names.getItemOrNullObject(name).load("formula");
      await context.sync();
      return item.isNullObject ? undefined : String(item.formula);
    });

  test("that the workbook has already keep their meaning, and the sheet's own get a number", async () => {
    await write(described("First", { names: named("B2") }));
    await write(described("Second one", { names: named("C2") }));
    expect([await formulaOf("closureRate"), await formulaOf("closureRate_2")]).toEqual([
      "=First!$B$2",
      "='Second one'!$C$2",
    ]);
  });

  test("move when their sheet is written anew", async () => {
    await changeWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Second one");
      const existing = { sheet, used: sheet.getUsedRange().load("rowIndex, columnIndex, values, formulas") };
      await context.sync();
      await writeAll(context, [{ description: described("Second one", { names: named("B3:C3") }), existing }]);
    });
    expect([
      await formulaOf("closureRate"),
      await formulaOf("closureRate_2"),
      await formulaOf("closureRate_3"),
    ]).toEqual(["=First!$B$2", "='Second one'!$B$3:$C$3", undefined]);
  });
});

test("a sheet is printed on A4, one page wide, its title rows on every page", async () => {
  await write(described("Print", { print: { orientation: "landscape", titleRows: 4 } }));
  await read("Print", async (sheet, context) => {
    sheet.pageLayout.load("orientation, paperSize, zoom");
    const titles = sheet.pageLayout.getPrintTitleRows().load("address");
    await context.sync();
    const { orientation, paperSize, zoom } = sheet.pageLayout;
    expect([orientation, paperSize, zoom, titles.address]).toEqual([
      "Landscape",
      "A4",
      { horizontalFitToPages: 1 },
      "Print!1:4",
    ]);
  });
});
