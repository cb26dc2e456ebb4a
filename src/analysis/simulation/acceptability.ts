import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK } from "./drawPlan";
import type { DrawSettings } from "./drawPlan";
import { readOutcomes } from "./readOutcomes";
import { addedUp, createStretchSums } from "./stretchSums";
import type { StretchPart } from "./stretchSums";
import { createTally } from "./tally";

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
  /**
   * The worths asked for, in their order.
   *
   * @param means those of all that was added, by whoever keeps a tally of the draws: then the net benefits are theirs to the last
   * bit, and not only summed up along the worths
   */
  points(means?: ComponentMeans): Acceptability[];
  /** What was added so far, for a tally of all draws. */
  part(): AcceptabilityPart;
  /** Takes over the part of the draws that follow. */
  join(part: AcceptabilityPart): void;
}

export type AcceptabilityPart = StretchPart<Changes>;

/** The means of what net benefits are made of. */
export interface ComponentMeans {
  /** Of the net result without the worth of closing, £ per case. */
  readonly net: number;
  readonly extraClosure: number;
}

/** The mean net benefit at a worth: computed so everywhere, so that all who say it say the same to the last bit. */
export function meanBenefit({ net, extraClosure }: ComponentMeans, worth: number): number {
  // Not even a 0 is added where nothing is placed on closures.
  return worth === 0 ? net : net + worth * extraClosure;
}

/** The acceptability of a scenario over a range of worths to the local authority. */
export function acceptability(
  uncertain: UncertainScenario,
  worths: readonly number[],
  settings: DrawSettings,
): Acceptability[] {
  const tally = createAcceptabilityTally(worths);
  const ofNet = createTally();
  const ofClosure = createTally();
  readOutcomes(uncertain, ["net.localAuthority", "extraClosure"], settings, (columns, count) => {
    const { "net.localAuthority": net, extraClosure } = columns;
    tally.add(net, extraClosure, count);
    ofNet.add(net, count);
    ofClosure.add(extraClosure, count);
  });
  return tally.points({ net: ofNet.mean, extraClosure: ofClosure.mean });
}

/**
 * Tallies acceptability. A draw changes sides once, at −net ÷ extra closure, so it is sorted in once where it does, and a
 * curve costs little more than a point.
 *
 * @param firstDraw the first that will be added, the beginning of a stretch
 */
export function createAcceptabilityTally(worths: readonly number[], firstDraw = 0): AcceptabilityTally {
  const rising = Float64Array.from(new Set(worths)).sort();
  const steps = evenSteps(rising);
  const noChanges = (): Changes => new Float64Array(2 * (rising.length + 1) * FIELDS);
  const stretches = createStretchSums(noChanges, addedUp, firstDraw);
  return {
    add(net, extraClosure, count) {
      findChanges(steps, net, extraClosure, count);
      addChanges(net, extraClosure, count, stretches.current());
      stretches.count(count);
    },
    points(means) {
      const points = pointsAlong(rising, stretches.total(), means);
      return worths.flatMap((worth) => points.get(worth) ?? []);
    },
    part: () => stretches.part(),
    join: (part) => stretches.join(part),
  };
}

/**
 * The draws by the worth at which they change sides, the last place being that of those beyond: their number, their net
 * results and their extra closures. At each place first those in which the programme does not close fewer, which join the
 * draws in which it is worth its cost; then the others, which leave them.
 */
type Changes = Float64Array;
const FIELDS = 3;
const enum Side {
  Joins,
  Leaves,
}

/** Where among the changes the draws of the block in hand belong. */
const found = new Int32Array(BLOCK);

/* oxlint-disable typescript/no-non-null-assertion -- The arrays have no holes and every place is inside; a default
   would cost a branch each. */

/**
 * Finds where among the changes each draw belongs. Ends of the range are cut off, and outcomes of comparisons added, by
 * arithmetic where one would branch: a branch that goes either way costs more than all else here.
 */
