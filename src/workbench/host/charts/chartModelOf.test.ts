import type { ChartModel, CurveModel } from "../../../charts";
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

async function modelOf(...given: Parameters<typeof chartOf>): Promise<ChartModel> {
  const model = chartModelOf(grid, await chartOf(...given));
  if (model.kind === "curve") throw new Error("a chart of numbers");
  return model;
}

async function curveOf(...given: Parameters<typeof chartOf>): Promise<CurveModel> {
  const model = chartModelOf(grid, await chartOf(...given));
  if (model.kind !== "curve") throw new Error("a chart of categories");
  return model;
}

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

test("bars are as far apart as the gap width says, and in one place where they overlap wholly", async () => {
  expect(await modelOf(table, { gapWidth: 0, overlap: 100 })).toMatchObject({ gap: 0, overlap: true });
  expect(await modelOf(table, { overlap: 40 })).not.toHaveProperty("overlap");
});

test.each([
  ["Area", "area"],
  ["AreaStacked", "stackedArea"],
  ["BarStacked", "stackedBar"],
  ["ColumnStacked", "stackedColumn"],
] as const)("%s is drawn as %s", async (type, kind) => {
  expect((await modelOf(table, { type })).kind).toBe(kind);
});

describe("a scatter", () => {
  const scatter = { type: "XYScatterLinesNoMarkers" } as const;
  const power = [
    ["Families", "icc 0.01", "icc 0.05"],
    [100, 0.2, 0.3],
    [250, 0.1, "#N/A"],
  ];

  // Microsoft, "Present your data in a scatter chart": the x values stand in the first column.
  test("takes the first column for the numbers that it runs over", async () => {
    const { series } = await curveOf(power, scatter);
    expect(series).toEqual([
      {
        name: "icc 0.01",
        points: [
          { x: 100, y: 0.2 },
          { x: 250, y: 0.1 },
        ],
      },
      {
        name: "icc 0.05",
        points: [
          { x: 100, y: 0.3 },
          { x: 250, y: null },
        ],
      },
    ]);
  });

  test("or the first row, where the series are rows", async () => {
    const rows = power[0]?.map((_, column) => power.map((row) => row[column] ?? "")) ?? [];
    const across = await curveOf(rows, { ...scatter, seriesBy: "Rows" });
    expect(across.series).toEqual((await curveOf(power, scatter)).series);
  });

  test("has no names in a table of nothing but numbers, and is formatted as its axes or its cells say", async () => {
    const numbers = power.slice(1);
    expect((await curveOf(numbers, scatter)).series.map(({ name }) => name)).toEqual(["Series1", "Series2"]);
    const categoryAxis = { ...newChart.categoryAxis, numberFormat: "0%" };
    expect((await curveOf(power, { ...scatter, categoryAxis })).xFormat).toBe("0%");
    expect((await curveOf(power, scatter)).xFormat).toBe("General");
  });
});
