import type { HeatMapModel } from "../../../charts";
import { evaluate } from "../../../model/appendix9/evaluate";
import { measureDefinition } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";
import { isWithin } from "../../../model/register/domain";
import { parameter, PARAMETERS } from "../../../model/register/parameters";
import type { NumberKey, NumberParameter } from "../../../model/register/parameters";
import type { Scenario } from "../../../model/register/scenario";
import { formatMeasure, labelOf, measureFormat, unitOf } from "../../kit/analysed/formatMeasure";
import { formatValue } from "../../format/formatParameter";

/** A measure over the sliders of two parameters, the others as they are. */
export interface TwoWayGrid {
  /** Values of the parameter up the side, and along the foot. */
  readonly ups: readonly number[];
  readonly alongs: readonly number[];
  /** A row for each value up the side; null where the measure is not defined. */
  readonly results: readonly (readonly (number | null)[])[];
}

/** Cells either way: round numbers on most sliders. */
const STEPS = 10;

/** The parameters that may be chosen. */
export const NUMBER_PARAMETERS: readonly NumberParameter[] = PARAMETERS.flatMap((entry) =>
  "uncertainty" in entry ? [entry] : [],
);

export function twoWayGrid(scenario: Scenario, up: NumberKey, along: NumberKey, measure: Measure): TwoWayGrid {
  const ups = valuesOver(up);
  const alongs = valuesOver(along);
  const resultAt = (a: number, b: number) => evaluate({ ...scenario, [up]: a, [along]: b })[measure];
  return { ups, alongs, results: ups.map((a) => alongs.map((b) => resultAt(a, b))) };
}

/** Even steps from one end of the slider to the other, without a value that no scenario may have. */
function valuesOver(key: NumberKey): number[] {
  const { slider, domain } = parameter(key);
  const { maximum } = slider;
  // A share that may not be 0 goes in round steps all the same: 10%, 20% …
  const minimum = domain.notZero && domain.maximum === 1 ? 0 : slider.minimum;
  // To fifteen digits: 0.3, never 0.30000000000000004.
  const steps = Array.from({ length: STEPS + 1 }, (_, step) =>
    Number((minimum + ((maximum - minimum) * step) / STEPS).toPrecision(15)),
  );
  return steps.filter((value) => isWithin(value, domain));
}

/** Whether a value lies between the first and the last on an axis. */
function isOn(values: readonly number[], value: number): boolean {
  return Math.min(...values) <= value && value <= Math.max(...values);
}

/** The grid as a map with the line on which the result turns. */
export function twoWayChart(
  { ups, alongs, results }: TwoWayGrid,
  scenario: Scenario,
  up: NumberKey,
  along: NumberKey,
  measure: Measure,
): HeatMapModel {
  const [side, foot] = [parameter(up), parameter(along)];
  const present = { x: scenario[along], y: scenario[up] };
  const isOnMap = isOn(alongs, present.x) && isOn(ups, present.y);
  const result = evaluate(scenario)[measure];
  const now = `${foot.label} ${formatValue(foot, present.x)}, ${side.label} ${formatValue(side, present.y)}`;
  const defined = results.flat().filter((value) => value !== null);
  const ends = [Math.min(...defined), Math.max(...defined)].map((value) => formatMeasure(measure, value));
  const line = measureDefinition(measure).isSigned ? ` The line is where it is ${formatMeasure(measure, 0)}.` : "";
  return {
    kind: "heatMap",
    title: `${labelOf(measure)}, by two parameters`,
    xAxisTitle: foot.label,
    yAxisTitle: side.label,
    xFormat: axisFormat(foot),
    yFormat: axisFormat(side),
    valueFormat: measureFormat(measure),
    altText: `A map of ${labelOf(measure)} (${unitOf(measure)}) over ${foot.label} and ${side.label}, from ${ends[0]} to ${ends[1]}.${line} Now: ${now}${result === null ? "" : `, ${formatMeasure(measure, result)}`}.`,
    xs: alongs,
    ys: ups,
    values: results,
    ...(measureDefinition(measure).isSigned ? { contourAt: 0 } : {}),
    ...(isOnMap ? { point: { ...present, label: "Now" } } : {}),
  };
}

function axisFormat(entry: NumberParameter): string {
  switch (entry.notation) {
    case "percent":
      return entry.slider.maximum <= 0.1 ? "0.0%" : "0%";
    case "pounds":
      return "£#,##0";
    case "year":
    case "count":
    case "plain":
    case "words":
      return entry.slider.maximum <= 10 ? "0.0" : "#,##0";
  }
}
