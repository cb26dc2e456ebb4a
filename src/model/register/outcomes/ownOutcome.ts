/** The council's own outcomes: what a programme is for and Appendix 9 does not have, such as missing episodes. */

/** Who gains by an outcome, or loses. Public bodies first. */
export const GAINERS = [
  { gainer: "local authority", body: "localAuthority", isPublic: true },
  { gainer: "NHS", body: "nhs", isPublic: true },
  { gainer: "police", body: "police", isPublic: true },
  { gainer: "schools", body: "schools", isPublic: true },
  { gainer: "other exchequer", body: "otherExchequer", isPublic: true },
  { gainer: "individual", body: "individual", isPublic: false },
  { gainer: "society", body: "society", isPublic: false },
] as const;

export type Gainer = (typeof GAINERS)[number]["gainer"];
/** The same in keys. */
export type OutcomeBody = (typeof GAINERS)[number]["body"];

/** What kind of value it is: fiscal is money of a public body, economic is earnings and output, social is well-being. */
export const VALUE_KINDS = ["fiscal", "economic", "social"] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

/** One outcome of a scenario, per case: the programme against the comparator. */
export interface OwnOutcome {
  /** Letters and digits, as the keys first write it. */
  readonly name: string;
  /** Its place among the outcomes of the keys, from 0: the same in scenarios side by side, of which one may not have it. */
  readonly place: number;
  /** Events a case, in each year in which the outcome is felt. */
  readonly programmeRate: number;
  readonly comparatorRate: number;
  /** What one event is worth to whoever gains by it, £: below 0 where an event costs, as a missing episode does. */
  readonly unitValue: number;
  readonly gainer: Gainer;
  readonly kind: ValueKind;
  /** The share that is cash. */
  readonly cashableShare: number;
  /** The share of the difference that the programme causes. */
  readonly attribution: number;
  /** The first year in which it is felt; 0 is the year of the case. */
  readonly startYear: number;
  /** For how many years. */
  readonly years: number;
  /** What each year loses of the effect of the year before, as a share. */
  readonly dropOff: number;
  /** In which financial year's prices the unit value is, by the year in which it begins; null: in the scenario's. */
  readonly priceYear: number | null;
  /** Grade of the evidence, 1 to 6, by which a gain is corrected; 0 without correction. */
  readonly grade: number;
  /** The share that is taken off a gain for its evidence, by a table of one's own; null: by that of the grades. */
  readonly correction: number | null;
}

/** An outcome by its name, whose capitals do not matter. */
export function outcomeNamed<Named extends { readonly name: string }>(
  outcomes: readonly Named[],
  name: string,
): Named | undefined {
  return outcomes.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Whether a gainer is a public body. */
export function isPublicBody(gainer: Gainer): boolean {
  return GAINERS.some((one) => one.gainer === gainer && one.isPublic);
}

/** What kind a gain is of which nobody says it: what a public body gains is money. */
export function kindOf(gainer: Gainer): ValueKind {
  return isPublicBody(gainer) ? "fiscal" : "social";
}

/** What stands in for the fields of an outcome that are left out, but for the kind. */
export const OUTCOME_DEFAULTS = {
  cashableShare: 0,
  attribution: 1,
  startYear: 0,
  years: 1,
  dropOff: 0,
  priceYear: null,
  grade: 0,
  correction: null,
} as const;
