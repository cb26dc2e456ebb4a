import { barsSideBySide, isHorizontal } from "./chartModel";
import type { AnyChartModel } from "./numericModels";

const AROUND = 130;
const USUAL = 300;
const BAR = 13;
const BETWEEN_GROUPS = 16;
const CELL = 26;
/** What another name in a legend may take: in part, where charts are wide as a rule, and as a line of its own. */
const LABELS = 10;
const LEGEND_LINE = 24;

/** A height at which bars and cells are neither thin nor far apart; other charts do with the usual height. */
export function suggestedHeight(model: AnyChartModel): number {
  if (model.kind === "curve") return USUAL + LABELS * (model.series.length + (model.bands?.length ?? 0) - 1);
  if (model.kind === "histogram") return USUAL + LABELS * (1 + (model.xReferences?.length ?? 0));
  if (model.kind === "heatMap") return Math.max(USUAL, AROUND + model.ys.length * CELL);
  if (!isHorizontal(model.kind)) return USUAL + LEGEND_LINE * (model.series.length - 1);
  return AROUND + model.categories.length * (Math.max(2, barsSideBySide(model)) * BAR + BETWEEN_GROUPS);
}
