import type { ScaleUpLine } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";

/** How many years to show of some lines: the planned ones, and those after in which anything still happens. */
export function shownYears({ years, lines: values }: ScaleUpResults, lines: readonly ScaleUpLine[]): number {
  const happening = lines.filter(isHappening);
  // Balances alone stand to the end.
  if (happening.length === 0) return years.length;
  const planned = years.filter(({ isPlanned }) => isPlanned).length;
  const last = Math.max(...happening.map(({ key }) => values[key].findLastIndex((value) => value !== 0)));
  return Math.max(planned, last + 1);
}

/** A balance or an index goes on when nothing happens any more; flows, cases and posts do not. */
function isHappening({ kind, unit }: ScaleUpLine): boolean {
  return kind === "flow" || (unit !== "£" && unit !== "index");
}

/** Their names; a star marks those after the plan. */
export function yearLabels({ years }: ScaleUpResults, count: number): string[] {
  return years.slice(0, count).map(({ label, isPlanned }) => (isPlanned ? label : `${label}*`));
}

/** What the star says. */
export const AFTER_PLAN = "* After the planned years: the last cases close and their effects come.";
