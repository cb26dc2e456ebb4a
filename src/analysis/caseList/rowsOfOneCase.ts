import { cellError, isBlank } from "../../model/register/cell";
import type { Steps } from "../simulation/steps";
import { dayText } from "./calendar";
import { NO_DAY } from "./dates";
import type { DateColumn } from "./followUp";
import type { Finding, FoundRows } from "./foundRows";
import { rowsByCase } from "./spells";

/** How the finding of a row begins that another one repeats. */
export const SAME = "the same as row";
/** Of a spell of more rows than these the rest are counted only. */
const MOST_NAMED = 10;
const CASES_A_STEP = 5000;
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
    originals.forget();
    const open: number[] = [];
    for (const row of order.subarray(from, to)) {
      // Only rows of the same days can be the same.
      const days = (start.days[row] ?? 0) * DAY_RANGE + (end.days[row] ?? 0);
      const original = originals.of(days, row);
      if (original !== row) {
        isCopy[row] = 1;
        found.add(row, ["Note", `${SAME} ${original + firstRow}: counts once, so leave it out of estimates`]);
      } else if (end.days[row] === NO_DAY) open.push(row);
    }
    if (open.length < 2) continue;
    for (const row of open) found.add(row, SEVERAL_OPEN);
  }
  return isCopy;
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
    if ((first[spell + 1] ?? 0) - (first[spell] ?? 0) < 2) continue;
    const own = order.subarray(first[spell], first[spell + 1]).filter((row) => isCopy[row] !== 1);
    if (own.length < 2) continue;
    own.sort((a, b) => (start.days[a] ?? 0) - (start.days[b] ?? 0) || a - b);
    const [head = 0, ...rest] = own;
    const more = rest.length > MOST_NAMED ? ` and ${rest.length - MOST_NAMED} more` : "";
    const others = `${rest
      .slice(0, MOST_NAMED)
      .map((row) => row + firstRow)
      .join(", ")}${more}`;
    const kept = steps.map((step) => keptText(step, own)).join("");
    found.add(head, ["Note", `one spell with row ${others}, which overlap or touch it${kept}`]);
    const isInside = end.days[head] === NO_DAY;
    const finding: Finding = isInside
      ? ["Query", `inside the open spell of row ${head + firstRow}: no re-referral`]
      : ["Note", `one spell with row ${head + firstRow}: leave it out of estimates, or join the two`];
    for (const row of rest) found.add(row, finding);
  }
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
