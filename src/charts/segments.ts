import { stack, stackOffsetDiverging, stackOffsetNone } from "d3-shape";
import { isClustered, valueAt, type ChartModel } from "./chartModel";

/** A bar, or a part of a stacked one: from where to where on the value axis. */
export interface Segment {
  readonly series: number;
  readonly category: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The bars that are to be seen. Where there is no number, there is no bar. */
export function segmentsOf(model: ChartModel): Segment[] {
  const origin = (isClustered(model.kind) ? model.baseline : undefined) ?? 0;
  const places = model.kind.startsWith("stacked") ? stackedPlaces(model) : undefined;
  return model.series.flatMap((series, s) =>
    model.categories.flatMap((_, category) => {
      const value = valueAt(series, category);
      if (series.unfilled === true || value === null) return [];
      const [from, to] = places?.[s]?.[category] ?? [origin, value];
      return [{ series: s, category, value, from, to }];
    }),
  );
}

/**
 * As Excel stacks, in the order of the series: bars with positive numbers upwards from zero and negative ones downwards,
 * areas as running totals.
 */
function stackedPlaces({ kind, series, categories }: ChartModel): [number, number][][] {
  const layers = stack<number, number>()
    .keys(series.keys())
    .value((category, index) => {
      const layer = series[index];
      return (layer && valueAt(layer, category)) ?? 0;
    })
    .offset(kind === "stackedArea" ? stackOffsetNone : stackOffsetDiverging)([...categories.keys()]);
  return layers.map((layer) =>
    layer.map(([low, high], category) =>
      kind === "stackedArea" ? [low, high] : upright(low, high, layer.key, category),
    ),
  );

  /** The stack gives the ends in ascending order; a negative number goes the other way. */
  function upright(low: number, high: number, key: number, category: number): [number, number] {
    const layer = series[key];
    return layer && (valueAt(layer, category) ?? 0) < 0 ? [high, low] : [low, high];
  }
}
