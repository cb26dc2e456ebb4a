import type { Distribution } from "./distribution";

/** The uniform distribution: where only the limits are known. */
export function uniformDistribution(minimum: number, maximum: number): Distribution {
  const width = maximum - minimum;
  return {
    id: `uniform ${minimum} ${maximum}`,
    mean: minimum + width / 2,
    standardDeviation: width / Math.sqrt(12),
    minimum,
    maximum,
    isSmooth: true,
    density: () => 1 / width,
    probability: (value, side) => (side === "lower" ? value - minimum : maximum - value) / width,
    quantile: (tail, side) => (side === "lower" ? minimum + tail * width : maximum - tail * width),
  };
}
