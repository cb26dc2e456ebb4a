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

/** The sums over the draws in which the programme is worth its cost at one worth, or their change to the next. */
interface Sums {
  count: number;
  net: number;
  extra: number;
}

/**
 * The acceptability of the programme over a range of worths. A draw changes sides once, at −net ÷ extra closure, so it is
 * sorted in once where it does, and a curve costs little more than a point.
 *
 * @param net net result of each draw without the worth of closing, £ per case
 * @param extraClosure cases closed more by the programme in each draw, as a share
 */
export function acceptability(
  net: Float64Array,
  extraClosure: Float64Array,
  worths: readonly number[],
): Acceptability[] {
  const rising = Float64Array.from(new Set(worths)).sort();
  const changes = changesAlong(rising, net, extraClosure);
  const total = { net: sum(net), extra: sum(extraClosure) };
  const positive: Sums = { count: 0, net: 0, extra: 0 };
  const found = new Map<number, Acceptability>();
  rising.forEach((worth, index) => {
    const { count, net: netChange, extra } = changes[index] ?? positive;
    positive.count += count;
    positive.net += netChange;
    positive.extra += extra;
    const expectedNetBenefit = (total.net + worth * total.extra) / net.length;
    const gains = (positive.net + worth * positive.extra) / net.length;
    found.set(worth, {
      worth,
      probability: positive.count / net.length,
      expectedNetBenefit,
      perfectInformation: Math.max(0, gains - Math.max(0, expectedNetBenefit)),
    });
  });
  return worths.flatMap((worth) => found.get(worth) ?? []);
}

/** At each worth, what joins the draws in which the programme is worth its cost, less what leaves them. */
function changesAlong(rising: Float64Array, net: Float64Array, extraClosure: Float64Array): Sums[] {
  const guess = firstGuess(rising);
  const counts = new Float64Array(rising.length + 1);
  const nets = new Float64Array(rising.length + 1);
  const extras = new Float64Array(rising.length + 1);
  for (let i = 0; i < net.length; i++) {
    const draw = net[i] ?? NaN;
    const extra = extraClosure[i] ?? NaN;
    // Where the programme closes more, it is worth its cost from there on; where it closes fewer, up to there.
    const sign = extra < 0 ? -1 : 1;
    const turn = turningPoint(rising, draw, extra, guess(-draw / extra));
    counts[turn] = (counts[turn] ?? 0) + sign;
    nets[turn] = (nets[turn] ?? 0) + sign * draw;
    extras[turn] = (extras[turn] ?? 0) + sign * extra;
    if (sign < 0) {
      counts[0] = (counts[0] ?? 0) + 1;
      nets[0] = (nets[0] ?? 0) + draw;
      extras[0] = (extras[0] ?? 0) + extra;
    }
  }
  return Array.from(counts, (count, index) => ({ count, net: nets[index] ?? 0, extra: extras[index] ?? 0 }));
}

/** The first worth on the other side of a draw's crossing from where worths begin, sought from a guess. */
function turningPoint(rising: Float64Array, net: number, extra: number, guess: number): number {
  const isBefore = (index: number) => net + (rising[index] ?? NaN) * extra > 0 !== extra >= 0;
  let index = guess;
  while (index < rising.length && isBefore(index)) index++;
  while (index > 0 && !isBefore(index - 1)) index--;
  return index;
}

/** Even steps over the range of worths, each of which knows where its worths begin. */
const STEPS = 256;

/** Where among the worths to begin to seek a crossing. */
function firstGuess(rising: Float64Array): (crossing: number) => number {
  const lowest = rising[0] ?? 0;
  const width = (rising[rising.length - 1] ?? 0) - lowest;
  const scale = width > 0 ? STEPS / width : 0;
  const starts = Int32Array.from({ length: STEPS + 1 }, (_, step) => {
    const index = rising.findIndex((worth) => worth >= lowest + (step * width) / STEPS);
    return index < 0 ? rising.length : index;
  });
  // A crossing that is no number, where nothing changes sides, begins at 0 as well.
  return (crossing) => starts[Math.max(0, Math.min(STEPS, (crossing - lowest) * scale)) | 0] ?? 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
