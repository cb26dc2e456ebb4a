import type { NumberKey } from "../../model/parameters";
import { quantileAt } from "../distributions/distribution";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { normalCorrelation, scoreTable, valueAtScore } from "./correlation";
import { BLOCK } from "./drawPlan";
import type { InputColumns } from "./netOutcomes";

const PROGRAMME = "programme.closureRate";
const COMPARATOR = "comparator.closureRate";

/** Even steps of probability over which the mean of one rate, given the other, is taken. */
const STEPS = 32;

/**
 * Makes the two arms' closure rates go together, after both were drawn on their own: the comparator's draw is replaced by
 * one whose normal score shares a part of the programme's (a Gaussian copula). Where only one of them varies, the other
 * follows it with its mean, given that one. Null where there is nothing to do.
 */
export function correlateClosure(
  { distributions, closureCorrelation }: UncertainScenario,
  columns: InputColumns,
  uniformsOf: (key: NumberKey) => Int32Array | undefined,
): ((count: number) => void) | null {
  const programme = distributions.get(PROGRAMME);
  const comparator = distributions.get(COMPARATOR);
  if (closureCorrelation === 0 || programme === undefined || comparator === undefined) return null;
  const programmeUniforms = uniformsOf(PROGRAMME);
  const comparatorUniforms = uniformsOf(COMPARATOR);
  const known = programmeUniforms ?? comparatorUniforms;
  if (known === undefined) return null;

  const shared = normalCorrelation(closureCorrelation);
  const own = Math.sqrt(1 - shared * shared);
  const follower = programmeUniforms === undefined ? PROGRAMME : COMPARATOR;
  const table = scoreTable(follower === PROGRAMME ? programme : comparator);
  const draws = columns[follower];
  const scores = new Float64Array(BLOCK);
  const normal = quantileTable(STANDARD_NORMAL);

  if (programmeUniforms !== undefined && comparatorUniforms !== undefined) {
    const ownScores = new Float64Array(BLOCK);
    return (count) => {
      lookUp(normal, programmeUniforms, scores, count);
      lookUp(normal, comparatorUniforms, ownScores, count);
      for (let i = 0; i < count; i++) {
        draws[i] = valueAtScore(table, shared * (scores[i] ?? NaN) + own * (ownScores[i] ?? NaN));
      }
    };
  }
  const steps = Array.from({ length: STEPS }, (_, step) => quantileAt(STANDARD_NORMAL, (step + 0.5) / STEPS));
  return (count) => {
    lookUp(normal, known, scores, count);
    for (let i = 0; i < count; i++) {
      const score = shared * (scores[i] ?? NaN);
      draws[i] = steps.reduce((sum, step) => sum + valueAtScore(table, score + own * step), 0) / STEPS;
    }
  };
}
