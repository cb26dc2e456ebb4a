import { borrowMemory, returnMemory } from "./drawMemory";
import { extent } from "./extent";

/** One bar of a histogram: the share of draws from `from` (included) to `to`; the last bar includes its end. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A histogram of a stream of draws in bins of equal width, from the least to the greatest; a single bin without width where all are equal. */
export interface HistogramTally {
  /** Adds the first `count` draws of a block. */
  add(draws: Float64Array, count: number): void;
  /** Whether they are too many to be kept, and have to be added once more, now that it is known where the bins begin. */
  readonly wantsAgain: boolean;
  readonly addAgain: HistogramTally["add"];
  /** The least and the greatest added so far. */
  extent(): Extent;
  /** Takes over those of other draws. */
  joinExtent(extent: Extent): void;
  /** Takes over how many of other draws each bin holds (`createBins`). */
  joinCounts(counts: Float64Array): void;
  end(): Bin[];
}

export type Extent = readonly [least: number, greatest: number];

/** More draws than this are not kept, but drawn again, as bins begin at the least of all. */
const MOST_KEPT = 1_048_576;

/** @param most how many draws are kept */
export function createHistogramTally(total: number, bins: number, most = MOST_KEPT): HistogramTally {
  const kept = total <= most ? borrowMemory(total) : null;
  let known = 0;
  let [least, greatest] = [Infinity, -Infinity];
  let counted: Bins | null = null;
  function joinExtent([low, high]: Extent): void {
    [least, greatest] = [Math.min(least, low), Math.max(greatest, high)];
  }
  // Once all have been added.
  const counts = () => (counted ??= createBins([least, greatest], bins));
  return {
    add(draws, count) {
      const block = draws.subarray(0, count);
      kept?.set(block, known);
      known += count;
      joinExtent(extent(block));
    },
    wantsAgain: kept === null,
    addAgain: (draws, count) => counts().add(draws, count),
    extent: () => [least, greatest],
    joinExtent,
    joinCounts: (others) => counts().join(others),
    end() {
      if (kept === null) return counts().shares(total);
      counts().add(kept, known);
      returnMemory(kept);
      return counts().shares(total);
    },
  };
}

/** Bins of equal width that draws are counted into. */
export interface Bins {
  readonly counts: Float64Array;
  add(draws: Float64Array, count: number): void;
  /** Adds the counts of other draws. */
  join(counts: Float64Array): void;
  shares(draws: number): Bin[];
}

export function createBins([least, greatest]: Extent, bins: number): Bins {
  const width = (greatest - least) / bins;
  const counts = new Float64Array(bins);
  const edge = (bin: number) => (bin === bins ? greatest : least + bin * width);
  return {
    counts,
    join(others) {
      others.forEach((count, bin) => (counts[bin] = (counts[bin] ?? 0) + count));
    },
    add(draws, count) {
      for (let i = 0; i < count; i++) {
        const bin = Math.min(Math.floor(((draws[i] ?? NaN) - least) / width), bins - 1);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
    },
    shares(draws) {
      if (least === greatest) return [{ from: least, to: greatest, share: 1 }];
      return Array.from(counts, (count, bin) => ({ from: edge(bin), to: edge(bin + 1), share: count / draws }));
    },
  };
}
