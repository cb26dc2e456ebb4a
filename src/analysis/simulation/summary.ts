import { isNetMeasure, NET_MEASURES } from "../../model/appendix9/measures";
import type { Measure, NetMeasure } from "../../model/appendix9/measures";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createAcceptabilityTally } from "./acceptability";
import type { Acceptability } from "./acceptability";
import { returnMemory } from "./drawMemory";
import { createOutcomeReader, drawOutcomes } from "./drawOutcomes";
import type { Outcome, OutcomeDraws } from "./drawOutcomes";
import type { DrawSettings } from "./drawPlan";
import { createHistogramTally } from "./histogram";
import type { Bin } from "./histogram";
import { createInformationTally } from "./informationValue";
import type { InformationValue } from "./informationValue";
import { createNetSampler } from "./netSampler";
import { quantiles } from "./quantiles";
import { createQuantileTally } from "./quantileTally";
import { readInSteps } from "./readInSteps";
import type { BlockReader } from "./readInSteps";
import { standardErrors } from "./standardError";
import { finish } from "./steps";
import type { Steps } from "./steps";
import { createTally, tallyOf } from "./tally";
import type { Tally } from "./tally";

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

/** More draws than this are not kept, but drawn again for the histogram, whose bins begin at the least of all. */
const MOST_KEPT = 1_048_576;

/** The same in steps of a block of draws, together as many as asked for. */
export function* summariseInSteps(uncertain: UncertainScenario, request: SummaryRequest): Steps<SimulationSummary> {
  const { measure, settings, worths, bins } = request;
  const { draws, seed } = settings;
  const sampler = createNetSampler(uncertain, { seed, scramble: 0 });
  const asked = isNetMeasure(measure) ? NET_MEASURES : [...NET_MEASURES, measure];
  const reader = createOutcomeReader(sampler, asked);
  const ofOutcomes = asked.map((outcome) => {
    const tally = createOutcomeTally(draws);
    const read: BlockReader = ({ count }) => tally.add(reader.columns[outcome], count);
    return { outcome, tally, read };
  });
  const ofMeasure = createHistogramTally(draws, bins, MOST_KEPT);
  const closing = createTally();
  const worthTally = createAcceptabilityTally(worths);
  const information = isNetMeasure(measure) ? createInformationTally(sampler, measure) : null;
  const { extraClosure, "net.localAuthority": localAuthority } = sampler.columns;
  yield* readInSteps(sampler, draws, [
    (block) => reader.read(block),
    ...ofOutcomes.map(({ read }) => read),
    ({ count }) => ofMeasure.add(reader.columns[measure], count),
    ({ count }) => closing.add(extraClosure, count),
    ({ count }) => worthTally.add(localAuthority, extraClosure, count),
    (block) => information?.add(block),
  ]);
  const again = (outcome: Measure, read: DrawReader) => drawAgain(uncertain, outcome, settings, read);
  const summaries = ofOutcomes.map(({ outcome, tally }) => {
    return [outcome, tally.end((read) => finish(again(outcome, read)))] as const;
  });
  // Object.fromEntries forgets the names.
  const found = Object.fromEntries(summaries) as Record<Measure, OutcomeSummary> & PerspectiveSummaries;
  const perspectives = Object.fromEntries(NET_MEASURES.map((net) => [net, found[net]])) as PerspectiveSummaries;
  const isDefined = !Number.isNaN(found[measure].mean);
  if (isDefined && ofMeasure.wantsAgain) yield* again(measure, ofMeasure.addAgain);
  return {
    ...{ settings, perspectives, measure },
    chosen: isDefined ? found[measure] : null,
    standardError: standardErrors(uncertain, [measure], settings)[measure],
    histogram: isDefined ? ofMeasure.end() : [],
    closesMore: closing.probabilityAboveZero,
    acceptability: worthTally.points({ net: perspectives["net.localAuthority"].mean, extraClosure: closing.mean }),
    information: information?.end() ?? null,
  };
}

type DrawReader = (draws: Float64Array, count: number) => void;

/** The draws of an outcome once more, as steps that count none. */
function* drawAgain(
  uncertain: UncertainScenario,
  outcome: Measure,
  { draws, seed }: DrawSettings,
  read: DrawReader,
): Steps<void> {
  const sampler = createNetSampler(uncertain, { seed, scramble: 0 });
  const reader = createOutcomeReader(sampler, [outcome]);
  const steps = readInSteps(sampler, draws, [
    (block) => reader.read(block),
    ({ count }) => read(reader.columns[outcome], count),
  ]);
  while (steps.next().done !== true) yield 0;
}

/** A summary of a stream of draws. */
function createOutcomeTally(draws: number) {
  const tally = createTally();
  const ofQuantiles = createQuantileTally(draws, PROBABILITIES);
  return {
    add(block: Float64Array, count: number): void {
      tally.add(block, count);
      ofQuantiles.add(block, count);
    },
    end(again: (read: DrawReader) => void): OutcomeSummary {
      return summaryOf(tally, ofQuantiles.end(again));
    },
  };
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

const PROBABILITIES = [0.025, 0.5, 0.975];

function summaryOf(
  { mean, standardDeviation, probabilityAboveZero }: Tally,
  [low = NaN, median = NaN, high = NaN]: readonly number[],
): OutcomeSummary {
  return { mean, standardDeviation, low, median, high, probabilityAboveZero };
}
