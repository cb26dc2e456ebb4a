import { DEFAULT_PLAN } from "../../analysis/studyValue/settings";
import { buildAnalysisSheet } from "../build/buildAnalysisSheet";
import { buildModelWorkbook } from "../build/modelWorkbook";
import { buildPaper } from "../build/buildPaper";
import { buildScaleUpSheets } from "../build/buildScaleUpSheets";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { evaluate } from "../../model/appendix9/evaluate";
import type { Measure } from "../../model/appendix9/measures";
import { AS_PUBLISHED, presetScenario } from "../../model/register/presets";
import { DEFAULT_SETTINGS } from "../../model/register/scaleUpParameters";
import { casesByYear } from "../../model/scaleUp/demand";
import { SCALE_UP_LINES, SCALE_UP_PERSPECTIVES } from "../../model/scaleUp/lines";
import { evaluateScaleUp } from "../../model/scaleUp/scaleUp";
import { SHEET_OF_VIEW } from "../../sheets/scaleUp/linePlaces";
import { dateSerial } from "../../sheets/frame/dates";
import type { Analysis } from "../../sheets/analysis/analysisRequest";
import type { DrawnChart } from "../../xlsx/testing";
import { readA1 } from "../../formulas/a1";
import { readCharts } from "../sheets/readCharts";
import {
  chartsIn,
  computeInLibreOffice,
  printedOn,
  schemaProblems,
  unlessPaperMissing,
  withoutSpaces,
  withPaper,
  unlessMissing,
  unlessSchemasMissing,
  unzipped,
  withLibreOffice,
  withSchemas,
} from "../../xlsx/testing";
import { readXlsx } from "../../xlsx/read/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { gridData } from "../../workbench/opening/gridData";
import { writeBesideCells } from "../build/openedWorkbook";
import { openStartWorkbook, openTestWorkbook } from "../testing";
import { workbookAsXlsx } from "./downloadWorkbook";

const settings = { draws: 1024, seed: 3 };
const measure = "net.exchequer" as const;
const ANALYSES: readonly Analysis[] = [
  { kind: "tornado", measure, swing: null },
  { kind: "switchingValues", measure },
  {
    ...{ kind: "twoWay", measure, keyA: "programme.closureRate", valuesA: [0.6, 0.65, 0.7, 0.75, 0.8] },
    ...{ keyB: "attainment.premium", valuesB: [40_000, 50_000, 60_000, 70_000, 80_000] },
  },
  { kind: "distribution", measure, settings },
  { kind: "acceptability", worths: [0, 5000, 10_000], settings },
  { kind: "informationValue", measure, caseload: 600, settings },
  { kind: "studyValue", measure, families: [50, 100, 200], plan: DEFAULT_PLAN, settings },
  { kind: "options", measure, others: [], worth: 5000, worths: [0, 5000, 10_000], settings },
  {
    ...{ kind: "power", baseline: 0.226, families: [143, 300, 600] },
    ...{ childrenPerFamily: 3, icc: 1, confidence: 0.95, power: 0.8 },
  },
];

