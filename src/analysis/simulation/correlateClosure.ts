import type { NumberKey } from "../../model/parameters";
import { quantileAt } from "../distributions/distribution";
import type { Distribution } from "../distributions/distribution";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { normalCorrelation, scoreTable, valueAtScore } from "./correlation";
import { BLOCK } from "./drawPlan";
import { flipsOfBlock } from "./sobol";
import type { ScrambledDimension } from "./sobol";

const PROGRAMME = "programme.closureRate";
const COMPARATOR = "comparator.closureRate";

/** Even steps of probability over which the mean of one rate, given the other, is taken. */
const STEPS = 32;

/**
 * Makes the two arms' closure rates go together, after both were drawn on their own: the comparator's draw is replaced by
 * one whose normal score shares a part of the programme's (a Gaussian copula). Null where there is nothing to do.
 *
 * @param draws the comparator's
 */
export function correlateClosure(
  { distributions, closureCorrelation }: UncertainScenario,
  dimensions: ReadonlyMap<NumberKey, ScrambledDimension>,
  draws: Float64Array,
): ((first: number) => void) | null {
  const comparator = distributions.get(COMPARATOR);
  const programmeDimension = dimensions.get(PROGRAMME);
  const comparatorDimension = dimensions.get(COMPARATOR);
  if (closureCorrelation === 0 || !comparator || !programmeDimension || !comparatorDimension) return null;

  const { shared, own } = partsOfScore(closureCorrelation);
  const table = scoreTable(comparator);
  const scores = new Float64Array(BLOCK);
  const ownScores = new Float64Array(BLOCK);
  const normal = quantileTable(STANDARD_NORMAL);
  return (first) => {
    lookUp(normal, programmeDimension.pattern, flipsOfBlock(programmeDimension, first), scores);
    lookUp(normal, comparatorDimension.pattern, flipsOfBlock(comparatorDimension, first), ownScores);
    for (let i = 0; i < draws.length; i++) {
      draws[i] = valueAtScore(table, shared * (scores[i] ?? NaN) + own * (ownScores[i] ?? NaN));
    }
  };
}

/** The closure rate that goes together with this one; undefined where the parameter goes with no other. */
export function closureBeside(key: NumberKey): NumberKey | undefined {
  if (key === PROGRAMME) return COMPARATOR;
  return key === COMPARATOR ? PROGRAMME : undefined;
}

/** The mean of one closure rate given the other, of which `scores` are the normal scores. */
export function meanGivenScores(distribution: Distribution, rank: number, scores: Float64Array): Float64Array {
  const { shared, own } = partsOfScore(rank);
  const table = scoreTable(distribution);
  const steps = Array.from({ length: STEPS }, (_, step) => quantileAt(STANDARD_NORMAL, (step + 0.5) / STEPS));
  return scores.map(
    (score) => steps.reduce((sum, step) => sum + valueAtScore(table, shared * score + own * step), 0) / STEPS,
  );
}

/** How much of one rate's normal score comes from the other's, and how much is its own. */
function partsOfScore(rank: number): { shared: number; own: number } {
  const shared = normalCorrelation(rank);
  return { shared, own: Math.sqrt(1 - shared * shared) };
}
