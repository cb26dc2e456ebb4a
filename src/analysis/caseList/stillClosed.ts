import type { Steps } from "../simulation/steps";
import { FamilyBook } from "./clusteredShare";
import type { ShareSums } from "./clusteredShare";
import type { Families } from "./influence";
import { rowsByCase } from "./spells";

/** Of each case in days from its start: how long it was seen, when it closed, and when it began again. */
export interface Returns {
  /** Below 0 where it began before the list is complete. */
  readonly seen: Int32Array;
  readonly closed: Int32Array;
  readonly again: Int32Array;
}

/** No day comes later. */
export const NEVER = 2 ** 31 - 1;

/**
 * The report's sense of "closed": of the cases that were seen so many days, how many were closed on the last of them and not open
 * again by then.
 */
export function stillClosedOn(returns: Returns, families: Families | null, day: number): ShareSums {
  const { seen } = returns;
  const book = families && new FamilyBook(families.count);
  let [n, events] = [0, 0];
  for (let index = 0; index < seen.length; index++) {
    if ((seen[index] ?? -1) < day) continue;
    const outcome = Number(isStillClosed(returns, index, day));
    n++;
    events += outcome;
    book?.change(families?.numbers[index] ?? 0, outcome, 1);
  }
  return { n, events, families: book?.sums() ?? null };
}

function isStillClosed({ closed, again }: Returns, index: number, day: number): boolean {
  return (closed[index] ?? 0) <= day && (again[index] ?? 0) > day;
}

/** So many days with their cases between two pauses. */
const DAYS_A_STEP = 32;

/** The same for every day: made once, in one pass over the cases and in steps, each of which tells how many it looked at. */
export function* stillClosedByDay(returns: Returns, families: Families | null): Steps<(day: number) => ShareSums> {
  const { seen, closed, again } = returns;
  const size = seen.length;
  const book = families && new FamilyBook(families.count);
  let [n, events, days] = [0, 0, 0];
  const change = (index: number, outcome: number, member: number) => {
    n += member;
    events += outcome;
    book?.change(families?.numbers[index] ?? 0, outcome, member);
  };
  for (let index = 0; index < size; index++) {
    const day = seen[index] ?? -1;
    if (day >= 0) change(index, 0, 1);
    days = Math.max(days, day + 1);
  }
  yield size;
  const closing = rowsByCase(within(closed, seen), days);
  yield size;
  const returning = rowsByCase(within(again, seen), days);
  yield size;
  const leaving = rowsByCase(seen, days);
  yield size;
  const sums: ShareSums[] = [];
  for (let day = 0; day < days; day++) {
    if (day % DAYS_A_STEP === DAYS_A_STEP - 1) yield (DAYS_A_STEP * size) / days;
    for (const index of on(closing, day)) change(index, 1, 0);
    for (const index of on(returning, day)) change(index, -1, 0);
    sums.push({ n, events, families: book?.sums() ?? null });
    for (const index of on(leaving, day)) {
      change(index, isStillClosed(returns, index, day) ? -1 : 0, -1);
    }
  }
  return (day) => sums[day] ?? { n: 0, events: 0, families: null };
}

/** The days that a case was seen to have; −1 for the others. */
function within(days: Int32Array, seen: Int32Array): Int32Array {
  const found = new Int32Array(days.length);
  for (let index = 0; index < found.length; index++) {
    const day = days[index] ?? -1;
    found[index] = day <= (seen[index] ?? 0) ? day : -1;
  }
  return found;
}

function on({ first, order }: ReturnType<typeof rowsByCase>, day: number): Int32Array {
  return order.subarray(first[day], first[day + 1]);
}
