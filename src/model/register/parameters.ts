import { GREEN_BOOK, SCHEDULE_CHOICES, SCHEDULES_VINTAGE } from "../prices/discountSchedules";
import { AS_PUBLISHED_PRICES, PRICE_YEAR_CHOICES } from "../prices/priceYears";
import { defined } from "./definition";
import type { ChoiceDefinition, ChoiceOrRateDefinition, Entry, NumberDefinition } from "./definition";
import { finder } from "./names";
import { quantityValue, ratio } from "./quantity";
import type { Uncertainty } from "./uncertainty";

/**
 * The parameter register: every input of the model with its published value, unit, source, slider and uncertainty. A
 * constant of the model stands here and nowhere else. "Programme" is Project Crewe, "comparator" Cheshire East Council.
 *
 * Source: Project Crewe evaluation (Department for Education / Behavioural Insights Team, 2017), Appendix 9, unless said.
 */

export type ParameterGroup =
  | "Staff cost"
  | "Closure and outcomes"
  | "Re-referral"
  | "Escalation"
  | "Tax and timing"
  | "Prices";

const MONEY = { minimum: 0, maximum: Infinity };
const SHARE = { minimum: 0, maximum: 1 };
/** What no case is without: a 0 would be a blank that was overlooked, and give a result that looks like one. */
const SPENT = { ...MONEY, notZero: true };
const CLOSED = { ...SHARE, notZero: true };
const FIXED = { distribution: "fixed", basis: "assumed" } as const;

/** The report states the price year of none of its amounts; its trial began in August 2015. */
export const REPORT_PRICES = {
  year: 2015,
  source: "assumed 2015/16: the report states none, and the trial began in August 2015",
};

/** Weeks over which a post's annual cost is spread unless said otherwise. Source: the reconstruction of Table 6. */
export const WEEKS_PER_YEAR = 52;

