import { blocksOf } from "./drawPlan";
import type { Block } from "./drawPlan";
import type { NetSampler } from "./netSampler";
import type { Steps } from "./steps";

/** Does something with the block that the sampler has just drawn. */
export type BlockReader = (block: Block) => void;

/**
 * Draws the blocks of a range of draws, each of which all readers read before the next is drawn; in steps of a block. That
 * ends the sampler. The readers are
 * functions in a list, so that V8 compiles the loop of each for itself: written into one, they have too few registers.
 */
export function* readInSteps(sampler: NetSampler, range: Block, readers: readonly BlockReader[]): Steps<void> {
  for (const block of blocksOf(range)) {
    sampler.fill(block.first);
    for (const read of readers) read(block);
    yield block.count;
  }
  sampler.release();
}
