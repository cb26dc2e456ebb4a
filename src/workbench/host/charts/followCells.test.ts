import { codeOf, eventsDelivered, onBlankSheet, openTestWorkbook } from "../testWorkbook";

beforeAll(() => void openTestWorkbook());

/** Excel keeps a chart with its cells: "Move and size with cells" is how new charts are placed. */
test("a chart's source and place follow when rows are inserted", () =>
  onBlankSheet(async (sheet, context) => {
    sheet.getRange("A3:B4").values = [
      ["", "Net"],
      ["Society", 5],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A3:B4"), "Columns");
    chart.setPosition("D6", "H20");
    chart.load("top");
    await context.sync();
    const before = chart.top;
    const inserted = sheet.getRange("2:2").insert("Down").load("format/rowHeight");
    await context.sync();
    await eventsDelivered();
    chart.load("top");
    chart.series.load("items/name");
    await context.sync();
    expect(chart.top).toBeCloseTo(before + inserted.format.rowHeight);
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Net"]);
  }));

test("data validation follows as well", () =>
  onBlankSheet(async (sheet, context) => {
    sheet.getRange("B5").dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    sheet.getRange("1:2").insert("Down");
    await context.sync();
    await eventsDelivered();
    const [old, now] = [
      sheet.getRange("B5").dataValidation.load("type"),
      sheet.getRange("B7").dataValidation.load("type"),
    ];
    await context.sync();
    expect([old.type, now.type]).toEqual(["None", "Decimal"]);
  }));

test("a chart goes with its sheet", async () => {
  const late = onBlankSheet(async (sheet, context) => {
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
    await context.sync();
    sheet.delete();
    await context.sync();
    chart.load("left");
    await context.sync();
  });
  expect(await codeOf(late)).toBe("ItemNotFound");
});
