import type { Measures } from "../model/appendix9/equations";
import { OPTIMISM_BIAS } from "../model/appendix9/optimismBias";
import { BODY_MEASURES, gainInAppendix9, RATIO_MEASURES } from "../model/outcomes/ownMeasures";
import { countsIn } from "../model/outcomes/ownNets";
import { readFinancialYear } from "../model/prices/financialYear";
import type { LevelIndex } from "../model/prices/priceIndex";
import { levelsBetween } from "../model/prices/priceYears";
import type { OutcomeField } from "../model/register/outcomes/outcomeFields";
import { GAINERS, OUTCOME_DEFAULTS, outcomeNamed } from "../model/register/outcomes/ownOutcome";
import type { Gainer, OwnOutcome } from "../model/register/outcomes/ownOutcome";
import type { OutcomeKeys } from "../model/register/outcomes/parseOutcomes";
import { pricesOf } from "../model/register/registerPrices";
import type { Scenario } from "../model/register/scenario";
import type { NativeRate } from "./discounting";
import { add, array, atMost, call, divide, literalNumber, multiply, number, subtract } from "./expression";
import type { Expression } from "./expression";
import { NATIVE } from "./nativeEquations";

/** The council's own outcomes in native formulas, E14: numbers by their cells, and what decides the form as it is now. */

export interface NativeOutcome {
  /** As it is now. */
  readonly outcome: OwnOutcome;
  /** What it is worth, £ per case. */
  readonly worth: Expression;
}

/** Where the outcomes of a scenario are. */
interface OutcomeCells {
  readonly keys: readonly OutcomeKeys[];
  /** The scenario as its cells hold it now. */
  readonly scenario: Scenario;
  /** The value of an entry: its cell, or the literal. */
  readonly entry: (index: number) => Expression;
  readonly rate: NativeRate;
  readonly deflator: LevelIndex | undefined;
}

export function nativeOutcomes({ keys, scenario, entry, rate, deflator }: OutcomeCells): NativeOutcome[] {
  return (scenario.outcomes ?? []).map((outcome) => {
    const entries = outcomeNamed(keys, outcome.name)?.entries ?? [];
    /** A field that is left out has what stands in for it. */
    const of = (field: OutcomeField & keyof typeof OUTCOME_DEFAULTS) => given(field) ?? number(outcome[field] ?? 0);
    const given = (field: OutcomeField) => {
      const place = entries.find((one) => one.field.field === field);
      return place === undefined ? undefined : entry(place.index);
    };
    const required = (field: "programmeRate" | "comparatorRate" | "unitValue") =>
      given(field) ?? number(outcome[field]);
    const [programme, comparator, value] = [
      required("programmeRate"),
      required("comparatorRate"),
      required("unitValue"),
    ];
    const factor = multiply(yearsIn(outcome, of("dropOff"), rate), uprating(outcome, scenario, deflator));
    const gain = NATIVE.ownOutcome(programme, comparator, value, of("attribution"), factor);
    const correction = given("correction") ?? correctionOfGrade(of("grade"));
    if (literalNumber(correction) === 0) return { outcome, worth: gain };
    // A loss stays whole; years, share caused and prices change no sign.
    const isGain = atMost(number(0), multiply(subtract(programme, comparator), value));
    return { outcome, worth: multiply(gain, subtract(number(1), multiply(correction, isGain))) };
  });
}

/** What a pound a year comes to, over as many years as there are now. */
function yearsIn({ startYear, years }: OwnOutcome, dropOff: Expression, rate: NativeRate): Expression {
  if (years === 1) return NATIVE.discountFactor(number(startYear), rate);
  const places = Array.from({ length: years }, (_, place) => place);
  const factors = NATIVE.discountFactor(array([places.map((place) => startYear + place)]), rate);
  if (literalNumber(dropOff) === 0) return call("SUMPRODUCT", factors);
  // A power of 0, as any that comes to nothing, is an error to one spreadsheet or another; so little more than 0 is 0 from the second year on.
  const left = call(
    "EXP",
    multiply(call("LN", call("MAX", number(1e-300), subtract(number(1), dropOff))), array([places])),
  );
  return call("SUMPRODUCT", left, factors);
}

function uprating({ priceYear }: OwnOutcome, scenario: Scenario, deflator: LevelIndex | undefined): Expression {
  const wanted = readFinancialYear(pricesOf(scenario));
  const levels = priceYear === null || wanted === null ? null : levelsBetween(priceYear, wanted, deflator);
  return levels === null ? number(1) : divide(number(levels.after), number(levels.before));
}

function correctionOfGrade(grade: Expression): Expression {
  const known = literalNumber(grade);
  if (known !== undefined) return number(OPTIMISM_BIAS.find((one) => one.grade === known)?.benefits ?? 0);
  const shares = OPTIMISM_BIAS.map(({ benefits }) => number(benefits));
  return call("CHOOSE", NATIVE.onePlus(grade), number(0), ...shares);
}

/** The measures of a scenario, its nets with what its outcomes add to them. */
export function withOutcomes(
  measures: Measures<Expression>,
  outcomes: readonly NativeOutcome[] | undefined,
): Measures<Expression> {
  if (outcomes === undefined) return measures;
  const net = (perspective: Parameters<typeof countsIn>[0]) =>
    total(
      measures[`net.${perspective}`],
      outcomes.filter(({ outcome }) => countsIn(perspective, outcome)),
    );
  return {
    ...measures,
    "net.localAuthority": net("localAuthority"),
    "net.exchequer": net("exchequer"),
    "net.individual": net("individual"),
    "net.society": net("society"),
  };
}

/**
 * What one asks besides the measures, by the names of `ownRows`: each of these outcomes, who gains body by body, and the gain
 * per pound of extra cost, `#N/A` where there is none.
 *
 * @param inAppendix9 the measures without outcomes
 */
export function ownResults(
  inAppendix9: Measures<Expression>,
  outcomes: readonly NativeOutcome[],
  names: readonly string[],
): ReadonlyMap<string, Expression> {
  const all = withOutcomes(inAppendix9, outcomes);
  const worths = names.map((name) => {
    const found = outcomes.find(({ outcome }) => outcomeNamed([outcome], name) !== undefined);
    return [`outcome.${name}`, found?.worth ?? number(0)] as const;
  });
  const bodies = GAINERS.map(({ gainer }, place) => [BODY_MEASURES[place]?.measure ?? "", gain(gainer)] as const);
  const extraCost = all["costPerCase.difference"];
  const ratios = RATIO_MEASURES.map(({ measure, net }) => {
    const ratio = divide(add(all[net], extraCost), extraCost);
    return [measure, call("IF", atMost(extraCost, number(0)), call("NA"), ratio)] as const;
  });
  return new Map([...worths, ...bodies, ...ratios]);

  function gain(gainer: Gainer): Expression {
    const base = {
      localAuthority: inAppendix9["net.localAuthority"],
      individual: inAppendix9["net.individual"],
      tax: inAppendix9["lifetimeTax.difference"],
    };
    return total(
      gainInAppendix9(gainer, base, number(0)),
      outcomes.filter(({ outcome }) => outcome.gainer === gainer),
    );
  }
}

function total(first: Expression, outcomes: readonly NativeOutcome[]): Expression {
  return outcomes.reduce((sum, { worth }) => add(sum, worth), first);
}
