import { MEASURES } from "../../../model/appendix9/measures";
import type { Measure, MeasureUnit } from "../../../model/appendix9/measures";
import { formatMoney, formatNumber, formatPercent } from "../formatNumbers";

const UNITS: ReadonlyMap<Measure, MeasureUnit> = new Map(MEASURES.map(({ measure, unit }) => [measure, unit]));
const LABELS: ReadonlyMap<Measure, string> = new Map(MEASURES.map(({ measure, label }) => [measure, label]));

export function unitOf(measure: Measure): MeasureUnit {
  return UNITS.get(measure) ?? "£ per case";
}

export function labelOf(measure: Measure): string {
  return LABELS.get(measure) ?? measure;
}

/** A result as the pane shows it: £189, 71.3%, 14.3. */
export function formatMeasure(measure: Measure, value: number): string {
  const unit = unitOf(measure);
  if (unit.startsWith("£")) return formatMoney(value, "negative only", hasPence(value) ? "pence" : "whole pounds");
  return unit === "share of children" ? formatPercent(value) : formatNumber(value);
}

/** The same as a number format of charts and cells. */
export function measureFormat(measure: Measure): string {
  const unit = unitOf(measure);
  if (unit.startsWith("£")) return "£#,##0";
  return unit === "share of children" ? "0.0%" : "0.0";
}

/** Pence count where the pounds are few. */
function hasPence(value: number): boolean {
  return Math.abs(value) < 10 && !Number.isInteger(value);
}
