import { BLOCK } from "./drawPlan";
import { createStretchSums } from "./stretchSums";
import type { StretchPart } from "./stretchSums";

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
  /** What was added so far, for a tally of all draws. */
  part(): TallyPart;
  /** Takes over the part of the draws that follow. */
  join(part: TallyPart): void;
}

export type TallyPart = StretchPart<TallySums>;

/** The sums over some draws. */
interface TallySums {
  draws: number;
  /** Squares are taken from here, as a spread much smaller than the numbers themselves would be lost otherwise. */
  origin: number;
  /** Of the distances from the origin. */
  sum: number;
  squares: number;
  gains: number;
  losses: number;
  above: number;
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

/** @param firstDraw the first that will be added, the beginning of a stretch */
export function createTally(firstDraw = 0): Tally {
  const stretches = createStretchSums(emptySums, joinedSums, firstDraw);
  return {
    add(block, count) {
      const sums = stretches.current();
      if (sums.draws === 0) sums.origin = block[0] ?? 0;
      const { origin } = sums;
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
      sums.draws += count;
      sums.sum += blockSum;
      sums.squares += blockSquares;
      sums.gains += blockGains;
      sums.losses += blockLosses;
      sums.above += blockAbove;
      stretches.count(count);
    },
    get mean() {
      const { origin, sum, draws } = stretches.total();
      return origin + sum / draws;
    },
    get standardDeviation() {
      const { squares, sum, draws } = stretches.total();
      return Math.sqrt(Math.max(0, squares - (sum * sum) / draws) / (draws - 1));
    },
    get probabilityAboveZero() {
      const { above, draws } = stretches.total();
      return above / draws;
    },
    get expectedLoss() {
      const { gains, losses, draws } = stretches.total();
      // Summed each by itself, so that where all draws are on one side it is 0 and no remainder of rounding.
      return Math.min(gains, losses) / draws;
    },
    part: () => stretches.part(),
    join: (part) => stretches.join(part),
  };
}

function emptySums(): TallySums {
  return { draws: 0, origin: 0, sum: 0, squares: 0, gains: 0, losses: 0, above: 0 };
}

/** The sums over both, from the origin of the first. */
function joinedSums(sums: TallySums, following: TallySums): TallySums {
  const shift = following.origin - sums.origin;
  return {
    draws: sums.draws + following.draws,
    origin: sums.origin,
    sum: sums.sum + (following.sum + following.draws * shift),
    squares: sums.squares + (following.squares + shift * (2 * following.sum + following.draws * shift)),
    gains: sums.gains + following.gains,
    losses: sums.losses + following.losses,
    above: sums.above + following.above,
  };
}
