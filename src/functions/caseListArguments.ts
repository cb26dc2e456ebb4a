import { DAYS_A_WEEK } from "../analysis/caseList/calendar";
import { NO_DAY, readDate } from "../analysis/caseList/dates";
import { dateColumn, followUp } from "../analysis/caseList/followUp";
import type { CaseList, FollowUp } from "../analysis/caseList/followUp";
import { familyRemarks } from "../analysis/caseList/familyRemarks";
import { familiesOf } from "../analysis/caseList/identifiers";
import type { IndexedFamilies } from "../analysis/caseList/identifiers";
import { isOmitted, plainCell, ranged, readAll, readOne, readWord, wholeMatrixOf } from "./argument";
import { invalidValue, notAvailable, passedOnError } from "./errors";

/** Two-digit years are refused where nothing says in which century they lie. */
const NO_SHORT_YEARS = 1999;
const WEEKS = { minimum: 0, maximum: 2000 };
/** More unusable rows than this share of them, and the table would be one of other cases. */
const MOST_UNUSABLE = 0.1;
const HORIZON = { minimum: 1, maximum: 2000 };
const MOST_GROUPS = 20;

/** The cells of a column of the list, plain. */
export function readColumn(name: string, cells: unknown, height?: number): readonly unknown[] {
  if (isOmitted(cells)) throw invalidValue(`${name} is missing.`);
  const matrix = wholeMatrixOf(name, cells);
  const [first = []] = matrix;
  if (first.length !== 1) throw invalidValue(`${name} must be one column; it is ${first.length} columns wide.`);
  const column = columnAt(matrix, 0);
  if (height !== undefined && column.length !== height) {
    throw invalidValue(`${name} has ${column.length} rows and the columns before it ${height}; they must be equal.`);
  }
  return column;
}

/** A column's cells, plain; a loop, because lists have up to a million rows. */
function columnAt(matrix: readonly (readonly unknown[])[], place: number): unknown[] {
  const column = new Array<unknown>(matrix.length);
  for (let row = 0; row < column.length; row++) {
    const cell = matrix[row]?.[place];
    column[row] = typeof cell === "number" ? cell : plainCell(cell);
  }
  return column;
}

/** The same for a column that may be left out. */
export function readOptionalColumn(name: string, cells: unknown, height: number): readonly unknown[] | null {
  return isOmitted(cells) ? null : readColumn(name, cells, height);
}

/** One date that must be there. */
export function readDay(name: string, cells: unknown): number {
  if (isOmitted(cells)) throw invalidValue(`${name} is missing: the day on which the list was drawn up.`);
  const cell = readWord(name, cells, "date");
  const error = passedOnError(name, cell);
  if (error !== undefined) throw error;
  const { day, finding } = readDate(cell, NO_SHORT_YEARS);
  if (day === null || day === NO_DAY)
    throw invalidValue(`${name} is no date${finding === null ? "" : `: ${finding}`}.`);
  return day;
}

export function readOptionalDay(name: string, cells: unknown): number | null {
  return isOmitted(cells) ? null : readDay(name, cells);
}

/** Weeks as whole days; a part of a day that only rounding made counts as the day. */
export function readWeeks(name: string, cells: unknown, fallback: number | null): number[] {
  return readAll(ranged(name, cells, WEEKS, fallback)).map((weeks) => Math.floor(weeks * DAYS_A_WEEK + 1e-6));
}

/** The whole days up to which outcomes are counted, a year where it is left out. */
export function readHorizon(weeks: unknown): number {
  return Math.floor(readOne(ranged("weeks", weeks, HORIZON, 52)) * DAYS_A_WEEK + 1e-6);
}

