import type { ArmName } from "../armEstimates";
import type { CheckedColumns } from "../checkCases";

/** The columns of a list by what they hold, each with a cell for every row; null where the list has none. */
export interface StudyColumns extends CheckedColumns {
  readonly family: readonly unknown[] | null;
  readonly noFurtherAction: readonly unknown[] | null;
  readonly group: readonly unknown[] | null;
}

/** Cases that a person may leave out, and does unless they say otherwise. */
export const EXCLUSIONS = ["noFurtherAction", "closedAfterAssessment", "underProtection", "inCare"] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export const EXCLUSION_LABELS: Readonly<Record<Exclusion, string>> = {
  noFurtherAction: "Referrals with no further action",
  closedAfterAssessment: "Closed after assessment (RC8, RC9)",
  underProtection: "Began under a protection plan",
  inCare: "Began in care",
};

/**
 * Whether a list holds closed cases and open ones, or was drawn up of one kind alone: those open on the day, as a caseload is, or
 * those that have closed. Then nothing can be estimated from it.
 */
export type Holds = "openAndClosed" | "onlyOpen" | "onlyClosed";

/** Which cases a list of open and closed ones leaves out. */
export type Window =
  /** None of those that started on the day or later. Earlier ones are in it only if they lasted, and do not count. */
  | { readonly kind: "startedSince"; readonly day: number }
  /** Those that ended before the day: delayed entry. */
  | { readonly kind: "openSince"; readonly day: number };

/** What a list is and which of its cases count. Nothing in it is guessed from the rows without being shown. */
export interface StudyChoices {
  /** The last day seen. */
  readonly extract: number;
  readonly holds: Holds;
  /** Of a list of one kind of case alone it says nothing. */
  readonly window: Window;
  readonly leftOut: ReadonlySet<Exclusion>;
  readonly caseIs: "child" | "family";
  /** What counts as escalation: protection plans alone, or whichever of protection and care came first. */
  readonly escalation: "protection" | "protectionOrCare";
  /** The arm of all cases, or of each group by its name; a group that is not named has none. */
  readonly arms: ArmName | ReadonlyMap<string, ArmName>;
  /** Whether the list can show that a case came back. */
  readonly showsReReferral: boolean;
  /** Whether rows say which child they are of, so that the children of a family can be counted. */
  readonly tellsChildrenApart: boolean;
}

/** The day from which on a list holds whoever was open; null where no day says whom it leaves out because they ended early. */
export function seenFromOf({ holds, window }: StudyChoices): number | null {
  return holds === "openAndClosed" && window.kind === "openSince" ? window.day : null;
}
