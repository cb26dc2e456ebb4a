import type { CaseField, LayoutId } from "./caseLayout";

const names = (listed: string): readonly string[] => listed.split(", ");

/**
 * Headings by which a column is known, the surest first: those of Annex A, the children in need census, SSDA903 and the
 * Standard Safeguarding Dataset, then what people write by hand. Compared by letters and digits alone.
 */
const HEADINGS: Readonly<Record<CaseField, readonly string[]>> = {
  case: [
    ...names(
      "Child Unique ID, LA child ID, CHILD, cine_person_id, cppl_person_id, clae_person_id, person_id, Child ID",
    ),
    ...names("Case ID, Case number, Case reference, Child reference, Client ID, Young person ID, Unique ID"),
    ...names("Unique child ID, LA child identifier, Child identifier, Case identifier, Mosaic ID, LCS ID, Case, ID"),
  ],
  family: names("Family ID, fami_family_id, Family identifier, Family number, Family reference, Household ID, Family"),
  start: [
    ...names("CIN Start Date, CIN referral date, cine_referral_date, Date of referral, Referral date"),
    ...names("Episode start date, Case start date, Referral start date, Start date, Date started, Date opened"),
    ...names("Date case opened, Case opened, Open date, Opened, Started, Start"),
  ],
  end: [
    ...names("CIN Closure Date, CIN end date, cine_close_date, Closure date, Close date, Date closed, Closed date"),
    ...names(
      "Episode end date, Case end date, Referral end date, Case closure date, Date of closure, Date case closed",
    ),
    ...names("End date, Date ended, Case closed, Closure, Closed, Ended, End"),
  ],
  reason: [
    ...names("Reason for closure, CIN reason for closure, cine_close_reason, Closure reason, Close reason"),
    ...names("Reason for case closure, Reason closed"),
  ],
  protection: [
    ...names("CPP start date, Child Protection Plan Start Date, cppl_cp_plan_start_date, CP plan start date"),
    ...names("CP start date, CP plan start, Protection start, Protection"),
  ],
  care: [
    ...names("Date Started to be Looked After, Date started being looked after, clae_cla_episode_start_date"),
    ...names("clae_cla_episode_start, LAC start date, CLA start date, Looked after start date, LAC start"),
    ...names("Care start date, Care start, Care"),
  ],
  born: names("Date of birth, Person birth date, pers_dob, DOB, Birth date, Born"),
  noFurtherAction: names("Referral NFA, cine_referral_nfa, NFA, No further action"),
  group: names("Allocated team, Team, Service, Team name, Group, Arm, Programme"),
  status: names("Case status, Status"),
};

const PROTECTION_END =
  "Child Protection Plan End Date, CPP end date, cppl_cp_plan_end_date, CP plan end date, CP end date";
const CARE_END =
  "Date Ceased to be Looked After, Date ceased being looked after, clae_cla_episode_ceased_date, clae_cla_episode_ceased, LAC end date, CLA end date";

/** Where a kind of list is about another span than the case's, what its headings stand for there. */
const OWN_HEADINGS: Readonly<Partial<Record<LayoutId, Partial<Record<CaseField, readonly string[]>>>>> = {
  annexA7: {
    start: [...HEADINGS.protection, ...HEADINGS.start],
    end: [...names(PROTECTION_END), ...HEADINGS.end],
    reason: [],
    protection: [],
  },
  annexA8: {
    start: [...HEADINGS.care, ...HEADINGS.start],
    end: [...names(CARE_END), ...HEADINGS.end],
    reason: names("Reason Ceased to be Looked After, clae_cla_episode_ceased_reason, Reason ceased"),
    care: [],
  },
  ssda903: { start: ["DECOM"], end: ["DEC"], reason: ["REC"] },
};

// Object.keys forgets that these are all the keys there can be; so does it with layouts below.
const FIELDS = Object.keys(HEADINGS) as CaseField[];

/** A heading without what people add to it: "Date of Referral (dd/mm/yyyy) " and `DateOfReferral` are one. */
export function plainHeading(heading: unknown): string {
  if (typeof heading !== "string") return "";
  return heading
    .replace(/\(.*?\)/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** How sure a heading is for each field, the least the surest. */
type Ranks = ReadonlyMap<string, { readonly field: CaseField; readonly rank: number }>;

function ranksOf(headings: Readonly<Partial<Record<CaseField, readonly string[]>>>): Ranks {
  return new Map(
    FIELDS.flatMap((field) =>
      (headings[field] ?? []).map((heading, rank) => [plainHeading(heading), { field, rank }] as const),
    ),
  );
}

const COMMON = ranksOf(HEADINGS);
const OWN: ReadonlyMap<LayoutId, Ranks> = new Map(
  (Object.keys(OWN_HEADINGS) as LayoutId[]).map((id) => [id, ranksOf({ ...HEADINGS, ...OWN_HEADINGS[id] })]),
);

/** What a column of this heading is, in a list of cases. */
export function fieldOf(heading: unknown): CaseField | undefined {
  return COMMON.get(plainHeading(heading))?.field;
}

/** The columns of a row of headings by what they are; of several for one field the surest heading, then the leftmost. */
export function columnsOf(headings: readonly unknown[], layout?: LayoutId): Partial<Record<CaseField, number>> {
  const ranks = (layout && OWN.get(layout)) ?? COMMON;
  const columns: Partial<Record<CaseField, number>> = {};
  const best: Partial<Record<CaseField, number>> = {};
  headings.forEach((heading, column) => {
    const found = ranks.get(plainHeading(heading));
    if (found === undefined || found.rank >= (best[found.field] ?? Infinity)) return;
    columns[found.field] = column;
    best[found.field] = found.rank;
  });
  return columns;
}