function findChanges(
  { places, starts, lowest, quarterScale }: EvenSteps,
  net: Float64Array,
  extraClosure: Float64Array,
  count: number,
): void {
  const halfLast = (starts.length - 1) / 2;
  for (let i = 0; i < count; i++) {
    const extra = extraClosure[i]!;
    const crossing = -net[i]! / extra;
    const leaves = Number(extra < 0);
    // x + |x| is 2 max(x, 0), and x + y − |x − y| is 2 min(x, y): the step within the range.
    const quarter = (crossing - lowest) * quarterScale;
    const half = quarter + Math.abs(quarter);
    const step = half + halfLast - Math.abs(half - halfLast);
    let turn = starts[step | 0]!;
    turn += Number(places[turn]! < crossing);
    // Another worth in the same step, a crossing right at a worth, or one too far off for the arithmetic above.
    if (!(places[turn]! > crossing)) turn = placeAmong(places, crossing, leaves);
    found[i] = (2 * turn + leaves) * FIELDS;
  }
}

function addChanges(net: Float64Array, extraClosure: Float64Array, count: number, changes: Changes): void {
  for (let i = 0; i < count; i++) {
    const change = found[i]!;
    changes[change] = changes[change]! + 1;
    changes[change + 1] = changes[change + 1]! + net[i]!;
    changes[change + 2] = changes[change + 2]! + extraClosure[i]!;
  }
}
/* eslint-enable typescript/no-non-null-assertion */

/** The first worth at which a draw has changed sides. At the crossing itself its net benefit is 0: it is not there yet, or has left. */
function placeAmong(places: Float64Array, crossing: number, leaves: number): number {
  const place = places.findIndex((worth) => worth > crossing || (leaves === 1 && worth === crossing));
  // None where nothing is ever gained.
  return place === -1 ? places.length - 1 : place;
}

function pointsAlong(rising: Float64Array, changes: Changes, means?: ComponentMeans): Map<number, Acceptability> {
  const joined = sumsAlong(changes, Side.Joins, placesOf(rising));
  // Those that leave at a place or later, from the last place back.
  const staying = sumsAlong(changes, Side.Leaves, placesOf(rising).reverse()).reverse();
  const [draws = NaN, net = NaN, extra = NaN] = add(joined.at(-1), staying[0]);
  const ownMeans = { net: net / draws, extraClosure: extra / draws };
  const found = new Map<number, Acceptability>();
  rising.forEach((worth, index) => {
    // Those that have joined by now, and those that have not left yet.
    const [count = NaN, itsNet = NaN, itsExtra = NaN] = add(joined[index], staying[index + 1]);
    // Of the same sums as the gains, so that where all draws gain it is 0 and no remainder of rounding.
    const withoutKnowing = Math.max(0, (net + worth * extra) / draws);
    const gains = (itsNet + worth * itsExtra) / draws;
    found.set(worth, {
      ...{ worth, probability: count / draws, expectedNetBenefit: meanBenefit(means ?? ownMeans, worth) },
      perfectInformation: Math.max(0, gains - withoutKnowing),
    });
  });
  return found;
}

/** The fields of one side summed up along the places, at each place. */
function sumsAlong(changes: Changes, side: Side, places: readonly number[]): number[][] {
  let sum = [0, 0, 0];
  return places.map((place) => {
    const at = (2 * place + side) * FIELDS;
    sum = add(sum, [...changes.subarray(at, at + FIELDS)]);
    return sum;
  });
}

function add(one: readonly number[] = [], other: readonly number[] = []): number[] {
  return one.map((value, field) => value + (other[field] ?? NaN));
}

/** One for each worth, and one beyond. */
function placesOf(rising: Float64Array): number[] {
  return Array.from({ length: rising.length + 1 }, (_, place) => place);
}

const STEPS_A_WORTH = 16;

/** Even steps over the range of the worths, each of which knows where its worths begin; most hold one or none. */
interface EvenSteps {
  /** The worths in rising order, and beyond them infinity. */
  readonly places: Float64Array;
  readonly starts: Int32Array;
  readonly lowest: number;
  /** A quarter of the steps for a pound. */
  readonly quarterScale: number;
}

function evenSteps(rising: Float64Array): EvenSteps {
  const lowest = rising[0] ?? 0;
  const width = (rising[rising.length - 1] ?? 0) - lowest;
  const steps = STEPS_A_WORTH * rising.length;
  let start = 0;
  const starts = Int32Array.from({ length: steps + 1 }, (_, step) => {
    // From half a step before, as rounding may put a crossing into the step beside its own.
    while ((rising[start] ?? Infinity) < lowest + ((step - 0.5) * width) / steps) start++;
    return start;
  });
  return {
    places: Float64Array.of(...rising, Infinity),
    starts,
    lowest,
    quarterScale: width > 0 ? steps / width / 4 : 0,
  };
}
