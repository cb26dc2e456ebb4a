import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import { NO_DAY } from "./dates";

/** The spells of each case: rows that overlap or touch are one, so that no row inside an open spell is a re-referral. */
export interface Spells {
  /** For each row the number of its spell; -1 where the row has none. */
  readonly ofRow: Int32Array;
  /** By spell: first day, last day (`NO_DAY` while open), and the start of the case's next spell (`NO_DAY` where none). */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly next: Int32Array;
  readonly count: number;
}

/**
 * @param cases for each row the number of its case, below 0 where the row is to be left out
 * @param caseCount one more than the greatest of them
 * @param starts days; every row that is not left out has one
 * @param ends days, `NO_DAY` while open
 */
export function joinSpells(cases: Int32Array, caseCount: number, starts: Int32Array, ends: Int32Array): Spells {
  return finish(joinSpellsInSteps(cases, caseCount, starts, ends));
}

const CASES_A_STEP = 5000;

/** The same in steps, each of which tells how many cases it looked at. */
export function* joinSpellsInSteps(
  cases: Int32Array,
  caseCount: number,
  starts: Int32Array,
  ends: Int32Array,
): Steps<Spells> {
  const rows = cases.length;
  const { first, order } = rowsByCase(cases, caseCount);
  yield rows;
  const ofRow = new Int32Array(rows).fill(-1);
  const [start, end, next] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  let count = 0;
  for (let one = 0; one < caseCount; one++) {
    if (one % CASES_A_STEP === CASES_A_STEP - 1) yield CASES_A_STEP;
    const [from = 0, to = 0] = [first[one], first[one + 1]];
    if (to - from > 1) sortByStart(order, from, to, starts);
    const firstOfCase = count;
    for (let place = from; place < to; place++) {
      const row = order[place] ?? 0;
      const last = count - 1;
      const [began = 0, ended = 0] = [starts[row], ends[row]];
      const until = end[last] ?? NO_DAY;
      if (count > firstOfCase && (until === NO_DAY || began <= until)) {
        end[last] = until === NO_DAY || ended === NO_DAY ? NO_DAY : Math.max(until, ended);
      } else {
        if (count > firstOfCase) next[last] = began;
        start[count] = began;
        end[count] = ended;
        count++;
      }
      ofRow[row] = count - 1;
    }
  }
  return { ofRow, start: start.subarray(0, count), end: end.subarray(0, count), next: next.subarray(0, count), count };
}

/** The rows of each case side by side, by counting: those of case c are `order` from `first[c]` to before `first[c + 1]`. */
export function rowsByCase(cases: Int32Array, caseCount: number): { first: Int32Array; order: Int32Array } {
  const first = new Int32Array(caseCount + 1);
  for (const one of cases) if (one >= 0) first[one + 1] = (first[one + 1] ?? 0) + 1;
  for (let one = 0; one < caseCount; one++) first[one + 1] = (first[one + 1] ?? 0) + (first[one] ?? 0);
  const place = first.slice(0, caseCount);
  const order = new Int32Array(first[caseCount] ?? 0);
  for (let row = 0; row < cases.length; row++) {
    const one = cases[row] ?? -1;
    if (one < 0) continue;
    const at = place[one] ?? 0;
    order[at] = row;
    place[one] = at + 1;
  }
  return { first, order };
}

const MANY = 50;

/** Sorts the rows of a case, which stand from a place to before another; they are few, and mostly in order already. */
export function sortByStart(rows: Int32Array, from: number, to: number, starts: Int32Array): void {
  const startOf = (row: number) => starts[row] ?? 0;
  if (to - from > MANY) {
    rows.subarray(from, to).sort((a, b) => startOf(a) - startOf(b) || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const row = rows[i] ?? 0;
    let j = i;
    for (; j > from && startOf(rows[j - 1] ?? 0) > startOf(row); j--) rows[j] = rows[j - 1] ?? 0;
    rows[j] = row;
  }
}
