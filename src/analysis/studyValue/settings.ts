import { DEFAULT_SETTINGS } from "../../model/register/scaleUpParameters";
import type { Domain } from "../../model/register/domain";
import type { Notation } from "../../model/register/notation";

/** What is assumed of a study, of those whom it concerns and of what it costs: each by its name, with the value to begin with. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly notation: Notation;
  readonly domain: Domain;
  /** Where the value comes from, or that it is assumed. */
  readonly source: string;
}

const YES_OR_NO = { minimum: 0, maximum: 1, whole: true };
const SHARE = { minimum: 0, maximum: 1 };
const POUNDS = { minimum: 0, maximum: Number.MAX_VALUE };
const YEARS = { minimum: 0, maximum: 100 };
const COUNTED = { unit: "1 or 0", value: 1, notation: "plain", domain: YES_OR_NO } as const;
const ASSUMED = "assumed: enter your own";

/** The study itself. A case of the model is a family here, and the arms' inputs are what it observes. */
export const STUDY_SETTINGS = [
  { name: "closure", label: "Counts closures", ...COUNTED, source: "as Project Crewe did" },
  { name: "reReferral", label: "Counts re-referrals", ...COUNTED, source: "as Project Crewe did" },
  { name: "escalation", label: "Counts escalations", ...COUNTED, source: "in both arms, unlike Project Crewe" },
  { name: "weeksOpen", label: "Measures weeks open", ...COUNTED, source: "as Project Crewe did" },
  {
    name: "weeklyCost",
    label: "Measures weekly staff cost",
    ...COUNTED,
    value: 0,
    source: "assumed: staff time is not recorded by family",
  },
  {
    name: "ratio",
    label: "Comparator families for each with the programme",
    unit: "families",
    value: 1,
    notation: "plain",
    domain: { minimum: 0.001, maximum: 1000 },
    source: "assumed: two equal arms",
  },
  {
    name: "childrenPerFamily",
    label: "Children in a family",
    unit: "children",
    value: 3,
    notation: "plain",
    domain: { minimum: 1, maximum: 1000 },
    source: "Appendix 6",
  },
  {
    name: "icc",
    label: "Likeness of siblings (intraclass correlation)",
    unit: "0 to 1",
    value: 1,
    notation: "plain",
    domain: SHARE,
    source: "Appendix 6: siblings alike, so that a family counts once",
  },
  {
    name: "followUp",
    label: "Share followed up to the end",
    unit: "share of families",
    value: 126 / 132,
    notation: "percent",
    domain: SHARE,
    source: "126 of 132 cases randomised were analysed",
  },
  {
    name: "weeksOpenVariation",
    label: "Spread of weeks open between cases",
    unit: "standard deviation ÷ mean",
    value: 0.6,
    notation: "plain",
    domain: { minimum: 0.01, maximum: 10 },
    source: "assumed: what the inputs' standard errors come to among 83 and 45 cases",
  },
  {
    name: "weeklyCostVariation",
    label: "Spread of weekly cost between cases",
    unit: "standard deviation ÷ mean",
    value: 0.5,
    notation: "plain",
    domain: { minimum: 0.01, maximum: 10 },
    source: ASSUMED,
  },
  {
    name: "confidence",
    label: "Confidence of the two-sided test",
    unit: "probability",
    value: 0.95,
    notation: "percent",
    domain: { minimum: 0.5, maximum: 0.999999 },
    source: "Appendix 6",
  },
  {
    name: "familiesAYear",
    label: "Families recruited a year, both arms",
    unit: "families a year",
    value: 250,
    notation: "count",
    domain: { minimum: 1, maximum: 1_000_000 },
    source: ASSUMED,
  },
  {
    name: "followUpYears",
    label: "Years from the last family to the report",
    unit: "years",
    value: 1,
    notation: "plain",
    domain: YEARS,
    source: ASSUMED,
  },
] as const satisfies readonly Setting[];

/** Those for whom the decision is made. */
export const POPULATION_SETTINGS = [
  {
    name: "casesAYear",
    label: "Cases a year to which the decision applies",
    unit: "cases a year",
    value: DEFAULT_SETTINGS["scaleUp.casesFirstYear"],
    notation: "count",
    domain: POUNDS,
    source: "assumed, as in scale-up: enter your own",
  },
  {
    name: "years",
    label: "Years the decision lasts",
    unit: "years",
    value: 10,
    notation: "plain",
    domain: YEARS,
    source: ASSUMED,
  },
  {
    name: "remaining",
    label: "Share of later cases for whom it is still open",
    unit: "share of cases",
    value: 1,
    notation: "percent",
    domain: SHARE,
    source: "assumed: the decision can be turned for all",
  },
  {
    name: "meanwhile",
    label: "Until the report, the better one is done",
    unit: "1 or 0",
    value: 1,
    notation: "plain",
    domain: YES_OR_NO,
    source: "assumed: better by today's knowledge; 0: nobody has the programme yet",
  },
] as const satisfies readonly Setting[];

/** What the study costs. */
export const COST_SETTINGS = [
  {
    name: "fixed",
    label: "Cost of the study whatever its size",
    unit: "£",
    value: 100_000,
    notation: "pounds",
    domain: POUNDS,
    source: ASSUMED,
  },
  {
    name: "perFamily",
    label: "Cost of the study for each family, both arms",
    unit: "£ per family",
    value: 250,
    notation: "pounds",
    domain: POUNDS,
    source: ASSUMED,
  },
  {
    name: "programmeExtra",
    label: "Programme's extra cost borne by the study",
    unit: "share of extra cost of a case",
    value: 1,
    notation: "percent",
    domain: SHARE,
    source: "assumed: all of it, for the families with the programme",
  },
] as const satisfies readonly Setting[];

type ValuesOf<Settings extends readonly Setting[]> = Readonly<Record<Settings[number]["name"], number>>;

export type Study = ValuesOf<typeof STUDY_SETTINGS>;
export type Population = ValuesOf<typeof POPULATION_SETTINGS>;
export type StudyCosts = ValuesOf<typeof COST_SETTINGS>;

/** The settings' own values by their names. */
export function valuesOf<Settings extends readonly Setting[]>(settings: Settings): ValuesOf<Settings> {
  const entries = settings.map(({ name, value }) => [name, value]);
  return Object.fromEntries(entries) as ValuesOf<Settings>; // Object.fromEntries forgets the names.
}

/** A trial with its surroundings, all but its size. */
export interface StudyPlan {
  readonly study: Study;
  readonly population: Population;
  readonly costs: StudyCosts;
}

export const DEFAULT_PLAN: StudyPlan = {
  study: valuesOf(STUDY_SETTINGS),
  population: valuesOf(POPULATION_SETTINGS),
  costs: valuesOf(COST_SETTINGS),
};
