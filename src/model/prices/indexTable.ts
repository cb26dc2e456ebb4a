import { cellError, describeCell } from "../register/cell";
import { financialYear, readFinancialYear } from "./financialYear";
import { yearsOf } from "./priceIndex";
import type { LevelIndex } from "./priceIndex";

/** An index read from cells, or what keeps it from being read, with the cell, counted from 0. */
export type IndexReading =
  | {
      readonly ok: true;
      readonly index: LevelIndex;
      /** What makes its vintage doubtful; null where nothing does. */
      readonly doubt: string | null;
    }
  | { readonly ok: false; readonly problem: string; readonly row: number; readonly column: number };

type Matrix = readonly (readonly unknown[])[];

/** What a table is called, and who says so. */
type TableOf = Pick<LevelIndex, "name" | "source" | "licence">;

/**
 * Reads a table of financial years and levels from cells as they come: the Treasury's GDP deflators, copied whole or in part, or a
 * table of one's own, in columns or in rows.
 *
 * The years stand in the leftmost column of them, the level of each to its right, the percentage change to the right of that. Lines
 * without a year are headings, notes or blank. A year without a level has a percentage, which is chained upon the year before: the
 * Treasury prints forecasts so, and such years are forecast here. Chained levels have seven digits, as those that we bring.
 */
export function readIndexTable(cells: Matrix, tableOf: TableOf): IndexReading {
  const columns = yearLine(cells);
  const rows = yearLine(transpose(cells));
  if (Math.max(columns.years, rows.years) === 0) {
    return refused("holds no financial year, such as 2015/16, with a level beside it.", 0, 0);
  }
  if (columns.years >= rows.years) return readLines(cells, columns.place, tableOf);
  const reading = readLines(transpose(cells), rows.place, tableOf);
  return reading.ok ? reading : { ...reading, row: reading.column, column: reading.row };
}

interface YearRow {
  readonly year: number;
  readonly row: number;
  readonly level: unknown;
  readonly change: unknown;
}

function readLines(cells: Matrix, place: number, tableOf: TableOf): IndexReading {
  const found: YearRow[] = [];
  for (const [row, line] of cells.entries()) {
    const year = readYear(line[place]);
    if (year === null && cellError(line[place]) === undefined) continue;
    if (year === null) return refused(`holds ${describeCell(line[place])} in place of a year.`, row, place);
    if (found.some((other) => other.year === year)) {
      return refused(`has ${financialYear(year)} twice; keep one.`, row, place);
    }
    const change = line[place + 2];
    found.push({ year, row, level: line[place + 1], change: isNone(change) ? null : change });
  }
  const inOrder = found.toSorted((one, other) => one.year - other.year);
  const scale = scaleOfChanges(inOrder);
  const levels = new Map<number, number>();
  let lastOutturn = -Infinity;
  for (const { year, row, level, change } of inOrder) {
    const before = levels.get(year - 1);
    if (isLevel(level)) {
      const stated = isNumber(change) && before !== undefined ? change * scale : null;
      const risen = level / (before ?? level) - 1;
      if (stated !== null && Math.abs(risen - stated) > ROUNDED) {
        return refused(
          `has ${financialYear(year)} ${percent(risen)} above the year before by the levels and ${percent(stated)} by the percentage: rows of two releases? Paste one whole.`,
          row,
          place,
        );
      }
      levels.set(year, level);
      lastOutturn = year;
    } else if (isNone(level) && isNumber(change)) {
      if (before === undefined) {
        return refused(
          `has a percentage only for ${financialYear(year)}, and nothing for the year before to chain it to.`,
          row,
          place + 1,
        );
      }
      const chained = Number((before * (1 + change * scale)).toPrecision(7));
      if (!isLevel(chained)) return refused(`falls to nothing in ${financialYear(year)}.`, row, place + 2);
      levels.set(year, chained);
    } else {
      const allowed = "allowed: a level above 0, such as 74.58";
      return refused(`holds ${describeCell(level)} for ${financialYear(year)}; ${allowed}.`, row, place + 1);
    }
  }
  const vintage = vintageIn(cells);
  const index: LevelIndex = { kind: "levels", ...tableOf, vintage: vintage?.words ?? "undated", lastOutturn, levels };
  return { ok: true, index, doubt: vintage === null ? null : doubtOf(index, vintage) };
}

