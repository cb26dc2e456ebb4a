import type { FollowedCases } from "./dayCounts";
import type { Families } from "./influence";
import { greenwoodError, shareOn } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";
import { rowsByCase } from "./spells";

/** The standard error of the share open after a day: Greenwood's, or with its variance summed within families. */
export function openShareErrorOn(
  cases: FollowedCases,
  curve: OpenCurve,
  families: Families | null,
): (day: number) => number {
  if (families === null) return (day) => greenwoodError(curve, day);
  const errors = openShareErrors(cases, curve, families);
  return (day) => errors[Math.min(day, curve.counts.lastDay)] ?? 0;
}

/**
 * For all days, where cases come in families: the same as the infinitesimal jackknife summed
 * within families day by day, in one pass over the cases for all days.
 *
 * With H(t) = Σ d ÷ (Y (Y − d)) a case adds −S(t) (a − H(t)) while it is at risk, a = H on the day before it came into view, and
 * −S(t) a once it has left, a then less H on its last day and more by 1 ÷ (Y − d) if that was an outcome. So of each family the
 * sum of a and the number m at risk suffice: the variance is S² Σ (a − m H)², of which Σ a², Σ a m and Σ m² are kept.
 */
function openShareErrors(cases: FollowedCases, curve: OpenCurve, { numbers, count }: Families): Float64Array {
  const { lastDay, atRisk, events } = curve.counts;
  const { entry, exit, cause } = cases;
  const days = lastDay + 1;
  const entering = rowsByCase(
    entry.map((day) => day + 1),
    days,
  );
  const leaving = rowsByCase(exit, days);
  const [sums, members] = [new Float64Array(count), new Int32Array(count)];
  let [squares, products, memberSquares] = [0, 0, 0];
  const change = (family: number, sum: number, member: number) => {
    const [a = 0, m = 0] = [sums[family], members[family]];
    const [b, n] = [a + sum, m + member];
    squares += b * b - a * a;
    products += b * n - a * m;
    memberSquares += n * n - m * m;
    sums[family] = b;
    members[family] = n;
  };
  const errors = new Float64Array(days);
  let before = 0;
  for (let day = 0; day <= lastDay; day++) {
    for (const index of onDay(entering, day)) change(numbers[index] ?? 0, before, 1);
    const [y = 0, d = 0, sum = 0] = [atRisk[day], events[day], curve.greenwood[day]];
    const own = y > d ? 1 / (y - d) : 0;
    for (const index of onDay(leaving, day)) change(numbers[index] ?? 0, (cause[index] === 0 ? 0 : own) - sum, -1);
    const variance = squares - 2 * sum * products + sum * sum * memberSquares;
    errors[day] = shareOn(curve, day) * Math.sqrt(Math.max(0, variance));
    before = sum;
  }
  return errors;
}

function onDay({ first, order }: ReturnType<typeof rowsByCase>, day: number): Int32Array {
  return order.subarray(first[day], first[day + 1]);
}
