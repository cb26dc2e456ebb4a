import type { Distribution } from "./distribution";
import { normalTail } from "./normal";
import { normalDensity, normalProbability } from "./normalProbability";
import { exp, log } from "./portableMath";

/**
 * The lognormal distribution by its mean and coefficient of variation: for a cost built up from factors, each a little
 * uncertain.
 *
 * @param mean more than 0
 * @param coefficientOfVariation standard deviation ÷ mean, more than 0
 */
export function lognormalDistribution(mean: number, coefficientOfVariation: number): Distribution {
  const variance = log(1 + coefficientOfVariation * coefficientOfVariation);
  const sigma = Math.sqrt(variance);
  const mu = log(mean) - variance / 2;
  const score = (value: number) => (log(value) - mu) / sigma;
  return {
    id: `lognormal ${mean} ${coefficientOfVariation}`,
    mean,
    standardDeviation: mean * coefficientOfVariation,
    minimum: 0,
    maximum: Infinity,
    isSmooth: true,
    density: (value) => normalDensity(score(value)) / (sigma * value),
    probability: (value, side) => normalProbability(score(value), side),
    quantile: (tail, side) => exp(mu + sigma * normalTail(tail, side)),
  };
}
