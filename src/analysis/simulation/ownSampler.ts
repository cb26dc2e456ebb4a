import { outcomeFactor } from "../../model/outcomes/outcomeValue";
import { countsIn, ownNets } from "../../model/outcomes/ownNets";
import type { Perspective } from "../../model/appendix9/measures";
import { inputsOf, INPUTS_OF_OUTCOME, withOutcomeInput } from "../../model/register/outcomes/outcomeInputs";
import type { OwnOutcome } from "../../model/register/outcomes/ownOutcome";
import type { Scenario } from "../../model/register/scenario";
import type { Distribution } from "../distributions/distribution";
import { multiplyByDraws, quantileTableAlong } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { FIRST_OF_OUTCOMES } from "./directionNumbers";
import { drawColumn } from "./drawnColumn";
import type { DrawnColumn } from "./drawnColumn";
import { BLOCK } from "./drawPlan";
import type { OwnColumns } from "./netBlock";
import { flipsOfBlock, scrambleDimension } from "./sobol";
import type { Scramble } from "./sobol";

/** What a scenario's own outcomes add to each net result, a block of draws at a time, always into the same columns. */
export interface OwnSampler {
  readonly columns: OwnColumns;
  /** Draws the block of points that begins at `first`. */
  fill(first: number): void;
}

/** Null where the scenario has no outcomes of its own, so that nothing is added. */
export function createOwnSampler(uncertain: UncertainScenario, scramble: Scramble): OwnSampler | null {
  const { scenario, own = NONE } = uncertain;
  const { outcomes } = scenario;
  if (outcomes === undefined) return null;
  const isDrawn = (outcome: OwnOutcome) => inputsOf(outcome).some(({ key }) => own.has(key));
  const certain = ownColumnsAt({ ...scenario, outcomes: outcomes.filter((outcome) => !isDrawn(outcome)) });
  const columns = ownColumnsAt({ ...scenario, outcomes: [] });
  const buffers = scratch();
  // Outcomes that the same nets count are added up before they are added to each.
  const groups = new Map<string, DrawnOutcome[]>();
  outcomes.forEach((outcome, place) => {
    if (!isDrawn(outcome)) return;
    const counted = PERSPECTIVE_NAMES.filter((name) => countsIn(name, outcome)).join(" ");
    groups.set(counted, [...(groups.get(counted) ?? []), drawnOutcome(uncertain, outcome, place, scramble)]);
  });
  const drawn = [...groups].map(([counted, members]) => ({
    counted: PERSPECTIVE_NAMES.filter((name) => counted.split(" ").includes(name)).map((name) => columns[name]),
    members,
  }));
  return {
    columns,
    fill(first) {
      for (const perspective of PERSPECTIVE_NAMES) columns[perspective].set(certain[perspective]);
      for (const { counted, members } of drawn) {
        buffers.sum.fill(0);
        for (const member of members) addDrawn(member, first, buffers);
        for (const column of counted) add(column, buffers.sum);
      }
    },
  };
}

/** The columns where all is certain: the same in every draw. */
function ownColumnsAt(scenario: Scenario): OwnColumns {
  const own = ownNets(scenario);
  const column = (perspective: Perspective) => new Float64Array(BLOCK).fill(own[perspective]);
  return {
    localAuthority: column("localAuthority"),
    exchequer: column("exchequer"),
    individual: column("individual"),
    society: column("society"),
  };
}

/** The columns at the means of all outcomes; null where the scenario has none. */
export function ownColumnsAtMeans(uncertain: UncertainScenario): OwnColumns | null {
  return uncertain.scenario.outcomes === undefined ? null : ownColumnsAt(atOutcomeMeans(uncertain));
}

/** A scenario's outcomes with their inputs at the means: as a value is linear in each, and they are independent, at its mean. */
export function atOutcomeMeans({ scenario, own = NONE }: UncertainScenario): Scenario {
  return [...own].reduce((moved, [key, { mean }]) => withOutcomeInput(moved, key, mean), scenario);
}

const NONE: NonNullable<UncertainScenario["own"]> = new Map();
const PERSPECTIVE_NAMES = [
  "localAuthority",
  "exchequer",
  "individual",
  "society",
] as const satisfies readonly Perspective[];

/** What is drawn for one outcome: the difference of its rates, of one input or two, and then the others. */
interface DrawnOutcome {
  readonly rates: readonly Drawn[];
  readonly others: readonly Drawn[];
}

type Drawn = Omit<DrawnColumn, "draws">;

/**
 * An outcome's value (E14) as a product of what is drawn: all that is certain is in the table of the first. Written out, as
 * `evaluate` would take ten times as long; a test holds the two together.
 *
 * @param place among the scenario's outcomes, which gives each input its coordinate: always the same, so that its draws do not
 * depend on what else is uncertain
 */
function drawnOutcome(
  { scenario, own = NONE }: UncertainScenario,
  outcome: OwnOutcome,
  place: number,
  scramble: Scramble,
) {
  const [programme, comparator, unitValue, attribution] = inputsOf(outcome).map(({ key, value }, index): Input => ({
    value,
    distribution: own.get(key),
    dimension: FIRST_OF_OUTCOMES + place * INPUTS_OF_OUTCOME + index,
  }));
  if (!programme || !comparator || !unitValue || !attribution) throw new Error("An outcome has four inputs.");
  const drawn = ({ distribution, dimension }: Input, start: number, slope: number): Drawn[] =>
    distribution === undefined
      ? []
      : [{ table: quantileTableAlong(distribution, start, slope), dimension: scrambleDimension(scramble, dimension) }];
  const certain = ({ value, distribution }: Input) => (distribution === undefined ? value : 1);
  const scale = outcomeFactor(outcome, scenario) * certain(unitValue) * certain(attribution);
  const fixed = ({ value, distribution }: Input) => (distribution === undefined ? value : 0);
  const rates = [
    ...drawn(programme, -scale * fixed(comparator), scale),
    ...drawn(comparator, scale * fixed(programme), -scale),
  ];
  let rest = rates.length > 0 ? 1 : scale * (programme.value - comparator.value);
  const others: Drawn[] = [];
  for (const input of [unitValue, attribution]) {
    others.push(...drawn(input, 0, rest));
    if (others.length > 0) rest = 1;
  }
  return { rates, others } satisfies DrawnOutcome;
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
function addDrawn({ rates, others }: DrawnOutcome, first: number, { sum, values, fall }: Scratch): void {
  const [start, ...rest] = [...rates, ...others];
  if (start === undefined) return;
  drawColumn({ ...start, draws: values }, first);
  for (const drawn of rest) {
    if (rates.includes(drawn)) {
      drawColumn({ ...drawn, draws: fall }, first);
      add(values, fall);
    } else multiplyByDraws(drawn.table, drawn.dimension.pattern, flipsOfBlock(drawn.dimension, first), values);
  }
  add(sum, values);
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
