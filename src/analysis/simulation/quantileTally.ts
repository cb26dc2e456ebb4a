import { extent } from "./extent";
import { findRanks, quantiles, quantilesBetween } from "./quantiles";

/** Exact quantiles of a stream of draws that is too long to be kept. */
export interface QuantileTally {
  /** Adds the first `count` draws of a block. */
  add(draws: Float64Array, count: number): void;
  /**
   * The quantiles, the same to the last bit as of draws that are kept.
   *
   * @param again gives all draws once more, block by block in any order; asked for only where the first of them misled
   */
  end(again: (read: QuantileTally["add"]) => void): number[];
  /** Looks at the pilot's draws without counting them: wanted first, and whole, of who adds a part of the draws only. */
  prepare(draws: Float64Array, count: number): void;
  /** What a part of the draws has come to, for a tally of all. */
  part(): SortedDraws;
  /** Takes over another part; all have been prepared with the same pilot. */
  join(part: SortedDraws): void;
}

/** Draws counted into steps, and those of some steps kept. Plain data. */
export interface SortedDraws {
  readonly least: number;
  /** Steps for one of the draws' units; 0 where all are in one. */
  readonly scale: number;
  readonly counts: Int32Array;
  /** A 1 for each step that is kept. */
  readonly isKept: Uint8Array;
  readonly kept: Float64Array;
  /** Whether all draws are the least. */
  readonly isSame: boolean;
}

/** Draws that are kept: of more, they say about where the quantiles are. */
export const PILOT = 131_072;
const STEPS = 16_384;
/** So many places are there at first for draws that are kept. */
const FEWEST_KEPT = 131_072;
/** How far the pilot may be off, in standard errors of plain random draws, which are further off than ours. */
const STANDARD_ERRORS = 5;

/**
 * Prepares the quantiles of so many draws. Those beyond the pilot are counted into even steps of its range; only those of steps
 * in which the pilot has a quantile, or nearly, are kept: a hundredth of all. What lies outside its range counts with the ends.
 *
 * @param probabilities rising, 0 to 1
 */
export function createQuantileTally(total: number, probabilities: readonly number[]): QuantileTally {
  const pilot = new Float64Array(Math.min(total, PILOT));
  let known = 0;
  let sorter: Sorter | null = null;
  function fillPilot(draws: Float64Array, count: number): void {
    // The pilot is a whole number of blocks.
    pilot.set(draws.subarray(0, count), known);
    known += count;
  }
  const sorterOfPilot = () => createSorter(sortingBy(pilot, rangesOf(pilot, probabilities)));
  return {
    prepare(draws, count) {
      fillPilot(draws, count);
      if (known === pilot.length) sorter = sorterOfPilot();
    },
    add(draws, count) {
      if (sorter !== null) {
        sorter.add(draws, count);
        return;
      }
      fillPilot(draws, count);
      if (known < PILOT || total <= PILOT) return;
      sorter = sorterOfPilot();
      sorter.add(pilot, known);
    },
    part() {
      if (sorter === null) throw new Error("Nobody has looked at the pilot.");
      return sorter.sorted();
    },
    join(part) {
      if (sorter === null) sorter = createSorter(part);
      else sorter.join(part);
    },
    end(again) {
      const sorted = sorter;
      if (sorted === null) return quantiles(pilot.subarray(0, known), probabilities);
      const same = sorted.onlyValue();
      if (same !== null) return probabilities.map(() => same);
      return quantilesBetween(total, probabilities, (ranks, tell) => {
        const wanted = ranks.map((rank) => sorted.stepOfRank(rank));
        if (!wanted.every(({ step }) => sorted.keeps(step))) {
          sorted.keepOnly(wanted.map(({ step }) => step));
          again((draws, count) => sorted.keep(draws, count));
        }
        ranks.forEach((rank, index) => {
          const { step = 0, before = 0 } = wanted[index] ?? {};
          findRanks(sorted.drawsOf(step), [rank - before], (_, value) => tell(rank, value));
        });
      });
    },
  };
}

