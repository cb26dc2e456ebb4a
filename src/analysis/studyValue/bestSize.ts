import type { StudyOfSize, StudyValue } from "./studyValue";

/** Which sizes of a study are worth their cost. */
export interface BestSize {
  /** That of the largest net benefit. */
  readonly best: StudyOfSize;
  /** Families with the programme in the smallest and in the largest study that is worth its cost. */
  readonly smallest: number;
  readonly largest: number;
}

/** Sizes at which one looks at first, evenly spaced by ratio. */
const FIRST_LOOKS = 40;

/** The best size of a study, in whole families with the programme; null where a study is not worth its cost at any size. */
export function bestSize(value: StudyValue): BestSize | null {
  const { mostFamilies } = value;
  if (mostFamilies < 1) return null;
  const known = new Map<number, StudyOfSize>();
  const ofSize = (families: number) => {
    const study = known.get(families) ?? value.ofSize(families);
    known.set(families, study);
    return study;
  };
  const net = (families: number) => ofSize(families).net;
  const looks = Array.from({ length: FIRST_LOOKS + 1 }, (_, look) => Math.round(mostFamilies ** (look / FIRST_LOOKS)));
  const sizes = [...new Set(looks)];
  const peak = sizes.reduce((best, size, place) => (net(size) > net(sizes[best] ?? 1) ? place : best), 0);
  const best = highest(net, sizes[peak - 1] ?? 1, sizes[peak + 1] ?? mostFamilies);
  if (!(net(best) > 0)) return null;
  const worth = [...sizes.filter((size) => net(size) > 0), best].sort((a, b) => a - b);
  const [first = best, last = best] = [worth[0], worth.at(-1)];
  const before = sizes.findLast((size) => size < first);
  const after = sizes.find((size) => size > last);
  return {
    best: ofSize(best),
    smallest: before === undefined ? first : edge(net, first, before),
    largest: after === undefined ? last : edge(net, last, after),
  };
}

/** The whole number with the highest value, between two around the peak. */
function highest(value: (place: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (to - from > 2) {
    const left = from + Math.floor((to - from) / 3);
    const right = to - Math.floor((to - from) / 3);
    if (value(left) < value(right)) from = left;
    else to = right;
  }
  return value(from + 1) > value(from)
    ? value(to) > value(from + 1)
      ? to
      : from + 1
    : value(to) > value(from)
      ? to
      : from;
}

/** The last whole number from one whose value is above 0 towards another whose is not. */
function edge(value: (place: number) => number, above: number, below: number): number {
  let [worth, not] = [above, below];
  while (Math.abs(worth - not) > 1) {
    const middle = Math.round((worth + not) / 2);
    if (value(middle) > 0) worth = middle;
    else not = middle;
  }
  return worth;
}
