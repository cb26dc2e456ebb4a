import type { SimulationSummary } from "../../../analysis/simulation/summary";
import type { Bin } from "../../../analysis/simulation/histogram";
import type { HistogramModel } from "../../../charts";
import { formatMeasure, labelOf, measureFormat, unitOf } from "../../kit/analysed/formatMeasure";

/** Of each tail, the share of draws that the picture leaves out, so that a few far ones do not squeeze the rest. */
const LEFT_OUT = 0.001;

/** How the result is distributed, with its interval, its mean and the point value; null where it is undefined in any draw. */
export function distributionChart(summary: SimulationSummary, point: number | null): HistogramModel | null {
  const { measure, chosen, histogram } = summary;
  if (chosen === null) return null;
  const formatted = (value: number) => formatMeasure(measure, value);
  const { mean, low, high } = chosen;
  return {
    kind: "histogram",
    title: `How sure: ${labelOf(measure)}`,
    xAxisTitle: unitOf(measure),
    valueAxisTitle: "Share of draws",
    xFormat: measureFormat(measure),
    valueFormat: "0.0%",
    altText: `A histogram of ${summary.settings.draws.toLocaleString("en-GB")} simulated results. 95% of them lie between ${formatted(low)} and ${formatted(high)}; their mean is ${formatted(mean)}${point === null ? "" : `, the point value ${formatted(point)}`}.`,
    bins: withoutFarTails(histogram),
    xReferences: [
      ...(point === null ? [] : [{ at: point, label: `Point value ${formatted(point)}` }]),
      { at: mean, label: `Mean ${formatted(mean)}` },
    ],
    interval: { low, high, label: `95% interval ${formatted(low)} to ${formatted(high)}` },
  };
}

/** The bins between the far tails. */
export function withoutFarTails(bins: readonly Bin[]): readonly Bin[] {
  const first = firstBeyondTail(bins);
  const last = bins.length - firstBeyondTail(bins.toReversed());
  return bins.slice(first, last);
}

function firstBeyondTail(bins: readonly Bin[]): number {
  let sum = 0;
  return bins.findIndex(({ share }) => (sum += share) > LEFT_OUT);
}
