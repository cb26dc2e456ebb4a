import { cellError, isBlank } from "../../model/register/cell";
import { addMonths, dayText } from "./calendar";
import { NO_DAY, readDate, yearOf } from "./dates";
import { dateColumn, isEmptyRow, rowProblem } from "./followUp";
import type { CaseList, DateColumn } from "./followUp";
import { indexIdentifiers, LOST_DIGITS } from "./identifiers";
import { joinSpells, rowsByCase } from "./spells";

export type Severity = "" | "Note" | "Query" | "Error";

export interface RowFindings {
  readonly severity: Severity;
  /** Without any identifier, several joined by "; ". */
  readonly text: string;
  /** Each by itself. */
  readonly parts: readonly Finding[];
}

/** The columns of a list to be checked; null where one is not given. */
export interface CheckedColumns {
  readonly caseId: readonly unknown[];
  readonly start: readonly unknown[];
  readonly end: readonly unknown[];
  readonly reason: readonly unknown[] | null;
  readonly protection: readonly unknown[] | null;
  readonly care: readonly unknown[] | null;
  readonly born: readonly unknown[] | null;
}

export type Finding = readonly [Exclude<Severity, "">, string];

const RANK: readonly Severity[] = ["", "Note", "Query", "Error"];
const DAYS_BEFORE_BIRTH = 280;
const MONTHS_OF_CHILDHOOD = 216;

/**
 * What is wrong, or worth a look, with each row of a list. The list itself is never changed.
 * @param firstRow What the first row is called where another one refers to it.
 */
export function checkCases(
  columns: CheckedColumns,
  extract: number,
  seenFrom: number | null,
  firstRow = 1,
): RowFindings[] {
  const dated = (name: string, cells: readonly unknown[] | null) =>
    cells === null ? [] : [dateColumn(name, cells, extract)];
  const [start, end] = [dateColumn("start", columns.start, extract), dateColumn("end", columns.end, extract)];
  const list: CaseList = { start, outcomes: [end], extract, seenFrom };
  const steps = [...dated("protection", columns.protection), ...dated("care", columns.care)];
  const [born] = dated("born", columns.born);
  const { numbers, count } = indexIdentifiers(columns.caseId);
  const found: Finding[][] = columns.start.map(() => []);
  const isOut = (row: number) => found[row]?.some(([severity]) => severity === "Error") ?? false;

  found.forEach((own, row) => {
    if (isEmptyRow(list, row)) return;
    const problem = rowProblem(list, row);
    if (problem !== null) own.push(["Error", problem]);
    if ((numbers[row] ?? 0) < 0) {
      const why = numbers[row] === LOST_DIGITS ? "a number of more than 15 digits, which has lost some" : "blank";
      own.push(["Error", `caseId is ${why}`]);
    }
    own.push(...dateFindings([start, end, ...steps, ...(born === undefined ? [] : [born])], row, extract));
    if (problem !== null) return;
    own.push(...reasonFindings(columns.reason, row, end));
    own.push(...stepFindings(steps, row, start, end));
    if (born !== undefined) own.push(...ageFindings(born, row, start, end, extract));
    const last = end.days[row] ?? NO_DAY;
    if (seenFrom !== null && last !== NO_DAY && last < seenFrom)
      own.push(["Query", "ended before seenFrom, so it is not followed"]);
  });

  const usable = numbers.map((one, row) => (isEmptyRow(list, row) || isOut(row) ? -1 : one));
  const all = Object.values(columns).filter((column): column is readonly unknown[] => column !== null);
  findContradictions(usable, count, end, all, found, firstRow);
  const joined = joinSpells(
    usable.map((one, row) => (isOut(row) ? -1 : one)),
    count,
    start.days,
    end.days,
  );
  joinFindings(joined.ofRow, joined.count, end, start, found, firstRow);
  return found.map((own) => ({
    severity: own.reduce<Severity>((most, [one]) => (RANK.indexOf(one) > RANK.indexOf(most) ? one : most), ""),
    text: own.map(([, text]) => text).join("; "),
    parts: own,
  }));
}

/** What reading a date left to say; errors of start and end are said once already. */
function dateFindings(columns: readonly DateColumn[], row: number, extract: number): Finding[] {
  return columns.flatMap(({ name, cells }): Finding[] => {
    const { kind, finding } = readDate(cells[row], yearOf(extract));
    if (finding === null) return [];
    if (kind === "error") return name === "start" || name === "end" ? [] : [["Query", `${name}: ${finding}`]];
    return [[kind === "placeholder" ? "Note" : "Query", `${name}: ${finding}`]];
  });
}

