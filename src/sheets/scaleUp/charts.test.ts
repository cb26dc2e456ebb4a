import type { ChartDescription, SheetDescription } from "../frame/sheetDescription";
import { describeScaleUp } from "./describeScaleUp";
import { SCALE_UP_SHEETS } from "./scaleUpSheets";
import type { ScaleUpContext } from "./scaleUpSheets";

const CONTEXT: ScaleUpContext = {
  // A name for each sheet; Object.fromEntries forgets the keys.
  names: Object.fromEntries(SCALE_UP_SHEETS.map((name) => [name, name])) as ScaleUpContext["names"],
  place: {
    sheetName: "Scenarios",
    headerRow: 3,
    lastRow: 60,
    keyColumn: 3,
    deflator: null,
    firstScenario: 5,
    published: 5,
    own: 6,
    count: 2,
  },
  scenario: "My scenario",
  years: 3,
  columns: 32,
  masterCheck: null,
  inputs: () => new Map(),
};

/** What stands in the cells of a range such as D42:G44. */
function cellsOf({ rows }: SheetDescription, range: string): string[][] {
  const [, first = "", top = "", last = "", bottom = ""] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - "A".charCodeAt(0);
  return rows.slice(Number(top) - 1, Number(bottom)).map((row) =>
    row.slice(column(first), column(last) + 1).map((cell) => {
      if (cell == null) return "";
      return "formula" in cell ? cell.formula : String(cell.value);
    }),
  );
}

const described = describeScaleUp(CONTEXT);
const charts = Object.values(described).flatMap((sheet) =>
  (sheet.charts ?? []).map((chart) => ({ chart, cells: cellsOf(sheet, chart.source), sheet })),
);
const shown = ({ chart, cells }: { chart: ChartDescription; cells: string[][] }) => ({
  title: chart.title,
  labels: cells.slice(1).map(([label]) => label),
});

/** The row of a line on its own sheet, by the key beside it. */
function rowOf(sheet: SheetDescription, key: string): number {
  return (
    1 + sheet.rows.findIndex((row) => row[1] != null && "value" in row[1] && String(row[1].value).endsWith(` ${key}`))
  );
}

describe("the charts of the scale-up sheets", () => {
  it("show these labels", () => {
    expect(charts.map(shown)).toEqual([
      { title: "Posts of the programme", labels: ["Practitioners", "Consultants, one a pod"] },
      { title: "Utilisation of the practitioners", labels: ["Utilisation of the practitioners"] },
      {
        title: "Cumulative net by perspective",
        labels: [
          "Cumulative net, local authority",
          "Cumulative net, exchequer",
          "Cumulative net, individual",
          "Cumulative net, society",
        ],
      },
      {
        title: "Economic value that is not cash",
        labels: [
          "Not cash: caseload refilled by waiting demand",
          "Not cash: parts of posts",
          "Not cash: posts in notice",
          "Not cash: average cost above a post's own",
          "Not cash: whole posts above average cost, both services",
          "Not cash: re-referral and escalation",
        ],
      },
      {
        title: "Gross budget by financial year",
        labels: [
          "Practitioners",
          "Consultants",
          "Agency premium on vacant posts",
          "Recruitment and training",
          "Redundancy",
          "Family budgets and other cost per case",
          "Set-up",
        ],
      },
      {
        title: "Cumulative net of the local authority: economic value and cash",
        labels: ["Local authority", "Local authority, cash"],
      },
      {
        title: "Contributions that leave the local authority no worse off",
        labels: ["Local authority", "Central government (tax)", "Individuals and families"],
      },
    ]);
  });

  it("have the years above their figures, as many as there are", () => {
    for (const { chart, cells } of charts.filter(({ chart: { seriesBy } }) => seriesBy === "rows")) {
      expect([chart.title, cells[0]]).toEqual([chart.title, ["Series", "=E$5", "=F$5", "=G$5"]]);
    }
    expect(charts.at(-1)?.cells[0]).toEqual(["Body", "Nets", "For the economic loss", "For the cash loss"]);
  });

  it("take each figure from the line that their label names", () => {
    for (const { chart, cells, sheet } of charts.slice(0, 5)) {
      const [, top = ""] = /(\d+)/.exec(chart.source) ?? [];
      for (const [index, [, ...figures]] of cells.slice(1).entries()) {
        const key = sheet.rows[Number(top) + index]?.[1];
        const row = rowOf(sheet, key != null && "value" in key ? String(key.value) : "");
        expect(sheet.rows[row - 1]?.[0]).toMatchObject({ value: cells[index + 1]?.[0] });
        expect(figures).toEqual(["E", "F", "G"].map((column) => `=${column}$${row}`));
      }
    }
    const summary = charts.find(({ chart }) => chart.title.startsWith("Cumulative net of the local authority"));
    const economic = rowOf(described["Scale-up benefits"], "cumulative.localAuthority");
    const cash = rowOf(described["Scale-up cash"], "cumulative.cash");
    expect(summary?.cells.slice(1).map(([, ...figures]) => figures)).toEqual([
      ["E", "F", "G"].map((column) => `=IF(${column}$5="","",'Scale-up benefits'!${column}$${economic})`),
      ["E", "F", "G"].map((column) => `=IF(${column}$5="","",'Scale-up cash'!${column}$${cash})`),
    ]);
  });
});
