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

/* Plain loops, as a fan of draws passes here for each of them. */

/** S2: the share of a year for which a case is open, by the years since it started. */
export function openByAge(weeksOpen: number): readonly number[] {
  const shares: number[] = [];
  for (let age = 0; age <= yearsCarriedOver(weeksOpen); age++) shares.push(openInYear(weeksOpen, age));
  return shares;
}

/** When in a year a caseload may be largest: as it begins, when the first cases that started in a year close, and as it ends. */
export type Moment = "start" | "turn" | "end";

/**
 * S2a, S2b: the share of the cases of a year that is open at a moment of a later one, by the years since they started.
 * Between these moments the caseload rises or falls along a straight line, so that the largest of them is its peak.
 */
export function openAtMoments(weeksOpen: number): Readonly<Record<Moment, readonly number[]>> {
  const open = weeksOpen / WEEKS_PER_YEAR;
  const last = yearsCarriedOver(weeksOpen);
  const at = (into: number) => {
    const shares: number[] = [];
    for (let age = 0; age <= last; age++) shares.push(startedBy(age + into) - startedBy(age + into - open));
    return shares;
  };
  return { start: at(0), turn: at(open - Math.floor(open)), end: at(1) };
}

/** The share of a year's cases that has started so many years after the year began. */
function startedBy(years: number): number {
  return Math.min(1, Math.max(0, years));
}

/** S2: the average caseload of each year, with what earlier years carry over: Σ cases of year k × share open at age t − k. */
export function averageCaseload(cases: readonly number[], weeksOpen: number): number[] {
  const shares = openByAge(weeksOpen);
  return cases.map((_, year) => carriedOver(cases, shares, year));
}

/**
 * S24: how much of a case's effect falls in the year in which it starts, and in those after: nothing before `savingsLag`
 * years, then as long as the effect lasts, less the drop-off.
 */
export function effectByAge(settings: ScaleUpSettings): readonly number[] {
  const lag = settings["scaleUp.savingsLag"];
  const left = 1 - settings["scaleUp.dropOff"];
  const shares: number[] = [];
  for (let age = 0; age < lag + settings["scaleUp.effectYears"]; age++)
    shares.push(age < lag ? 0 : left ** (age - lag));
  return shares;
}

/** The cases of a year (age 0) and of those before (age 1, 2 …), each times the share of its age. */
export function carriedOver(cases: readonly number[], shares: readonly number[], year: number): number {
  let sum = 0;
  for (let age = 0; age < shares.length && age <= year; age++) sum += (shares[age] ?? 0) * (cases[year - age] ?? 0);
  return sum;
}
