import type { Distribution } from "./distribution";
import { incompleteGamma } from "./incompleteGamma";
import { logGamma } from "./logGamma";
import { exp, log } from "./portableMath";
import { solveQuantile } from "./solveQuantile";
import type { Solvable } from "./solveQuantile";

/**
 * The gamma distribution by its mean and standard deviation: for a duration or a cost, which cannot be negative and may
 * have a long tail. Its shape is (mean ÷ standard error)², its scale the variance over the mean.
 *
 * @param mean more than 0
 * @param standardError more than 0
 */
export function gammaDistribution(mean: number, standardError: number): Distribution {
  // Multiplied, as a power may round differently from engine to engine.
  const shape = (mean / standardError) * (mean / standardError);
  const scale = standardError * (standardError / mean);
  const logGammaOfShape = logGamma(shape);
  const distribution: Solvable = {
    id: `gamma ${mean} ${standardError}`,
    mean,
    standardDeviation: standardError,
    minimum: 0,
    maximum: Infinity,
    isSmooth: true,
    density: (value) => exp((shape - 1) * log(value / scale) - value / scale - logGammaOfShape) / scale,
    probability: (value, side) => incompleteGamma(value / scale, shape, logGammaOfShape, side),
  };
  return {
    ...distribution,
    quantile: (tail, side, near = mean) => solveQuantile(distribution, tail, side, near),
  };
}
