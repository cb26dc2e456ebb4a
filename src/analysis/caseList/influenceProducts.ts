import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import type { FollowedCases } from "./dayCounts";
import type { DayEffect, Families } from "./influence";
import { rowsByCase } from "./spells";

/** The sum over families, or over cases where all are strangers, of the product of two influences that look up to a day. */
export type InfluenceProducts = (one: number, other: number, day: number) => number;

/** @param effects by the numbers under which their products are asked for; each looks to the last day of the cases */
export function influenceProducts(
  cases: FollowedCases,
  effects: readonly DayEffect[],
  families: Families | null,
): InfluenceProducts {
  return finish(influenceProductsInSteps(cases, effects, families));
}

/** So many days with their cases between two pauses. */
const DAYS_A_STEP = 32;

/**
 * For every day in one pass over the cases, which is the same as each case's influence added up anew for each day.
 *
 * A case at risk has the influence a − E, E what was expected up to the day and a = E on the day before it came into view; what it
 * had when it left, its outcome's own with it, it keeps. So of each family the sum of a and the number m at risk suffice: the
 * product of two influences is Σ a b − E Σ b m − F Σ a m + E F Σ m².
 */
export function* influenceProductsInSteps(
  cases: FollowedCases,
  effects: readonly DayEffect[],
  families: Families | null,
): Steps<InfluenceProducts> {
  const size = effects.length;
  const days = Math.max(0, ...effects.map(({ horizon }) => horizon)) + 1;
  const sums = new Sums(size);
  const goTo =
    families === null ? strangers(cases, effects, sums, days) : kinsfolk(cases, effects, families, sums, days);
  yield cases.exit.length;
  const products = new Float64Array(days * size * size);
  for (let day = 0; day < days; day++) {
    if (day % DAYS_A_STEP === DAYS_A_STEP - 1) yield (DAYS_A_STEP * cases.exit.length) / days;
    goTo(day);
    for (let one = 0; one < size; one++) {
      for (let other = 0; other <= one; other++) {
        const [e = 0, f = 0] = [effects[one]?.expected[day], effects[other]?.expected[day]];
        const [a = 0, b = 0] = [sums.withMembers[one], sums.withMembers[other]];
        const product = (sums.squares[one * size + other] ?? 0) - e * b - f * a + e * f * sums.memberSquares;
        products[(day * size + one) * size + other] = product;
        products[(day * size + other) * size + one] = product;
      }
    }
  }
  return (one, other, day) => products[(Math.min(day, days - 1) * size + one) * size + other] ?? 0;
}

/** Σ a b, Σ a m and Σ m² over families. */
class Sums {
  /** Σ a b of each pair of effects, the second not after the first. */
  readonly squares: Float64Array;
  readonly withMembers: Float64Array;
  memberSquares = 0;
  private readonly before: Float64Array;

  constructor(private readonly size: number) {
    this.squares = new Float64Array(size * size);
    this.withMembers = new Float64Array(size);
    this.before = new Float64Array(size);
  }

  /**
   * A family's sums grow by those of a row of gains, and its members at risk from so many to so many.
   *
   * @param own where the family's sums stand, from a place on
   * @param families how many alike do so
   */
  change(
    own: Float64Array,
    place: number,
    gains: Float64Array,
    row: number,
    from: number,
    to: number,
    families = 1,
  ): void {
    const { size, squares, withMembers, before } = this;
    for (let one = 0; one < size; one++) {
      const a = own[place + one] ?? 0;
      const b = a + (gains[row * size + one] ?? 0);
      before[one] = a;
      own[place + one] = b;
      withMembers[one] = (withMembers[one] ?? 0) + families * (b * to - a * from);
      for (let other = 0; other <= one; other++) {
        const pair = one * size + other;
        const change = b * (own[place + other] ?? 0) - a * (before[other] ?? 0);
        squares[pair] = (squares[pair] ?? 0) + families * change;
      }
    }
    this.memberSquares += families * (to * to - from * from);
  }
}

