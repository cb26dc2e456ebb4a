import type { UncertainScenario } from "../../../analysis/uncertainty/uncertainScenario";
import { evaluate } from "../../../model/appendix9/evaluate";
import type { Measure } from "../../../model/appendix9/measures";
import type { NumberKey } from "../../../model/register/parameters";

/** An input whose mean over all it may be is not the value that the scenario gives it. */
export interface ShiftedInput {
  readonly key: NumberKey;
  readonly value: number;
  readonly mean: number;
  /** By how much the result changes if the mean takes the value's place. */
  readonly effect: number;
}

/** As many as make a sentence. */
const MOST_NAMED = 2;
/** What moves the result by less than this share of the whole shift explains nothing. */
const LEAST_SHARE = 0.1;

/** The inputs that set a result's mean apart from its point value, the most telling first. */
export function shiftedInputs({ scenario, distributions }: UncertainScenario, measure: Measure): ShiftedInput[] {
  const point = evaluate(scenario)[measure];
  const shifts = [...distributions].flatMap(([key, { mean }]): ShiftedInput[] => {
    const shifted = evaluate({ ...scenario, [key]: mean })[measure];
    if (point === null || shifted === null) return [];
    return [{ key, value: scenario[key], mean, effect: shifted - point }];
  });
  const whole = shifts.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
  return shifts
    .filter(({ effect }) => Math.abs(effect) > LEAST_SHARE * whole)
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
    .slice(0, MOST_NAMED);
}