const REGISTER = [
  {
    key: "programme.weeklyCost",
    title: "Weekly staff cost",
    arm: "programme",
    group: "Staff cost",
    unit: "£ per case per week",
    published: 68.05,
    source: "Table 6",
    basis: "published",
    note: "Staff only, management included. Family budgets, volunteers, training and set-up are left out.",
    priceYear: REPORT_PRICES,
    slider: { minimum: 30, maximum: 150, step: 0.05 },
    domain: SPENT,
    uncertainty: { distribution: "lognormal", coefficientOfVariation: 0.15, basis: "assumed" },
  },
  {
    key: "comparator.weeklyCost",
    title: "Weekly staff cost",
    arm: "comparator",
    group: "Staff cost",
    unit: "£ per case per week",
    published: 55.13,
    source: "Table 6",
    basis: "published",
    note: "Staff only, management excluded, so it is not like for like with the programme's.",
    priceYear: REPORT_PRICES,
    slider: { minimum: 30, maximum: 150, step: 0.05 },
    domain: SPENT,
    uncertainty: { distribution: "lognormal", coefficientOfVariation: 0.15, basis: "assumed" },
  },
  {
    key: "programme.weeksOpen",
    title: "Average time open",
    arm: "programme",
    group: "Staff cost",
    unit: "weeks",
    published: ratio(2450, 68.05),
    source: "Table 6: cost per case ÷ weekly cost",
    basis: "derived",
    note: "About 252 days. Some cases were still open, so the true mean is longer.",
    slider: { minimum: 4, maximum: 104, step: 0.1 },
    domain: SPENT,
    uncertainty: { distribution: "gamma", standardError: 2.4, basis: "assumed" },
  },
  {
    key: "comparator.weeksOpen",
    title: "Average time open",
    arm: "comparator",
    group: "Staff cost",
    unit: "weeks",
    published: ratio(1795, 55.13),
    source: "Table 6: cost per case ÷ weekly cost",
    basis: "derived",
    note: "About 228 days. Some cases were still open, so the true mean is longer.",
    slider: { minimum: 4, maximum: 104, step: 0.1 },
    domain: SPENT,
    uncertainty: { distribution: "gamma", standardError: 2.9, basis: "assumed" },
  },
  {
    key: "programme.otherCost",
    title: "Other cost",
    arm: "programme",
    group: "Staff cost",
    unit: "£ per case",
    published: 0,
    source: "Appendix 9, Overall costs: staff costs only",
    basis: "assumed",
    note: "For what the report leaves out: family budgets, volunteers, training, set-up.",
    priceYear: REPORT_PRICES,
    slider: { minimum: 0, maximum: 2000, step: 5 },
    domain: MONEY,
    uncertainty: FIXED,
  },
  {
    key: "comparator.otherCost",
    title: "Other cost",
    arm: "comparator",
    group: "Staff cost",
    unit: "£ per case",
    published: 0,
    source: "Appendix 9, Overall costs: staff costs only",
    basis: "assumed",
    note: "For what the report leaves out on the comparator's side.",
    priceYear: REPORT_PRICES,
    slider: { minimum: 0, maximum: 2000, step: 5 },
    domain: MONEY,
    uncertainty: FIXED,
  },
  {
    key: "programme.managementUplift",
    title: "Management uplift",
    arm: "programme",
    group: "Staff cost",
    unit: "share of weekly cost",
    published: 0,
    source: "Table 7, Details: including management",
    basis: "assumed",
    note: "The programme's weekly cost already includes management.",
    slider: { minimum: 0, maximum: 0.6, step: 0.01 },
    domain: SHARE,
    uncertainty: FIXED,
  },
  {
    key: "comparator.managementUplift",
    title: "Management uplift",
    arm: "comparator",
    group: "Staff cost",
    unit: "share of weekly cost",
    published: 0,
    source: "Table 7, Details: excluding management",
    basis: "assumed",
    note: "The report adds none. 23.4% would equalise the weekly costs, 36.5% the costs per case.",
    slider: { minimum: 0, maximum: 0.6, step: 0.01 },
    domain: SHARE,
    uncertainty: FIXED,
  },
  {
    key: "programme.closureRate",
    title: "Closure rate",
    arm: "programme",
    group: "Closure and outcomes",
    unit: "share of cases",
    published: 0.72,
    source: "Appendix 9, Individual benefits",
    basis: "published",
    note: "Adjusted estimate; 60 of 83 cases closed (72.3%). The difference between the arms is not significant.",
    slider: { minimum: 0.005, maximum: 1, step: 0.005 },
    domain: CLOSED,
    uncertainty: { distribution: "beta", n: 83, basis: "published counts" },
  },
  {
    key: "comparator.closureRate",
    title: "Closure rate",
    arm: "comparator",
    group: "Closure and outcomes",
    unit: "share of cases",
    published: 0.64,
    source: "Appendix 9, Individual benefits",
    basis: "published",
    note: "Adjusted estimate; 29 of 45 cases closed (64.4%).",
    slider: { minimum: 0.005, maximum: 1, step: 0.005 },
    domain: CLOSED,
    uncertainty: { distribution: "beta", n: 45, basis: "published counts" },
  },
  {
    key: "attainment.closed",
    title: "Good GCSEs if the case is closed",
    group: "Closure and outcomes",
    unit: "share of children",
    published: 0.54,
    source: "Appendix 9, Individual benefits (Morse and Arkell, 2016)",
    basis: "published",
    note: "Five GCSEs at A* to C with English and maths: the average of all pupils in the UK.",
    slider: { minimum: 0, maximum: 1, step: 0.01 },
    domain: SHARE,
    uncertainty: FIXED,
  },
  {
    key: "attainment.open",
    title: "Good GCSEs if the case stays open",
    group: "Closure and outcomes",
    unit: "share of children",
    published: 0.15,
    source: "Appendix 9, Individual benefits (Morse and Arkell, 2016)",
    basis: "published",
    note: "Five GCSEs at A* to C with English and maths: children in need.",
    slider: { minimum: 0, maximum: 1, step: 0.01 },
    domain: SHARE,
    uncertainty: FIXED,
  },
  {
    key: "attainment.premium",
    title: "Lifetime earnings premium of good GCSEs",
    group: "Closure and outcomes",
    unit: "£ net present value per child",
    published: 80000,
    source: "Appendix 9, Individual benefits (Hayward, Hunt and Lord, 2014)",
    basis: "published",
    note: "Already a net present value. The estimate behind it is not statistically significant.",
    priceYear: {
      year: 2015,
      source: "assumed 2015/16: neither the report nor its quotation states one; the source is of 2014",
    },
    slider: { minimum: 0, maximum: 150000, step: 1000 },
    domain: MONEY,
    uncertainty: { distribution: "pert", lowest: 0, highest: 1.5, basis: "assumed" },
  },
  {
    key: "attainment.causalShare",
    title: "Share of the attainment gap that closing a case causes",
    group: "Closure and outcomes",
    unit: "share of effect",
    published: 1,
    source: "Appendix 9, Individual benefits: implied",
    basis: "assumed",
    note: "The report counts the whole gap from 15% to 54%. Below 82.0% the tax gain no longer covers the extra £655.",
    slider: { minimum: 0, maximum: 1, step: 0.05 },
    domain: SHARE,
    uncertainty: FIXED,
  },
  {
    key: "attainment.childrenPerCase",
    title: "Children per case",
    group: "Closure and outcomes",
    unit: "children per case",
    published: 1,
    source: "Appendix 9, Individual benefits: implied",
    basis: "assumed",
    note: "The report takes a case for a child here; elsewhere 132 cases are 326 children, 2.47 a case.",
    slider: { minimum: 1, maximum: 4, step: 0.01 },
    domain: MONEY,
    uncertainty: FIXED,
  },
  {
    key: "employment.premium",
    title: "Employment premium of good GCSEs",
    group: "Closure and outcomes",
    unit: "percentage points",
    published: 14.3,
    source: "Table 7: 6.16 and 5.71 points",
    basis: "derived",
    note: "The prose says 14 per cent; only 14.3 gives the table's figures. Shown only: it overlaps the earnings.",
    slider: { minimum: 0, maximum: 30, step: 0.1 },
    domain: { minimum: 0, maximum: 100 },
    uncertainty: FIXED,
  },
  {
    key: "sample.programme",
    title: "Cases in the sample",
    arm: "programme",
    group: "Closure and outcomes",
    unit: "cases",
    published: 83,
    source: "Tables 8 and 9: implied by £6,224 and £74.98",
    basis: "derived",
    note: "The report counts 132 cases randomised and 126 analysed; its rates fit 83 + 45 = 128.",
    slider: { minimum: 1, maximum: 5000, step: 1 },
    domain: { minimum: 1, maximum: Infinity },
    uncertainty: FIXED,
  },
  {
    key: "sample.comparator",
    title: "Cases in the sample",
    arm: "comparator",
    group: "Closure and outcomes",
    unit: "cases",
    published: 45,
    source: "Table 8: implied by £3,800 and £29.68",
    basis: "derived",
    note: "The report counts 132 cases randomised and 126 analysed; its rates fit 83 + 45 = 128.",
    slider: { minimum: 1, maximum: 5000, step: 1 },
    domain: { minimum: 1, maximum: Infinity },
    uncertainty: FIXED,
  },
  {
    key: "programme.reReferralRate",
    title: "Re-referral rate",
    arm: "programme",
    group: "Re-referral",
    unit: "share of cases",
    published: ratio(5, 83),
    source: "Table 8: 6%",
    basis: "derived",
    note: "5 of 83 cases. Eight re-referrals in all: too few for any conclusion.",
    slider: { minimum: 0, maximum: 0.4, step: 0.001 },
    domain: SHARE,
    uncertainty: { distribution: "beta", n: 83, basis: "published counts" },
  },
  {
    key: "comparator.reReferralRate",
    title: "Re-referral rate",
    arm: "comparator",
    group: "Re-referral",
    unit: "share of cases",
    published: ratio(3, 45),
    source: "Table 8: 6.7%",
    basis: "derived",
    note: "3 of 45 cases. Eight re-referrals in all: too few for any conclusion.",
    slider: { minimum: 0, maximum: 0.4, step: 0.001 },
    domain: SHARE,
    uncertainty: { distribution: "beta", n: 45, basis: "published counts" },
  },
  {
    key: "reReferral.basis",
    title: "Re-referral cost counted for",
    group: "Re-referral",
    unit: "closed / all",
    published: "closed",
    source: "Table 8: reconstructed from £29.68",
    basis: "derived",
    note: "'closed' multiplies by the closure rate and alone gives £29.68; 'all' is coherent, as the rate is already per case.",
    choices: [
      {
        value: "closed",
        label: "Closed cases",
        explanation: "Multiplies by the closure rate. Alone gives the printed £29.68, but counts closure twice.",
      },
      {
        value: "all",
        label: "All cases",
        explanation: "The coherent form: the rate is a share of all cases already.",
      },
    ],
  },
  {
    key: "escalation.comparatorRate",
    title: "Escalation rate",
    arm: "comparator",
    group: "Escalation",
    unit: "share of cases",
    published: ratio(10, 83),
    source: "Table 9: 12.5% of 83 in whole cases",
    basis: "derived",
    note: "A national average, not the trial's comparator: 12% in the prose, 12.5% in the table. Not randomised.",
    slider: { minimum: 0, maximum: 0.3, step: 0.001 },
    domain: SHARE,
    uncertainty: { distribution: "uniform", minimum: 0.12, maximum: 0.125, basis: "assumed" },
  },
  {
    key: "escalation.programmeRate",
    title: "Escalation rate",
    arm: "programme",
    group: "Escalation",
    unit: "share of cases",
    published: ratio(2, 83),
    source: "Table 9: 2 cases of the sample",
    basis: "derived",
    note: "2 of 83 in the table; the prose has 8 over the pilot year.",
    slider: { minimum: 0, maximum: 0.3, step: 0.001 },
    domain: SHARE,
    uncertainty: { distribution: "beta", n: 83, basis: "published counts" },
  },
  {
    key: "escalation.protectionCost",
    title: "Cost of a child protection case",
    group: "Escalation",
    unit: "£ per case",
    published: 2464,
    source: "Appendix 9, Local authority benefits (Catch22)",
    basis: "published",
    note: "Difference from a case in need: £778.",
    priceYear: REPORT_PRICES,
    slider: { minimum: 0, maximum: 20000, step: 1 },
    domain: MONEY,
    uncertainty: { distribution: "pert", lowest: 0.8, highest: 1.2, basis: "assumed" },
  },
  {
    key: "escalation.needCost",
    title: "Cost of a case in need",
    group: "Escalation",
    unit: "£ per case",
    published: 1686,
    source: "Appendix 9, Local authority benefits (Catch22)",
    basis: "published",
    note: "Not the £2,450 or £1,795 of Table 6: the report uses two sets of unit costs.",
    priceYear: REPORT_PRICES,
    slider: { minimum: 0, maximum: 20000, step: 1 },
    domain: MONEY,
    uncertainty: { distribution: "pert", lowest: 0.8, highest: 1.2, basis: "assumed" },
  },
  {
    key: "tax.income",
    title: "Income tax",
    group: "Tax and timing",
    unit: "share of earnings",
    published: 0.2,
    source: "Appendix 9, Individual benefits",
    basis: "published",
    note: "Flat on the whole premium, as in the report.",
    slider: { minimum: 0, maximum: 0.45, step: 0.01 },
    domain: SHARE,
    uncertainty: FIXED,
  },
  {
    key: "tax.nationalInsurance",
    title: "National Insurance",
    group: "Tax and timing",
    unit: "share of earnings",
    published: 0.12,
    source: "Appendix 9, Individual benefits",
    basis: "published",
    note: "Flat on the whole premium, as in the report; employees' contributions only.",
    slider: { minimum: 0, maximum: 0.45, step: 0.01 },
    domain: SHARE,
    uncertainty: FIXED,
  },
  {
    key: "attainment.delayYears",
    title: "Delay before working life begins",
    group: "Tax and timing",
    unit: "years",
    published: 0,
    source: "Appendix 9, Individual benefits: implied",
    basis: "assumed",
    note: "Only the delay is discounted: the premium is already a net present value.",
    slider: { minimum: 0, maximum: 20, step: 1 },
    domain: MONEY,
    uncertainty: FIXED,
  },
  {
    key: "discount.rate",
    title: "Discount rate",
    group: "Tax and timing",
    unit: "a schedule, or a rate a year",
    published: GREEN_BOOK,
    source: "HM Treasury Green Book",
    basis: "published",
    note: `Real terms: a schedule by its name, or one constant rate. ${SCHEDULES_VINTAGE}.`,
    choices: SCHEDULE_CHOICES,
    slider: { minimum: 0, maximum: 0.1, step: 0.0025 },
    domain: SHARE,
  },
  {
    key: "prices.year",
    title: "Price year",
    group: "Prices",
    unit: "financial year",
    published: AS_PUBLISHED_PRICES,
    source: "GDP deflator: HM Treasury, March 2026",
    basis: "assumed",
    note: "In which year's prices all amounts of the scenario are. As published: each in that of the report's amount. An amount left out is the report's, brought to this year; one that is given is in this year's prices already.",
    choices: PRICE_YEAR_CHOICES.map((value) => ({ value, label: value, explanation: "" })),
  },
] as const satisfies readonly (Entry & { readonly group: ParameterGroup })[];

