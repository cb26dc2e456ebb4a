import type { ChartModel } from "../../../../charts";
import { SCALE_UP_PERSPECTIVES } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatLine } from "./formatLine";

/** What each perspective nets over all years, in present value. */
export function payersChart({ summary: { perspectives } }: ScaleUpResults): ChartModel {
  const nets = SCALE_UP_PERSPECTIVES.map(({ label, perspective }) => ({
    label,
    net: perspectives[perspective].presentValue,
  }));
  return {
    kind: "clusteredBar",
    title: "Net by perspective, present value",
    categoryAxisTitle: "Perspective",
    valueAxisTitle: "£ present value",
    categories: nets.map(({ label }) => label),
    series: [{ name: "Net", values: nets.map(({ net }) => net) }],
    valueFormat: "£#,##0",
    altText: `Bars: ${nets.map(({ label, net }) => `${label} ${formatLine(net, "£")}`).join(", ")}.`,
  };
}
