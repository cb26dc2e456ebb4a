import { BLOCK } from "./drawPlan";

/** What a stream of draws adds up to, a block at a time: enough for its mean, spread, chances and expected loss. */
export interface Tally {
  /** Adds the first `count` draws of a block. */
  add(draws: Float64Array, count: number): void;
  readonly mean: number;
  /** The draws' spread, not the precision of their mean. */
  readonly standardDeviation: number;
  readonly probabilityAboveZero: number;
  /**
   * The expected loss of deciding by the mean: what is lost on average in those draws in which the other decision would
   * have been right. Equal to the expected value of perfect information, as nothing is lost with it.
   */
  readonly expectedLoss: number;
}

/** Adds up draws that are all there, block by block as they were made, so that the bits are those of adding on the way. */
export function tallyOf(draws: Float64Array): Tally {
  const tally = createTally();
  for (let first = 0; first < draws.length; first += BLOCK) {
    const block = draws.subarray(first, first + BLOCK);
    tally.add(block, block.length);
  }
  return tally;
}

export function createTally(): Tally {
  let draws = 0;
  /** Squares are taken from here, as a spread much smaller than the numbers themselves would be lost otherwise. */
  let origin = 0;
  let sum = 0;
  let squares = 0;
  let gains = 0;
  let losses = 0;
  let above = 0;
  return {
    add(block, count) {
      if (draws === 0) origin = block[0] ?? 0;
      draws += count;
      let blockSum = 0;
      let blockSquares = 0;
      let blockGains = 0;
      let blockLosses = 0;
      let blockAbove = 0;
      for (let i = 0; i < count; i++) {
        const draw = block[i] ?? NaN;
        const distance = draw - origin;
        blockSum += distance;
        blockSquares += distance * distance;
        // Counted and not branched on, as a branch that goes either way costs more than all else here.
        const isAbove = Number(draw > 0);
        blockGains += isAbove * draw;
        blockLosses += (isAbove - 1) * draw;
        blockAbove += isAbove;
      }
      sum += blockSum;
      squares += blockSquares;
      gains += blockGains;
      losses += blockLosses;
      above += blockAbove;
    },
    get mean() {
      return origin + sum / draws;
    },
    get standardDeviation() {
      return Math.sqrt(Math.max(0, squares - (sum * sum) / draws) / (draws - 1));
    },
    get probabilityAboveZero() {
      return above / draws;
    },
    get expectedLoss() {
      // Summed each by itself, so that where all draws are on one side it is 0 and no remainder of rounding.
      return Math.min(gains, losses) / draws;
    },
  };
}
