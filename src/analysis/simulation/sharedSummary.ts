/** A simulation shared out among threads: what each does of it, and what is done with what they found. */
import type { Measure } from "../../model/appendix9/measures";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import type { Block } from "./drawPlan";
import { createBins } from "./histogram";
import type { Extent } from "./histogram";
import { readInSteps } from "./readInSteps";
import { readOutcomesInSteps } from "./readOutcomes";
import type { OutcomeRead } from "./readOutcomes";
import type { Steps } from "./steps";
import type { SimulationSummary, SummaryRequest } from "./summary";
import { createSummaryTally } from "./summaryTally";
import type { SummaryPart } from "./summaryTally";

/** Summarises a range of a simulation's draws, whole stretches (`drawRanges`), in steps of a block. */
export function* summariseRange(
  uncertain: UncertainScenario,
  request: SummaryRequest,
  range: Block,
): Steps<SummaryPart> {
  const tally = createSummaryTally(uncertain, request, range);
  yield* tally.prepare();
  yield* readInSteps(tally.sampler, range, tally.readers);
  return tally.part();
}

/** The least and the greatest draw of all parts. */
export function extentOfParts(parts: readonly SummaryPart[]): Extent {
  const extents = parts.map(({ extent }) => extent);
  return [Math.min(...extents.map(([least]) => least)), Math.max(...extents.map(([, greatest]) => greatest))];
}

/** Counts the draws of a range into the bins of the histogram, which begin at the least of all draws, in steps of a block. */
export function* binRange(
  uncertain: UncertainScenario,
  { measure, settings, bins }: SummaryRequest,
  range: Block,
  extent: Extent,
): Steps<Float64Array> {
  const counted = createBins(extent, bins);
  const read: OutcomeRead<Measure> = (columns, count) => counted.add(columns[measure], count);
  yield* readOutcomesInSteps(uncertain, [measure], settings.seed, range, read);
  return counted.counts;
}

/** What one range came to. */
export interface SummarisedRange {
  readonly part: SummaryPart;
  readonly binned: Float64Array;
}

/** The summary of all draws from those of their ranges, in their order: the same bits however many ranges there are. */
export function* joinRanges(
  uncertain: UncertainScenario,
  request: SummaryRequest,
  ranges: readonly SummarisedRange[],
): Steps<SimulationSummary> {
  const nothing = { first: 0, count: 0 };
  const tally = createSummaryTally(uncertain, request, nothing);
  for (const { part } of ranges) {
    tally.join(part);
    yield 1;
  }
  for (const { binned } of ranges) tally.joinBins(binned);
  tally.sampler.release();
  return tally.end();
}
