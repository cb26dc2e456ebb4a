import { addMonths, calendarDay, serialOf } from "../calendar";

/** What a column of a case list can be. */
export type CaseField =
  | "case"
  | "family"
  | "start"
  | "end"
  | "reason"
  | "protection"
  | "care"
  | "born"
  | "noFurtherAction"
  | "group"
  | "status";

export const FIELD_LABELS: Readonly<Record<CaseField, string>> = {
  case: "Identifier of the case or child",
  family: "Identifier of the family",
  start: "Start: referral, or case opened",
  end: "Closure; blank while open",
  reason: "Reason for closure",
  protection: "Start of a child protection plan",
  care: "Start of being looked after",
  born: "Date of birth",
  noFurtherAction: "Referral with no further action",
  group: "Team or service",
  status: "Case status",
};

export type LayoutId = "annexA6" | "annexA7" | "annexA8" | "annexA3" | "census" | "episodes" | "ssda903";

/** Which cases a list holds, and so which it leaves out: all that started since a day, or whoever was open at any time since a day. */
export type LeavesOut = "startedSince" | "openSince";

/** A kind of list that councils have, and what follows for estimates from it. */
export interface CaseLayout {
  readonly id: LayoutId;
  readonly label: string;
  readonly leavesOut: LeavesOut;
  /** The day from which on the list holds whoever was open, where the kind of list says it; see `presetSeenFrom`. */
  readonly seenFrom: "sixMonthsBefore" | "firstOfApril" | null;
  /** Whether a case that came back can be seen in it; why not, else null. */
  readonly reReferral: boolean;
  readonly whyNot: string | null;
  readonly oneRow: "child" | "episode";
}

const ONE_ROW_A_CHILD =
  "The list has one row a child, with the latest episode only: a child who closed and came back shows as one open case. Ask for a list of episodes.";

const ANNEX_A_SPAN = {
  leavesOut: "openSince",
  seenFrom: "sixMonthsBefore",
  reReferral: false,
  whyNot: ONE_ROW_A_CHILD,
  oneRow: "child",
} as const;

export const LAYOUTS: Readonly<Record<LayoutId, CaseLayout>> = {
  annexA6: { id: "annexA6", label: "List 6: Annex A, children in need", ...ANNEX_A_SPAN },
  annexA7: { id: "annexA7", label: "List 7: Annex A, child protection plans", ...ANNEX_A_SPAN },
  annexA8: { id: "annexA8", label: "List 8: Annex A, children in care", ...ANNEX_A_SPAN },
  annexA3: {
    id: "annexA3",
    label: "List 3: Annex A, referrals",
    leavesOut: "startedSince",
    seenFrom: null,
    reReferral: false,
    whyNot: "The list has no closures, and a case can come back only after it has closed.",
    oneRow: "episode",
  },
  census: {
    id: "census",
    label: "Children in need census",
    leavesOut: "openSince",
    seenFrom: "firstOfApril",
    reReferral: true,
    whyNot: null,
    oneRow: "episode",
  },
  episodes: {
    id: "episodes",
    label: "Episodes of a case system",
    leavesOut: "startedSince",
    seenFrom: null,
    reReferral: true,
    whyNot: null,
    oneRow: "episode",
  },
  ssda903: {
    id: "ssda903",
    label: "SSDA903: episodes of children looked after",
    leavesOut: "openSince",
    seenFrom: "firstOfApril",
    reReferral: false,
    whyNot: "Its rows are placements and legal statuses: the next row is mostly the same period of care going on.",
    oneRow: "episode",
  },
};

/** `seenFrom` as the kind of list says it for the day on which it was drawn up; null where it does not. */
export function presetSeenFrom({ seenFrom }: CaseLayout, extract: number): number | null {
  if (seenFrom === "sixMonthsBefore") return addMonths(extract, -6);
  if (seenFrom === null) return null;
  const { year, month } = calendarDay(extract);
  return serialOf(month >= 4 ? year : year - 1, 4, 1);
}
