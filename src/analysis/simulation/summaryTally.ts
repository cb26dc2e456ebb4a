import { isNetMeasure, NET_MEASURES } from "../../model/appendix9/measures";
import type { Measure } from "../../model/appendix9/measures";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createAcceptabilityTally } from "./acceptability";
import type { AcceptabilityPart } from "./acceptability";
import { createOutcomeReader } from "./drawOutcomes";
import type { Block } from "./drawPlan";
import { createHistogramTally } from "./histogram";
import type { Extent } from "./histogram";
import { createInformationTally } from "./informationValue";
import type { InformationPart } from "./informationValue";
import { createNetSampler } from "./netSampler";
import type { NetSampler } from "./netSampler";
import { createQuantileTally, PILOT } from "./quantileTally";
import type { SortedDraws } from "./quantileTally";
import type { BlockReader } from "./readInSteps";
import { readOutcomes, readOutcomesInSteps } from "./readOutcomes";
import type { OutcomeRead } from "./readOutcomes";
import { standardErrors } from "./standardError";
import type { Steps } from "./steps";
import type { OutcomeSummary, PerspectiveSummaries, SimulationSummary, SummaryRequest } from "./summary";
import { createTally } from "./tally";
import type { Tally, TallyPart } from "./tally";

/** What some of a simulation's draws have come to, for the summary of all. Plain data, to be sent between threads. */
export interface SummaryPart {
  readonly outcomes: readonly OutcomePart[];
  readonly closing: TallyPart;
  readonly worths: AcceptabilityPart;
  readonly information: InformationPart | null;
  /** Of the measure looked at closely. */
  readonly extent: Extent;
}

interface OutcomePart {
  readonly tally: TallyPart;
  readonly quantiles: SortedDraws;
}

/** Summarises a simulation from its blocks, from parts of other tallies, or both. */
export interface SummaryTally {
  readonly sampler: NetSampler;
  /** They read the sampler's blocks, in the order of the draws. */
  readonly readers: readonly BlockReader[];
  /** Draws what tells where the quantiles are, without counting it: comes first where the readers read a part only. */
  prepare(): Steps<void>;
  part(): SummaryPart;
  /** Takes over the part of the draws that follow. */
  join(part: SummaryPart): void;
  /** Takes over how many draws of a part are in each bin of the histogram. */
  joinBins(counts: Float64Array): void;
  /** Draws once more what is not kept and not counted yet, for the histogram; as steps that count none. */
  fillHistogram(): Steps<void>;
  end(): SimulationSummary;
}