/** The ranges in which a pilot's quantiles certainly lie, as near as makes no difference. */
function rangesOf(pilot: Float64Array, probabilities: readonly number[]): (readonly [low: number, high: number])[] {
  const ends = probabilities.map((probability) => {
    const off = STANDARD_ERRORS * Math.sqrt((probability * (1 - probability)) / pilot.length) + 1 / pilot.length;
    return [Math.max(0, probability - off), Math.min(1, probability + off)] as const;
  });
  // All at once, as each look takes as long as for one.
  const rising = [...new Set(ends.flat())].sort((one, other) => one - other);
  const values = quantiles(pilot, rising);
  const valueAt = (end: number) => values[rising.indexOf(end)] ?? NaN;
  return ends.map(([low, high]) => [valueAt(low), valueAt(high)]);
}

interface Sorter {
  /** Counts draws, and keeps those of steps that are kept. */
  add(draws: Float64Array, count: number): void;
  /** Keeps them without counting. */
  keep(draws: Float64Array, count: number): void;
  keeps(step: number): boolean;
  /** Forgets what is kept, and keeps these steps from now on. */
  keepOnly(steps: readonly number[]): void;
  /** The value that all draws have; null where they differ. */
  onlyValue(): number | null;
  /** The step in which the draw at a place among the sorted ones is, and how many are in the steps before. */
  stepOfRank(rank: number): { readonly step: number; readonly before: number };
  drawsOf(step: number): Float64Array;
  sorted(): SortedDraws;
  /** Adds what was sorted into the same steps. */
  join(others: SortedDraws): void;
}

/** Nothing sorted yet, in steps along a pilot of which those in the ranges are kept. */
function sortingBy(pilot: Float64Array, ranges: readonly (readonly [number, number])[]): SortedDraws {
  const [least, greatest] = extent(pilot);
  // Without width, or with too much for a number, all are in one step.
  const width = STEPS / (greatest - least);
  const scale = width > 0 && width < Infinity ? width : 0;
  const isKept = new Uint8Array(STEPS + 1);
  // Of draws that are all the same none needs to be kept.
  const isSame = scale === 0;
  if (!isSame) {
    for (const [low, high] of ranges) isKept.fill(1, stepOf(low, least, scale), stepOf(high, least, scale) + 1);
  }
  return { least, scale, counts: new Int32Array(STEPS + 1), isKept, kept: new Float64Array(0), isSame };
}

function createSorter(start: SortedDraws): Sorter {
  const { least, scale } = start;
  const counts = start.counts.slice();
  const isKept = start.isKept.slice();
  let { isSame } = start;
  let kept = new Float64Array(Math.max(FEWEST_KEPT, start.kept.length));
  kept.set(start.kept);
  let { length } = start.kept;
  function take(draw: number): void {
    if (length === kept.length) {
      const more = new Float64Array(2 * length);
      more.set(kept);
      kept = more;
    }
    kept[length++] = draw;
  }
  /* oxlint-disable typescript/no-non-null-assertion -- The arrays have no holes; a default would cost a branch each. */
  return {
    add(draws, count) {
      for (let i = 0; isSame && i < count; i++) isSame = draws[i] === least;
      for (let i = 0; i < count; i++) {
        const step = stepOf(draws[i]!, least, scale);
        counts[step]!++;
        if (isKept[step] === 1) take(draws[i]!);
      }
    },
    keep(draws, count) {
      for (let i = 0; i < count; i++) if (isKept[stepOf(draws[i]!, least, scale)] === 1) take(draws[i]!);
    },
    /* eslint-enable typescript/no-non-null-assertion */
    onlyValue: () => (isSame ? least : null),
    keeps: (step) => isKept[step] === 1,
    keepOnly(steps) {
      isKept.fill(0);
      for (const step of steps) isKept[step] = 1;
      length = 0;
    },
    stepOfRank(rank) {
      let before = 0;
      let step = 0;
      for (; step < STEPS; step++) {
        const end = before + (counts[step] ?? 0);
        if (rank < end) break;
        before = end;
      }
      return { step, before };
    },
    sorted: () => ({ least, scale, counts, isKept, kept: kept.slice(0, length), isSame }),
    join(others) {
      others.counts.forEach((count, step) => (counts[step] = (counts[step] ?? 0) + count));
      others.kept.forEach(take);
      isSame &&= others.isSame;
    },
    drawsOf: (step) => kept.subarray(0, length).filter((draw) => stepOf(draw, least, scale) === step),
  };
}

/** Never falls as the draw rises, so that every draw of a step is below all of the next. */
function stepOf(draw: number, least: number, scale: number): number {
  return Math.min(Math.max((draw - least) * scale, 0), STEPS) | 0;
}
