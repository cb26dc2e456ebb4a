import { DAYS_A_WEEK } from "../analysis/caseList/calendar";
import { groupAt } from "../analysis/caseList/caseGroup";
import { errorsWhenAsked } from "../analysis/caseList/curveErrors";
import type { FollowedCases } from "../analysis/caseList/dayCounts";
import { errorsByDay } from "../analysis/caseList/errorsByDay";
import { curveOf, horizonProblem, incidenceBy, meanDaysOpen } from "../analysis/caseList/estimates";
import { shareInterval } from "../analysis/caseList/intervals";
import { quantileDay, shareOn } from "../analysis/caseList/kaplanMeier";
import { isOmitted, ranged, readOne } from "./argument";
import {
  familyText,
  followList,
  groupPlaces,
  leftOutText,
  readCaseList,
  readFamilies,
  readOptionalColumn,
  readOutcomeNames,
  readWeeks,
} from "./caseListArguments";
import { notAvailable } from "./errors";

const PROBABILITY = { minimum: 0.5, maximum: 0.999999 };
const CONFIDENCE = 0.95;
/** So many standard errors are made sooner one by one than for every day at once, with 10⁵ cases and with 10⁶. */
const FEW_ERRORS = 20;

/**
 * The share of cases still open by week (Kaplan–Meier), their median and their mean weeks open up to a horizon.
 * @customfunction KAPLANMEIER KAPLANMEIER
 * @param {unknown[][]} start Dates on which the cases began, one column: dates, or text with the day first.
 * @param {unknown[][]} end Dates on which they ended, one column of as many rows; blank while open.
 * @param {unknown[][]} extract The day on which the list was drawn up, one date.
 * @param {unknown[][]} [seenFrom] The day from which on the list holds whoever was open, one date; if omitted, the list leaves nobody out.
 * @param {unknown[][]} [family] Identifiers of families, one column; cases are strangers to each other if omitted.
 * @param {unknown[][]} [group] Names of groups, one column; one group if omitted.
 * @param {unknown[][]} [weeks] Weeks since the start to report, 0 to 2000; each day with a closure if omitted.
 * @param {unknown[][]} [confidence] Probability of the intervals, one value, 0.5 to 0.999999; 0.95 if omitted.
 * @returns {unknown[][]} A table with a header row: Group, Weeks, At risk, Closed and Open to then (since the row above), Share open, s.e., Low, High; then Median and Restricted mean, and how many rows were left out.
 * @equation S(t) = Π (1 − d ÷ Y) by day, Y at risk, d closed; Greenwood's variance or, with families, the infinitesimal jackknife's; log–log interval
 * @example =CBA.KAPLANMEIER({45000;45010;45020},{45100;45120;0},45200,,,,20) → a table of 5 rows and 9 columns
 * @source Kaplan and Meier (1958); as R's survfit(Surv(entry, time, event))
 * @errors #VALUE! with the first finding where more than 10% of rows are unusable, or columns differ in height; #N/A where no case is left, or none was seen for so long.
 */
export function kaplanMeier(
  start: unknown[][],
  end: unknown[][],
  extract: unknown[][],
  seenFrom?: unknown[][],
  family?: unknown[][],
  group?: unknown[][],
  weeks?: unknown[][],
  confidence?: unknown[][],
): unknown[][] {
  const level = readOne(ranged("confidence", confidence, PROBABILITY, CONFIDENCE));
  const list = readCaseList(start, end, ["end"], extract, seenFrom, "end");
  const height = list.start.days.length;
  const points = isOmitted(weeks) ? null : readWeeks("weeks", weeks, null).sort((a, b) => a - b);
  const labels = readOptionalColumn("group", group, height);
  const found = followList(list);
  const families = readFamilies(family, found, height);
  const { places, blank } = groupPlaces(found.rows, labels);
  const tables = [...places].flatMap(([label, own]) => {
    const { cases, curve, families: kin } = groupAt(found.cases, families, own);
    const { counts } = curve;
    const days = points ?? Array.from(counts.events.keys()).filter((day) => (counts.events[day] ?? 0) > 0);
    const horizon = points?.at(-1) ?? counts.lastDay;
    const problem = horizonProblem(curve, horizon);
    if (problem !== null) return [[label, ...new Array<unknown>(8).fill(notAvailable(problem))]];
    const seenOpen = openUntil(cases);
    const sumUpTo = (amounts: ArrayLike<number>, from: number, to: number) => {
      let sum = 0;
      for (let day = from; day <= to; day++) sum += amounts[day] ?? 0;
      return sum;
    };
    const errors = errorsByDay(cases, curve, kin, []);
    const lines = days.map((day, index) => {
      const after = (days[index - 1] ?? -1) + 1;
      const [share, atRisk] = [shareOn(curve, day), counts.atRisk[day] ?? 0];
      const error = errors.openShare(day);
      const interval = shareInterval(share, error, atRisk, level);
      return [
        ...[label, day / DAYS_A_WEEK, atRisk, sumUpTo(counts.events, after, day), sumUpTo(seenOpen, after, day)],
        ...[share, error, interval?.low ?? "", interval?.high ?? ""],
      ];
    });
    const median = quantileDay(curve, 0.5, level, errors.openShare);
    const mean = meanDaysOpen(curve, errors, horizon, level);
    const closed = sumUpTo(counts.events, 0, counts.lastDay);
    const inWeeks = (days: number | null | undefined) =>
      typeof days === "number" ? days / DAYS_A_WEEK : "not reached";
    const limit = (days: number | undefined) => (days === undefined ? "" : days / DAYS_A_WEEK);
    const size = [cases.exit.length, closed, cases.exit.length - closed];
    return [
      ...lines,
      [label, "Median (weeks)", ...size, inWeeks(median.day), "", inWeeks(median.low), inWeeks(median.high)],
      [
        ...[label, `Restricted mean to ${Number((horizon / DAYS_A_WEEK).toFixed(1))} weeks`, ...size],
        ...[mean.value / DAYS_A_WEEK, mean.standardError / DAYS_A_WEEK],
        ...[limit(mean.interval?.low), limit(mean.interval?.high)],
      ],
    ];
  });
  return [
    ["Group", "Weeks", "At risk", "Closed", "Open to then", "Share open", "s.e.", "Low", "High"],
    ...tables,
    [`${leftOutText(found, blank)}${familyText(families)}`, ...new Array<string>(8).fill("")],
  ];
}

