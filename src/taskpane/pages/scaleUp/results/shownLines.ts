import type { LineUnit } from "../../../../model/scaleUp/line";
import { type LineKey, SCALE_UP_LINES, type ScaleUpLine } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatMoney, formatNumber, formatPercent } from "../../../format/formatNumbers";
import type { Amount, TableCopy } from "../../../kit/figures/tableCopy";
import { EXPORT_NOTES } from "../../../kit/figures/exportNotes";

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

/** A value of a line as the pane shows it: £12,345, 26, 93.2%. */
export function formatLine(value: number, unit: LineUnit): string {
  switch (unit) {
    case "£":
      return formatMoney(value, "negative only", "whole pounds");
    case "share":
      return formatPercent(Math.round(value * 1000) / 1000);
    case "index":
      return value.toFixed(3);
    case "cases":
    case "posts":
    case "pods":
      return formatNumber(Math.round(value * 10) / 10);
  }
}

/** The same for another document: pounds to the penny, the others as they are shown. */
function lineAmount(value: number, unit: LineUnit): Amount {
  return unit === "£" ? value : { shown: formatLine(value, unit), plain: value };
}

/** Lines by their keys, in the register's order. */
export function linesByKey(keys: readonly LineKey[]): readonly ScaleUpLine[] {
  return SCALE_UP_LINES.filter(({ key }) => keys.includes(key));
}

/** Lines for another document, years across as in a budget, with the sum of what adds up. */
export function linesCopy(
  title: string,
  unit: string,
  lines: readonly ScaleUpLine[],
  results: ScaleUpResults,
): TableCopy {
  const count = shownYears(results, lines);
  return {
    title,
    notes: [AFTER_PLAN, ...EXPORT_NOTES],
    header: [unit, ...yearLabels(results, count), "Total"],
    rows: lines.map((line) => ({
      label: line.label,
      amounts: [
        ...results.lines[line.key].slice(0, count).map((value) => lineAmount(value, line.unit)),
        line.kind === "flow" ? lineAmount(results.summary.totals.get(line.key)?.total ?? 0, line.unit) : "",
      ],
    })),
  };
}
