import { isHorizontal, type ChartModel } from "./chartModel";

const AROUND = 130;
const USUAL = 300;
const BAR = 13;
const BETWEEN_GROUPS = 16;

/** A height at which the bars of a horizontal chart are neither thin nor far apart; others do with the usual height. */
export function suggestedHeight(model: ChartModel): number {
  if (!isHorizontal(model.kind)) return USUAL;
  const bars = model.kind === "stackedBar" ? 1 : model.series.filter(({ unfilled }) => unfilled !== true).length;
  return AROUND + model.categories.length * (Math.max(2, bars) * BAR + BETWEEN_GROUPS);
}
