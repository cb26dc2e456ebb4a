import type { CurveModel } from "../numericModels";
import { namedPlan, numberPlan, type AxisPlan } from "../plot";
import { exactAxis, extentOf, lineExtent, valueAxis } from "../valueAxis";

/** The room of a short name of a period, such as 2030. */
const NAME = 32;

/** From the first number to the last, so that lines begin and end at the edges; periods by their names. */
export function curveXAxis({
  series,
  bands = [],
  clouds = [],
  xReferences = [],
  xLabels,
  xFormat,
}: CurveModel): AxisPlan {
  if (xLabels) return namedPlan(xLabels, NAME);
  const xs = [...series, ...bands, ...clouds].flatMap(({ points }) => points.map(({ x }) => x));
  const extent = extentOf([...xs, ...xReferences.map(({ at }) => at)].filter(Number.isFinite));
  return numberPlan("across", (range, count) => exactAxis(extent, range, count, xFormat));
}

export function curveValueAxis({
  series,
  bands = [],
  clouds = [],
  valueReferences = [],
  valueFormat,
}: CurveModel): AxisPlan {
  const values = [
    ...[...series, ...clouds].flatMap(({ points }) => points.map(({ y }) => y)),
    ...bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
    ...valueReferences.map(({ at }) => at),
  ];
  const extent = lineExtent(values.filter((value) => value !== null));
  return numberPlan("up", (range, count) => valueAxis(extent, range, count, valueFormat));
}
