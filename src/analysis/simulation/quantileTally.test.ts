import * as fc from "fast-check";
import { BLOCK } from "./drawPlan";
import { quantiles } from "./quantiles";
import { createQuantileTally, PILOT } from "./quantileTally";

const PROBABILITIES = [0.025, 0.5, 0.975];

/** The quantiles of a stream, and how often it was asked for once more. */
function streamed(draws: Float64Array, probabilities: readonly number[] = PROBABILITIES) {
  const tally = createQuantileTally(draws.length, probabilities);
  const each = (read: (block: Float64Array, count: number) => void) => {
    const block = new Float64Array(BLOCK);
    for (let first = 0; first < draws.length; first += BLOCK) {
      const part = draws.subarray(first, first + BLOCK);
      block.set(part);
      read(block, part.length);
    }
  };
  each((block, count) => tally.add(block, count));
  let asked = 0;
  const found = tally.end((read) => {
    asked += 1;
    each(read);
  });
  return { found, asked };
}

/** The quantiles of draws of which several tallies have added a part each, at these shares of them. */
function joined(draws: Float64Array, cuts: readonly number[]) {
  const each = (read: (block: Float64Array, count: number) => void, from = 0, to = draws.length) => {
    for (let first = from; first < to; first += BLOCK) {
      const block = draws.slice(first, Math.min(first + BLOCK, to));
      read(block, block.length);
    }
  };
  const ends = [...cuts.map((cut) => Math.floor((cut * draws.length) / BLOCK) * BLOCK), draws.length];
  const all = createQuantileTally(draws.length, PROBABILITIES);
  ends.forEach((end, index) => {
    const tally = createQuantileTally(draws.length, PROBABILITIES);
    each((block, count) => tally.prepare(block, count), 0, Math.min(PILOT, draws.length));
    each((block, count) => tally.add(block, count), ends[index - 1] ?? 0, end);
    all.join(structuredClone(tally.part()));
  });
  let asked = 0;
  const found = all.end((read) => {
    asked += 1;
    each(read);
  });
  return { found, asked };
}

/** A sequence that is spread evenly and in no order. */
const spread = (count: number, valueOf: (share: number, place: number) => number) =>
  Float64Array.from({ length: count }, (_, i) => valueOf((i * 0.618033988749895) % 1, i));

describe("quantiles of a stream", () => {
  it.each([1, 64, 1500, PILOT - 1, PILOT, PILOT + 1, 3 * PILOT + 777])(
    "are those of %d draws kept, to the last bit",
    (count) => {
      const draws = spread(count, (share) => Math.log(share + 1e-9) ** 3);
      const { found, asked } = streamed(draws);
      expect(found).toEqual(quantiles(draws, PROBABILITIES));
      expect(asked).toBe(0);
    },
  );

  it("are found all the same where the first draws mislead, by looking once more", () => {
    const drifting = spread(2 * PILOT, (share, place) => (place < PILOT ? share : share + 3));
    expect(streamed(drifting)).toEqual({ found: quantiles(drifting, PROBABILITIES), asked: 1 });
    const constantAtFirst = spread(2 * PILOT, (share, place) => (place < PILOT ? 7 : share));
    expect(streamed(constantAtFirst)).toEqual({ found: quantiles(constantAtFirst, PROBABILITIES), asked: 1 });
  });

  it("need nothing kept where all draws are the same, and count what many draws share", () => {
    expect(streamed(spread(2 * PILOT, () => 5))).toEqual({ found: [5, 5, 5], asked: 0 });
    const few = spread(2 * PILOT, (share) => Math.floor(4 * share));
    expect(streamed(few).found).toEqual(quantiles(few, PROBABILITIES));
  });

  it("are the same of parts that others have added, and where the first draws mislead too", () => {
    const draws = spread(2 * PILOT + 77, (share) => Math.log(share + 1e-9) ** 3);
    expect(joined(draws, [0.1, 0.7])).toEqual({ found: quantiles(draws, PROBABILITIES), asked: 0 });
    const few = spread(5000, (share) => share);
    expect(joined(few, [0.5])).toEqual({ found: quantiles(few, PROBABILITIES), asked: 0 });
    const constantAtFirst = spread(2 * PILOT, (share, place) => (place < PILOT ? 7 : share));
    expect(joined(constantAtFirst, [0.3])).toEqual({ found: quantiles(constantAtFirst, PROBABILITIES), asked: 1 });
    expect(joined(constantAtFirst.fill(5), [0.3])).toEqual({ found: [5, 5, 5], asked: 0 });
  });

  it("are those of draws kept whatever the distribution and the probabilities", () => {
    const shape = fc.double({ min: 0.1, max: 8, noNaN: true });
    const probabilities = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 })
      .map((values) => values.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(shape, probabilities, fc.integer({ min: 1, max: 2 * BLOCK }), (power, asked, beyond) => {
        const draws = spread(PILOT + beyond, (share) => share ** power);
        expect(streamed(draws, asked).found).toEqual(quantiles(draws, asked));
      }),
      { numRuns: 10 },
    );
  });
});
