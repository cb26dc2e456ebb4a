import { isNetMeasure, NET_MEASURES } from "../../model/appendix9/measures";
import type { Measure, NetMeasure } from "../../model/appendix9/measures";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createAcceptabilityTally } from "./acceptability";
import type { Acceptability } from "./acceptability";
import { returnMemory } from "./drawMemory";
import { createOutcomeStore, drawOutcomes } from "./drawOutcomes";
import type { Outcome, OutcomeDraws } from "./drawOutcomes";
import type { DrawSettings } from "./drawPlan";
import { histogram } from "./histogram";
import type { Bin } from "./histogram";
import { createInformationTally } from "./informationValue";
import type { InformationValue } from "./informationValue";
import { createNetSampler } from "./netSampler";
import { quantiles } from "./quantiles";
import { readInSteps } from "./readInSteps";
import { standardErrors } from "./standardError";
import { finish } from "./steps";
import type { Steps } from "./steps";
import { createTally, tallyOf } from "./tally";

/** How an outcome is distributed, in its own unit. */
export interface OutcomeSummary {
  readonly mean: number;
  readonly standardDeviation: number;
  /** The 2.5% and 97.5% quantiles: the 95% interval. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly probabilityAboveZero: number;
}

export type PerspectiveSummaries = Readonly<Record<NetMeasure, OutcomeSummary>>;

/** All that a simulation tells of a scenario, with one measure looked at closely. Plain data, to be sent between threads. */
export interface SimulationSummary {
  readonly settings: DrawSettings;
  readonly perspectives: PerspectiveSummaries;
  readonly measure: Measure;
  /** Null where the measure is a ratio without denominator in any draw. */
  readonly chosen: OutcomeSummary | null;
  /** How far the chosen measure's mean may be off for having been simulated. */
  readonly standardError: number;
  readonly histogram: readonly Bin[];
  /** The probability that the programme closes more cases than the comparator. */
  readonly closesMore: number;
  readonly acceptability: readonly Acceptability[];
  /** What it is worth to find out before deciding by the measure; null where it is no net result. */
  readonly information: InformationValue | null;
}

export interface SummaryRequest {
  readonly measure: Measure;
  readonly settings: DrawSettings;
  /** £ placed on one more case closed, for the acceptability curve. */
  readonly worths: readonly number[];
  /** Bars of the histogram. */
  readonly bins: number;
}

/** Simulates a scenario and summarises it. Whoever calls has checked the settings (`drawSettingsProblem`). */
export function summariseSimulation(uncertain: UncertainScenario, request: SummaryRequest): SimulationSummary {
  return finish(summariseInSteps(uncertain, request));
}

/** The same in steps of a block of draws, together as many as asked for. */
export function* summariseInSteps(uncertain: UncertainScenario, request: SummaryRequest): Steps<SimulationSummary> {
  const { measure, settings, worths, bins } = request;
  const sampler = createNetSampler(uncertain, { seed: settings.seed, scramble: 0 });
  const asked = isNetMeasure(measure) ? NET_MEASURES : [...NET_MEASURES, measure];
  const store = createOutcomeStore(sampler, asked, settings.draws);
  const closing = createTally();
  const worthTally = createAcceptabilityTally(worths);
  const information = isNetMeasure(measure) ? createInformationTally(sampler, measure) : null;
  const { extraClosure, "net.localAuthority": localAuthority } = sampler.columns;
  yield* readInSteps(sampler, settings.draws, [
    (block) => store.add(block),
    ({ count }) => closing.add(extraClosure, count),
    ({ count }) => worthTally.add(localAuthority, extraClosure, count),
    (block) => information?.add(block),
  ]);
  const perspectives = summariesOf(store.draws, NET_MEASURES);
  const chosen = isNetMeasure(measure) ? perspectives[measure] : summarise(store.draws[measure]);
  const isDefined = !Number.isNaN(chosen.mean);
  const summary = {
    ...{ settings, perspectives, measure },
    chosen: isDefined ? chosen : null,
    standardError: standardErrors(uncertain, [measure], settings)[measure],
    histogram: isDefined ? histogram(store.draws[measure], bins) : [],
    closesMore: closing.probabilityAboveZero,
    acceptability: worthTally.points({ net: perspectives["net.localAuthority"].mean, extraClosure: closing.mean }),
    information: information?.end() ?? null,
  };
  store.release();
  return summary;
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
  const { mean, standardDeviation, probabilityAboveZero } = tallyOf(draws);
  const [low = NaN, median = NaN, high = NaN] = quantiles(draws, [0.025, 0.5, 0.975]);
  return { mean, standardDeviation, low, median, high, probabilityAboveZero };
}
