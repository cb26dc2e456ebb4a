import type { TornadoBar } from "../../../analysis/tornado";
import type { ChartModel } from "../../../charts";
import type { Measure } from "../../../model/appendix9/measures";
import type { Notation } from "../../../model/register/notation";
import { formatMeasure, labelOf, measureFormat, unitOf } from "../../kit/analysed/formatMeasure";
import type { TableCopy } from "../../kit/figures/tableCopy";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { formatIn } from "../../format/formatParameter";

/** As many as can be told apart; the table has all. */
const MOST_BARS = 12;

/** How each parameter moves the result, the widest first, as bars to both sides of the result as it stands. */
export function tornadoChart(bars: readonly TornadoBar[], measure: Measure, result: number): ChartModel {
  const drawn = bars.slice(0, MOST_BARS);
  const widest = drawn[0];
  return {
    kind: "clusteredBar",
    title: `What moves “${labelOf(measure)}”`,
    categoryAxisTitle: "Parameter",
    valueAxisTitle: unitOf(measure),
    categories: drawn.map(({ label }) => label),
    series: [
      { name: "At its low value", values: drawn.map(({ resultAtLow }) => resultAtLow) },
      { name: "At its high value", values: drawn.map(({ resultAtHigh }) => resultAtHigh) },
    ],
    valueFormat: measureFormat(measure),
    altText:
      widest === undefined
        ? "No parameter moves the result."
        : `Bars by parameter, the widest first, from the result as it stands, ${formatMeasure(measure, result)}. ${widest.label} moves it most: ${spanText(widest, measure)}.`,
    baseline: result,
    overlap: true,
  };
}

/** The same for another document, with all parameters. */
export function tornadoCopy(bars: readonly TornadoBar[], measure: Measure, title: string): TableCopy {
  const shownIn = (notation: Notation, plain: number) => ({ shown: formatIn(notation, plain), plain });
  const result = (plain: number | null) => (plain === null ? null : { shown: formatMeasure(measure, plain), plain });
  return {
    title,
    notes: EXPORT_NOTES,
    header: [unitOf(measure), "Low", "High", "Result at low", "Result at high"],
    rows: bars.map(({ label, notation, low, high, resultAtLow, resultAtHigh }) => ({
      label,
      amounts: [shownIn(notation, low), shownIn(notation, high), result(resultAtLow), result(resultAtHigh)],
    })),
  };
}

function spanText({ resultAtLow, resultAtHigh }: TornadoBar, measure: Measure): string {
  const formatted = (value: number | null) => (value === null ? "not defined" : formatMeasure(measure, value));
  return `${formatted(resultAtLow)} at its low value, ${formatted(resultAtHigh)} at its high value`;
}
