import { evaluate } from "../../model/evaluate";
import type { Measure } from "../../model/measures";
import type { NumberKey } from "../../model/parameters";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createBlockSampler } from "./blockSampler";
import type { BlockSampler } from "./blockSampler";
import { drawBlocks } from "./drawPlan";
import type { Block, DrawSettings } from "./drawPlan";
import { INPUT_KEYS } from "./inputs";
import { emptyNetColumns, fillNetColumns } from "./netOutcomes";
import type { NetColumns, NetOutcome } from "./netOutcomes";
import { createTermBlock } from "./netTerms";
import { finish } from "./steps";
import type { Steps } from "./steps";

/** What a simulation can give: any measure, and how many more cases the programme closes (a share of its cases). */
export type Outcome = Measure | "extraClosure";

/** The draws of each outcome asked for. A ratio without denominator is NaN. */
export type OutcomeDraws<Asked extends Outcome> = Readonly<Record<Asked, Float64Array>>;

/** What may be asked besides how many draws. */
export interface DrawOptions {
  /** Which of the seed's independent scrambles; 0 if left out. */
  readonly scramble?: number;
  /** Told after each block how many draws are done. */
  readonly onProgress?: (done: number) => void;
  /** The order in which blocks are computed, which changes nothing in the result; that of the draws, if left out. */
  readonly order?: ((blocks: readonly Block[]) => readonly Block[]) | undefined;
}

/**
 * Draws outcomes of an uncertain scenario: scrambled Sobol points through tables of quantiles, and the model. The same
 * arguments give the same bits, on every machine and in every order of the blocks.
 *
 * Whoever calls has checked the settings (`drawSettingsProblem`).
 */
export function drawOutcomes<Asked extends Outcome>(
  uncertain: UncertainScenario,
  asked: readonly Asked[],
  { draws, seed }: DrawSettings,
  { scramble = 0, ...options }: DrawOptions = {},
): OutcomeDraws<Asked> {
  return drawFrom(createBlockSampler(uncertain, { seed, scramble }), asked, draws, options);
}

/** The same from a sampler that is already prepared, for who draws often. */
export function drawFrom<Asked extends Outcome>(
  sampler: BlockSampler,
  asked: readonly Asked[],
  draws: number,
  { onProgress, order }: Omit<DrawOptions, "scramble"> = {},
): OutcomeDraws<Asked> {
  let done = 0;
  return finish(drawInSteps(sampler, asked, draws, order), (count) => onProgress?.((done += count)));
}

/** The same, a block of draws a step. */
export function* drawInSteps<Asked extends Outcome>(
  sampler: BlockSampler,
  asked: readonly Asked[],
  draws: number,
  order: DrawOptions["order"] = (blocks) => blocks,
): Steps<OutcomeDraws<Asked>> {
  const results = Object.fromEntries(asked.map((outcome) => [outcome, new Float64Array(draws)])) as Record<
    Asked,
    Float64Array
  >; // Object.fromEntries forgets the names, which are those asked for.
  const { scenario, distributions } = sampler.uncertain;
  const net = emptyNetColumns();
  const { terms, refresh } = createTermBlock(sampler.columns, scenario["discount.rate"], (key) =>
    distributions.has(key),
  );
  const netAsked = asked.filter((outcome) => isNetOutcome(outcome, net));
  const otherAsked = asked.filter((outcome) => !isNetOutcome(outcome, net));
  for (const block of order(drawBlocks(draws))) {
    sampler.fill(block.first);
    if (netAsked.length > 0) {
      refresh();
      fillNetColumns(terms, scenario["reReferral.basis"], net);
    }
    for (const outcome of netAsked) {
      results[outcome].set((net[outcome] as Float64Array).subarray(0, block.count), block.first);
    }
    // What is no net outcome is a measure.
    if (otherAsked.length > 0) evaluateBlock(sampler, block, otherAsked as Measure[], results);
    yield block.count;
  }
  return results;
}

/** The measures that the fused loop does not give, one scenario at a time. */
function evaluateBlock(
  { columns, uncertain: { scenario, distributions } }: BlockSampler,
  { first, count }: Block,
  measures: readonly Measure[],
  results: Readonly<Partial<Record<Outcome, Float64Array>>>,
): void {
  const uncertainKeys = INPUT_KEYS.filter((key) => distributions.has(key));
  const drawn: Record<NumberKey, number> & typeof scenario = { ...scenario };
  for (let i = 0; i < count; i++) {
    for (const key of uncertainKeys) drawn[key] = columns[key][i] ?? NaN;
    const evaluated = evaluate(drawn);
    for (const measure of measures) {
      const draws = results[measure];
      if (draws !== undefined) draws[first + i] = evaluated[measure] ?? NaN;
    }
  }
}

function isNetOutcome(outcome: Outcome, net: NetColumns): outcome is NetOutcome {
  return outcome in net;
}
