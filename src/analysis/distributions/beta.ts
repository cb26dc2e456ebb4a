import type { Distribution } from "./distribution";
import { incompleteBeta } from "./incompleteBeta";
import { logGamma } from "./logGamma";
import { exp, log } from "./portableMath";
import { solveQuantile } from "./solveQuantile";
import type { Solvable } from "./solveQuantile";

/**
 * The beta distribution between `minimum` and `maximum`: for a rate that was counted, and, stretched, for PERT. A rate
 * with k events in n has Beta(1 + k, 1 + n − k) under a uniform prior.
 *
 * @param alpha 0.5 or more, so that quantiles can be tabulated
 * @param beta 0.5 or more
 */
export function betaDistribution(alpha: number, beta: number, minimum = 0, maximum = 1): Distribution {
  const width = maximum - minimum;
  const total = alpha + beta;
  const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(total);
  const standardDeviation = (width * Math.sqrt((alpha * beta) / (total + 1))) / total;
  const mean = minimum + (width * alpha) / total;
  const distribution: Solvable = {
    id: `beta ${alpha} ${beta} ${minimum} ${maximum}`,
    mean,
    standardDeviation,
    minimum,
    maximum,
    ...(minimum === 0 && maximum === 1 && { counts: { alpha, beta } }),
    isSmooth: true,
    density: (value) => {
      const x = (value - minimum) / width;
      return exp((alpha - 1) * log(x) + (beta - 1) * log(1 - x) - logBeta) / width;
    },
    probability: (value, side) => incompleteBeta((value - minimum) / width, alpha, beta, logBeta, side),
  };
  return {
    ...distribution,
    quantile: (tail, side, near = mean) => solveQuantile(distribution, tail, side, near),
  };
}

/** The beta with this mean and standard deviation (the standard error of an estimated rate), both inside 0 to 1. */
export function betaFromMean(mean: number, standardError: number): Distribution {
  const total = betaSize(mean, standardError);
  return betaDistribution(mean * total, (1 - mean) * total);
}

/** α + β of the beta with this mean and standard deviation. */
export function betaSize(mean: number, standardError: number): number {
  return (mean * (1 - mean)) / (standardError * standardError) - 1;
}

/**
 * PERT: a beta stretched over minimum to maximum, drawn four times as much to the mode as to either end. Its mean is
 * (minimum + 4 mode + maximum) ÷ 6; the mode may be at an end.
 */
export function pertDistribution(minimum: number, mode: number, maximum: number): Distribution {
  const width = maximum - minimum;
  return betaDistribution(1 + (4 * (mode - minimum)) / width, 1 + (4 * (maximum - mode)) / width, minimum, maximum);
}
