import { finish } from "../../simulation/steps";
import type { Steps } from "../../simulation/steps";
import { NO_DAY, readDatesInSteps, yearOf } from "../dates";
import { indexInSteps } from "../identifiers";
import { rowsByCase } from "../spells";

/** Columns of a list, of equal height: who, from when, and until when where the list says so. */
export interface Spans {
  readonly ids: readonly unknown[];
  readonly starts: readonly unknown[];
  readonly ends?: readonly unknown[];
}

/**
 * A step that another list holds, beside the cases: the start of protection from List 7, or of care from List 8, by identifier.
 * A case gets the first start within it, from its own start to its end; one that lasted when the case began comes before that,
 * so that it can be seen that the case began with it.
 *
 * @param extract the year of its day bounds two-digit years, as elsewhere
 * @returns for each case the day or "", and how many have one
 */
export function joinStarts(cases: Spans, steps: Spans, extract: number): JoinedStarts {
  return finish(joinStartsInSteps(cases, steps, extract));
}

export interface JoinedStarts {
  readonly column: readonly (number | "")[];
  readonly joined: number;
}

const CASES_A_STEP = 5000;

/** The same in steps, each of which tells how many cells it looked at. */
export function* joinStartsInSteps(cases: Spans, steps: Spans, extract: number): Steps<JoinedStarts> {
  function* daysOf(cells: readonly unknown[] = []): Steps<Int32Array> {
    return (yield* readDatesInSteps(cells, yearOf(extract))).days;
  }
  const { numbers, count } = yield* indexInSteps([...cases.ids, ...steps.ids]);
  const [own, other] = [numbers.subarray(0, cases.ids.length), numbers.subarray(cases.ids.length)];
  const [starts, ends] = [yield* daysOf(cases.starts), yield* daysOf(cases.ends)];
  const [stepStarts, stepEnds] = [yield* daysOf(steps.starts), yield* daysOf(steps.ends)];
  const { first, order } = rowsByCase(other, count);

  let joined = 0;
  const startOf = (one: number, row: number): number | "" => {
    const from = starts[row] ?? NO_DAY;
    if (one < 0 || from <= NO_DAY) return "";
    const until = ends[row] ?? NO_DAY;
    let found = Infinity;
    for (const step of order.subarray(first[one], first[one + 1])) {
      const [began = NO_DAY, over = NO_DAY] = [stepStarts[step], stepEnds[step]];
      const isWithin = began >= from && (until <= NO_DAY || began <= until);
      // Without ends nobody knows whether an earlier one was over by then.
      const lasted = steps.ends !== undefined && began < from && (over === NO_DAY || over > from);
      if (began > NO_DAY && (isWithin || lasted)) found = Math.min(found, began);
    }
    if (found === Infinity) return "";
    joined++;
    return found;
  };
  const column: (number | "")[] = [];
  for (const one of own) {
    if (column.length % CASES_A_STEP === CASES_A_STEP - 1) yield CASES_A_STEP;
    column.push(startOf(one, column.length));
  }
  return { column, joined };
}