/** Every chart of every sheet, in the order of the sheets: the sheet, the chart's title, its series. */
const CHARTS = [
  ["Tornado", "What moves the result: Net, exchequer", ["To low", "To high", "To low, beyond high"]],
  [
    "Two-way",
    "Net, exchequer along: Lifetime earnings premium of good GCSEs",
    [60, 65, 70, 75, 80].map((rate) => `Closure rate, programme ${rate}.00%`),
  ],
  ["Simulation", "How likely: Net, exchequer", ["Share of draws"]],
  ["Acceptability", "How likely the programme is to be worth its cost", ["Probability worth its cost"]],
  ["Worth finding out", "What to find out first", ["£ per case"]],
  ["Worth of a study", "What a study is worth and costs, by its size", ["EVSI", "Cost", "ENBS"]],
  ["Which option", "How likely each option is to be the best", ["Probability best"]],
  ["Which option", "Which is best, by what a closed case is worth", ["Comparator", "My scenario", "As published"]],
  ["Next trial", "The smallest increase that a trial finds", ["Increase found"]],
  ["Paper", "Who pays, who gains", ["£ a case"]],
  ["Compare", "Who pays and who gains, £ a case", ["Individual", "Local authority", "Exchequer", "Society"]],
  ["Compare", "Cost per case, programme and comparator", ["Programme", "Comparator"]],
  [
    "Bridge",
    "From one scenario's result to the other's, £ a case",
    ["Base", "Result", "Raises", "Lowers", "Rest, below zero"],
  ],
  ["Scale-up staff", "Posts of the programme", ["Practitioners", "Consultants, one a pod"]],
  ["Scale-up staff", "Utilisation of the practitioners", ["Utilisation of the practitioners"]],
  [
    "Scale-up benefits",
    "Cumulative net by perspective",
    ["local authority", "exchequer", "individual", "society"].map((whose) => `Cumulative net, ${whose}`),
  ],
  [
    "Scale-up cash",
    "Economic value that is not cash",
    [
      ...["caseload refilled by waiting demand", "parts of posts", "posts in notice"],
      ...["average cost above a post's own", "whole posts above average cost, both services"],
      "re-referral and escalation",
    ].map((what) => `Not cash: ${what}`),
  ],
  [
    "Scale-up budget",
    "Gross budget by financial year",
    [
      ...["Practitioners", "Consultants", "Agency premium on vacant posts", "Recruitment and training"],
      ...["Redundancy", "Family budgets and other cost per case", "Set-up"],
    ],
  ],
  [
    "Scale-up summary",
    "Cumulative net of the local authority: economic value and cash",
    ["Local authority", "Local authority, cash"],
  ],
  [
    "Scale-up summary",
    "Contributions that leave the local authority no worse off",
    ["Nets", "For the economic loss", "For the cash loss"],
  ],
];

const SCENARIO = presetScenario(AS_PUBLISHED);
const RESULTS = evaluate(SCENARIO);
const SCALED = evaluateScaleUp({
  scenario: SCENARIO,
  settings: DEFAULT_SETTINGS,
  cases: casesByYear(DEFAULT_SETTINGS),
});
/** What the charts of Compare set side by side, a measure a series. */
const COMPARED: Readonly<Record<string, Measure>> = {
  Individual: "net.individual",
  "Local authority": "net.localAuthority",
  Exchequer: "net.exchequer",
  Society: "net.society",
  Programme: "costPerCase.programme",
  Comparator: "costPerCase.comparator",
};

/** What the model computes for a series over its categories; null of a series that is not the model's alone. */
function numbersOf(sheet: string, series: string, categories: readonly string[]): readonly number[] | null {
  if (sheet === "Compare") {
    const measure = COMPARED[series];
    return measure === undefined ? null : categories.map(() => Number(RESULTS[measure]));
  }
  if (sheet === "Two-way") {
    const rate = Number(/ ([\d.]+)%$/.exec(series)?.[1]) / 100;
    const at = (premium: string) =>
      evaluate({ ...SCENARIO, "programme.closureRate": rate, "attainment.premium": Number(premium) })[measure];
    return categories.map(at);
  }
  if (sheet === "Scale-up summary") return summarised(series);
  const line = SCALE_UP_LINES.find(({ view, label }) => SHEET_OF_VIEW[view] === sheet && label === series);
  return line === undefined ? null : SCALED.lines[line.key];
}

function summarised(series: string): readonly number[] | null {
  const perspective = SCALE_UP_PERSPECTIVES.find(({ label }) => label === series);
  if (perspective !== undefined) return SCALED.lines[perspective.cumulative];
  const { contributions } = SCALED.summary;
  if (series === "For the economic loss") return contributions.map(({ economic }) => economic);
  return series === "For the cash loss" ? contributions.map(({ cash }) => cash) : null;
}

