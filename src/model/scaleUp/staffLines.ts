import type { Scenario } from "../scenario";
import { comparatorRelease } from "./comparatorRelease";
import { averageCaseload } from "./demand";
import { newPosts, postsFor } from "./posts";
import type { ScaleUpSettings } from "./scaleUpParameters";

export type StaffLines = ReturnType<typeof staffLines>;
/** One year of the staff's lines. */
export type StaffYear = Readonly<Record<keyof StaffLines, number>>;

/** S1 to S11: cases, caseload and posts, a row of years each. */
export function staffLines(cases: readonly number[], scenario: Scenario, settings: ScaleUpSettings) {
  const caseload = averageCaseload(cases, scenario["programme.weeksOpen"]);
  const needed = caseload.map((open) =>
    postsFor(open, settings["staff.caseload"], settings["staff.practitionersPerPod"], settings["staff.pods"]),
  );
  const pods = needed.map((year) => year.pods);
  const posts = needed.map((year) => year.practitioners + year.pods);
  const freedCaseload = averageCaseload(cases, scenario["comparator.weeksOpen"]);
  return {
    cases,
    caseload,
    practitioners: needed.map((year) => year.practitioners),
    pods,
    consultants: pods,
    utilisation: needed.map((year) => year.utilisation),
    posts,
    newPosts: newPosts(posts),
    freedCaseload,
    ...comparatorRelease(freedCaseload, settings),
  };
}
