import { evaluate } from "../../model/appendix9/evaluate";
import type { Measure } from "../../model/appendix9/measures";
import type { NumberKey } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { borrowMemory } from "./drawMemory";
import { BLOCK, drawBlocks } from "./drawPlan";
import type { Block, DrawSettings } from "./drawPlan";
import { isNetOutcome } from "./netBlock";
import { createNetSampler } from "./netSampler";
import type { NetSampler } from "./netSampler";
import { createInputSampler } from "./inputSampler";
import type { InputSampler } from "./inputSampler";

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
  readonly order?: (blocks: readonly Block[]) => readonly Block[];
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
  { scramble = 0, onProgress, order = (blocks) => blocks }: DrawOptions = {},
): OutcomeDraws<Asked> {
  const sampler = createNetSampler(uncertain, { seed, scramble });
  const store = createOutcomeStore(sampler, asked, draws);
  let done = 0;
  for (const block of order(drawBlocks(draws))) {
    sampler.fill(block.first);
    store.add(block);
    onProgress?.((done += block.count));
  }
  sampler.release();
  return store.draws;
}

/** The outcomes asked for of the block that a sampler has drawn, a column each. */
export interface OutcomeReader<Asked extends Outcome> {
  /** Those of the last block that was read, always the same columns. */
  readonly columns: OutcomeDraws<Asked>;
  /** Reads what the sampler has drawn. */
  read(block: Block): void;
}

export function createOutcomeReader<Asked extends Outcome>(
  sampler: NetSampler,
  asked: readonly Asked[],
): OutcomeReader<Asked> {
  const columns = Object.fromEntries(
    asked.map((outcome) => [outcome, isNetOutcome(outcome) ? sampler.columns[outcome] : new Float64Array(BLOCK)]),
  ) as Record<Asked, Float64Array>; // Object.fromEntries forgets the names, which are those asked for.
  const wanted: Readonly<Partial<Record<Outcome, Float64Array>>> = columns;
  const extraCost = wanted[EXTRA_COST];
  // What is no net outcome is a measure.
  const otherAsked = asked.filter((outcome) => !isNetOutcome(outcome) && outcome !== EXTRA_COST) as Measure[];
  const inputs = otherAsked.length > 0 ? createInputSampler(sampler.uncertain, sampler.scramble) : null;
  return {
    columns,
    read(block) {
      if (extraCost !== undefined) fillExtraCost(extraCost, sampler, block);
      if (inputs === null) return;
      inputs.fill(block.first);
      evaluateBlock(sampler.uncertain.scenario, inputs, block, otherAsked, wanted);
    },
  };
}

/** Keeps the draws of the outcomes asked for. */
interface OutcomeStore<Asked extends Outcome> {
  /** Keeps what the sampler has drawn. */
  add(block: Block): void;
  readonly draws: OutcomeDraws<Asked>;
}

function createOutcomeStore<Asked extends Outcome>(
  sampler: NetSampler,
  asked: readonly Asked[],
  draws: number,
): OutcomeStore<Asked> {
  const reader = createOutcomeReader(sampler, asked);
  const results = Object.fromEntries(asked.map((outcome) => [outcome, borrowMemory(draws)])) as Record<
    Asked,
    Float64Array
  >; // As above.
  return {
    draws: results,
    add(block) {
      reader.read(block);
      for (const outcome of asked) {
        results[outcome].set(reader.columns[outcome].subarray(0, block.count), block.first);
      }
    },
  };
}

/** A headline result that the block's terms give at once. */
const EXTRA_COST = "costPerCase.difference";

function fillExtraCost(draws: Float64Array, { columns }: NetSampler, { count }: Block): void {
  const { "programme.cost": programme, "comparator.cost": comparator } = columns;
  for (let i = 0; i < count; i++) draws[i] = (programme[i] ?? NaN) - (comparator[i] ?? NaN);
}

/** The measures that the fused loop does not give, one scenario at a time. */
function evaluateBlock(
  scenario: Scenario,
  inputs: InputSampler,
  { count }: Block,
  measures: readonly Measure[],
  results: Readonly<Partial<Record<Outcome, Float64Array>>>,
): void {
  const drawn: Record<NumberKey, number> & Scenario = { ...scenario };
  for (let i = 0; i < count; i++) {
    for (const [key, draws] of inputs.draws) drawn[key] = draws[i] ?? NaN;
    const evaluated = evaluate(drawn);
    for (const measure of measures) {
      const draws = results[measure];
      if (draws !== undefined) draws[i] = evaluated[measure] ?? NaN;
    }
  }
}
