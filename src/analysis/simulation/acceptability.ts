/** How a programme does if one more closed case is worth so many pounds. */
export interface Acceptability {
  /** £ placed on one more case closed. */
  readonly worth: number;
  /** The share of draws in which the programme is worth its net cost. */
  readonly probability: number;
  /** Mean of net result + worth × extra cases closed, £ per case. */
  readonly expectedNetBenefit: number;
  /** The expected value of perfect information at this worth, £ per case. */
  readonly perfectInformation: number;
}

/** The acceptability of the programme over a range of worths, from a stream of draws. */
export interface AcceptabilityTally {
  /**
   * Adds the first `count` draws of a block.
   *
   * @param net net result of each draw without the worth of closing, £ per case
   * @param extraClosure cases closed more by the programme in each draw, as a share
   */
  add(net: Float64Array, extraClosure: Float64Array, count: number): void;
  /** The worths asked for, in their order. */
  readonly points: Acceptability[];
}

/** The acceptability over draws that are all there. */
export function acceptability(
  net: Float64Array,
  extraClosure: Float64Array,
  worths: readonly number[],
): Acceptability[] {
  const tally = createAcceptabilityTally(worths);
  tally.add(net, extraClosure, net.length);
  return tally.points;
}

/**
 * Tallies acceptability. A draw changes sides once, at −net ÷ extra closure, so it is sorted in once where it does, and a
 * curve costs little more than a point.
 */
export function createAcceptabilityTally(worths: readonly number[]): AcceptabilityTally {
  const rising = Float64Array.from(new Set(worths)).sort();
  const changes = new Float64Array(2 * (rising.length + 1) * FIELDS);
  const guesses = firstGuesses(rising);
  return {
    add(net, extraClosure, count) {
      addChanges(rising, guesses, net, extraClosure, count, changes);
    },
    get points() {
      const found = pointsAlong(rising, changes);
      return worths.flatMap((worth) => found.get(worth) ?? []);
    },
  };
}

/**
 * The draws by the worth at which they change sides, and one place for those beyond: their number, their net results and
 * their extra closures. First those in which the programme closes more, which join the draws in which it is worth its cost;
 * then the others, which leave them.
 */
type Changes = Float64Array;
const FIELDS = 3;

function addChanges(
  rising: Float64Array,
  { starts, lowest, scale }: FirstGuesses,
  net: Float64Array,
  extraClosure: Float64Array,
  count: number,
  changes: Changes,
): void {
  const beyond = rising.length;
  // The arrays have no holes and every place is inside: `!` costs nothing, a default would cost a branch each.
  /* eslint-disable @typescript-eslint/no-non-null-assertion */
  for (let i = 0; i < count; i++) {
    const draw = net[i]!;
    const extra = extraClosure[i]!;
    const crossing = -draw / extra;
    const leaves = extra < 0;
    // A crossing that is no number, where nothing is ever gained, is sought from 0 and lies beyond.
    let turn = starts[Math.max(0, Math.min(STEPS, (crossing - lowest) * scale)) | 0]!;
    while (turn < beyond && (leaves ? rising[turn]! < crossing : !(rising[turn]! > crossing))) turn++;
    const place = (leaves ? turn + beyond + 1 : turn) * FIELDS;
    changes[place] = changes[place]! + 1;
    changes[place + 1] = changes[place + 1]! + draw;
    changes[place + 2] = changes[place + 2]! + extra;
  }
  /* eslint-enable @typescript-eslint/no-non-null-assertion */
}

function pointsAlong(rising: Float64Array, changes: Changes): Map<number, Acceptability> {
  const places = rising.length + 1;
  const sumOf = (from: number, to: number, field: number) => {
    let sum = 0;
    for (let place = from; place < to; place++) sum += changes[place * FIELDS + field] ?? NaN;
    return sum;
  };
  const total = (field: number) => sumOf(0, 2 * places, field);
  const draws = total(0);
  const found = new Map<number, Acceptability>();
  rising.forEach((worth, index) => {
    // Those that have joined by now, and those that have not left yet.
    const positive = (field: number) => sumOf(0, index + 1, field) + sumOf(places + index + 1, 2 * places, field);
    const expectedNetBenefit = (total(1) + worth * total(2)) / draws;
    const gains = (positive(1) + worth * positive(2)) / draws;
    found.set(worth, {
      ...{ worth, probability: positive(0) / draws, expectedNetBenefit },
      perfectInformation: Math.max(0, gains - Math.max(0, expectedNetBenefit)),
    });
  });
  return found;
}

/** Even steps over the range of worths, each of which knows where its worths begin. */
const STEPS = 256;

/** Where among the worths to begin to seek a crossing. */
interface FirstGuesses {
  readonly starts: Int32Array;
  readonly lowest: number;
  /** Steps for a pound. */
  readonly scale: number;
}

function firstGuesses(rising: Float64Array): FirstGuesses {
  const lowest = rising[0] ?? 0;
  const width = (rising[rising.length - 1] ?? 0) - lowest;
  const starts = Int32Array.from({ length: STEPS }, (_, step) =>
    rising.findIndex((worth) => worth >= lowest + (step * width) / STEPS),
  );
  // The last step is all that lies beyond the greatest worth.
  return { starts: Int32Array.of(...starts, rising.length), lowest, scale: width > 0 ? STEPS / width : 0 };
}
