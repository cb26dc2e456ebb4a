import { buildAnalysisSheet } from "../build/buildAnalysisSheet";
import { buildModelWorkbook } from "../build/modelWorkbook";
import { buildScaleUpSheets } from "../build/buildScaleUpSheets";
import { buildStartWorkbook } from "../build/startWorkbook";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { dateSerial } from "../../sheets/frame/dates";
import type { Analysis } from "../../sheets/analysis/analysisRequest";
import {
  computeInLibreOffice,
  printedOn,
  schemaProblems,
  unlessPaperMissing,
  withoutSpaces,
  withPaper,
  unlessMissing,
  unlessSchemasMissing,
  withLibreOffice,
  withSchemas,
} from "../../xlsx/testing";
import { openTestWorkbook } from "../testing";
import { workbookAsXlsx } from "./downloadWorkbook";

jest.setTimeout(300_000);

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
  { kind: "informationValue", measure, settings },
  {
    ...{ kind: "power", baseline: 0.226, families: [143, 300, 600] },
    ...{ childrenPerFamily: 3, icc: 1, confidence: 0.95, power: 0.8 },
  },
];

/** Every sheet that we can write, in one workbook, downloaded. */
describe("the download of every sheet there is", () => {
  let file: Uint8Array;
  /** What the grid shows on each sheet. */
  let shown: ReadonlyMap<string, readonly (readonly unknown[])[]>;

  beforeAll(async () => {
    const grid = await openTestWorkbook();
    await buildStartWorkbook({ blankSheet: "Sheet1" });
    const column = await ownScenario();
    for (const analysis of ANALYSES) await buildAnalysisSheet({ column, form: "live", ...analysis });
    await buildModelWorkbook();
    await buildScaleUpSheets(column);
    shown = await shownSheets();
    file = await workbookAsXlsx();
    grid.dispose();
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

async function ownScenario(): Promise<ScenarioColumn> {
  const state = await readScenarioSheet();
  const column = state.kind === "ready" ? state.columns[1] : undefined;
  if (column === undefined) throw new Error("There is no scenario of one's own.");
  return column;
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
