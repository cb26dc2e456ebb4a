import { defined } from "./definition";
import type { ChoiceDefinition, ChoiceOrRateDefinition, Entry, NumberDefinition, ValuesOf } from "./definition";
import { SCHEDULE_CHOICES, SENSITIVITY_SCHEDULE } from "../prices/discountSchedules";
import { INSURANCE_RATE, INSURANCE_THRESHOLD } from "../prices/employersInsurance";
import { FINANCIAL_MONTHS, monthsLeft } from "../prices/financialYear";
import { finder } from "./names";

/**
 * The register's entries for scale-up: what a council enters besides the model of Appendix 9, with a starting value, unit,
 * source, slider and domain. The report gives no salaries, so most values are assumed and to be replaced by local ones.
 *
 * Source: Project Crewe evaluation (Department for Education / Behavioural Insights Team, 2017), unless said.
 */

export type ScaleUpGroup = "Demand" | "Staff" | "Cost" | "Release" | "Savings" | "Money";

const NOT_NEGATIVE = { minimum: 0, maximum: Infinity };
/** More than all children in need of the country; beyond are slips of the hand. */
export const CASES_A_YEAR = { minimum: 0, maximum: 1_000_000 };
const SHARE = { minimum: 0, maximum: 1 };
/** Wide enough for any on-cost, overhead or premium, narrow enough to catch 25 written for 25%. */
const ON_TOP = { minimum: 0, maximum: 10 };
/** The longest working life; a sheet has a row for each of its years. */
export const MOST_WORKING_YEARS = 60;
const GROWTH = { minimum: -1, maximum: 10 };
/** The horizon of a programme: year 0, the first with a cost or benefit, and ten years after it (Green Book 2026, 6.10 and 6.11). */
export const GREEN_BOOK_YEARS = 11;
/** What stands beside every use of the grades of optimism bias. */
export const OPTIMISM_BIAS_SOURCE = "Local policy: check against your guidance";
const GRADE = { minimum: 1, maximum: 6, whole: true };
/** In place of a share of one's own. */
export const BY_GRADE = "By grade";
/** In place of a flat share. */
export const BY_PARTS = "By its parts";
/** In place of a factor of one's own. */
export const BY_DEFLATOR = "By the deflator";
/** Shares of one's own, instead of the grades'. */
const OWN_HAIRCUT = {
  group: "Money",
  unit: "by grade, or a share",
  published: BY_GRADE,
  source: OPTIMISM_BIAS_SOURCE,
  basis: "assumed",
  choices: [{ value: BY_GRADE, label: BY_GRADE, explanation: "As the grade of the evidence above has it." }],
  slider: { minimum: 0, maximum: 0.5, step: 0.01 },
  domain: SHARE,
} as const;

/** The source of what we assumed ourselves. */
const assumed = (how: string) => ({ source: `Assumed: ${how}`, basis: "assumed", isOwnAssumption: true }) as const;
const ENTER_YOUR_OWN = assumed("enter your own");

const TABLE_6_PRICES = { year: 2015, source: "assumed 2015/16, as the weekly costs of Table 6 that it gives" };
const ASSUMED_PRICES = { year: 2015, source: "assumed 2015/16, as the report's amounts beside it" };