/** An entry as it is written here, with its own key, choices and value. */
export type RegisterEntry = (typeof REGISTER)[number];

export type ParameterKey = RegisterEntry["key"];
/** Those that are numbers. */
export type NumberKey = Exclude<RegisterEntry, { readonly choices: unknown }>["key"];
/** Those that can take any number of a range: all but choices in words alone. */
export type VariableKey = Extract<RegisterEntry, { readonly domain: unknown }>["key"];

interface OfAppendix9<Key extends ParameterKey> {
  readonly key: Key;
  readonly group: ParameterGroup;
}

export type NumberParameter = OfAppendix9<NumberKey> & NumberDefinition & { readonly uncertainty: Uncertainty };
type ChoiceParameter = OfAppendix9<Exclude<ParameterKey, VariableKey>> & ChoiceDefinition;
type ChoiceOrRateParameter = OfAppendix9<Exclude<VariableKey, NumberKey>> & ChoiceOrRateDefinition;
export type VariableParameter = NumberParameter | ChoiceOrRateParameter;
export type Parameter = VariableParameter | ChoiceParameter;

/** Every parameter, in the order in which tables and sliders show them. */
export const PARAMETERS: readonly Parameter[] = REGISTER.map(defined);

/** The parameter with this key, whatever its case and the blanks round it; undefined where there is none. */
export const findParameter = finder(PARAMETERS, ({ key }) => key);

/** The entry of a parameter that is known to exist. */
export function parameter(key: NumberKey): NumberParameter;
export function parameter(key: ParameterKey): Parameter;
export function parameter(key: ParameterKey): Parameter {
  const found = findParameter(key);
  if (found === undefined) throw new Error(`The register has no parameter ${key}`);
  return found;
}

/** The value a number of the report stands for. */
export function publishedNumber(key: NumberKey): number {
  return Number(quantityValue(parameter(key).published));
}
