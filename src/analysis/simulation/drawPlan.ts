/** How many draws, and from which seed. */
export interface DrawSettings {
  readonly draws: number;
  readonly seed: number;
}

export const DEFAULT_DRAWS: DrawSettings = { draws: 8192, seed: 1 };
/** Beyond this a page's memory and a person's patience end. */
export const MOST_DRAWS = 10_000_000;
/** Fewer say nothing about a distribution. */
export const FEWEST_DRAWS = 64;
export const MOST_SEED = 0xffffffff;

/** Draws computed at a time: their columns fit the processor's cache. */
export const BLOCK = 1024;

/** Draws that are added up by themselves before they join the others; each thread of several makes whole ones. */
export const STRETCH = 16 * BLOCK;

/** A run of consecutive points of the sequence, and so of draws. */
export interface Block {
  readonly first: number;
  readonly count: number;
}

/** Says what is wrong with a request for draws; null where nothing is. */
export function drawSettingsProblem({ draws, seed }: DrawSettings): string | null {
  if (!Number.isInteger(draws) || draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
    return `draws holds ${draws}; allowed: a whole number from ${FEWEST_DRAWS} to 10,000,000, best a power of two.`;
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED) {
    return `seed holds ${seed}; allowed: a whole number from 0 to 4,294,967,295.`;
  }
  return null;
}

/** All draws as blocks, each of which can be computed without the others. */
export function drawBlocks(draws: number): Block[] {
  return blocksOf({ first: 0, count: draws });
}

/** The blocks of a range of draws, which begins with a block. */
export function blocksOf({ first, count }: Block): Block[] {
  return Array.from({ length: Math.ceil(count / BLOCK) }, (_, index) => {
    const before = index * BLOCK;
    return { first: first + before, count: Math.min(BLOCK, count - before) };
  });
}

/** All draws in so many ranges of whole stretches, as even as can be; in fewer where there are not as many stretches. */
export function drawRanges(draws: number, ranges: number): Block[] {
  const stretches = Math.ceil(draws / STRETCH);
  const most = Math.min(ranges, stretches);
  const ends = Array.from({ length: most }, (_, index) => Math.round(((index + 1) * stretches) / most) * STRETCH);
  return ends.map((end, index) => {
    const first = ends[index - 1] ?? 0;
    return { first, count: Math.min(end, draws) - first };
  });
}
