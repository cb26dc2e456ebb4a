import type { NetMeasure } from "../../model/appendix9/measures";
import type { NumberKey } from "../../model/register/parameters";
import { dimensionOf } from "../simulation/drawnColumn";
import { BLOCK, drawBlocks } from "../simulation/drawPlan";
import type { DrawSettings } from "../simulation/drawPlan";
import { copulaGroups } from "../simulation/normalScores";
import type { CopulaGroup } from "../simulation/normalScores";
import { flipsOfBlock } from "../simulation/sobol";
import { createTally } from "../simulation/tally";
import type { Tally } from "../simulation/tally";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createNetAtMeans } from "./netAtMeans";
import type { NetAtMeans } from "./netAtMeans";
import { casesObserved, meansAfter, observedInputs } from "./observedInputs";
import type { ObservedInput } from "./observedInputs";
import { pairLoss } from "./pairLoss";
import type { Bilinear } from "./pairLoss";
import { lookUpParts, partMeans } from "./posteriorMeans";
import type { PosteriorMeans } from "./posteriorMeans";
import { NODES, scoresAfter } from "./scoresAfter";
import type { Study } from "./settings";

/** What studies of one design are worth, £ per case, whatever their size. */
export interface SampleInformation {
  /** The net result that is expected without a study. */
  readonly expectedNet: number;
  /** What it would be worth to know all that the study observes (EVPPI). */
  readonly limit: number;
  /** The expected value of sample information (EVSI) with so many families that have the programme. */
  readonly worthOf: (families: number) => number;
}

/**
 * The expected value of sample information for the choice between programme and comparator by a net result.
 *
 * After a study one decides by the mean of the net result given its data. The net results are linear in each input (and a
 * delay's discount factor), and inputs are independent, so that this mean is the net result at the inputs' posterior means;
 * and how these will be distributed is known (`posteriorMeans`). So there is no nested simulation and no regression. Of one
 * or two inputs the sum is exact; of more it runs over scrambled Sobol points. Inputs that go together are joint normal on
 * the scale of their normal scores (`scoresAfter`).
 *
 * Source: Ades, Lu and Claxton (2004), Expected value of sample information calculations in medical decision modeling,
 * Medical Decision Making 24, for the definition and the linear case.
 */
export function sampleInformation(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  study: Study,
  settings: DrawSettings,
): SampleInformation {
  const observed = observedInputs(uncertain, study);
  const groups = copulaGroups(uncertain);
  const lossOf =
    groups.length === 0 && observed.length <= 2
      ? pairLosses(uncertain, measure, observed)
      : drawnLosses(uncertain, measure, observed, groups, settings);
  const limit = lossOf.lossAfter(() => Infinity);
  return {
    ...{ expectedNet: lossOf.expectedNet, limit },
    // The exact value lies between the two; a simulated one is held to that.
    worthOf: (families) =>
      Math.min(
        lossOf.lossAfter(({ arm }) => casesObserved(study, families, arm)),
        limit,
      ),
  };
}

/** The expected loss that knowing more spares. */
interface Losses {
  readonly expectedNet: number;
  lossAfter(casesOf: (input: ObservedInput) => number): number;
}

const CERTAIN: PosteriorMeans = { values: Float64Array.of(0), probabilities: Float64Array.of(1) };

function pairLosses(uncertain: UncertainScenario, measure: NetMeasure, observed: readonly ObservedInput[]): Losses {
  const net = createNetAtMeans(
    uncertain,
    measure,
    observed.map(({ key }) => key),
  );
  const [expectedNet = NaN] = net.compute();
  const result = bilinear(net);
  net.release();
  return {
    expectedNet,
    lossAfter(casesOf) {
      const [xs = CERTAIN, ys = CERTAIN] = observed.map((input) => meansAfter(input, casesOf(input)));
      return pairLoss(result, xs, ys);
    },
  };
}

/** The result by its values where each of the inputs is 0 or 1. */
function bilinear(net: NetAtMeans): Bilinear {
  [...net.columns.values()].forEach((column, place) => column.set([0, 1, 2, 3].map((corner) => (corner >> place) & 1)));
  const [start = NaN, atX = NaN, atY = NaN, atBoth = NaN] = net.compute();
  return { start, x: atX - start, y: atY - start, both: atBoth - atX - atY + start };
}

function drawnLosses(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  observed: readonly ObservedInput[],
  groups: readonly CopulaGroup[],
  { draws, seed }: DrawSettings,
): Losses {
  const scramble = { seed, scramble: 0 };
  const together = new Set(groups.flatMap(({ keys }) => keys));
  const alone = observed.filter(({ key }) => !together.has(key));

  function tallyAfter(casesOf: (input: ObservedInput) => number, count: number): Tally {
    const net = createNetAtMeans(uncertain, measure, [...alone.map(({ key }) => key), ...together]);
    const precisions = new Map<NumberKey, number>(observed.map((one) => [one.key, casesOf(one) / one.priorSize]));
    const after = groups.map((group) => scoresAfter(uncertain, group, precisions, net.columns, scramble));
    const looked = alone.flatMap((input) => {
      const column = net.columns.get(input.key);
      const parts = partMeans(meansAfter(input, casesOf(input)));
      return column === undefined ? [] : [{ column, parts, dimension: dimensionOf(input.key, scramble) }];
    });
    const sum = new Float64Array(BLOCK);
    const resultsOf = (first: number) => {
      for (const { column, parts, dimension } of looked) {
        lookUpParts(parts, dimension.pattern, flipsOfBlock(dimension, first), column);
      }
      if (after.length === 0) return net.compute();
      for (const group of after) group.fill(first);
      sum.fill(0);
      for (let node = 0; node < NODES; node++) {
        for (const group of after) group.put(node);
        const results = net.compute();
        for (let i = 0; i < BLOCK; i++) sum[i] = (sum[i] ?? NaN) + (results[i] ?? NaN) / NODES;
      }
      return sum;
    };
    const tally = createTally();
    for (const block of drawBlocks(count)) tally.add(resultsOf(block.first), block.count);
    net.release();
    return tally;
  }

  return {
    expectedNet: tallyAfter(() => 0, 1).mean,
    lossAfter: (casesOf) => tallyAfter(casesOf, draws).expectedLoss,
  };
}
