import type { ChartModel } from "./chartModel";
import { valueFormatter } from "./numberFormat";

/** What a bar or a point says for itself: "As published, Exchequer: £189.03". */
export function describer({ categories, series, valueFormat }: ChartModel) {
  const format = valueFormatter(valueFormat);
  return (at: { readonly series: number; readonly category: number; readonly value: number }): string => {
    const shown = series[at.series];
    const name = series.length > 1 ? [shown?.name ?? ""] : [];
    const amount = shown?.amounts?.[at.category] ?? at.value;
    return `${[categories[at.category] ?? "", ...name].join(", ")}: ${format(amount)}`;
  };
}
