import { cellError, isBlank } from "../../model/register/cell";
import type { Steps } from "../simulation/steps";
import { dayText } from "./calendar";
import { NO_DAY } from "./dates";
import type { DateColumn } from "./followUp";
import type { Finding, FoundRows } from "./foundRows";
import { rowsByCase, sortByStart } from "./spells";

/** How the finding of a row begins that another one repeats. */
export const SAME = "the same as row";
/** Of a spell of more rows than these the rest are counted only. */
const MOST_NAMED = 10;
const CASES_A_STEP = 5000;
/** So many rows of a case are compared with each other. */
const MOST_COMPARED = 8;
/** Days are below it, so that two of them make one number. */
const DAY_RANGE = 2 ** 23;

const SEVERAL_OPEN: Finding = ["Error", "one of several open spells of one case that differ"];

interface CaseRows {
  /** For each row the number of its case, below 0 where the row is left out. */
  readonly cases: Int32Array;
  readonly count: number;
  readonly start: DateColumn;
  readonly end: DateColumn;
  /** All columns, which rows must share to be one. */
  readonly columns: readonly (readonly unknown[])[];
  /** What the first row is called. */
  readonly firstRow: number;
}

/**
 * Rows that are the same in every column count once; open ones of one case that differ contradict each other.
 *
 * @returns 1 for each row that is a copy of an earlier one
 */
export function* findContradictions(
  { cases, count, start, end, columns, firstRow }: CaseRows,
  found: FoundRows,
): Steps<Uint8Array> {
  const { first, order } = rowsByCase(cases, count);
  yield cases.length;
  const isCopy = new Uint8Array(cases.length);
  const originals = new Originals(columns);
  for (let one = 0; one < count; one++) {
    if (one % CASES_A_STEP === CASES_A_STEP - 1) yield CASES_A_STEP;
    const [from = 0, to = 0] = [first[one], first[one + 1]];
    if (to - from < 2) continue;
    let [open, firstOpen] = [0, 0];
    // Only rows of the same days can be the same, and few cases have any.
    const areAlike = hasEqualDays(order, from, to, start.days, end.days);
    if (areAlike) originals.forget();
    for (let place = from; place < to; place++) {
      const row = order[place] ?? 0;
      const original = areAlike ? originals.of((start.days[row] ?? 0) * DAY_RANGE + (end.days[row] ?? 0), row) : row;
      if (original !== row) {
        isCopy[row] = 1;
        found.add(row, ["Note", `${SAME} ${original + firstRow}: counts once, so leave it out of estimates`]);
      } else if (end.days[row] === NO_DAY) {
        if (open++ === 0) firstOpen = row;
        else found.add(row, SEVERAL_OPEN);
      }
    }
    if (open > 1) found.add(firstOpen, SEVERAL_OPEN);
  }
  return isCopy;
}

/** Whether two rows of a case may have the same days: taken for granted where the rows are many. */
function hasEqualDays(rows: Int32Array, from: number, to: number, starts: Int32Array, ends: Int32Array): boolean {
  if (to - from > MOST_COMPARED) return true;
  for (let place = from + 1; place < to; place++) {
    const row = rows[place] ?? 0;
    for (let before = from; before < place; before++) {
      const other = rows[before] ?? 0;
      if (starts[row] === starts[other] && ends[row] === ends[other]) return true;
    }
  }
  return false;
}

/** The first of the rows that are the same. */
class Originals {
  private readonly firstOfDays = new Map<number, number>();
  private readonly byContent = new Map<string, number>();

  constructor(private readonly columns: readonly (readonly unknown[])[]) {}

  forget(): void {
    if (this.firstOfDays.size > 0) this.firstOfDays.clear();
    if (this.byContent.size > 0) this.byContent.clear();
  }

  /** The row itself where none before it is the same. */
  of(days: number, row: number): number {
    const before = this.firstOfDays.get(days);
    if (before === undefined) {
      this.firstOfDays.set(days, row);
      return row;
    }
    if (this.columns.every((cells) => isSameContent(cells[before], cells[row]))) return before;
    const content = this.columns.map((cells) => contentOf(cells[row])).join("\n");
    const original = this.byContent.get(content);
    if (original === undefined) this.byContent.set(content, row);
    return original ?? row;
  }
}

function isSameContent(one: unknown, other: unknown): boolean {
  return one === other || contentOf(one) === contentOf(other);
}

/** A cell as a text, or a number, that is the same for the same content; a blank one is 0 in some hosts. */
function contentOf(cell: unknown): string | number {
  if (typeof cell === "number") return cell;
  if (isBlank(cell)) return 0;
  if (typeof cell === "string") return `"${cell}`;
  return typeof cell === "boolean" ? String(cell) : (cellError(cell) ?? 0);
}

interface JoinedRows {
  /** For each row the number of its spell, below 0 where the row is left out. */
  readonly ofRow: Int32Array;
  readonly count: number;
  readonly start: DateColumn;
  readonly end: DateColumn;
  /** Protection and care, where they are given. */
  readonly steps: readonly DateColumn[];
  readonly isCopy: Uint8Array;
  readonly firstRow: number;
}

/** Rows of one spell, each with the row that it is joined to, and which dates of an outcome count then. */
export function* findJoined(
  { ofRow, count, start, end, steps, isCopy, firstRow }: JoinedRows,
  found: FoundRows,
): Steps<void> {
  const { first, order } = rowsByCase(ofRow, count);
  yield ofRow.length;
  for (let spell = 0; spell < count; spell++) {
    if (spell % CASES_A_STEP === CASES_A_STEP - 1) yield CASES_A_STEP;
    const [from = 0, to = 0] = [first[spell], first[spell + 1]];
    if (to - from < 2) continue;
    // The copies make room for the rows after them.
    let until = from;
    for (let place = from; place < to; place++) {
      const row = order[place] ?? 0;
      if (isCopy[row] !== 1) order[until++] = row;
    }
    if (until - from < 2) continue;
    sortByStart(order, from, until, start.days);
    const head = order[from] ?? 0;
    const kept = steps.length === 0 ? "" : steps.map((step) => keptText(step, order.subarray(from, until))).join("");
    const others = rowsText(order, from + 1, until, firstRow);
    found.add(head, ["Note", `one spell with row ${others}, which overlap or touch it${kept}`]);
    const isInside = end.days[head] === NO_DAY;
    const finding: Finding = isInside
      ? ["Query", `inside the open spell of row ${head + firstRow}: no re-referral`]
      : ["Note", `one spell with row ${head + firstRow}: leave it out of estimates, or join the two`];
    for (let place = from + 1; place < until; place++) found.add(order[place] ?? 0, finding);
  }
}

/** What these rows are called, the first of them one by one. */
function rowsText(rows: Int32Array, from: number, to: number, firstRow: number): string {
  let text = String((rows[from] ?? 0) + firstRow);
  const named = Math.min(to, from + MOST_NAMED);
  for (let place = from + 1; place < named; place++) text += `, ${(rows[place] ?? 0) + firstRow}`;
  return named < to ? `${text} and ${to - named} more` : text;
}

/** Which of several dates of an outcome counts in a spell of several rows. */
function keptText({ name, days }: DateColumn, rows: Int32Array): string {
  let [earliest, isOne] = [NO_DAY, true];
  for (const row of rows) {
    const day = days[row] ?? NO_DAY;
    if (day <= NO_DAY) continue;
    isOne = isOne && (earliest === NO_DAY || day === earliest);
    if (earliest === NO_DAY || day < earliest) earliest = day;
  }
  return isOne ? "" : `; of its dates of ${name} the earliest counts, ${dayText(earliest)}`;
}