function reasonFindings(reasons: readonly unknown[] | null, row: number, end: DateColumn): Finding[] {
  if (reasons === null) return [];
  const reason = reasons[row];
  const isGiven = typeof reason === "string" ? reason.trim() !== "" : !isBlank(reason) && reason !== 0;
  const isClosed = end.days[row] !== NO_DAY;
  if (isGiven && !isClosed) return [["Error", "a reason for closure without an end date"]];
  if (!isGiven && isClosed) return [["Note", "closed without a reason"]];
  const code = typeof reason === "string" ? /\bRC([1256])\b/i.exec(reason)?.[1] : undefined;
  if (code === undefined) return [];
  return [["Note", `RC${code}: the child cannot come back as a re-referral here`]];
}

function stepFindings(steps: readonly DateColumn[], row: number, start: DateColumn, end: DateColumn): Finding[] {
  const [from = NO_DAY, to = NO_DAY] = [start.days[row], end.days[row]];
  return steps.flatMap(({ name, days }): Finding[] => {
    const day = days[row] ?? NO_DAY;
    if (day <= NO_DAY) return [];
    if (day < from) return [["Query", `${name} ${dayText(day)} is before the start: the case began with it`]];
    return to !== NO_DAY && day > to
      ? [["Note", `${name} ${dayText(day)} is after the end: no outcome of this spell`]]
      : [];
  });
}

function ageFindings(born: DateColumn, row: number, start: DateColumn, end: DateColumn, extract: number): Finding[] {
  const day = born.days[row] ?? NO_DAY;
  if (day <= NO_DAY) return [];
  const findings: Finding[] = [];
  if ((start.days[row] ?? NO_DAY) < day - DAYS_BEFORE_BIRTH)
    findings.push(["Query", "began more than 40 weeks before birth"]);
  if (end.days[row] === NO_DAY && addMonths(day, MONTHS_OF_CHILDHOOD) <= extract) {
    findings.push(["Query", "still open at 18 or over"]);
  }
  return findings;
}

/** Rows that are the same in every column count once; open ones of one case that differ contradict each other. */
function findContradictions(
  cases: Int32Array,
  count: number,
  end: DateColumn,
  columns: readonly (readonly unknown[])[],
  found: Finding[][],
  firstRow: number,
): void {
  const { first, order } = rowsByCase(cases, count);
  const contents = (row: number) => columns.map((column) => contentOf(column[row])).join("\n");
  for (let one = 0; one < count; one++) {
    const own = order.subarray(first[one], first[one + 1]);
    if (own.length < 2) continue;
    const seen = new Map<string, number>();
    for (const row of own) {
      const content = contents(row);
      const earlier = seen.get(content);
      if (earlier === undefined) seen.set(content, row);
      else
        found[row]?.push(["Note", `the same as row ${earlier + firstRow}: counts once, so leave it out of estimates`]);
    }
    const open = [...seen.values()].filter((row) => end.days[row] === NO_DAY);
    if (open.length < 2) continue;
    for (const row of open) found[row]?.push(["Error", "one of several open spells of one case that differ"]);
  }
}

/** A cell as a text that is the same for the same content. */
function contentOf(cell: unknown): string {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean")
    return `${typeof cell} ${cell}`;
  return cellError(cell) ?? "number 0";
}

/** Rows of one spell, each with the row that it is joined to. */
function joinFindings(
  ofRow: Int32Array,
  count: number,
  end: DateColumn,
  start: DateColumn,
  found: Finding[][],
  firstRow: number,
): void {
  const { first, order } = rowsByCase(ofRow, count);
  for (let spell = 0; spell < count; spell++) {
    const own = Array.from(order.subarray(first[spell], first[spell + 1])).filter(
      (row) => !found[row]?.some(([, text]) => text.startsWith("the same as row")),
    );
    if (own.length < 2) continue;
    own.sort((a, b) => (start.days[a] ?? 0) - (start.days[b] ?? 0) || a - b);
    const [head = 0, ...rest] = own;
    found[head]?.push([
      "Note",
      `one spell with row ${rest.map((row) => row + firstRow).join(", ")}, which overlap or touch it`,
    ]);
    for (const row of rest) {
      const isInside = end.days[head] === NO_DAY;
      found[row]?.push([
        isInside ? "Query" : "Note",
        isInside
          ? `inside the open spell of row ${head + firstRow}: no re-referral`
          : `one spell with row ${head + firstRow}: leave it out of estimates, or join the two`,
      ]);
    }
  }
}
