import { FINANCIAL_MONTHS, monthsLeft } from "../prices/financialYear";
import { WEEKS_PER_YEAR } from "../register/parameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

/** How many cases are open at once, when so many start each year. */

/** S1a: the part of the first financial year in which the programme runs: 1 from April on, ½ from October on. */
export function firstYearPart(settings: ScaleUpSettings): number {
  return monthsLeft(settings["scaleUp.startMonth"]) / FINANCIAL_MONTHS.length;
}

/**
 * S1 where cases are not entered year by year: the first year's, growing, as far as the programme has been taken up, and for
 * the months of the first year; in whole cases.
 */
export function casesByYear(settings: ScaleUpSettings): number[] {
  const first = settings["scaleUp.casesFirstYear"];
  return Array.from({ length: settings["scaleUp.years"] }, (_, year) => {
    const takenUp = Math.min(1, (year + 1) / settings["scaleUp.rampUpYears"]);
    const part = year === 0 ? firstYearPart(settings) : 1;
    return Math.round(first * (1 + settings["scaleUp.growth"]) ** year * takenUp * part);
  });
}

/** What falls on a case by the years since it started: in the first year, which may be part of one, and in every other. */
export interface ByAge {
  readonly ofFirst: readonly number[];
  readonly ofOthers: readonly number[];
}

/**
 * The years for which one case is open, on average, in the year in which it starts (age 0) and in those after (age 1, 2 …),
 * where cases start evenly over the last part of the year, at first over all of it. Together they are the time open.
 *
 * With L = weeks open ÷ 52, p the part and r(x) = max(0, x)² ÷ 2: share(age) = (r(L − age + 1) − r(L − age + 1 − p) − r(L − age)
 * + r(L − age − p)) ÷ p, less 1 − p ÷ 2 at age 0. It is exact for any L: at 36 weeks .4527 and .2396, together 36/52.
 */
export function openInYear(weeksOpen: number, age: number, part = 1): number {
  const beyond = weeksOpen / WEEKS_PER_YEAR - age;
  const [before, after] = [halfSquare(beyond + 1), halfSquare(beyond - part)];
  const share = (before - (halfSquare(beyond + (1 - part)) + halfSquare(beyond)) + after) / part;
  return age === 0 ? share - (1 - part / 2) : share;
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
export function openByAge(weeksOpen: number, firstPart: number): ByAge {
  const sharesOf = (part: number) => {
    const shares: number[] = [];
    for (let age = 0; age <= yearsCarriedOver(weeksOpen); age++) shares.push(openInYear(weeksOpen, age, part));
    return shares;
  };
  return inFirstYearToo(sharesOf(1), firstPart, sharesOf);
}

/** Most plans begin with a whole year, which is like the others. */
function inFirstYearToo(
  ofOthers: readonly number[],
  firstPart: number,
  ofPart: (part: number) => readonly number[],
): ByAge {
  return { ofFirst: firstPart === 1 ? ofOthers : ofPart(firstPart), ofOthers };
}

/**
 * When in a year a caseload may be largest: as it begins, when the first cases that started in a year close, when those do that
 * started in part of the first, and as it ends.
 */
export type Moment = "start" | "turn" | "firstTurn" | "end";

/**
 * S2a, S2b: the share of the cases of a year that is open at a moment of a later one, by the years since they started.
 * Between these moments the caseload rises or falls along a straight line, so that the largest of them is its peak.
 */
export function openAtMoments(weeksOpen: number, firstPart: number): Readonly<Record<Moment, ByAge>> {
  const open = weeksOpen / WEEKS_PER_YEAR;
  const last = yearsCarriedOver(weeksOpen);
  const at = (into: number) => {
    const sharesOf = (part: number) => {
      const shares: number[] = [];
      for (let age = 0; age <= last; age++)
        shares.push(startedBy(age + into, part) - startedBy(age + into - open, part));
      return shares;
    };
    return inFirstYearToo(sharesOf(1), firstPart, sharesOf);
  };
  const turn = at(open - Math.floor(open));
  const first = open + (1 - firstPart);
  return { start: at(0), turn, firstTurn: firstPart === 1 ? turn : at(first - Math.floor(first)), end: at(1) };
}

/** The share of a year's cases that has started so many years after the year began, where they start in its last part. */
function startedBy(years: number, part: number): number {
  return Math.min(1, Math.max(0, (years - (1 - part)) / part));
}

/** S2: the average caseload of each whole year, with what earlier years carry over: Σ cases of year k × share open at age t − k. */
export function averageCaseload(cases: readonly number[], weeksOpen: number): number[] {
  const shares = openByAge(weeksOpen, 1);
  return cases.map((_, year) => carriedOver(cases, shares, year));
}

/**
 * S24: how much of a case's effect falls in the year in which it starts, and in those after: nothing before `savingsLag`
 * years, then as long as the effect lasts, less the drop-off.
 */
export function effectByAge(settings: ScaleUpSettings): ByAge {
  const lag = settings["scaleUp.savingsLag"];
  const left = 1 - settings["scaleUp.dropOff"];
  const shares: number[] = [];
  for (let age = 0; age < lag + settings["scaleUp.effectYears"]; age++)
    shares.push(age < lag ? 0 : left ** (age - lag));
  return { ofFirst: shares, ofOthers: shares };
}

/** The cases of a year (age 0) and of those before (age 1, 2 …), each times the share of its age. */
export function carriedOver(cases: readonly number[], { ofFirst, ofOthers }: ByAge, year: number): number {
  let sum = 0;
  for (let age = 0; age < ofOthers.length && age <= year; age++)
    sum += ((age === year ? ofFirst : ofOthers)[age] ?? 0) * (cases[year - age] ?? 0);
  return sum;
}
