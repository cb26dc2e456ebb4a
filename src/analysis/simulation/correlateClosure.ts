import type { NumberKey } from "../../model/register/parameters";
import { quantileAt } from "../distributions/distribution";
import type { Distribution } from "../distributions/distribution";
import { STANDARD_NORMAL } from "../distributions/normal";
import { quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { normalCorrelation, scoreTable, valueAtScore } from "./correlation";
import { dimensionOf, drawColumn } from "./drawnColumn";
import { BLOCK } from "./drawPlan";
import type { Scramble } from "./sobol";

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
  scramble: Scramble,
  draws: Float64Array,
): ((first: number) => void) | null {
  const comparator = distributions.get(COMPARATOR);
  if (closureCorrelation === 0 || !comparator || !distributions.has(PROGRAMME)) return null;

  const { shared, own } = partsOfScore(closureCorrelation);
  const table = scoreTable(comparator);
  const normal = quantileTable(STANDARD_NORMAL);
  const scoresOf = (key: NumberKey) => ({
    ...{ table: normal, dimension: dimensionOf(key, scramble), draws: new Float64Array(BLOCK) },
  });
  const programmeScores = scoresOf(PROGRAMME);
  const ownScores = scoresOf(COMPARATOR);
  return (first) => {
    drawColumn(programmeScores, first);
    drawColumn(ownScores, first);
    for (let i = 0; i < draws.length; i++) {
      draws[i] = valueAtScore(table, shared * (programmeScores.draws[i] ?? NaN) + own * (ownScores.draws[i] ?? NaN));
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
