import type { ScaleUpSettings } from "../register/scaleUpParameters";

/** From a caseload to whole posts. */

/** Numbers of posts closer to a whole one than this are that one: rounding of the arithmetic hires nobody. */
const DIGITS = 1e9;

/** The fewest whole posts (or steps) that are enough. */
export function wholeUp(amount: number): number {
  return Math.ceil(Math.round(amount * DIGITS) / DIGITS);
}

/** The same in a cell. */
export function wholeUpFormula(amount: string): string {
  return `ROUNDUP(ROUND(${amount},9),0)`;
}

/** The most whole posts (or steps) that are full. */
export function wholeDown(amount: number): number {
  return Math.floor(Math.round(amount * DIGITS) / DIGITS);
}

/** The same in a cell. */
export function wholeDownFormula(amount: string): string {
  return `ROUNDDOWN(ROUND(${amount},9),0)`;
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