/** @param range the draws that the readers will read, whole stretches; all if left out */
export function createSummaryTally(
  uncertain: UncertainScenario,
  request: SummaryRequest,
  range: Block = { first: 0, count: request.settings.draws },
): SummaryTally {
  const { measure, settings, worths, bins } = request;
  const { draws, seed } = settings;
  const sampler = createNetSampler(uncertain, { seed, scramble: 0 });
  const asked = isNetMeasure(measure) ? NET_MEASURES : [...NET_MEASURES, measure];
  const reader = createOutcomeReader(sampler, asked);
  const ofOutcomes = asked.map((outcome) => {
    const tally = createOutcomeTally(draws, range.first);
    const read: BlockReader = ({ count }) => tally.add(reader.columns[outcome], count);
    return { outcome, tally, read };
  });
  const ofMeasure = range.count === draws ? createHistogramTally(draws, bins) : createHistogramTally(draws, bins, 0);
  const closing = createTally(range.first);
  const worthTally = createAcceptabilityTally(worths, range.first);
  const information = isNetMeasure(measure) ? createInformationTally(sampler, measure, range.first) : null;
  const { extraClosure, "net.localAuthority": localAuthority } = sampler.columns;
  return {
    sampler,
    readers: [
      (block) => reader.read(block),
      ...ofOutcomes.map(({ read }) => read),
      ({ count }) => ofMeasure.add(reader.columns[measure], count),
      ({ count }) => closing.add(extraClosure, count),
      ({ count }) => worthTally.add(localAuthority, extraClosure, count),
      (block) => information?.add(block),
    ],
    prepare() {
      const pilot = { first: 0, count: Math.min(draws, PILOT) };
      const read: OutcomeRead<Measure> = (columns, count) => {
        for (const { outcome, tally } of ofOutcomes) tally.prepare(columns[outcome], count);
      };
      return uncounted(readOutcomesInSteps(uncertain, asked, seed, pilot, read));
    },
    part: () => ({
      outcomes: ofOutcomes.map(({ tally }) => tally.part()),
      closing: closing.part(),
      worths: worthTally.part(),
      information: information?.part() ?? null,
      extent: ofMeasure.extent(),
    }),
    join(part) {
      ofOutcomes.forEach(({ tally }, place) => {
        const ofOutcome = part.outcomes[place];
        if (ofOutcome !== undefined) tally.join(ofOutcome);
      });
      closing.join(part.closing);
      worthTally.join(part.worths);
      if (part.information !== null) information?.join(part.information);
      ofMeasure.joinExtent(part.extent);
    },
    joinBins: (counts) => ofMeasure.joinCounts(counts),
    *fillHistogram() {
      if (!ofMeasure.wantsAgain) return;
      const read: OutcomeRead<Measure> = (columns, count) => ofMeasure.addAgain(columns[measure], count);
      yield* uncounted(readOutcomesInSteps(uncertain, [measure], seed, range, read));
    },
    end() {
      const summaries = ofOutcomes.map(({ outcome, tally }) => {
        const again: Again = (read) =>
          readOutcomes(uncertain, [outcome], settings, (columns, count) => read(columns[outcome], count));
        return [outcome, tally.end(again)] as const;
      });
      // Object.fromEntries forgets the names.
      const found = Object.fromEntries(summaries) as Record<Measure, OutcomeSummary> & PerspectiveSummaries;
      const perspectives = Object.fromEntries(NET_MEASURES.map((net) => [net, found[net]])) as PerspectiveSummaries;
      const isDefined = !Number.isNaN(found[measure].mean);
      return {
        ...{ settings, perspectives, measure },
        chosen: isDefined ? found[measure] : null,
        standardError: standardErrors(uncertain, [measure], settings)[measure],
        histogram: isDefined ? ofMeasure.end() : [],
        closesMore: closing.probabilityAboveZero,
        acceptability: worthTally.points({ net: perspectives["net.localAuthority"].mean, extraClosure: closing.mean }),
        information: information?.end() ?? null,
      };
    },
  };
}

/** Gives all draws once more to whoever reads them. */
type Again = (read: (draws: Float64Array, count: number) => void) => void;

/** Steps of draws that were counted already. */
export function* uncounted(steps: Steps<void>): Steps<void> {
  while (steps.next().done !== true) yield 0;
}

/** A summary of a stream of draws. */
function createOutcomeTally(draws: number, firstDraw: number) {
  const tally = createTally(firstDraw);
  const ofQuantiles = createQuantileTally(draws, PROBABILITIES);
  return {
    add(block: Float64Array, count: number): void {
      tally.add(block, count);
      ofQuantiles.add(block, count);
    },
    prepare: (block: Float64Array, count: number) => ofQuantiles.prepare(block, count),
    part: (): OutcomePart => ({ tally: tally.part(), quantiles: ofQuantiles.part() }),
    join(part: OutcomePart): void {
      tally.join(part.tally);
      ofQuantiles.join(part.quantiles);
    },
    // Of a ratio without denominator in some draws nobody wants quantiles.
    end: (again: Again): OutcomeSummary => summaryOf(tally, Number.isNaN(tally.mean) ? [] : ofQuantiles.end(again)),
  };
}

/** The quantiles of a summary. */
export const PROBABILITIES = [0.025, 0.5, 0.975];

/** @param quantiles those of its probabilities */
export function summaryOf(
  { mean, standardDeviation, probabilityAboveZero }: Tally,
  [low = NaN, median = NaN, high = NaN]: readonly number[],
): OutcomeSummary {
  return { mean, standardDeviation, low, median, high, probabilityAboveZero };
}
