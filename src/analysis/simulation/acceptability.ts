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
  const changes = Array.from({ length: rising.length + 1 }, () => ({ count: 0, net: 0, extra: 0 }));
  const change = (index: number, sign: number, draw: number, extra: number) => {
    const sums = changes[index];
    if (sums === undefined) return;
    sums.count += sign;
    sums.net += sign * draw;
    sums.extra += sign * extra;
  };
  for (let i = 0; i < net.length; i++) {
    const draw = net[i] ?? NaN;
    const extra = extraClosure[i] ?? NaN;
    const turn = turningPoint(rising, draw, extra);
    // Where the programme closes more, it is worth its cost from there on; where it closes fewer, up to there.
    if (extra > 0 || (extra === 0 && draw > 0)) {
      change(turn, 1, draw, extra);
    } else if (extra < 0) {
      change(0, 1, draw, extra);
      change(turn, -1, draw, extra);
    }
  }
  return changes;
}

/** The first worth on the other side of a draw's crossing from where worths begin. */
function turningPoint(rising: Float64Array, net: number, extra: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isGain = net + (rising[middle] ?? NaN) * extra > 0;
    if (isGain === extra >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
