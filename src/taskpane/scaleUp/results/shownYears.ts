import type { LineKey } from "../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../model/scaleUp/scaleUp";

/** How many years to show of some lines: the planned ones, and those after in which anything still happens. */
export function shownYears({ years, lines }: ScaleUpResults, keys: readonly LineKey[]): number {
  const planned = years.filter(({ isPlanned }) => isPlanned).length;
  const last = Math.max(...keys.map((key) => lines[key].findLastIndex((value) => value !== 0)));
  return Math.max(planned, last + 1);
}

/** Their names; a star marks those after the plan. */
export function yearLabels({ years }: ScaleUpResults, count: number): string[] {
  return years.slice(0, count).map(({ label, isPlanned }) => (isPlanned ? label : `${label}*`));
}

/** What the star says. */
export const AFTER_PLAN = "* After the planned years: the last cases close and their effects come.";
