import { comparatorRelease } from "./comparatorRelease";
import { postsFor } from "./posts";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

export type StaffYear = ReturnType<typeof staffOfYear>;

/**
 * S1 to S11 of one year: posts for the caseload, and what the comparator's service is spared.
 *
 * @param before the year before; null in the first
 */
export function staffOfYear(
  cases: number,
  caseload: number,
  freedCaseload: number,
  before: { readonly posts: number; readonly releasedPosts: number } | null,
  settings: ScaleUpSettings,
) {
  const { practitioners, pods, utilisation } = postsFor(
    caseload,
    settings["staff.caseload"],
    settings["staff.practitionersPerPod"],
    settings["staff.pods"],
  );
  const posts = practitioners + pods;
  const release = comparatorRelease(freedCaseload, before?.releasedPosts ?? 0, settings);
  return {
    cases,
    caseload,
    practitioners,
    pods,
    consultants: pods,
    utilisation,
    posts,
    newPosts: Math.max(0, posts - (before?.posts ?? 0)),
    freedCaseload,
    freedPosts: release.freedPosts,
    releasedPosts: release.releasedPosts,
    savedPosts: release.savedPosts,
  };
}
