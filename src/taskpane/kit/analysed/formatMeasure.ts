import { measureDefinition } from "../../../model/appendix9/measures";
import type { Measure, MeasureUnit } from "../../../model/appendix9/measures";
import { formatMoney, formatNumber, formatPercent } from "../../format/formatNumbers";

export function unitOf(measure: Measure): MeasureUnit {
  return measureDefinition(measure).unit;
}

export function labelOf(measure: Measure): string {
  return measureDefinition(measure).label;
}

/** A result as the pane shows it: £189, 71.3%, 14.3. */
export function formatMeasure(measure: Measure, value: number): string {
  const { notation } = measureDefinition(measure);
  if (notation === "pounds") return formatMoney(value, "negative only", hasPence(value) ? "pence" : "whole pounds");
  return notation === "percent" ? formatPercent(value) : formatNumber(value);
}

/** The same as a number format of charts and cells. */
export function measureFormat(measure: Measure): string {
  const { notation } = measureDefinition(measure);
  if (notation === "pounds") return "£#,##0";
  return notation === "percent" ? "0.0%" : "0.0";
}

/** Pence count where the pounds are few. */
function hasPence(value: number): boolean {
  return Math.abs(value) < 10 && !Number.isInteger(value);
}
