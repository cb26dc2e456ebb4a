import { DEFAULT_DRAWS, drawSettingsProblem } from "../analysis/simulation/drawPlan";
import type { DrawSettings } from "../analysis/simulation/drawPlan";
import { readOutcomes } from "../analysis/simulation/readOutcomes";
import { createTally } from "../analysis/simulation/tally";
import type { Tally } from "../analysis/simulation/tally";
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

type DrawRead = (draws: Float64Array, count: number) => void;

/** Gives a measure's draws to whoever reads them, block by block; nothing is kept. */
export function drawMeasure(
  uncertain: UncertainScenario,
  measure: Measure,
  settings: DrawSettings,
  read: DrawRead,
): void {
  readOutcomes(uncertain, [measure], settings, (columns, count) => read(columns[measure], count));
}

/** The same, with what they add up to; the function's error where the measure is undefined in any of them. */
export function tallyMeasure(
  uncertain: UncertainScenario,
  measure: Measure,
  settings: DrawSettings,
  read: DrawRead,
): Tally {
  const tally = createTally();
  drawMeasure(uncertain, measure, settings, (draws, count) => {
    tally.add(draws, count);
    read(draws, count);
  });
  const { mean } = tally;
  if (Number.isNaN(mean) && measure === "costPerExtraClosure") {
    throw noRatio(shareUndefined(uncertain, measure, settings));
  }
  numberOrThrow(Number.isNaN(mean) ? null : mean);
  return tally;
}

function shareUndefined(uncertain: UncertainScenario, measure: Measure, settings: DrawSettings): number {
  let found = 0;
  drawMeasure(uncertain, measure, settings, (draws, count) => {
    found += draws.subarray(0, count).filter(Number.isNaN).length;
  });
  return found / settings.draws;
}

function noRatio(shareWithout: number): CustomFunctions.Error {
  const share = shareWithout.toLocaleString("en-GB", { style: "percent", maximumFractionDigits: 1 });
  return notAvailable(
    `costPerExtraClosure has no distribution: in ${share} of the draws the programme does not both cost and close more. Simulate costPerCase.difference, or use ACCEPTABILITY.`,
  );
}
