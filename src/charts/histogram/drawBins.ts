import type { NumericFrame } from "../numeric/numericFrame";
import { valueFormatter } from "../numberFormat";
import type { HistogramBin, HistogramModel } from "../numericModels";
import { OUTLINE, THIN_OUTLINE } from "../palette";
import { patternId } from "../patterns";
import { svg, type SvgNode } from "../svgNode";

/** The places of the two fills. */
export const INSIDE = 0;
export const OUTSIDE = 1;

/** Of a bar thinner than this, an outline would leave nothing. */
const THIN = 3;

/** A bar a bin, in parts where an end of the interval falls into it. */
export function drawBins(chartId: string, model: HistogramModel, { plot, x, y }: NumericFrame): SvgNode {
  const describe = describer(model);
  const bars = model.bins.map((bin) => {
    const parts = partsOf(bin, model.interval).map(({ from, to, isInside }) => {
      const [left, right, top] = [x.scale(from), x.scale(to), y.scale(bin.share)];
      return svg("rect", {
        x: left,
        y: top,
        width: right - left,
        height: plot.bottom - top,
        fill: `url(#${patternId(chartId, isInside ? INSIDE : OUTSIDE)})`,
        ...(isInside ? {} : { "fill-opacity": 0.5 }),
        ...(right - left > THIN ? OUTLINE : THIN_OUTLINE),
      });
    });
    return svg("g", {}, svg("title", {}, describe(bin)), ...parts);
  });
  return svg("g", { class: "bars" }, ...bars);
}

/** What of a bin lies inside and outside the interval; without one, all is inside. */
export function partsOf({ from, to }: HistogramBin, interval: HistogramModel["interval"]) {
  const { low, high } = interval ?? { low: -Infinity, high: Infinity };
  const within = (value: number): number => Math.min(Math.max(value, from), to);
  const parts = [
    { from, to: within(low), isInside: false },
    { from: within(low), to: within(high), isInside: true },
    { from: within(high), to, isInside: false },
  ];
  return parts.filter((part) => part.to > part.from);
}

/** "£100 to £200: 12.5%". */
function describer({ xFormat, valueFormat }: HistogramModel) {
  const [xText, yText] = [valueFormatter(xFormat), valueFormatter(valueFormat)];
  return ({ from, to, share }: HistogramBin): string => `${xText(from)} to ${xText(to)}: ${yText(share)}`;
}
