import { countByDay, selectCases } from "./dayCounts";
import type { FollowedCases } from "./dayCounts";
import type { Families } from "./influence";
import { openCurve } from "./kaplanMeier";
import type { OpenCurve } from "./kaplanMeier";

/** Cases that belong together, such as those of an arm, with the curve that they make. */
export interface CaseGroup {
  readonly cases: FollowedCases;
  /** The family of each; null where all are strangers. */
  readonly families: Families | null;
  readonly curve: OpenCurve;
  /** The last day up to which it is known of every case what had become of it, from its start on; below 0 where some came late. */
  readonly knownTo: number;
}

export function caseGroup(cases: FollowedCases, families: Families | null): CaseGroup {
  let knownTo = Infinity;
  for (let index = 0; index < cases.exit.length; index++) {
    if ((cases.entry[index] ?? -1) >= 0) knownTo = -1;
    if (cases.cause[index] === 0) knownTo = Math.min(knownTo, cases.exit[index] ?? 0);
  }
  return { cases, families, curve: openCurve(countByDay(cases)), knownTo };
}

/** The cases at these places. */
export function groupAt(cases: FollowedCases, families: Families | null, places: Int32Array): CaseGroup {
  return caseGroup(selectCases(cases, places), kin(families, places));
}

/** The families of the cases at these places. */
export function kin(families: Families | null, places: Int32Array): Families | null {
  return families && { count: families.count, numbers: places.map((place) => families.numbers[place] ?? 0) };
}