/** Every sheet that we can write, in one workbook, downloaded. */
describe("the download of every sheet there is", () => {
  let file: Uint8Array;
  /** What the grid shows on each sheet, and the file is to show, where analyses have become records. */
  let shown: ReadonlyMap<string, readonly (readonly unknown[])[]>;

  let ofGrid: readonly DrawnChart[];

  beforeAll(async () => {
    const grid = await openStartWorkbook();
    const [published, column] = await scenarios();
    for (const analysis of ANALYSES) {
      const asked = analysis.kind === "options" ? { ...analysis, others: [published] } : analysis;
      await buildAnalysisSheet({ column, form: "live", ...asked });
    }
    await buildPaper({ options: [published, column], focus: 1, measure });
    await buildModelWorkbook();
    await buildScaleUpSheets(column);
    shown = withRecords(await shownSheets());
    ofGrid = await gridCharts(shown);
    file = await workbookAsXlsx();
    grid.dispose();
  });

  it("is read back by the workbench without loss", () => {
    const { workbook, leftOut } = readXlsx(file);
    expect(leftOut).toEqual([]);
    expect(unzipped(writeXlsx(workbook))).toEqual(unzipped(file));
  });

  it("shows the same when it is opened in the workbench again, in every cell and chart", async () => {
    const { workbook } = readXlsx(file);
    const grid = openTestWorkbook(gridData(workbook).data);
    expect(await writeBesideCells(workbook)).toEqual([]);
    const again: typeof shown = await shownSheets();
    const drawn = await gridCharts(again);
    grid.dispose();
    const different = [...shown].flatMap(([sheet, rows]) =>
      rows.flatMap((row, r) =>
        row.flatMap((value, c) => {
          const now = again.get(sheet)?.[r]?.[c] ?? "";
          return isNear(now, value) ? [] : [{ sheet, row: r + 1, column: c + 1, value, now }];
        }),
      ),
    );
    expect(different).toEqual([]);
    expect(drawn.map(({ title, sheet, series }) => [sheet, title, series.map(({ name }) => name)])).toEqual(CHARTS);
  });

  it("has every chart, with the series that it is meant to show", () => {
    expect(chartsIn(file).map(({ title, sheet, series }) => [sheet, title, series.map(({ name }) => name)])).toEqual(
      CHARTS,
    );
  });

  it("draws the same as the charts of the grid", () => {
    expect(chartsIn(file)).toEqual(ofGrid);
  });

  it("draws in each what the model computes for the labels beside it", () => {
    const drawn = chartsIn(file).flatMap(({ sheet, series }) =>
      series.flatMap(({ name, categories, values }) => {
        const expected = numbersOf(sheet, name, categories);
        return expected === null
          ? []
          : [{ sheet, name, values, expected: expected.map((one) => expect.closeTo(one, 6) as number) }];
      }),
    );
    expect(drawn).toHaveLength(35);
    for (const { sheet, name, values, expected } of drawn)
      expect([sheet, name, values]).toEqual([sheet, name, expected]);
  });

  withPaper(`is printed in letters that can be read, with every text whole${unlessPaperMissing}`, () => {
    const pages = printedOn(file);
    for (const [sheet, rows] of shown) {
      const own = pages.filter((page) => page.sheet === sheet);
      const scales = own.flatMap(({ scale }) => scale ?? []);
      expect([sheet, scales.length > 0 && Math.min(...scales) >= 0.595]).toEqual([sheet, true]);
      const printed = own.map(({ text }) => text).join("\n");
      const texts = rows.flat().filter((cell): cell is string => typeof cell === "string" && cell !== "");
      expect([sheet, texts.filter((text) => !printed.includes(withoutSpaces(text)))]).toEqual([sheet, []]);
      expect([sheet, printed.match(/#{3,}/g)]).toEqual([sheet, null]);
    }
  });

  withSchemas(`is valid in every part${unlessSchemasMissing}`, () => {
    expect(schemaProblems(file)).toEqual([]);
  });

  withLibreOffice(`is read back whole, without computing anything${unlessMissing}`, () => {
    const [stored] = computeInLibreOffice([file], "stored");
    expect([...(stored?.keys() ?? [])]).toEqual([...shown.keys(), "Native formulas"]);
    const different = [...shown].flatMap(([sheet, rows]) =>
      rows.flatMap((row, r) =>
        row.flatMap((value, c) => {
          const read = stored?.get(sheet)?.[r]?.[c] ?? "";
          return isSame(read, value) ? [] : [{ sheet, row: r + 1, column: c + 1, value, read }];
        }),
      ),
    );
    expect(different).toEqual([]);
  });
});

/** The analyses whose functions nothing native computes: without the add-in they are values. */
const RECORDS: readonly string[] = [
  "Tornado",
  "Switching values",
  "Two-way",
  "Simulation",
  "Acceptability",
  "Worth finding out",
  "Worth of a study",
  "Paper",
  "Which option",
];
const OF_RECORDS: readonly (readonly [live: RegExp, record: string])[] = [
  [/^Live$/, "Frozen values"],
  [/^Live: follows/, "As it was when the CBA functions were replaced; putting them back makes it live again."],
];

function withRecords(sheets: ReadonlyMap<string, readonly (readonly unknown[])[]>) {
  const said = (cell: unknown) => OF_RECORDS.find(([live]) => live.test(String(cell)))?.[1] ?? cell;
  return new Map(
    [...sheets].map(([name, rows]) => [name, RECORDS.includes(name) ? rows.map((row) => row.map(said)) : rows]),
  );
}

/** Native formulas add up in an order of their own. */
const isNear = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
    : one === other;

/** LibreOffice writes truth values in capitals, days by month, and of numbers 15 digits or, of the smallest, fewer. */
function isSame(read: number | string, value: unknown): boolean {
  if (typeof value === "boolean") return read === String(value).toUpperCase();
  if (typeof value !== "number") return String(read) === String(asRead(value));
  if (typeof read === "number") return Math.abs(read - value) <= 1e-14 * Math.max(1, Math.abs(value));
  const [month = 0, day = 0, year = 0] = read.split("/").map(Number);
  return dateSerial(new Date(year, month - 1, day)) === value;
}

/** A text as the reader of LibreOffice's table takes it, to whom "£1,234" is a number. */
function asRead(value: unknown): unknown {
  const [, digits, percent] = /^(-?£?[\d,]+(?:\.\d+)?)(%?)$/.exec(String(value)) ?? [];
  return digits === undefined ? value : Number(digits.replace(/[£,]/g, "")) / (percent === "%" ? 100 : 1);
}

/** The published scenario and one's own. */
async function scenarios(): Promise<readonly [ScenarioColumn, ScenarioColumn]> {
  const state = await readScenarioSheet();
  const [published, own] = state.kind === "ready" ? state.columns : [];
  if (published === undefined || own === undefined) throw new Error("There are two scenarios.");
  return [published, own];
}

function shownSheets() {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ranges = worksheets.items.map((sheet) =>
      sheet.getRange("A1").getBoundingRect(sheet.getUsedRange()).load("values"),
    );
    await context.sync();
    return new Map(worksheets.items.map(({ name }, index) => [name, ranges[index]?.values ?? []]));
  });
}

/** The charts of the grid, with what their cells show. */
function gridCharts(shown: ReadonlyMap<string, readonly (readonly unknown[])[]>): Promise<DrawnChart[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const charts = await readCharts(context, worksheets.items);
    return charts.flatMap((ofSheet, index) => {
      const sheet = worksheets.items[index]?.name ?? "";
      return ofSheet.map(({ title, source, seriesBy }) => ({
        title,
        sheet,
        series: seriesOf(shown.get(sheet), source, seriesBy),
      }));
    });
  });
}

function seriesOf(
  rows: readonly (readonly unknown[])[] = [],
  source: string,
  by: "rows" | "columns",
): DrawnChart["series"] {
  const { row, column, ...size } = readA1(source) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const table = rows.slice(row, row + size.rows).map((cells) => cells.slice(column, column + size.columns));
  const lines = by === "rows" ? table : (table[0] ?? []).map((_, place) => table.map((cells) => cells[place]));
  const [heads = [], ...series] = lines;
  return series.map(([name, ...values]) => ({
    name: String(name),
    categories: heads.slice(1).map(String),
    values: values.map(Number),
  }));
}
