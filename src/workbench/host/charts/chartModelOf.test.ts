import { Grid } from "../grid";
import { openTestWorkbook } from "../testWorkbook";
import { chartModelOf } from "./chartModelOf";
import { newChart, type ChartState } from "./chartState";

let grid: Grid;
beforeAll(() => {
  grid = new Grid(openTestWorkbook());
});

const origin = { row: 0, column: 0, x: 0, y: 0 };

/** A chart of these cells, which are written to a sheet of their own. */
async function chartOf(values: (string | number)[][], changes: Partial<ChartState> = {}): Promise<ChartState> {
  const sheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add().load("id");
    sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
    await context.sync();
    return sheet.id;
  });
  const area = { row: 0, column: 0, rowCount: values.length, columnCount: values[0]?.length ?? 1 };
  const source = { sheetId, area };
  const place = { from: origin, to: origin };
  return {
    ...newChart,
    id: "1",
    name: "Chart 1",
    sheetId,
    type: "ColumnClustered",
    source,
    seriesBy: "Columns",
    place,
    ...changes,
  };
}

const modelOf = async (...given: Parameters<typeof chartOf>) => chartModelOf(grid, await chartOf(...given));

const table = [
  ["", "As published", "Cautious"],
  ["Individual", 1697, 410],
  ["Society", 1886, "#N/A"],
];

test("a first row and a first column of texts are names", async () => {
  const { categories, series } = await modelOf(table);
  expect(categories).toEqual(["Individual", "Society"]);
  expect(series).toEqual([
    { name: "As published", values: [1697, 1886] },
    { name: "Cautious", values: [410, null] },
  ]);
});

test("a first row and column of years are names as well where their corner is blank", async () => {
  const { categories, series } = await modelOf([
    ["", 2025, 2026],
    [1, 5, 6],
    [2, 7, 8],
  ]);
  expect([categories, series.map(({ name }) => name)]).toEqual([
    ["1", "2"],
    ["2025", "2026"],
  ]);
});

test("numbers without names are numbered", async () => {
  const { categories, series } = await modelOf([
    [5, 6],
    [7, 8],
    [9, 10],
  ]);
  expect(categories).toEqual(["1", "2", "3"]);
  expect(series.map(({ name }) => name)).toEqual(["Series1", "Series2"]);
});

// Microsoft, Chart.setData: "Can be one of the following: Auto (default), Rows, and Columns."
test("with Auto the fewer are the series", async () => {
  const wide = [
    ["", "a", "b", "c"],
    ["Net", 1, 2, 3],
  ];
  expect((await modelOf(wide, { seriesBy: "Auto" })).categories).toEqual(["a", "b", "c"]);
  expect((await modelOf(table, { seriesBy: "Auto" })).categories).toEqual(["Individual", "Society"]);
});

test("Excel's bars begin at the bottom, and at the top where the axis is reversed", async () => {
  const bars = { type: "BarClustered" } as const;
  const reversed = { categoryAxis: { ...newChart.categoryAxis, reversePlotOrder: true } };
  expect((await modelOf(table, bars)).categories).toEqual(["Society", "Individual"]);
  expect((await modelOf(table, { ...bars, ...reversed })).categories).toEqual(["Individual", "Society"]);
  expect((await modelOf(table, reversed)).categories).toEqual(["Society", "Individual"]);
});

test("a series without a fill keeps its place and is not drawn", async () => {
  const { series } = await modelOf(table, { series: { 0: { fill: "none" }, 1: { fill: "#0B5E86", name: "Local" } } });
  expect(series).toMatchObject([{ unfilled: true }, { name: "Local", color: "#0B5E86" }]);
});

test("titles that are hidden are left out", async () => {
  const model = await modelOf(table, { title: { text: "Net", visible: false } });
  expect([model.title, model.valueAxisTitle]).toEqual(["", ""]);
});

test("a chart whose cells are deleted is empty", async () => {
  const chart = await chartOf(table);
  expect(chartModelOf(grid, { ...chart, source: undefined }).series).toEqual([]);
});
