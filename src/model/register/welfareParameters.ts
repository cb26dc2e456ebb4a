import { defined } from "./definition";
import type { ChoiceDefinition, Entry, NumberDefinition, ValuesOf } from "./definition";
import { finder } from "./names";

/**
 * The settings by which gains are weighted by income: a pound counts for more where it goes to people who have less. Off until
 * somebody turns them on, as weighted figures say more of whom one wants to help than of what a programme does.
 *
 * Source: HM Treasury Green Book 2026, 7.11 (the weight) and 7.13 (weighted figures beside unweighted ones, never alone).
 */

/** Nobody lives on nothing, and a weight against nothing would be infinite. */
const INCOME = { minimum: 1, maximum: 1e9 };
const SLIDER = { minimum: 10_000, maximum: 80_000, step: 100 };
const SURVEY = "ONS, Average household income, UK: financial year ending 2024 (2 May 2025)";
const ALIKE =
  "Disposable income after direct taxes, equivalised for the size of the household; all three of the same year.";

const REGISTER = [
  {
    key: "welfare.weights",
    title: "Welfare weights by income",
    group: "Welfare weights",
    unit: "off / on",
    published: "off",
    source: "HM Treasury Green Book 2026, 7.11 to 7.13",
    basis: "assumed",
    note: "Weighted figures stand beside the others and change none of them.",
    choices: [
      { value: "off", label: "off", explanation: "A pound is a pound, whoever has it." },
      { value: "on", label: "on", explanation: "Weighted figures stand beside unweighted ones." },
    ],
  },
  {
    key: "welfare.medianIncome",
    title: "Median income, national",
    group: "Welfare weights",
    unit: "£ a year",
    published: 36_700,
    source: SURVEY,
    basis: "published",
    note: ALIKE,
    slider: SLIDER,
    domain: INCOME,
  },
  {
    key: "welfare.familyIncome",
    title: "Median income, families in the programme",
    group: "Welfare weights",
    unit: "£ a year",
    published: 16_800,
    source: `assumed: the poorest fifth of households, ${SURVEY}; enter your own`,
    basis: "assumed",
    note: `Weighs what falls to the individual. ${ALIKE}`,
    slider: SLIDER,
    domain: INCOME,
  },
  {
    key: "welfare.othersIncome",
    title: "Median income, others in society",
    group: "Welfare weights",
    unit: "£ a year",
    published: 36_700,
    source: "assumed: the national median, so that they have a weight of 1",
    basis: "assumed",
    note: `Weighs what falls to society outside families and public bodies. ${ALIKE}`,
    slider: SLIDER,
    domain: INCOME,
  },
  {
    key: "welfare.elasticity",
    title: "Elasticity of the marginal utility of income",
    group: "Welfare weights",
    unit: "elasticity",
    published: 1.3,
    source: "HM Treasury Green Book 2026, 7.11",
    basis: "published",
    note: "0 weighs nothing; 1 makes one per cent of income worth the same to all.",
    slider: { minimum: 0, maximum: 3, step: 0.05 },
    domain: { minimum: 0, maximum: 10 },
  },
] as const satisfies readonly (Entry & { readonly group: "Welfare weights" })[];

type Written = (typeof REGISTER)[number];

export type WelfareKey = Written["key"];
/** Those that a weight is made of. */
export type WelfareNumberKey = Exclude<WelfareKey, "welfare.weights">;

/** One value for each of them. */
export type WelfareSettings = ValuesOf<Written>;

export type WelfareParameter =
  | (NumberDefinition & { readonly key: WelfareNumberKey; readonly published: number })
  | (ChoiceDefinition & { readonly key: "welfare.weights" });

/** All of them, in the order in which tables show them. */
export const WELFARE_PARAMETERS: readonly WelfareParameter[] = REGISTER.map(defined);

/** The one with this key, whatever its case and the blanks round it; undefined where there is none. */
export const findWelfareParameter = finder(WELFARE_PARAMETERS, ({ key }) => key);

// The register's own values are of each key's kind, which Object.fromEntries cannot express; a test reads each back.
/** What holds where a scenario does not say. */
export const DEFAULT_WELFARE = Object.fromEntries(
  WELFARE_PARAMETERS.map(({ key, published }) => [key, published]),
) as WelfareSettings;
