import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { returnMemory } from "./drawMemory";
import { drawOutcomes } from "./drawOutcomes";
import type { Outcome, OutcomeDraws } from "./drawOutcomes";
import type { DrawSettings } from "./drawPlan";
import { quantiles } from "./quantiles";
import { readInSteps } from "./readInSteps";
import { finish } from "./steps";
import type { Steps } from "./steps";
import type { OutcomeSummary, SimulationSummary, SummaryRequest } from "./summary";
import { createSummaryTally, PROBABILITIES, summaryOf } from "./summaryTally";
import { tallyOf } from "./tally";

/** Simulates a scenario and summarises it. Whoever calls has checked the settings (`drawSettingsProblem`). */
export function summariseSimulation(uncertain: UncertainScenario, request: SummaryRequest): SimulationSummary {
  return finish(summariseInSteps(uncertain, request));
}

/** The same in steps of a block of draws, together as many as asked for. */
export function* summariseInSteps(uncertain: UncertainScenario, request: SummaryRequest): Steps<SimulationSummary> {
  const tally = createSummaryTally(uncertain, request);
  yield* readInSteps(tally.sampler, { first: 0, count: request.settings.draws }, tally.readers);
  yield* tally.fillHistogram();
  return tally.end();
}

/** Some outcomes alone, none of which is a ratio without denominator: what can be had while a slider moves. */
export function summariseOutcomes<Asked extends Outcome>(
  uncertain: UncertainScenario,
  asked: readonly Asked[],
  settings: DrawSettings,
): Readonly<Record<Asked, OutcomeSummary>> {
  const drawn = drawOutcomes(uncertain, asked, settings);
  const summaries = summariesOf(drawn, asked);
  for (const outcome of asked) returnMemory(drawn[outcome]);
  return summaries;
}

function summariesOf<Asked extends Outcome>(
  drawn: OutcomeDraws<Asked>,
  asked: readonly Asked[],
): Readonly<Record<Asked, OutcomeSummary>> {
  const summaries = asked.map((outcome) => [outcome, summarise(drawn[outcome])]);
  return Object.fromEntries(summaries) as Record<Asked, OutcomeSummary>; // Object.fromEntries forgets the names.
}

function summarise(draws: Float64Array): OutcomeSummary {
  return summaryOf(tallyOf(draws), quantiles(draws, PROBABILITIES));
}