/** How many cases were seen open to each day and no longer. */
function openUntil({ exit, cause }: FollowedCases): number[] {
  const counts: number[] = [];
  for (let index = 0; index < exit.length; index++) {
    const day = exit[index] ?? 0;
    if (cause[index] === 0) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}

/**
 * The share of cases that had each outcome by given weeks, the others competing (Aalen–Johansen).
 * @customfunction INCIDENCE INCIDENCE
 * @param {unknown[][]} start Dates on which the cases began, one column: dates, or text with the day first.
 * @param {unknown[][]} outcomes One column of dates an outcome, blank where it did not happen; the first date decides, of equal ones the leftmost.
 * @param {unknown[][]} extract The day on which the list was drawn up, one date.
 * @param {unknown[][]} weeks Weeks since the start to report, one value or several, 0 to 2000.
 * @param {unknown[][]} [names] A name an outcome; columns of one name are one outcome; closed, protection, care if omitted.
 * @param {unknown[][]} [seenFrom] The day from which on the list holds whoever was open, one date; if omitted, the list leaves nobody out.
 * @param {unknown[][]} [family] Identifiers of families, one column; cases are strangers to each other if omitted.
 * @param {unknown[][]} [confidence] Probability of the intervals, one value, 0.5 to 0.999999; 0.95 if omitted.
 * @returns {unknown[][]} A table with a header row: Outcome, Weeks, Rate, s.e., Low, High, Cases (with the outcome by then), At risk; then how many rows were left out.
 * @equation F(t) = Σ S(u−) d ÷ Y by day; standard errors by the infinitesimal jackknife, summed within families
 * @example =CBA.INCIDENCE({45000;45010;45020},{45100;45120;0},45200,20) → a table of 3 rows and 8 columns
 * @source Aalen and Johansen (1978); as R's survfit of several states
 * @errors #VALUE! with the first finding where more than 10% of rows are unusable, or columns differ in height; #N/A where no case is left, or none was seen for so long.
 */
export function incidence(
  start: unknown[][],
  outcomes: unknown[][],
  extract: unknown[][],
  weeks: unknown[][],
  names?: unknown[][],
  seenFrom?: unknown[][],
  family?: unknown[][],
  confidence?: unknown[][],
): unknown[][] {
  const level = readOne(ranged("confidence", confidence, PROBABILITY, CONFIDENCE));
  const days = readWeeks("weeks", weeks, null);
  const list = readCaseList(start, outcomes, readOutcomeNames(names), extract, seenFrom);
  const found = followList(list);
  const families = readFamilies(family, found, list.start.days.length);
  const curve = curveOf(found.cases);
  const causes = found.names.map((_, index) => index + 1);
  const errors =
    causes.length * days.length <= FEW_ERRORS
      ? errorsWhenAsked(found.cases, curve, families)
      : errorsByDay(found.cases, curve, families, causes);
  const rows = found.names.flatMap((name, index) =>
    days.map((day) => {
      const problem = horizonProblem(curve, day);
      if (problem !== null) return [name, day / DAYS_A_WEEK, ...new Array<unknown>(6).fill(notAvailable(problem))];
      const rate = incidenceBy(curve, errors, index + 1, day, level);
      const { low = "", high = "" } = rate.interval ?? {};
      return [name, day / DAYS_A_WEEK, rate.value, rate.standardError, low, high, rate.events, rate.atRisk];
    }),
  );
  return [
    ["Outcome", "Weeks", "Rate", "s.e.", "Low", "High", "Cases", "At risk"],
    ...rows,
    [`${leftOutText(found)}${familyText(families)}`, ...new Array<string>(7).fill("")],
  ];
}
