import type { ScaleUpSettings } from "../register/scaleUpParameters";

/** From a caseload to whole posts, and what they cost. */

/** Numbers of posts closer to a whole one than this are that one: rounding of the arithmetic hires nobody. */
const DIGITS = 1e9;

/** The fewest whole posts (or steps) that are enough; as ROUNDUP(ROUND(x, 9), 0). */
export function wholeUp(amount: number): number {
  return Math.ceil(Math.round(amount * DIGITS) / DIGITS);
}

/** The most whole posts (or steps) that are full; as ROUNDDOWN(ROUND(x, 9), 0). */
export function wholeDown(amount: number): number {
  return Math.floor(Math.round(amount * DIGITS) / DIGITS);
}

export interface Posts {
  /** S3. */
  readonly practitioners: number;
  /** S4: one consultant each. */
  readonly pods: number;
  /** S5: the share of the practitioners' places that is taken; 0 where there is no post. */
  readonly utilisation: number;
}

/**
 * S3 to S5: whole practitioners for a caseload, in pods with one consultant each. Where pods are whole, the last one is
 * filled up.
 */
export function postsFor(
  caseload: number,
  casesPerPractitioner: number,
  practitionersPerPod: number,
  pods: ScaleUpSettings["staff.pods"],
): Posts {
  const needed = wholeUp(caseload / casesPerPractitioner);
  const podCount = wholeUp(needed / practitionersPerPod);
  const practitioners = pods === "whole" ? podCount * practitionersPerPod : needed;
  const places = practitioners * casesPerPractitioner;
  return { practitioners, pods: podCount, utilisation: places === 0 ? 0 : caseload / places };
}

/** What a filled post of the programme costs a year, overhead included. */
export function postCost(salary: number, settings: ScaleUpSettings): number {
  return salary * (1 + settings["staff.onCost"]) * (1 + settings["staff.overhead"]);
}
