import { DAYS_A_WEEK } from "../calendar";
import { curveOf, FEWEST_AT_RISK, horizonProblem } from "../estimates";
import { followUp } from "../followUp";
import { restrictedMean } from "../restrictedMean";
import { seenFromOf } from "./choices";
import type { CaseYear } from "./monthsInReach";
import type { Study } from "./prepareStudy";

/** From here on the caseload is another than starts and weeks open make. */
const WORTH_A_LOOK = 0.2;

/** The caseload that a year's starts and the curve make together, beside the one that was counted. */
export interface CaseloadCheck {
  /** Mean weeks from start to closure, up to so many weeks: as far as ten cases were in view. */
  readonly meanWeeks: number;
  readonly upTo: number;
  /** Starts a week × mean weeks open. */
  readonly expectedOpen: number;
  readonly isFarOff: boolean;
}

/** Little's law: average open = starts a week × mean weeks open, in a service that does not change. Null where there is no curve. */
export function checkCaseload({ cases, choices }: Study, year: CaseYear): CaseloadCheck | null {
  // To closure, whatever came before it: a case under protection is open too.
  const { extract } = choices;
  const followed = followUp({ start: cases.start, outcomes: [cases.closed], extract, seenFrom: seenFromOf(choices) });
  const curve = curveOf(followed.cases);
  const horizon = curve.counts.atRisk.findLastIndex((count) => count >= FEWEST_AT_RISK);
  if (horizon < DAYS_A_WEEK || horizonProblem(curve, horizon) !== null) return null;
  const meanWeeks = restrictedMean(curve, horizon) / DAYS_A_WEEK;
  const expectedOpen = (year.started / year.days) * DAYS_A_WEEK * meanWeeks;
  const isFarOff = Math.abs(year.averageOpen - expectedOpen) > WORTH_A_LOOK * expectedOpen;
  return { meanWeeks, upTo: Math.floor(horizon / DAYS_A_WEEK), expectedOpen, isFarOff };
}