/** The columns of outcomes with their names. */
export function readCaseList(
  start: unknown,
  outcomes: unknown,
  names: readonly string[],
  extract: unknown,
  seenFrom: unknown,
  argument = "outcomes",
): CaseList {
  const day = readDay("extract", extract);
  const starts = readColumn("start", start);
  if (isOmitted(outcomes)) throw invalidValue(`${argument} is missing.`);
  const matrix = wholeMatrixOf(argument, outcomes);
  if (matrix.length !== starts.length) {
    throw invalidValue(`start has ${starts.length} rows and ${argument} ${matrix.length}; they must be equal.`);
  }
  const width = matrix[0]?.length ?? 0;
  if (width > names.length) throw invalidValue(`${argument} has ${width} columns; give a name for each in names.`);
  return {
    start: dateColumn("start", starts, day),
    outcomes: Array.from({ length: width }, (_, place) => dateColumn(names[place] ?? "", columnAt(matrix, place), day)),
    extract: day,
    seenFrom: readOptionalDay("seenFrom", seenFrom),
  };
}

/** The names of outcomes, in small letters. */
export function readOutcomeNames(names: unknown): string[] {
  if (isOmitted(names)) return ["closed", "protection", "care"];
  return wholeMatrixOf("names", names)
    .flat()
    .map((cell) => {
      const error = passedOnError("names", cell);
      if (error !== undefined) throw error;
      const name = plainCell(cell);
      if (typeof name !== "string" || name.trim() === "") throw invalidValue("names must hold a name in every cell.");
      return name.trim().toLowerCase();
    });
}

/** The list's usable rows followed; throws where too many are unusable, or none is left. */
export function followList(list: CaseList): FollowUp {
  const found = followUp(list);
  if (found.firstProblem !== null && found.unusable > MOST_UNUSABLE * found.filled) {
    throw invalidValue(`${found.firstProblem}; ${found.unusable} of ${found.filled} rows are unusable: see CASECHECK.`);
  }
  if (found.rows.length === 0) throw notAvailable("No case is left.");
  return found;
}

/** The family of each case that is followed. */
export function readFamilies(family: unknown, { rows }: FollowUp, height: number): IndexedFamilies | null {
  const column = readOptionalColumn("family", family, height);
  return column === null ? null : familiesOf(cellsAt(column, rows));
}

/** What a table says of the families in its last line. */
export function familyText(
  families: IndexedFamilies | null,
  groups: readonly Int32Array[] = [],
  consequence = "",
): string {
  return familyRemarks(families, groups, consequence)
    .map((remark) => `; ${remark}`)
    .join("");
}

/** The cells of these rows; a plain loop, because lists have up to a million. */
function cellsAt(column: readonly unknown[], rows: Int32Array): unknown[] {
  const cells = new Array<unknown>(rows.length);
  for (let place = 0; place < rows.length; place++) cells[place] = column[rows[place] ?? 0];
  return cells;
}

/** What a table says in its last line of the rows that are not in it. */
export function leftOutText({ filled, unusable, beganWith, notFollowed }: FollowUp, withoutGroup = 0): string {
  const parts = [
    [unusable, "unusable (see CASECHECK)"],
    [beganWith, "with an outcome before their start"],
    [notFollowed, "without a day in view"],
    [withoutGroup, "without a group"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`);
  const total = unusable + beganWith + notFollowed + withoutGroup;
  return `${total} of ${filled} rows left out${said.length > 0 ? `: ${said.join(", ")}` : ""}`;
}

/** The followed cases of each group, in order of appearance, and how many have none. */
export function groupPlaces(rows: Int32Array, labels: readonly unknown[] | null) {
  if (labels === null) return { places: new Map([["All", rows.map((_, place) => place)]]), blank: 0 };
  const lists = new Map<string, number[]>();
  let blank = 0;
  rows.forEach((row, place) => {
    const label = labels[row];
    const text =
      typeof label === "string" ? label.trim() : typeof label === "number" && label !== 0 ? String(label) : "";
    if (text === "") blank++;
    else {
      const own = lists.get(text);
      if (own === undefined) lists.set(text, [place]);
      else own.push(place);
    }
  });
  if (lists.size > MOST_GROUPS) throw invalidValue(`group names ${lists.size} groups; at most ${MOST_GROUPS}.`);
  if (lists.size === 0) throw notAvailable("No case is left: none has a group.");
  return { places: new Map([...lists].map(([label, own]) => [label, Int32Array.from(own)] as const)), blank };
}
