import { drawOutcomes } from "../analysis/simulation/drawOutcomes";
import { DEFAULT_DRAWS, drawSettingsProblem } from "../analysis/simulation/drawPlan";
import type { DrawSettings } from "../analysis/simulation/drawPlan";
import { mean } from "../analysis/simulation/statistics";
import type { UncertainScenario } from "../analysis/uncertainty/uncertainScenario";
import type { Measure } from "../model/appendix9/measures";
import { ranged, readOne } from "./argument";
import { invalidValue, notAvailable, numberOrThrow } from "./errors";

const NUMBER = { minimum: 0, maximum: Infinity };

/** Reads how many draws a simulation makes, and from which seed. */
export function readDrawSettings(draws: unknown, seed: unknown): DrawSettings {
  const settings = {
    draws: readOne(ranged("draws", draws, NUMBER, DEFAULT_DRAWS.draws)),
    seed: readOne(ranged("seed", seed, NUMBER, DEFAULT_DRAWS.seed)),
  };
  const problem = drawSettingsProblem(settings);
  if (problem !== null) throw invalidValue(problem);
  return settings;
}

/** The draws of a measure; the function's error where it is undefined in any of them. */
export function drawMeasure(uncertain: UncertainScenario, measure: Measure, settings: DrawSettings): Float64Array {
  const draws = drawOutcomes(uncertain, [measure], settings)[measure];
  const middle = mean(draws);
  if (Number.isNaN(middle) && measure === "costPerExtraClosure") {
    const without = draws.filter(Number.isNaN).length / draws.length;
    const share = without.toLocaleString("en-GB", { style: "percent", maximumFractionDigits: 1 });
    throw notAvailable(
      `costPerExtraClosure has no distribution: in ${share} of the draws the programme does not both cost and close more. Simulate costPerCase.difference, or use ACCEPTABILITY.`,
    );
  }
  numberOrThrow(Number.isNaN(middle) ? null : middle);
  return draws;
}
