import type { ChartDescription } from "../sheets/frame/sheetDescription";
import { followedSeries } from "./followedSeries";
import { blankSheet, cells, computeInLibreOffice, unlessMissing, withLibreOffice } from "./testing";
import type { Content, FormulaContent, SheetContent } from "./workbookContent";
import { writeXlsx } from "./writeXlsx";

const chart: ChartDescription = {
  ...{ kind: "line", title: "Net", categoryAxisTitle: "Year", valueAxisTitle: "£", valueFormat: "0", altText: "" },
  ...{ source: "A1:C3", seriesBy: "rows", anchor: { row: 6, column: 0, width: 300, height: 200 } },
};
const text = (value: string): Content => ({ kind: "value", value });
const formula = (body: string, shows: string | number): FormulaContent => ({
  kind: "formula",
  formula: `=${body}`,
  shows: { kind: "value", value: shows },
});

/** Years in B1 and on, room for four: as many as there were when the file was written, and as F5 has said since. */
function sheetOf(years: number, entered = years): SheetContent {
  const columns = ["B", "C", "D", "E"];
  const along = (body: (year: number) => string | number) => (year: number) =>
    formula(`IF(COLUMN()-1>$F$5,"",${body(year)})`, year <= years ? body(year) : "");
  const row = (name: string, body: (year: number) => number) => [
    text(name),
    ...columns.map((_, index) => along(body)(index + 1)),
  ];
  const counted = formula("COLUMNS(It!chart1.heads)*100+SUM(It!chart1.row2)", 0);
  return {
    ...blankSheet("It"),
    rows: cells([
      row("Year", (year) => 2026 + year),
      row("Cost", (year) => year),
      row("Net", (year) => 10 * year),
      [],
      [...Array<null>(4).fill(null), counted, { kind: "value", value: entered }],
    ]),
    charts: [chart],
  };
}

describe("a chart whose years go on in formulas that show nothing yet", () => {
  it("has names for its heads and each of its rows, and what they show now", () => {
    const { series, names } = followedSeries(chart, sheetOf(2), 1);
    expect(series.map(({ categories, values }) => [categories.address, values.address])).toEqual([
      ["It!chart1.heads", "It!chart1.row1"],
      ["It!chart1.heads", "It!chart1.row2"],
    ]);
    expect(series[1]?.values.shown).toEqual([10, 20].map((value) => ({ kind: "value", value })));
    expect(names.map(({ name, sheet, isHidden }) => [name, sheet, isHidden])).toEqual(
      ["chart1.heads", "chart1.row1", "chart1.row2"].map((name) => [name, "It", true]),
    );
  });

  it("shows the years there are, though it was made for fewer or for more", () => {
    const figures = (years: number) => followedSeries(chart, sheetOf(years), 1).series[1]?.values.shown?.length;
    expect([1, 2, 3].map(figures)).toEqual([1, 2, 3]);
  });

  it("draws its cells as they are where nothing is to come", () => {
    const blank = { ...sheetOf(2), rows: sheetOf(2).rows.map((row) => row.slice(0, 3)) };
    expect(followedSeries(chart, blank, 1).series[0]?.values.address).toBe("It!$B$2:$C$2");
  });

  withLibreOffice(`grows and shrinks with them${unlessMissing}`, () => {
    const files = [1, 2, 4].map((entered) =>
      writeXlsx({
        properties: { title: "", creator: "", description: "", created: new Date(0) },
        sheets: [sheetOf(2, entered)],
        names: [],
      }),
    );
    const found = computeInLibreOffice(files).map((sheets) => sheets.get("It")?.[4]?.[4]);
    expect(found).toEqual([110, 230, 500]);
  });
});
