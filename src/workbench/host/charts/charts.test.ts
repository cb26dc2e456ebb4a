import type { FUniver } from "@univerjs/core/facade";
import { codeOf, codeThrownBy, onBlankSheet, openTestWorkbook } from "../testWorkbook";

let univer: FUniver;
beforeAll(() => {
  univer = openTestWorkbook();
});

const TABLE = [
  ["", "As published", "Cautious"],
  ["Individual", 1697, 410],
  ["Local authority", -609, -692],
  ["Society", 1886, -90],
];

/** A sheet with a table in A1:C4 and a chart of it. */
function onSheetWithChart<T>(
  batch: (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  type: "ColumnClustered" | "BarClustered" | "Line" = "ColumnClustered",
): Promise<T> {
  return onBlankSheet(async (sheet, context) => {
    sheet.getRange("A1:C4").values = TABLE;
    const chart = sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns");
    return await batch(chart, sheet, context);
  });
}

// Microsoft, Chart collection: "add(type, sourceData, seriesBy): Creates a new chart."
test("a chart is added at sync, and not before", () =>
  onSheetWithChart(async (chart, sheet, context) => {
    expect(codeThrownBy(() => chart.name)).toBe("PropertyNotLoaded");
    sheet.charts.load("count");
    chart.load("name, chartType");
    await context.sync();
    expect([chart.name, chart.chartType, sheet.charts.count]).toEqual(["Chart 1", "ColumnClustered", 1]);
  }));

test("charts without a name of their own are numbered", () =>
  onSheetWithChart(async (_, sheet, context) => {
    sheet.charts.add("Line", sheet.getRange("A1:C4"));
    sheet.charts.load("items/name, count");
    await context.sync();
    expect(sheet.charts.items.map(({ name }) => name)).toEqual(["Chart 1", "Chart 2"]);
    expect(sheet.charts.count).toBe(2);
  }));

test("a type that is not drawn here is refused by its name", async () => {
  const adding = onBlankSheet((sheet, context) => {
    sheet.charts.add("Sunburst", sheet.getRange("A1:C4"));
    return context.sync();
  });
  await expect(adding).rejects.toThrow("Sunburst");
});

test("an unknown member of a chart throws and says which", () =>
  onSheetWithChart((chart) => {
    expect(() => chart.plotArea).toThrow("Chart.plotArea");
  }));

// "getItem(name): Gets a chart using its name."
test("a chart is found by its name, and a missing one is an error or a null object", async () => {
  await onSheetWithChart(async (chart, sheet, context) => {
    chart.name = "Net result";
    const found = sheet.charts.getItem("Net result").load("id");
    const missing = sheet.charts.getItemOrNullObject("Bridge");
    await context.sync();
    expect([found.id.length > 0, missing.isNullObject]).toEqual([true, true]);
  });
  expect(await codeOf(onBlankSheet((sheet, context) => (sheet.charts.getItem("Bridge"), context.sync())))).toBe(
    "ItemNotFound",
  );
});

test("a deleted chart is gone, and writing to it is an error", () =>
  onSheetWithChart(async (chart, sheet, context) => {
    chart.delete();
    sheet.charts.load("items");
    await context.sync();
    expect(sheet.charts.items).toEqual([]);
    chart.title.text = "late";
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  }));

describe("titles", () => {
  // In Excel a chart of several series begins with "Chart Title", one of a single series with the series' name.
  test("begin as Excel's", () =>
    onSheetWithChart(async (chart, sheet, context) => {
      const single = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
      single.title.load("text");
      chart.load("title/text, axes/valueAxis/title/visible");
      await context.sync();
      expect([chart.title.text, single.title.text]).toEqual(["Chart Title", "As published"]);
      expect(chart.axes.valueAxis.title.visible).toBe(false);
    }));

  test("of an axis are shown once they have a text", () =>
    onSheetWithChart(async (chart, _, context) => {
      chart.axes.valueAxis.title.text = "£ per case";
      chart.axes.valueAxis.title.load("text, visible");
      await context.sync();
      expect(chart.axes.valueAxis.title.toJSON()).toEqual({ text: "£ per case", visible: true });
    }));
});

test("an axis has the number format of the cells until it has its own", () =>
  onSheetWithChart(async (chart, sheet, context) => {
    const { valueAxis } = chart.axes;
    sheet.getRange("B2:C4").numberFormat = Array.from({ length: 3 }, () => ["£#,##0", "£#,##0"]);
    valueAxis.load("numberFormat");
    await context.sync();
    expect(valueAxis.numberFormat).toBe("£#,##0");
    valueAxis.numberFormat = "0%";
    valueAxis.load("numberFormat");
    await context.sync();
    expect(valueAxis.numberFormat).toBe("0%");
  }));

describe("series", () => {
  test("are named by their header, one a column or one a row", () =>
    onSheetWithChart(async (chart, sheet, context) => {
      chart.series.load("items/name");
      const byRows = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows");
      byRows.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["As published", "Cautious"]);
      expect(byRows.series.items.map(({ name }) => name)).toEqual(["Individual", "Local authority", "Society"]);
    }));

  test("can have a fill, or none", () =>
    onSheetWithChart(async (chart, _, context) => {
      const [base, step] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      base.format.fill.clear();
      step.format.fill.setSolidColor("#0B5E86");
      const colours = [base.format.fill.getSolidColor(), step.format.fill.getSolidColor()];
      await context.sync();
      expect(colours.map(({ value }) => value)).toEqual(["", "#0B5E86"]);
    }));

  // Microsoft, ChartSeries.gapWidth: 0 to 500 per cent.
  test("have a gap width within Excel's limits", async () => {
    const setGap = (width: number) =>
      onSheetWithChart((chart, _, context) => {
        chart.series.getItemAt(0).gapWidth = width;
        return context.sync();
      });
    expect(await codeOf(setGap(60))).toBe("no error");
    expect(await codeOf(setGap(501))).toBe("InvalidArgument");
  });

  test("that are not there are an error", async () => {
    const third = onSheetWithChart((chart, _, context) => (chart.series.getItemAt(2), context.sync()));
    expect(await codeOf(third)).toBe("InvalidArgument");
  });
});