/** What cases gain on a day: a row for those that leave by each outcome, without one first, and one for those that come into view. */
class Gains {
  readonly rows: Float64Array;
  readonly coming: number;

  constructor(
    private readonly effects: readonly DayEffect[],
    private readonly causes: number,
  ) {
    this.coming = causes + 1;
    this.rows = new Float64Array((causes + 2) * effects.length);
  }

  goTo(day: number): void {
    const { effects, causes, rows, coming } = this;
    effects.forEach(({ own, other, expected, cause }, one) => {
      for (let why = 0; why <= causes; why++) {
        const counted = cause === null || why === cause ? own : other;
        rows[why * effects.length + one] = (why === 0 ? 0 : (counted[day] ?? 0)) - (expected[day] ?? 0);
      }
      rows[coming * effects.length + one] = expected[day - 1] ?? 0;
    });
  }
}

/** Goes through the days of cases in families, one after the other. */
function kinsfolk(
  { entry, exit, cause, causes }: FollowedCases,
  effects: readonly DayEffect[],
  { numbers, count }: Families,
  sums: Sums,
  days: number,
): (day: number) => void {
  const size = effects.length;
  const gains = new Gains(effects, causes);
  const [own, members] = [new Float64Array(count * size), new Int32Array(count)];
  for (let index = 0; index < exit.length; index++) {
    const family = numbers[index] ?? 0;
    if ((entry[index] ?? 0) < 0) members[family] = (members[family] ?? 0) + 1;
  }
  for (const m of members) sums.memberSquares += m * m;
  const [entering, leaving] = [rowsByCase(comingDays(entry), days), rowsByCase(exit, days)];
  const change = (index: number, row: number, joined: number) => {
    const family = numbers[index] ?? 0;
    const m = members[family] ?? 0;
    members[family] = m + joined;
    sums.change(own, family * size, gains.rows, row, m, m + joined);
  };
  return (day) => {
    gains.goTo(day);
    for (const index of onDay(entering, day)) change(index, gains.coming, 1);
    for (const index of onDay(leaving, day)) change(index, cause[index] ?? 0, -1);
  };
}

/** The same of cases that are all strangers: those in view from their start on are counted by how they left. */
function strangers(
  { entry, exit, cause, causes }: FollowedCases,
  effects: readonly DayEffect[],
  sums: Sums,
  days: number,
): (day: number) => void {
  const gains = new Gains(effects, causes);
  const left = Array.from({ length: causes + 1 }, () => new Int32Array(days));
  const lateExits = new Int32Array(exit.length).fill(-1);
  for (let index = 0; index < exit.length; index++) {
    const [day = 0, counts] = [exit[index], left[cause[index] ?? 0]];
    if ((entry[index] ?? 0) >= 0) lateExits[index] = day;
    else if (counts !== undefined) {
      counts[day] = (counts[day] ?? 0) + 1;
      sums.memberSquares++;
    }
  }
  const [entering, leaving] = [rowsByCase(comingDays(entry), days), rowsByCase(lateExits, days)];
  const own = new Float64Array(effects.length);
  return (day) => {
    gains.goTo(day);
    const came = (entering.first[day + 1] ?? 0) - (entering.first[day] ?? 0);
    if (came > 0) sums.change(own.fill(0), 0, gains.rows, gains.coming, 0, 1, came);
    left.forEach((counts, why) => {
      const count = counts[day] ?? 0;
      if (count > 0) sums.change(own.fill(0), 0, gains.rows, why, 1, 0, count);
    });
    for (const index of onDay(leaving, day)) {
      effects.forEach(({ expected }, one) => (own[one] = expected[entry[index] ?? -1] ?? 0));
      sums.change(own, 0, gains.rows, cause[index] ?? 0, 1, 0);
    }
  };
}

/** The first day in view of the cases that were not so from their start; −1 of the others. */
function comingDays(entry: Int32Array): Int32Array {
  return entry.map((day) => (day < 0 ? -1 : day + 1));
}

function onDay({ first, order }: ReturnType<typeof rowsByCase>, day: number): Int32Array {
  return order.subarray(first[day], first[day + 1]);
}
