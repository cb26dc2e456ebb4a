import { outcomeFactor, outcomeValue } from "../../model/outcomes/outcomeValue";
import { countsIn, ownNets } from "../../model/outcomes/ownNets";
import type { Perspectives } from "../../model/appendix9/equations";
import { PERSPECTIVES } from "../../model/appendix9/measures";
import type { NetMeasure, Perspective } from "../../model/appendix9/measures";
import { inputsOf, INPUTS_OF_OUTCOME, withOutcomeInput } from "../../model/register/outcomes/outcomeInputs";
import type { OwnOutcome } from "../../model/register/outcomes/ownOutcome";
import type { Scenario } from "../../model/register/scenario";
import type { Distribution } from "../distributions/distribution";
import { addProducts, lookUp, multiplyByDraws, quantileTableAlong } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { FIRST_OF_OUTCOMES } from "./directionNumbers";
import type { DrawnColumn } from "./drawnColumn";
import { BLOCK } from "./drawPlan";
import { flipsOfBlock, scrambleDimension } from "./sobol";
import type { Scramble } from "./sobol";

/** What a scenario's own outcomes add to each net result, a block of draws at a time. */
export interface OwnSampler {
  /** Those that are certain. */
  readonly certain: Perspectives<number>;
  /** Adds the draws of the others, of the block of points that begins at `first`, to the columns of net results. */
  addTo(nets: Readonly<Record<NetMeasure, Float64Array>>, first: number): void;
}

/** Null where the scenario has no outcomes of its own, so that nothing is added. */
export function createOwnSampler(uncertain: UncertainScenario, scramble: Scramble): OwnSampler | null {
  const { scenario } = uncertain;
  if (scenario.outcomes === undefined) return null;
  const certain: OwnOutcome[] = [];
  // Outcomes that the same nets count are added up before they are added to each.
  const groups = new Map<string, { readonly measures: readonly NetMeasure[]; readonly members: DrawnOutcome[] }>();
  scenario.outcomes.forEach((outcome) => {
    const drawn = drawnOutcome(uncertain, outcome, scramble);
    const measures = PERSPECTIVES.flatMap(({ perspective, measure }) =>
      countsIn(perspective, outcome) ? [measure] : [],
    );
    if (drawn === null) certain.push(outcome);
    else {
      const group = groups.get(measures.join()) ?? { measures, members: [] };
      group.members.push(drawn);
      groups.set(measures.join(), group);
    }
  });
  const buffers = scratch();
  return {
    certain: ownNets({ ...scenario, outcomes: certain }),
    addTo(nets, first) {
      for (const { measures, members } of groups.values()) {
        buffers.sum.fill(0);
        for (const member of members) addDrawn(member, first, buffers);
        for (const measure of measures) add(nets[measure], buffers.sum);
      }
    },
  };
}

/**
 * What some of a scenario's outcomes are worth together, whatever net counts them: adds the draws of the block of points that begins
 * at `first` to a column, the very draws that the nets have.
 */
export function createGainSampler(
  uncertain: UncertainScenario,
  outcomes: readonly OwnOutcome[],
  scramble: Scramble,
): (column: Float64Array, first: number) => void {
  const members = outcomes.map((outcome) => ({ outcome, drawn: drawnOutcome(uncertain, outcome, scramble) }));
  const certain = members
    .filter(({ drawn }) => drawn === null)
    .reduce((sum, { outcome }) => sum + outcomeValue(outcome, uncertain.scenario), 0);
  const buffers = scratch();
  return (column, first) => {
    buffers.sum.fill(certain);
    for (const { drawn } of members) if (drawn !== null) addDrawn(drawn, first, buffers);
    add(column, buffers.sum);
  };
}

/** What outcomes add at the means of all that is uncertain; null where the scenario has none. */
export function ownNetsAtMeans(uncertain: UncertainScenario): Perspectives<number> | null {
  return uncertain.scenario.outcomes === undefined ? null : ownNets(atOutcomeMeans(uncertain));
}

/** A scenario's outcomes with their inputs at the means: as a value is linear in each, and they are independent, at its mean. */
function atOutcomeMeans({ scenario, own = NONE }: UncertainScenario): Scenario {
  return [...own].reduce((moved, [key, { mean }]) => withOutcomeInput(moved, key, mean), scenario);
}

/**
 * How far an outcome lies from its mean in so many draws, block by block; null where it is certain or the perspective does not count it.
 * Each block is valid until the next.
 */
export function drawOwnOutcome(
  uncertain: UncertainScenario,
  outcome: OwnOutcome,
  perspective: Perspective,
  scramble: Scramble,
  draws: number,
): Iterable<Float64Array> | null {
  const drawn = countsIn(perspective, outcome) ? drawnOutcome(uncertain, outcome, scramble) : null;
  if (drawn === null) return null;
  const alone = { ...uncertain.scenario, outcomes: [outcome] };
  const mean = ownNets(atOutcomeMeans({ ...uncertain, scenario: alone }))[perspective];
  return blocksOf(drawn, mean, draws);
}

