import { SCALE_UP_LINES } from "../../../../model/scaleUp/lines";
import type { LineKey, ScaleUpLine } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import type { TableCopy } from "../../../kit/copying/tableCopy";
import { EXPORT_NOTES } from "../../../kit/figures/exportNotes";
import { lineAmount } from "./formatLine";
import { AFTER_PLAN, shownYears, yearLabels } from "./shownYears";

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