describe("the place of a chart", () => {
  // "setPosition(startCell, endCell): … If specified, the chart's width and height will be set to fully cover up this cell/range."
  test("covers the cells from start to end, in points", () =>
    onSheetWithChart(async (chart, sheet, context) => {
      const { format } = sheet.getRange("A1").load("format/columnWidth, format/rowHeight");
      chart.setPosition("B6", "D20");
      chart.load("left, top, width, height");
      await context.sync();
      const { columnWidth, rowHeight } = format;
      expect([chart.left, chart.top]).toEqual([columnWidth, 5 * rowHeight]);
      expect([chart.width, chart.height]).toEqual([3 * columnWidth, 15 * rowHeight]);
    }));

  test("moves to a start cell and keeps its size", () =>
    onSheetWithChart(async (chart, sheet, context) => {
      chart.width = 300;
      chart.height = 200;
      chart.setPosition(sheet.getRange("C3"));
      chart.load("width, height");
      await context.sync();
      expect([chart.width, chart.height].map(Math.round)).toEqual([300, 200]);
    }));

  // Excel's charts move and size with their cells.
  test("widens with its columns", () =>
    onSheetWithChart(async (chart, sheet, context) => {
      chart.setPosition("B6", "D20");
      chart.load("width");
      await context.sync();
      const before = chart.width;
      const column = sheet.getRange("C1").load("format/columnWidth");
      await context.sync();
      column.format.columnWidth += 30;
      chart.load("width");
      await context.sync();
      expect(chart.width).toBeCloseTo(before + 30);
    }));

  test("cannot end before it starts", async () => {
    const place = onSheetWithChart((chart, _, context) => (chart.setPosition("D20", "B6"), context.sync()));
    expect(await codeOf(place)).toBe("InvalidArgument");
  });
});

test("the legend's place is one that Excel knows", async () => {
  const place = (position: string) =>
    onSheetWithChart((chart, _, context) => {
      // What a caller in JavaScript might pass.
      chart.legend.position = position as "Top";
      return context.sync();
    });
  expect(await codeOf(place("Top"))).toBe("no error");
  expect(await codeOf(place("Above"))).toBe("InvalidArgument");
});

// Microsoft, Shape.altTextDescription. Charts have no such property.
test("alternative text is the shape's of the same name", () =>
  onSheetWithChart(async (chart, sheet, context) => {
    chart.name = "Net result";
    const shape = sheet.shapes.getItemOrNullObject("Net result");
    shape.altTextDescription = "Society gains.";
    shape.load("altTextDescription, name");
    const none = sheet.shapes.getItemOrNullObject("Bridge");
    none.altTextDescription = "ignored";
    await context.sync();
    expect(shape.toJSON()).toEqual({ name: "Net result", altTextDescription: "Society gains." });
    expect(none.isNullObject).toBe(true);
  }));

describe("undo", () => {
  const countOn = (name: string) =>
    Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(name).load("charts/count");
      await context.sync();
      return charts.count;
    });

  test("takes a chart back together with what else its batch wrote, and brings both again", async () => {
    const name = await onBlankSheet((_, context, sheet) => context.sync().then(() => sheet));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("A1:B2").values = [
        ["", "Net"],
        ["Society", 1886],
      ];
      sheet.charts.add("BarClustered", sheet.getRange("A1:B2")).title.text = "Net";
      await context.sync();
    });
    const firstCell = () =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(name).getRange("B2").load("values");
        await context.sync();
        return (cell.values as unknown[][])[0]?.[0];
      });
    await univer.undo();
    expect([await countOn(name), await firstCell()]).toEqual([0, ""]);
    await univer.redo();
    expect([await countOn(name), await firstCell()]).toEqual([1, 1886]);
  });

  test("brings a deleted chart back as it was", async () => {
    const name = await onSheetWithChart(async (chart, sheet, context) => {
      chart.title.text = "Net result";
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    const charts = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(name).charts;
    await Excel.run(async (context) => {
      charts(context).getItemAt(0).delete();
      await context.sync();
    });
    await univer.undo();
    const title = await Excel.run(async (context) => {
      const again = charts(context).getItemAt(0).title.load("text");
      await context.sync();
      return again.text;
    });
    expect(title).toBe("Net result");
  });
});