function* blocksOf(drawn: DrawnOutcome, mean: number, draws: number): Iterable<Float64Array> {
  const buffers = scratch();
  for (let first = 0; first < draws; first += BLOCK) {
    buffers.sum.fill(-mean);
    addDrawn(drawn, first, buffers);
    yield buffers.sum;
  }
}

const NONE: NonNullable<UncertainScenario["own"]> = new Map();
/** What is drawn for one outcome, which is a product: its first factor, what is to be added to that, and the others. */
interface DrawnOutcome {
  readonly start: Drawn;
  /** Of the difference of two rates that are both drawn, the second. */
  readonly fall: Drawn | null;
  readonly others: readonly Drawn[];
  /** The last factor, if there is more than one. */
  readonly last: Drawn | undefined;
}

type Drawn = Omit<DrawnColumn, "draws">;

/**
 * An outcome's value (E14) as a product of what is drawn: all that is certain is in the table of the first. Written out, as
 * `evaluate` would take ten times as long; a test holds the two together.
 *
 * Null where all of it is certain.
 */
function drawnOutcome(
  { scenario, own = NONE }: UncertainScenario,
  outcome: OwnOutcome,
  scramble: Scramble,
): DrawnOutcome | null {
  const [programme, comparator, unitValue, attribution] = inputsOf(outcome).map(({ key, value }, index): Input => ({
    value,
    distribution: own.get(key),
    dimension: outcomeCoordinate(outcome, index),
  }));
  if (!programme || !comparator || !unitValue || !attribution) throw new Error("An outcome has four inputs.");
  const drawn = ({ distribution, dimension }: Input, start: number, slope: number): Drawn[] =>
    distribution === undefined
      ? []
      : [{ table: quantileTableAlong(distribution, start, slope), dimension: scrambleDimension(scramble, dimension) }];
  const certain = ({ value, distribution }: Input) => (distribution === undefined ? value : 1);
  const scale = outcomeFactor(outcome, scenario) * certain(unitValue) * certain(attribution);
  const fixed = ({ value, distribution }: Input) => (distribution === undefined ? value : 0);
  const [rise, fall = null] = [
    ...drawn(programme, -scale * fixed(comparator), scale),
    ...drawn(comparator, scale * fixed(programme), -scale),
  ];
  let rest = rise === undefined ? scale * (programme.value - comparator.value) : 1;
  const factors = rise === undefined ? [] : [rise];
  for (const input of [unitValue, attribution]) {
    factors.push(...drawn(input, 0, rest));
    if (factors.length > 0) rest = 1;
  }
  const [start, ...others] = factors;
  return start === undefined ? null : { start, fall, others: others.slice(0, -1), last: others.at(-1) };
}

/** An outcome's place gives each input its coordinate: always the same, so that its draws do not depend on what else is uncertain. */
export function outcomeCoordinate({ place }: OwnOutcome, index: number): number {
  return FIRST_OF_OUTCOMES + place * INPUTS_OF_OUTCOME + index;
}

/** Columns for what is drawn, the same for all outcomes, so that they stay in the processor's cache. */
interface Scratch {
  readonly sum: Float64Array;
  readonly values: Float64Array;
  readonly fall: Float64Array;
}

/** They are a cache line more than a block apart: at a whole number of pages, reading one would wait for writing another. */
function scratch(): Scratch {
  const memory = new Float64Array(3 * (BLOCK + 8));
  const [sum, values, fall] = [0, 1, 2].map((place) =>
    memory.subarray(place * (BLOCK + 8), place * (BLOCK + 8) + BLOCK),
  );
  if (!sum || !values || !fall) throw new Error("There are three columns.");
  return { sum, values, fall };
}

/** Adds an outcome's value in each draw of a block to a column. */
function addDrawn({ start, fall, others, last }: DrawnOutcome, first: number, columns: Scratch): void {
  const { sum, values } = columns;
  lookUp(start.table, start.dimension.pattern, flipsOfBlock(start.dimension, first), values);
  if (fall !== null) {
    lookUp(fall.table, fall.dimension.pattern, flipsOfBlock(fall.dimension, first), columns.fall);
    add(values, columns.fall);
  }
  for (const { table, dimension } of others) {
    multiplyByDraws(table, dimension.pattern, flipsOfBlock(dimension, first), values);
  }
  if (last === undefined) add(sum, values);
  else addProducts(last.table, last.dimension.pattern, flipsOfBlock(last.dimension, first), values, sum);
}

/** A number of an outcome, certain unless it has a distribution. */
interface Input {
  readonly value: number;
  readonly distribution: Distribution | undefined;
  readonly dimension: number;
}

/* oxlint-disable typescript/no-non-null-assertion -- Columns have no holes; a default would cost a branch each. */

function add(sum: Float64Array, column: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += column[i]!;
}
/* eslint-enable typescript/no-non-null-assertion */
