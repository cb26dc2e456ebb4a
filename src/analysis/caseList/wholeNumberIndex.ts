/** Whole numbers from 1 on that have no more digits: each of them, and what is stored with it, fits into 32 bits. */
export const MOST_DIGITS = 9;

/**
 * Numbers stored by whole numbers, in one typed array: a Map of a million keys takes several times as long.
 *
 * Open addressing: a key stands in the first free place from the one that its hash names.
 */
export class WholeNumberIndex {
  /** Key and number side by side; a key of 0 is a free place. */
  private readonly entries: Int32Array;
  private readonly mask: number;
  private readonly shift: number;

  /** @param most so many keys at most, which leave half of the places free */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(most + 1)) + 1);
    this.entries = new Int32Array(2 * 2 ** bits);
    this.mask = 2 ** bits - 1;
    this.shift = 32 - bits;
  }

  /** The number stored with a key; where there is none yet, this one is stored from now on. */
  numberOf(key: number, ifNew: number): number {
    const { entries, mask } = this;
    let place = Math.imul(key, GOLDEN) >>> this.shift;
    for (;;) {
      const found = entries[2 * place] ?? 0;
      if (found === key) return entries[2 * place + 1] ?? 0;
      if (found === 0) break;
      place = (place + 1) & mask;
    }
    entries[2 * place] = key;
    entries[2 * place + 1] = ifNew;
    return ifNew;
  }
}

/** 2³² ÷ the golden ratio: spreads keys that follow each other evenly (Knuth, The Art of Computer Programming 3, 6.4). */
const GOLDEN = 0x9e3779b1;
