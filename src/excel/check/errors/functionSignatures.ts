import { parameter } from "../../../model/register/parameters";
import type { Domain } from "../../../model/register/domain";

/**
 * The functions of this version as a cell can call them: their arguments in order, "?" where one may be left out. Written
 * down here because the workbook knows no code of the functions; a test compares it with theirs.
 */
const SIGNATURES = {
  WEEKLYSTAFFCOST: "fte salary onCost overhead cases weeksPerYear?",
  COSTPERCASE: "weeklyCost weeksOpen otherCost?",
  COSTPERCLOSURE: "costPerCase closureRate",
  ATTAINMENT: "closureRate closed? open? causalShare?",
  LIFETIMEEARNINGS: "closureRate premium? closed? open? causalShare? childrenPerCase? delayYears?",
  LIFETIMETAX:
    "closureRate incomeTax? nationalInsurance? premium? closed? open? causalShare? childrenPerCase? delayYears?",
  EMPLOYMENT: "closureRate employmentPremium? closed? open? causalShare?",
  REREFERRALCOST: "reReferralRate costPerCase closureRate?",
  REREFERRALSAVING:
    "programmeRate programmeCost comparatorRate comparatorCost programmeClosure? comparatorClosure? cases?",
  ESCALATIONSAVING: "comparatorRate programmeRate protectionCost? needCost? cases?",
  DISCOUNTFACTOR: "year rate?",
  PRESENTVALUE: "amounts firstYear? rate?",
  RESULT: "measure keys? values?",
  RESULTS: "keys? values?",
  COMPARE: "keys values names?",
  BRIDGE: "keys values baseValues? measure?",
  TABLE: "number keys? values?",
  BREAKEVEN: "parameter measure? keys? values? target?",
  TORNADO: "measure? keys? values? uncertainty? swing?",
  TWOWAY: "keyA valuesA keyB valuesB measure? keys? values?",
  SIMULATE: "measure? keys? values? uncertainty? draws? seed? correlation?",
  PROBABILITY: "measure? keys? values? uncertainty? threshold? draws? seed? correlation?",
  DISTRIBUTION: "measure? keys? values? uncertainty? bins? draws? seed? correlation?",
  ACCEPTABILITY: "worth keys? values? uncertainty? draws? seed? correlation?",
  INFORMATIONVALUE: "measure? keys? values? uncertainty? draws? seed? correlation?",
  STAFFNEEDED: "cases weeksOpen caseload? practitionersPerPod?",
  SCALEUP: "cases keys? values? view?",
  BREAKEVENCASES: "keys? values? measure?",
  PAYBACK: "cashflows rate?",
  BENEFITCOSTRATIO: "benefits costs rate?",
  RATE: "events n confidence?",
  DETECTABLE: "baseline familiesA familiesB childrenPerFamily? icc? confidence? power? direction?",
  SAMPLESIZE: "baseline target ratio? childrenPerFamily? icc? confidence? power?",
  PARAMETER: "key field?",
  PARAMETERS: "",
} as const;

export type FunctionName = keyof typeof SIGNATURES;

export interface FunctionArgument {
  readonly name: string;
  readonly isOptional: boolean;
}

export const FUNCTION_NAMES = Object.keys(SIGNATURES) as [FunctionName, ...FunctionName[]]; // Object.keys widens the names.

/** The arguments of a function, by its name in capitals; undefined where this version has no such function. */
export function signatureOf(name: string): readonly FunctionArgument[] | undefined {
  const known = FUNCTION_NAMES.find((candidate) => candidate === name);
  if (known === undefined) return undefined;
  return SIGNATURES[known]
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ name: word.replace("?", ""), isOptional: word.endsWith("?") }));
}

const SHARE = parameter("programme.closureRate").domain;
const NOT_NEGATIVE = parameter("programme.weeklyCost").domain;
const ON_TOP_OF_SALARY: Domain = { minimum: 0, maximum: 10 };
const ANY_NUMBER: Domain = { minimum: -Infinity, maximum: Infinity };

/** What the numeric arguments may hold, by their names, which mean the same in every function. */
const DOMAINS: Readonly<Record<string, Domain>> = {
  ...Object.fromEntries(
    [
      ...["closureRate", "closed", "open", "causalShare", "programmeRate", "comparatorRate", "reReferralRate"],
      ...["programmeClosure", "comparatorClosure", "incomeTax", "nationalInsurance", "rate"],
    ].map((name) => [name, SHARE]),
  ),
  ...Object.fromEntries(
    [
      ...["fte", "salary", "cases", "weeksPerYear", "weeklyCost", "weeksOpen", "otherCost", "costPerCase", "premium"],
      ...["childrenPerCase", "delayYears", "programmeCost", "comparatorCost", "protectionCost", "needCost"],
      ...["year", "firstYear"],
    ].map((name) => [name, NOT_NEGATIVE]),
  ),
  onCost: ON_TOP_OF_SALARY,
  overhead: ON_TOP_OF_SALARY,
  employmentPremium: parameter("employment.premium").domain,
  ...Object.fromEntries(["amounts", "cashflows", "benefits", "costs"].map((name) => [name, ANY_NUMBER])),
  caseload: { minimum: 1, maximum: 100 },
  practitionersPerPod: { minimum: 1, maximum: 50, whole: true },
};

/** The numbers that an argument may hold; undefined for arguments in words, and scenarios. */
export function domainOf(argument: string): Domain | undefined {
  return DOMAINS[argument];
}
