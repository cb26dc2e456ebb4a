import { WEEKS_PER_YEAR } from "../register/parameters";
import { wholeDown, wholeUp } from "./posts";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

/**
 * What the comparator's service is spared when the programme takes the cases: caseload at once, posts only whole, and cash
 * only from posts that go.
 */

export interface ComparatorRelease {
  /** S9: the freed caseload in social workers. */
  readonly freedPosts: number;
  /** S10: whole posts that go, as far as waiting demand does not refill the caseload. */
  readonly releasedPosts: number;
  /** S11: the same less the notice of those that are new this year, in posts of a year. */
  readonly savedPosts: number;
}

/**
 * The cases in need that make one social worker's post: cases per post × (share in need + rest × weight of a protection
 * case).
 */
export function casesInNeedPerPost(settings: ScaleUpSettings): number {
  const inNeed = settings["staff.shareInNeed"];
  return settings["staff.socialWorkerCaseload"] * (inNeed + (1 - inNeed) * settings["staff.protectionWeight"]);
}

/**
 * S9 to S11 of one year, from the average caseload that the comparator's service would have held.
 *
 * @param releasedBefore posts that could go in the year before
 */
export function comparatorRelease(
  freedCaseload: number,
  releasedBefore: number,
  settings: ScaleUpSettings,
): ComparatorRelease {
  const freedPosts = freedCaseload / casesInNeedPerPost(settings);
  const releasedPosts = wholeDown(settings["scaleUp.releasedShare"] * freedPosts);
  const notice = settings["scaleUp.noticeWeeks"] / WEEKS_PER_YEAR;
  const savedPosts = releasedPosts - Math.max(0, releasedPosts - releasedBefore) * notice;
  return { freedPosts, releasedPosts, savedPosts };
}

/** What a social worker's post costs in cash a year: salary and on-cost. Overhead stays when it goes. */
export function releasedPostCost(settings: ScaleUpSettings): number {
  return settings["staff.socialWorkerSalary"] * (1 + settings["staff.onCost"]);
}

/**
 * S65: the cases that must start each year, steadily, before the first social worker's post can go; null where no number
 * is enough, as all that is freed is refilled or nothing is freed.
 */
export function casesForFirstRelease(comparatorWeeksOpen: number, settings: ScaleUpSettings): number | null {
  const freedPerCase = (settings["scaleUp.releasedShare"] * comparatorWeeksOpen) / WEEKS_PER_YEAR;
  return freedPerCase === 0 ? null : wholeUp(casesInNeedPerPost(settings) / freedPerCase);
}
