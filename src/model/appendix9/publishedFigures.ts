import { PENCE, percent, plain, POUNDS } from "../register/notation";
import type { Shown } from "../register/notation";
import type { NumberKey } from "../register/parameters";
import type { Scenario } from "../register/scenario";
import type { Algebra } from "./algebra";
import type { Results } from "./evaluate";
import type { Measure, RatioMeasure } from "./measures";
import { NUMBERS } from "./numbers";

/** How a printed figure was rounded: to a number of decimals (−2: to hundreds), or cut off. */
export interface Rounding {
  readonly rule: "round" | "truncate";
  readonly decimals: number;
}

/** A figure that Appendix 9 prints, with the rounding under which the model gives it back. */
export interface PublishedFigure extends Shown {
  readonly where: "Table 6" | "Table 7" | "Table 8" | "Table 9" | "Prose";
  readonly label: string;
  /** As the report prints it. */
  readonly value: number;
  readonly rounding: Rounding;
  /** Why the report's own other figures contradict this one; null for a figure that the model reproduces. */
  readonly inconsistency: string | null;
}

const figure = (
  where: PublishedFigure["where"],
  label: string,
  shown: Shown,
  value: number,
  rounding: Rounding,
  inconsistency: string | null = null,
): PublishedFigure => ({ where, label, ...shown, value, rounding, inconsistency });

const rounded = (decimals: number): Rounding => ({ rule: "round", decimals });
const truncated = (decimals: number): Rounding => ({ rule: "truncate", decimals });

/** Every figure of Tables 6 to 9 and of the prose round them, with its place in the report. */
export const PUBLISHED_FIGURES = {
  "weeklyCost.programme": figure("Table 6", "Weekly cost, Project Crewe", PENCE, 68.05, rounded(2)),
  "weeklyCost.comparator": figure("Table 6", "Weekly cost, Cheshire East", PENCE, 55.13, rounded(2)),
  "costPerCase.programme": figure("Table 6", "Cost per case, Project Crewe", POUNDS, 2450, rounded(0)),
  "costPerCase.comparator": figure("Table 6", "Cost per case, Cheshire East", POUNDS, 1795, rounded(0)),
  "lifetimeEarnings.programme": figure("Table 7", "Lifetime earnings, Project Crewe", POUNDS, 34464, rounded(0)),
  "lifetimeEarnings.comparator": figure("Table 7", "Lifetime earnings, Cheshire East", POUNDS, 31968, rounded(0)),
  "lifetimeEarnings.difference": figure("Prose", "Difference in lifetime earnings", POUNDS, 2500, rounded(-2)),
  "lifetimeTax.programme": figure("Table 7", "Lifetime tax, Project Crewe", POUNDS, 11028, rounded(0)),
  "lifetimeTax.comparator": figure("Table 7", "Lifetime tax, Cheshire East", POUNDS, 10230, rounded(0)),
  "employment.programme": figure("Table 7", "Employment, Project Crewe", plain(2), 6.16, rounded(2)),
  "employment.comparator": figure("Table 7", "Employment, Cheshire East", plain(2), 5.71, rounded(2)),
  "reReferralRate.programme": figure("Table 8", "Re-referral rate, Project Crewe", percent(0), 0.06, rounded(2)),
  "reReferralRate.comparator": figure("Table 8", "Re-referral rate, Cheshire East", percent(1), 0.067, rounded(3)),
  reReferralTotal: figure("Table 8", "Saving on re-referral in the sample", POUNDS, 3800, rounded(-2)),
  reReferralPerCase: figure("Table 8", "Saving on re-referral per case", PENCE, 29.68, rounded(2)),
  escalationUnitCost: figure("Prose", "Child protection case less case in need", POUNDS, 778, rounded(0)),
  "escalationRate.comparator": figure(
    "Table 9",
    "Escalation rate, national average",
    percent(1),
    0.125,
    rounded(3),
    "12.5% of 83 is 10.4 cases; £6,224 needs 10 whole cases, 12.05%. The prose has 12%.",
  ),
  "escalationRate.programme": figure(
    "Table 9",
    "Escalation rate, Project Crewe",
    percent(1),
    0.025,
    rounded(3),
    "2 of 83 cases is 2.41%. The prose has 8 escalations over the pilot year, 9.64%.",
  ),
  escalationTotal: figure("Table 9", "Saving on escalation in the sample", POUNDS, 6224, rounded(0)),
  escalationPerCase: figure("Table 9", "Saving on escalation per case", PENCE, 74.98, truncated(2)),
  escalationPrintedRates: figure(
    "Prose",
    "Saving on escalation per case at the printed rates",
    POUNDS,
    78,
    rounded(0),
    "£78 follows from the printed 12.5% and 2.5%, £74.98 from 10 and 2 of 83 cases.",
  ),
} as const;

export type FigureName = keyof typeof PUBLISHED_FIGURES;

/** A saving of the programme, which the report has per case and in the sample. */
export type Saving = "reReferralSaving" | "escalationSaving";

/** The cases of the sample over which a saving is added up: re-referral in both arms, escalation in the programme alone. */
export function casesInSample<T>(algebra: Algebra<T>, saving: Saving, parameter: (key: NumberKey) => T): T {
  const programme = parameter("sample.programme");
  return saving === "escalationSaving" ? programme : algebra.add(programme, parameter("sample.comparator"));
}

/** What figures are computed from: a scenario and the results that follow from it. */
export interface FigureSource<T> {
  readonly parameter: (key: NumberKey) => T;
  readonly result: (measure: Exclude<Measure, RatioMeasure>) => T;
}

/** What computes a printed figure, unrounded: a number, or an expression in a formula. */
export function liveFigure<T>(algebra: Algebra<T>, name: FigureName, { parameter, result }: FigureSource<T>): T {
  switch (name) {
    case "weeklyCost.programme":
      return parameter("programme.weeklyCost");
    case "weeklyCost.comparator":
      return parameter("comparator.weeklyCost");
    case "reReferralRate.programme":
      return parameter("programme.reReferralRate");
    case "reReferralRate.comparator":
      return parameter("comparator.reReferralRate");
    // Table 8's saving is the comparator's: what re-referral costs more under the programme.
    case "reReferralTotal":
      return algebra.multiply(
        result("reReferralCost.difference"),
        casesInSample(algebra, "reReferralSaving", parameter),
      );
    case "reReferralPerCase":
      return result("reReferralCost.difference");
    case "escalationUnitCost":
      return algebra.subtract(parameter("escalation.protectionCost"), parameter("escalation.needCost"));
    case "escalationRate.comparator":
      return parameter("escalation.comparatorRate");
    case "escalationRate.programme":
      return parameter("escalation.programmeRate");
    case "escalationTotal":
      return algebra.multiply(result("escalationSaving"), casesInSample(algebra, "escalationSaving", parameter));
    case "escalationPerCase":
    case "escalationPrintedRates":
      return result("escalationSaving");
    default:
      return result(name);
  }
}

/** What the model computes for a printed figure, unrounded. */
export function liveValue(name: FigureName, scenario: Scenario, results: Results): number {
  return liveFigure(NUMBERS, name, { parameter: (key) => scenario[key], result: (measure) => results[measure] });
}

/** A value at the precision at which a figure is printed. */
export function atPrintedPrecision(value: number, { rule, decimals }: Rounding): number {
  const scale = 10 ** Math.abs(decimals);
  const scaled = decimals < 0 ? value / scale : value * scale;
  const whole = rule === "round" ? Math.round(scaled) : Math.trunc(scaled);
  return decimals < 0 ? whole * scale : whole / scale;
}
