import { evaluate } from "../appendix9/evaluate";
import { carriedOver, effectByAge, openByAge } from "./demand";
import type { YearNumbers } from "./line";
import { scaleUpLine } from "./lines";
import type { LineKey } from "./lines";
import { onceNumbers } from "./once";
import type { ScaleUpPlan } from "./plan";

/**
 * The lines of a plan in its first `count` years, without cases in those after it; a year depends on none after it. A row is
 * computed when it is first read, so that whoever wants one line computes what that line needs and no more.
 */
export function lineRows(plan: ScaleUpPlan, count: number): (key: LineKey) => readonly number[] {
  const { scenario, settings, cases } = plan;
  const rows = new Map<LineKey, readonly number[]>();
  let index = 0;
  const year: YearNumbers<LineKey> & { year: number } = {
    scenario,
    settings,
    perCase: evaluate(scenario),
    once: onceNumbers(plan),
    year: 1,
    at: (key) => row(key)[index] ?? NaN,
    before: (key) => row(key)[index - 1] ?? 0,
    startedAgo: (years) => cases[index - years] ?? 0,
    open: {
      programme: openByAge(scenario["programme.weeksOpen"]),
      comparator: openByAge(scenario["comparator.weeksOpen"]),
    },
    effect: effectByAge(settings),
    carriedOver: (shares) => carriedOver(cases, shares, index),
  };
  const compute = (key: LineKey): readonly number[] => {
    const { number } = scaleUpLine(key);
    const readFrom = index;
    const values = new Array<number>(count).fill(0);
    rows.set(key, values); // A running total reads its own row.
    for (index = 0; index < count; index++) {
      year.year = index + 1;
      values[index] = number(year);
    }
    index = readFrom;
    year.year = readFrom + 1;
    return values;
  };
  const row = (key: LineKey) => rows.get(key) ?? compute(key);
  return row;
}
