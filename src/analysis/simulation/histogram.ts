import { borrowMemory, returnMemory } from "./drawMemory";
import { extent } from "./extent";

/** One bar of a histogram: the share of draws from `from` (included) to `to`; the last bar includes its end. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The draws in bins of equal width, from the least to the greatest; a single bin without width where all are equal. */
export function histogram(draws: Float64Array, bins: number): Bin[] {
  const counts = createBins(extent(draws), bins);
  counts.add(draws, draws.length);
  return counts.shares(draws.length);
}

/** A histogram of a stream of draws. */
export interface HistogramTally {
  /** Adds the first `count` draws of a block. */
  add(draws: Float64Array, count: number): void;
  /** Whether they are too many to be kept, and have to be added once more, now that it is known where the bins begin. */
  readonly wantsAgain: boolean;
  readonly addAgain: HistogramTally["add"];
  end(): Bin[];
}

/** @param most how many draws are kept */
export function createHistogramTally(total: number, bins: number, most: number): HistogramTally {
  const kept = total <= most ? borrowMemory(total) : null;
  let known = 0;
  let [least, greatest] = [Infinity, -Infinity];
  let counts: Bins | null = null;
  return {
    add(draws, count) {
      const block = draws.subarray(0, count);
      kept?.set(block, known);
      known += count;
      const [low, high] = extent(block);
      [least, greatest] = [Math.min(least, low), Math.max(greatest, high)];
    },
    wantsAgain: kept === null,
    addAgain(draws, count) {
      counts ??= createBins([least, greatest], bins);
      counts.add(draws, count);
    },
    end() {
      counts ??= createBins([least, greatest], bins);
      if (kept === null) return counts.shares(total);
      counts.add(kept, known);
      returnMemory(kept);
      return counts.shares(total);
    },
  };
}

interface Bins {
  add(draws: Float64Array, count: number): void;
  shares(draws: number): Bin[];
}

function createBins([least, greatest]: readonly [number, number], bins: number): Bins {
  const width = (greatest - least) / bins;
  const counts = new Float64Array(bins);
  const edge = (bin: number) => (bin === bins ? greatest : least + bin * width);
  return {
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