const SCALE_UP_REGISTER = [
  {
    key: "scaleUp.casesFirstYear",
    title: "Cases that start in the first year",
    group: "Demand",
    unit: "cases",
    published: 200,
    ...ENTER_YOUR_OWN,
    note: "In twelve months, at full take-up; a first year of fewer months has its share of them. Used where cases are not entered year by year.",
    slider: { minimum: 0, maximum: 2000, step: 10 },
    domain: CASES_A_YEAR,
  },
  {
    key: "scaleUp.growth",
    title: "Growth of cases",
    group: "Demand",
    unit: "share a year",
    published: 0,
    ...ENTER_YOUR_OWN,
    note: "Negative for falling demand. Used where cases are not entered year by year.",
    slider: { minimum: -0.3, maximum: 0.5, step: 0.01 },
    domain: GROWTH,
  },
  {
    key: "scaleUp.rampUpYears",
    title: "Years until the programme takes all its cases",
    group: "Demand",
    unit: "years",
    published: 1,
    ...ENTER_YOUR_OWN,
    note: "1: all from the start. 3: a third in the first year, two thirds in the second.",
    slider: { minimum: 1, maximum: 5, step: 1 },
    domain: { minimum: 1, maximum: 30, whole: true },
  },
  {
    key: "scaleUp.years",
    title: "Years planned",
    group: "Demand",
    unit: "years",
    published: GREEN_BOOK_YEARS,
    source:
      "Green Book 2026, 6.10 and 6.11, for a programme: year 0, the first with a cost or benefit, and ten years after it",
    basis: "assumed",
    note: "Used where cases are not entered year by year, and for break-even cases.",
    slider: { minimum: 1, maximum: 30, step: 1 },
    domain: { minimum: 1, maximum: 30, whole: true },
  },
  {
    key: "scaleUp.startYear",
    title: "First financial year begins in",
    group: "Demand",
    unit: "year",
    published: 2026,
    ...ENTER_YOUR_OWN,
    note: "2026 is the financial year 2026/27. In which year's prices the amounts are says the scenario's price year.",
    slider: { minimum: 2015, maximum: 2040, step: 1 },
    domain: { minimum: 1900, maximum: 2200, whole: true },
  },
  {
    key: "scaleUp.startMonth",
    title: "Month in which the programme starts",
    group: "Demand",
    unit: "month",
    published: "April",
    ...ENTER_YOUR_OWN,
    note: "Later than April, the first year is part of one: its cases are those that start in its months, its posts are paid for those months, and it is discounted as so much shorter.",
    choices: FINANCIAL_MONTHS.map((month) => ({
      value: month,
      label: month,
      explanation:
        monthsLeft(month) === 12 ? "The first year is whole." : `The first year has ${monthsLeft(month)} months.`,
    })),
  },
  {
    key: "scaleUp.reReferredCases",
    title: "Re-referred cases and the cases that start",
    group: "Demand",
    unit: "left out / among them",
    published: "left out",
    ...assumed("a re-referred case comes on top, as in Appendix 9; ask who counted the cases"),
    note: "Counted once: among them, their work is in caseload, posts and cost, and no saving or loss on re-referral is added.",
    choices: [
      {
        value: "left out",
        label: "Left out",
        explanation: "Their cost is the line Saving on re-referral, at average cost.",
      },
      {
        value: "among them",
        label: "Among them",
        explanation: "Their cost is that of cases that start, and no line of its own.",
      },
    ],
  },
  {
    key: "staff.caseload",
    title: "Cases per practitioner",
    group: "Staff",
    unit: "cases per post",
    published: 11,
    source: "Capacity: 7, 9, then 11 observed; cap of 12",
    basis: "published",
    note: "The last observed average. The cap is 12; a social worker holds 18 to 21.",
    slider: { minimum: 5, maximum: 21, step: 0.5 },
    domain: { minimum: 1, maximum: 100 },
  },
  {
    key: "staff.caseloadCap",
    title: "Most cases that a practitioner may hold",
    group: "Staff",
    unit: "cases per post",
    published: 12,
    source: "Capacity: caseloads are capped at 12",
    basis: "published",
    note: "The plan says in which years the largest caseload is above it. It changes no other figure.",
    slider: { minimum: 5, maximum: 30, step: 0.5 },
    domain: { minimum: 1, maximum: 100 },
  },
  {
    key: "staff.staffedFor",
    title: "Caseload that the year's posts are enough for",
    group: "Staff",
    unit: "average / year end / peak",
    published: "peak",
    ...assumed("posts for the year's average break the cap as cases build up"),
    note: "Cases build up over the year: 200 starts are 90.5 cases on average and 138.5 at the end of the first year.",
    choices: [
      {
        value: "average",
        label: "Average",
        explanation: "Of the year: fewest posts, more cases each while cases build up.",
      },
      {
        value: "year end",
        label: "Year end",
        explanation: "At the end of the year, and never fewer than for its average.",
      },
      {
        value: "peak",
        label: "Peak",
        explanation: "The largest of the year: no practitioner ever holds more than planned.",
      },
    ],
  },
  {
    key: "staff.practitionersPerPod",
    title: "Practitioners per pod",
    group: "Staff",
    unit: "practitioners per pod",
    published: 4,
    source: "Glossary: a Social Work Consultant coaches a pod of 4 Family Practitioners",
    basis: "published",
    note: "Each pod has one consultant. There were 5 practitioners a pod before.",
    slider: { minimum: 2, maximum: 8, step: 1 },
    domain: { minimum: 1, maximum: 50, whole: true },
  },
  {
    key: "staff.pods",
    title: "Pods that are staffed",
    group: "Staff",
    unit: "part / whole",
    published: "part",
    ...ENTER_YOUR_OWN,
    note: "'part': the last pod has only the practitioners that are needed; 'whole': every pod is full. Each has a consultant.",
    choices: [
      { value: "part", label: "Part pods", explanation: "The last pod has only the practitioners that are needed." },
      { value: "whole", label: "Whole pods", explanation: "Every pod is full, the last one too." },
    ],
  },
  {
    key: "staff.practitionerSalary",
    title: "Salary of a practitioner",
    group: "Staff",
    unit: "£ a year per post",
    published: 21345.04,
    ...assumed(
      "with the consultant's and on-cost by its parts, a pod of 44 cases costs Table 6's £68.05 a case and week",
    ),
    note: "The report gives no salaries, and prices of 2016. Enter your own pay scale.",
    priceYear: TABLE_6_PRICES,
    slider: { minimum: 18000, maximum: 60000, step: 100 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "staff.consultantSalary",
    title: "Salary of a consultant",
    group: "Staff",
    unit: "£ a year per post",
    published: 34187.88,
    ...assumed(
      "with the practitioners' and on-cost by its parts, a pod of 44 cases costs Table 6's £68.05 a case and week",
    ),
    note: "The report gives no salaries, and prices of 2016. Enter your own pay scale.",
    priceYear: TABLE_6_PRICES,
    slider: { minimum: 25000, maximum: 90000, step: 100 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "staff.socialWorkerSalary",
    title: "Salary of a social worker",
    group: "Staff",
    unit: "£ a year per post",
    published: 42267.94,
    ...assumed("with on-cost by its parts and 19.5 cases this is Table 6's £55.13 a case and week"),
    note: "What a post of the comparator's service costs, and frees when it goes. Enter your own pay scale.",
    priceYear: TABLE_6_PRICES,
    slider: { minimum: 25000, maximum: 90000, step: 100 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "staff.onCost",
    title: "Employer's on-cost",
    group: "Staff",
    unit: "by parts, or a share of salary",
    published: BY_PARTS,
    source: "Green Book 2026, 8.26: labour costs pay, National Insurance and pension",
    basis: "assumed",
    note: "By the four parts below, on each salary, or one flat share of every salary.",
    choices: [
      {
        value: BY_PARTS,
        label: BY_PARTS,
        explanation: "National Insurance above its threshold, pension and your own rate: more of a high salary.",
      },
    ],
    slider: { minimum: 0, maximum: 0.6, step: 0.01 },
    domain: ON_TOP,
  },
  {
    key: "staff.insuranceRate",
    title: "Employer's National Insurance",
    group: "Staff",
    unit: "share of salary",
    published: 0.138,
    source: "HM Revenue & Customs: 13.8% above £8,112 in 2015/16, the year of the salaries",
    basis: "assumed",
    note: "On what lies above the threshold. Follows the scenario's price year, as the law had it: 15% above £5,000 from April 2025. Used where the on-cost is by its parts.",
    setByLaw: INSURANCE_RATE,
    slider: { minimum: 0, maximum: 0.3, step: 0.001 },
    domain: SHARE,
  },
  {
    key: "staff.insuranceThreshold",
    title: "Threshold of National Insurance",
    group: "Staff",
    unit: "£ a year per post",
    published: 8112,
    source: "HM Revenue & Customs: £8,112 in 2015/16, the year of the salaries",
    basis: "assumed",
    note: "Follows the scenario's price year, as the law had it in pounds of that time and not by an index: £5,000 from April 2025, held to April 2031. Used where the on-cost is by its parts.",
    setByLaw: INSURANCE_THRESHOLD,
    slider: { minimum: 0, maximum: 20000, step: 100 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "staff.pensionRate",
    title: "Employer's pension contribution",
    group: "Staff",
    unit: "share of salary",
    published: 0.211,
    source: "Local Government Pension Scheme: average of the valuation of 2022",
    basis: "assumed",
    note: "Whatever the price year; that of 2015/16 was not found, and the averages were 23.6% from 2017 and 22.9% from 2020. Lower in many funds from April 2026, and from 0 to 29% among councils: enter your own. Used where the on-cost is by its parts.",
    slider: { minimum: 0, maximum: 0.4, step: 0.001 },
    domain: SHARE,
  },
  {
    key: "staff.ownOnCost",
    title: "Further on-cost of the council's own",
    group: "Staff",
    unit: "share of salary",
    published: 0,
    ...ENTER_YOUR_OWN,
    note: "Such as the apprenticeship levy. Used where the on-cost is by its parts.",
    slider: { minimum: 0, maximum: 0.2, step: 0.001 },
    domain: ON_TOP,
  },
  {
    key: "staff.overhead",
    title: "Overhead",
    group: "Staff",
    unit: "share of salary and on-cost",
    published: 0,
    ...ENTER_YOUR_OWN,
    note: "On the programme's posts. Often 29% direct, 16% indirect: check yours. None goes when a social worker's post goes.",
    slider: { minimum: 0, maximum: 0.6, step: 0.01 },
    domain: ON_TOP,
  },
  {
    key: "staff.vacancyRate",
    title: "Vacancy rate",
    group: "Staff",
    unit: "share of posts",
    published: 0.1,
    ...ENTER_YOUR_OWN,
    note: "Vacant posts are filled by agency staff, so that capacity stays.",
    slider: { minimum: 0, maximum: 0.5, step: 0.01 },
    domain: SHARE,
  },
  {
    key: "staff.agencyPremium",
    title: "Agency premium",
    group: "Staff",
    unit: "share of cost",
    published: 0.3,
    ...ENTER_YOUR_OWN,
    note: "What agency staff cost more than a filled post.",
    slider: { minimum: 0, maximum: 1, step: 0.01 },
    domain: ON_TOP,
  },
  {
    key: "staff.recruitmentCost",
    title: "Recruitment and training",
    group: "Staff",
    unit: "£ per new post",
    published: 2500,
    ...ENTER_YOUR_OWN,
    note: "For each new post, each leaver, and each social worker's post that comes back. The report leaves it out.",
    priceYear: ASSUMED_PRICES,
    slider: { minimum: 0, maximum: 20000, step: 100 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "staff.turnoverRate",
    title: "Leavers a year",
    group: "Staff",
    unit: "share of posts",
    published: 0.15,
    ...assumed("about one in seven; enter your own"),
    note: "Each costs recruitment and training again, in both services.",
    slider: { minimum: 0, maximum: 0.5, step: 0.01 },
    domain: SHARE,
  },
  {
    key: "staff.redundancyCost",
    title: "Redundancy",
    group: "Staff",
    unit: "£ per post that goes",
    published: 0,
    ...assumed("who holds a post that goes leaves by turnover or takes another; enter your own"),
    note: "For each post by which the programme shrinks, and each social worker's post that goes. Those of the last year shown are taken to find other work.",
    priceYear: ASSUMED_PRICES,
    slider: { minimum: 0, maximum: 50000, step: 500 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "scaleUp.familyBudget",
    title: "Family budget",
    group: "Cost",
    unit: "£ per case",
    published: 100,
    ...ENTER_YOUR_OWN,
    note: "On top of the scenario's other cost. The programme had family budgets; the report leaves them out.",
    priceYear: ASSUMED_PRICES,
    slider: { minimum: 0, maximum: 1000, step: 10 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "scaleUp.setUpCost",
    title: "Set-up cost",
    group: "Cost",
    unit: "£",
    published: 25000,
    ...ENTER_YOUR_OWN,
    note: "Once, in the first year. The report leaves it out.",
    priceYear: ASSUMED_PRICES,
    slider: { minimum: 0, maximum: 500000, step: 1000 },
    domain: NOT_NEGATIVE,
  },
  {
    key: "scaleUp.costBasis",
    title: "Staff cost of both services in the economic view",
    group: "Cost",
    unit: "average / posts",
    published: "average",
    source: "Table 6 costs both services by weekly cost × weeks",
    basis: "published",
    note: "One basis for programme and comparator alike; the other is shown beside it. Cash and budget always count posts.",
    choices: [
      { value: "average", label: "Average", explanation: "Weekly cost × weeks open, as the report counts." },
      {
        value: "posts",
        label: "Whole posts",
        explanation: "Whole posts with vacancies and recruitment, in both services.",
      },
    ],
  },
  {
    key: "staff.socialWorkerCaseload",
    title: "Cases per social worker",
    group: "Release",
    unit: "cases per post",
    published: 19.5,
    source: "Capacity: 18 to 21 (ADCS, 2016); the middle",
    basis: "derived",
    note: "How many cases of the comparator's service make one post.",
    slider: { minimum: 10, maximum: 30, step: 0.5 },
    domain: { minimum: 1, maximum: 100 },
  },
  {
    key: "staff.shareInNeed",
    title: "Cases in need among a social worker's cases",
    group: "Release",
    unit: "share of caseload",
    published: 0.2,
    source: "Stress: on average 20 per cent of their caseload",
    basis: "published",
    note: "The others are protection cases. Has no effect while a protection case weighs as much as a case in need.",
    slider: { minimum: 0, maximum: 1, step: 0.01 },
    domain: SHARE,
  },
  {
    key: "staff.protectionWeight",
    title: "Weight of a protection case",
    group: "Release",
    unit: "cases in need per protection case",
    published: 1,
    ...ENTER_YOUR_OWN,
    note: "Above 1, more cases in need must be freed before a post can go.",
    slider: { minimum: 1, maximum: 5, step: 0.1 },
    domain: { minimum: 1, maximum: 100 },
  },
  {
    key: "scaleUp.releasedShare",
    title: "Freed caseload that is not refilled",
    group: "Release",
    unit: "share of caseload",
    published: 0,
    source: "Alleviating pressure: freed cases were almost instantaneously replaced",
    basis: "published",
    note: "As the report found, waiting demand refills all at once, so no post goes. Raise it only with a plan to hold demand.",
    slider: { minimum: 0, maximum: 1, step: 0.05 },
    domain: SHARE,
  },
  {
    key: "scaleUp.noticeWeeks",
    title: "Notice before a post is saved",
    group: "Release",
    unit: "weeks",
    published: 12,
    ...ENTER_YOUR_OWN,
    note: "A post that can go is still paid for so long.",
    slider: { minimum: 0, maximum: 52, step: 1 },
    domain: { minimum: 0, maximum: 52 },
  },
  {
    key: "scaleUp.savingsLag",
    title: "Years until re-referral and escalation fall",
    group: "Savings",
    unit: "years",
    published: 1,
    ...ENTER_YOUR_OWN,
    note: "Counted from the year in which a case starts. 0: in the same year, as Appendix 9 counts.",
    slider: { minimum: 0, maximum: 5, step: 1 },
    domain: { minimum: 0, maximum: 30, whole: true },
  },
  {
    key: "scaleUp.effectYears",
    title: "Years that the effect lasts",
    group: "Savings",
    unit: "years",
    published: 1,
    source: "Appendix 9, Local authority benefits: one year",
    basis: "published",
    note: "1: the rates of the scenario count once. More: each further year counts again, less the drop-off.",
    slider: { minimum: 1, maximum: 10, step: 1 },
    domain: { minimum: 1, maximum: 30, whole: true },
  },
  {
    key: "scaleUp.dropOff",
    title: "Drop-off of the effect",
    group: "Savings",
    unit: "share of effect a year",
    published: 0,
    ...ENTER_YOUR_OWN,
    note: "What the effect loses each further year. Has no effect while it lasts one year.",
    slider: { minimum: 0, maximum: 1, step: 0.05 },
    domain: SHARE,
  },
  {
    key: "scaleUp.workingYears",
    title: "Years of working life over which lifetime gains come",
    group: "Savings",
    unit: "years",
    published: 45,
    ...assumed("from 20 to 65; the report gives one net present value"),
    note: "Evenly, from the year after the case on, or after the scenario's delay: what falls beyond the years shown is told as a present value.",
    slider: { minimum: 10, maximum: MOST_WORKING_YEARS, step: 1 },
    domain: { minimum: 1, maximum: MOST_WORKING_YEARS, whole: true },
  },
  {
    key: "scaleUp.cashableShare",
    title: "Savings on re-referral and escalation that are cash",
    group: "Savings",
    unit: "share of savings",
    published: 0,
    source: "Alleviating pressure: freed cases were almost instantaneously replaced",
    basis: "assumed",
    note: "A saving in time is no cash. A loss on escalation counts whole; one on re-referral adds no post and stands apart.",
    slider: { minimum: 0, maximum: 1, step: 0.05 },
    domain: SHARE,
  },
  {
    key: "scaleUp.escalationStep",
    title: "Escalations avoided before cash is saved",
    group: "Savings",
    unit: "cases",
    published: 0,
    ...ENTER_YOUR_OWN,
    note: "Cash comes in whole steps of so many cases, say a post's. 0: no steps.",
    slider: { minimum: 0, maximum: 50, step: 1 },
    domain: { minimum: 0, maximum: Infinity, whole: true },
  },
  {
    key: "scaleUp.firstYearPrices",
    title: "From the scenario's prices to those of the first year",
    group: "Money",
    unit: "by the deflator, or a factor",
    published: BY_DEFLATOR,
    source: "HM Treasury, GDP deflators, March 2026",
    basis: "assumed",
    note: "Of the budget alone. By the sheet Prices, where the workbook has one; a function is given it as its index.",
    choices: [
      {
        value: BY_DEFLATOR,
        label: BY_DEFLATOR,
        explanation:
          "That of the sheet Prices, or of March 2026, which we bring; prices as published are taken for those of the first year.",
      },
    ],
    slider: { minimum: 0.8, maximum: 2, step: 0.001 },
    domain: { minimum: 0.01, maximum: 100 },
  },
  {
    key: "scaleUp.payInflation",
    title: "Pay inflation",
    group: "Money",
    unit: "share a year",
    published: 0.03,
    ...ENTER_YOUR_OWN,
    note: "For the budget in the money of each year. The economic view is in the scenario's prices.",
    slider: { minimum: 0, maximum: 0.1, step: 0.0025 },
    domain: GROWTH,
  },
  {
    key: "scaleUp.priceInflation",
    title: "Price inflation",
    group: "Money",
    unit: "share a year",
    published: 0.02,
    ...ENTER_YOUR_OWN,
    note: "For what is not pay: family budgets, recruitment, set-up.",
    slider: { minimum: 0, maximum: 0.1, step: 0.0025 },
    domain: GROWTH,
  },
  {
    key: "scaleUp.discountedAt",
    title: "Moment of a year to which it is discounted",
    group: "Money",
    unit: "beginning / middle",
    published: "beginning",
    source: "Green Book 2026: year 0 is the first with a cost or benefit",
    basis: "assumed",
    note: "'middle' takes half a year more off every year, as amounts come evenly over it. Check your council's convention.",
    choices: [
      { value: "beginning", label: "Beginning", explanation: "The first year is not discounted." },
      { value: "middle", label: "Middle", explanation: "The first year is discounted by half a year." },
    ],
  },
  {
    key: "scaleUp.sensitivityRate",
    title: "Discount rate, sensitivity",
    group: "Money",
    unit: "a schedule, or a rate a year",
    published: 0.03,
    source: "2026 review of the Green Book's discount rate: check against your guidance",
    basis: "assumed",
    note: `Shown beside the scenario's own rate, in real terms: "${SENSITIVITY_SCHEDULE}" where effects reach beyond 50 years, or one rate.`,
    choices: SCHEDULE_CHOICES,
    slider: { minimum: 0, maximum: 0.1, step: 0.0025 },
    domain: SHARE,
  },
  {
    key: "scaleUp.benefitsGrade",
    title: "Grade of the evidence for benefits",
    group: "Money",
    unit: "grade",
    published: 1,
    source: OPTIMISM_BIAS_SOURCE,
    basis: "assumed",
    note: "Optimism bias: 1 takes nothing off, 2 to 6 take 5, 10, 15, 25, 40% off. Not together with distributions.",
    slider: { minimum: 1, maximum: 6, step: 1 },
    domain: GRADE,
  },
  {
    key: "scaleUp.benefitsHaircut",
    title: "Share taken off benefits",
    ...OWN_HAIRCUT,
    note: "By grade, or a share that your guidance has, which then takes the place of the grade's.",
  },
  {
    key: "scaleUp.costsGrade",
    title: "Grade of the evidence for costs",
    group: "Money",
    unit: "grade",
    published: 1,
    source: OPTIMISM_BIAS_SOURCE,
    basis: "assumed",
    note: "Optimism bias: 1 puts nothing on, 2 to 6 put 5, 10, 15, 25, 40% on. Not together with distributions.",
    slider: { minimum: 1, maximum: 6, step: 1 },
    domain: GRADE,
  },
  {
    key: "scaleUp.costsHaircut",
    title: "Share put on costs",
    ...OWN_HAIRCUT,
    note: "By grade, or a share that your guidance has, which then takes the place of the grade's.",
  },
] as const satisfies readonly (Entry & { readonly group: ScaleUpGroup })[];

type Written = (typeof SCALE_UP_REGISTER)[number];

/** One value for every parameter of scale-up. */
export type ScaleUpSettings = ValuesOf<Written>;

export type ScaleUpKey = Written["key"];
export type ScaleUpNumberKey = Exclude<Written, { readonly choices: unknown }>["key"];

export type ScaleUpParameter = { readonly group: ScaleUpGroup } & (
  | (NumberDefinition & { readonly key: ScaleUpNumberKey; readonly published: number })
  | ((ChoiceDefinition | ChoiceOrRateDefinition) & { readonly key: Exclude<ScaleUpKey, ScaleUpNumberKey> })
);

/** Every parameter of scale-up, in the order in which tables and sliders show them. */
export const SCALE_UP_PARAMETERS: readonly ScaleUpParameter[] = SCALE_UP_REGISTER.map(defined);

/** The parameter of scale-up with this key, whatever its case and the blanks round it; undefined where there is none. */
export const findScaleUpParameter = finder(SCALE_UP_PARAMETERS, ({ key }) => key);

/** The entry of a parameter of scale-up that is known to exist. */
export function scaleUpParameter(key: ScaleUpKey): ScaleUpParameter {
  const found = findScaleUpParameter(key);
  if (found === undefined) throw new Error(`The register has no parameter ${key}`);
  return found;
}

// The register's own values are of each key's kind, which Object.fromEntries cannot express; a test reads each back.
/** The register's starting values. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  SCALE_UP_PARAMETERS.map(({ key, published }) => [key, published]),
) as ScaleUpSettings;
