import { WEEKS_PER_YEAR } from "../register/parameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

/** How many cases are open at once, when so many start each year. */

/**
 * S1 where cases are not entered year by year: the first year's, growing, as far as the programme has been taken up; in
 * whole cases.
 */
export function casesByYear(settings: ScaleUpSettings): number[] {
  const first = settings["scaleUp.casesFirstYear"];
  return Array.from({ length: settings["scaleUp.years"] }, (_, year) => {
    const takenUp = Math.min(1, (year + 1) / settings["scaleUp.rampUpYears"]);
    return Math.round(first * (1 + settings["scaleUp.growth"]) ** year * takenUp);
  });
}

/**
 * The years for which one case is open, on average, in the year in which it starts (age 0) and in those after (age 1, 2 …),
 * where cases start evenly over the year. Together they are the time open.
 *
 * With L = weeks open ÷ 52 and r(x) = max(0, x)² ÷ 2: share(age) = r(L − age + 1) − 2·r(L − age) + r(L − age − 1), less ½ at
 * age 0. It is exact for any L: at 36 weeks .4527 and .2396, together 36/52.
 */
export function openInYear(weeksOpen: number, age: number): number {
  const beyond = weeksOpen / WEEKS_PER_YEAR - age;
  const share = halfSquare(beyond + 1) - 2 * halfSquare(beyond) + halfSquare(beyond - 1);
  return age === 0 ? share - 0.5 : share;
}

function halfSquare(x: number): number {
  return x > 0 ? (x * x) / 2 : 0;
}

/** In how many years after the one in which it starts a case can still be open. */
export function yearsCarriedOver(weeksOpen: number): number {
  return Math.ceil(weeksOpen / WEEKS_PER_YEAR);
}

/** S2: the average caseload of each year, with what earlier years carry over: Σ cases of year k × share open at age t − k. */
export function averageCaseload(cases: readonly number[], weeksOpen: number): number[] {
  return carriedOver(cases, yearsCarriedOver(weeksOpen) + 1, (age) => openInYear(weeksOpen, age));
}

/** In each year, the sum over the cases of that year (age 0) and of those before (age 1, 2 …), each times the share of its age. */
export function carriedOver(cases: readonly number[], ages: number, shareAt: (age: number) => number): number[] {
  // Plain loops, as a fan of draws passes here for each of them.
  const shares: number[] = [];
  for (let age = 0; age < ages; age++) shares.push(shareAt(age));
  const sums: number[] = [];
  for (let year = 0; year < cases.length; year++) {
    let sum = 0;
    for (let age = 0; age < ages && age <= year; age++) sum += (shares[age] ?? 0) * (cases[year - age] ?? 0);
    sums.push(sum);
  }
  return sums;
}
