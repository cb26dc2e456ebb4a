import type { Distribution } from "./distribution";

/** The triangular distribution: where the limits and a most likely value are known. The mode may be at an end. */
export function triangularDistribution(minimum: number, mode: number, maximum: number): Distribution {
  const width = maximum - minimum;
  const rising = mode - minimum;
  const falling = maximum - mode;
  const fromBelow = (value: number) => ((value - minimum) / width) * ((value - minimum) / rising);
  const fromAbove = (value: number) => ((maximum - value) / width) * ((maximum - value) / falling);
  const isOnRise = (value: number) => value < mode || falling === 0;
  return {
    id: `triangular ${minimum} ${mode} ${maximum}`,
    mean: (minimum + mode + maximum) / 3,
    standardDeviation: Math.sqrt((width * width - rising * falling) / 18),
    minimum,
    maximum,
    isSmooth: false,
    density: (value) => (2 / width) * (isOnRise(value) ? (value - minimum) / rising : (maximum - value) / falling),
    probability: (value, side) => {
      if (isOnRise(value)) return side === "lower" ? fromBelow(value) : 1 - fromBelow(value);
      return side === "upper" ? fromAbove(value) : 1 - fromAbove(value);
    },
    quantile: (tail, side) => {
      const below = side === "lower" ? tail : 1 - tail;
      if (below * width < rising) return minimum + Math.sqrt(below * width * rising);
      return maximum - Math.sqrt((side === "upper" ? tail : 1 - tail) * width * falling);
    },
  };
}