/** The leftmost of the columns with the most financial years; two years in one say it more surely than a number of four digits. */
function yearLine(cells: Matrix): { readonly place: number; readonly years: number } {
  const width = cells[0]?.length ?? 0;
  let best = { place: 0, years: 0 };
  for (let place = 0; place < width; place++) {
    const years = cells.reduce((sum, line) => {
      const isYear = readYear(line[place]) !== null;
      return sum + (isYear ? (typeof line[place] === "string" ? SURE : 1) : 0);
    }, 0);
    if (years > best.years) best = { place, years };
  }
  return best;
}

/** More than there are calendar years in a release. */
const SURE = 1000;

/** "2025-26 (1), (2)": the Treasury's forecast years have footnotes. */
const FOOTNOTES = /\s*\(.*$/;

/** A spreadsheet takes 2010-11 for November 2010, where it is not text. */
const MONTHS: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 12 }, (_, month) => [Math.round(Date.UTC(2000 + month, month, 1) / 86_400_000) + 25_569, month]),
);

function readYear(cell: unknown): number | null {
  const month = typeof cell === "number" ? MONTHS.get(cell) : undefined;
  if (month !== undefined) return 2000 + month;
  return readFinancialYear(typeof cell === "string" ? cell.replace(FOOTNOTES, "") : cell);
}

const isNumber = (cell: unknown): cell is number => typeof cell === "number" && Number.isFinite(cell);
const isLevel = (cell: unknown): cell is number => isNumber(cell) && cell > 0;

/** A blank reaches functions as 0; the Treasury prints a dash. */
function isNone(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && /^[\s.–—-]*$/.test(cell));
}

/** Percentages are rounded to hundredths of a point at least, and levels to thousandths. */
const ROUNDED = 0.0006;

/** What makes a share of the percentages: 3.24, or 0.0324 that is shown as 3.24%. The levels say which, or the largest of them. */
function scaleOfChanges(rows: readonly YearRow[]): number {
  let [asPercent, asShare] = [0, 0];
  for (const [place, { year, level, change }] of rows.entries()) {
    const before = rows[place - 1];
    if (before?.year !== year - 1 || !isLevel(before.level) || !isLevel(level) || !isNumber(change)) continue;
    const risen = level / before.level - 1;
    if (Math.abs(risen - change / 100) < Math.abs(risen - change)) asPercent++;
    else asShare++;
  }
  if (asPercent + asShare > 0) return asPercent >= asShare ? 0.01 : 1;
  return rows.some(({ change }) => isNumber(change) && Math.abs(change) > 0.5) ? 0.01 : 1;
}

const MONTH_NAMES = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const MONTH_AND_YEAR = new RegExp(`\\b(${MONTH_NAMES.join("|")})\\s+(20\\d\\d)\\b`, "i");

interface Vintage {
  readonly words: string;
  readonly year: number;
  /** From 0. */
  readonly month: number;
}

/** The month that a heading or a note names first. */
function vintageIn(cells: Matrix): Vintage | null {
  for (const cell of cells.flat()) {
    const [, name, year] = (typeof cell === "string" ? MONTH_AND_YEAR.exec(cell) : null) ?? [];
    const month = MONTH_NAMES.findIndex((one) => one.toLowerCase() === name?.toLowerCase());
    if (month !== -1) return { words: `${MONTH_NAMES[month] ?? ""} ${year ?? ""}`, year: Number(year), month };
  }
  return null;
}

/** A financial year's outturn comes with the release of the June after it: a heading of another release was left standing. */
function doubtOf(index: LevelIndex, { words, year, month }: Vintage): string | null {
  const expected = month >= 5 ? year - 1 : year - 2;
  if (index.lastOutturn === expected || index.lastOutturn === yearsOf(index).last) return null;
  return `The heading says ${words}, of which the last outturn would be ${financialYear(expected)}; in the table it is ${financialYear(index.lastOutturn)}. Paste the release with its heading.`;
}

function refused(problem: string, row: number, column: number): IndexReading {
  return { ok: false, problem, row, column };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

function transpose(cells: Matrix): unknown[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]));
}
