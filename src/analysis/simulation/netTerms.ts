import { discountFactor } from "../../model/appendix9/discounting";
import { NUMBERS } from "../../model/appendix9/numbers";
import type { NumberKey } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";

/**
 * A quantity of which the net results are made. They are linear in each, and each is linear in each of its inputs, but for
 * the delay. An input belongs to one quantity, and the inputs of a quantity to one group of the register.
 */
export interface NetTerm {
  readonly inputs: readonly NumberKey[];
  /** Its values from columns of its inputs, in their order. */
  readonly fill: (values: Float64Array, inputs: readonly Float64Array[]) => void;
}

/** The name of a quantity; that of a parameter where it is the parameter itself. */
export type NetTermName =
  | "programme.cost"
  | "comparator.cost"
  | "programme.closureRate"
  | "comparator.closureRate"
  | "programme.reReferralRate"
  | "comparator.reReferralRate"
  | "escalationSaving"
  | "earningsOfClosure"
  | "delayFactor"
  | "taxShare";

/** The one input in which its quantity, the discount factor of the delay, is not linear. */
export const DELAY = "attainment.delayYears";

/** The quantities of a scenario. */
export function netTerms(scenario: Scenario): Readonly<Record<NetTermName, NetTerm>> {
  return {
    "programme.cost": costTerm("programme"),
    "comparator.cost": costTerm("comparator"),
    "programme.closureRate": parameterTerm("programme.closureRate"),
    "comparator.closureRate": parameterTerm("comparator.closureRate"),
    "programme.reReferralRate": parameterTerm("programme.reReferralRate"),
    "comparator.reReferralRate": parameterTerm("comparator.reReferralRate"),
    escalationSaving: ESCALATION_SAVING,
    earningsOfClosure: EARNINGS_OF_CLOSURE,
    delayFactor: {
      inputs: [DELAY],
      fill(values, [years = NONE]) {
        for (let i = 0; i < values.length; i++) values[i] = discountFactor(years[i] ?? NaN, scenario["discount.rate"]);
      },
    },
    taxShare: TAX_SHARE,
  };
}

const NONE = new Float64Array(0);

/* Each has a loop of its own, as V8 would call a function given to a common one, with an object for each number. */
/* oxlint-disable typescript/no-non-null-assertion -- Columns have no holes; a default would cost a branch each. */

function parameterTerm(key: NumberKey): NetTerm {
  return {
    inputs: [key],
    fill(values, [input = NONE]) {
      values.set(input);
    },
  };
}

/** E2, cost per case of an arm. */
function costTerm(arm: "programme" | "comparator"): NetTerm {
  return {
    inputs: [`${arm}.weeklyCost`, `${arm}.managementUplift`, `${arm}.weeksOpen`, `${arm}.otherCost`],
    fill(values, [weekly = NONE, uplift = NONE, weeks = NONE, other = NONE]) {
      for (let i = 0; i < values.length; i++) {
        values[i] = NUMBERS.costPerCase(NUMBERS.managedWeeklyCost(weekly[i]!, uplift[i]!), weeks[i]!, other[i]!);
      }
    },
  };
}

/** E9. */
const ESCALATION_SAVING: NetTerm = {
  inputs: ["escalation.comparatorRate", "escalation.programmeRate", "escalation.protectionCost", "escalation.needCost"],
  fill(values, [rateC = NONE, rateP = NONE, protection = NONE, need = NONE]) {
    for (let i = 0; i < values.length; i++) {
      values[i] = NUMBERS.escalationSaving(rateC[i]!, rateP[i]!, protection[i]!, need[i]!);
    }
  },
};

/** E3 and E4 for one case more that is closed, not delayed. What open cases attain is both arms', so that it cancels. */
const EARNINGS_OF_CLOSURE: NetTerm = {
  inputs: [
    "attainment.premium",
    "attainment.causalShare",
    "attainment.closed",
    "attainment.open",
    "attainment.childrenPerCase",
  ],
  fill(values, [premium = NONE, share = NONE, closed = NONE, open = NONE, children = NONE]) {
    for (let i = 0; i < values.length; i++) {
      values[i] = premium[i]! * (share[i]! * (closed[i]! - open[i]!)) * children[i]!;
    }
  },
};

/** The share of earnings that E5 takes. */
const TAX_SHARE: NetTerm = {
  inputs: ["tax.income", "tax.nationalInsurance"],
  fill(values, [income = NONE, insurance = NONE]) {
    for (let i = 0; i < values.length; i++) values[i] = income[i]! + insurance[i]!;
  },
};
/* eslint-enable typescript/no-non-null-assertion */

/** Columns of a term's inputs: those given, and for each other input one that holds its value throughout. */
export function inputColumns(
  { inputs }: NetTerm,
  given: ReadonlyMap<NumberKey, Float64Array>,
  values: Readonly<Record<NumberKey, number>>,
  length: number,
): Float64Array[] {
  return inputs.map((key) => given.get(key) ?? new Float64Array(length).fill(values[key]));
}

/** A term's value where each input has one. */
export function termValue(term: NetTerm, values: Readonly<Record<NumberKey, number>>): number {
  const value = new Float64Array(1);
  term.fill(value, inputColumns(term, new Map(), values, 1));
  return value[0] ?? NaN;
}

/** A straight line. */
export interface Line {
  readonly start: number;
  readonly slope: number;
}

/** A term as a line along one of its inputs, the others at their values; null where it is none. */
export function lineAlong(term: NetTerm, key: NumberKey, values: Readonly<Record<NumberKey, number>>): Line | null {
  if (key === DELAY) return null;
  const ends = new Float64Array(2);
  term.fill(ends, inputColumns(term, new Map([[key, Float64Array.of(0, 1)]]), values, 2));
  const [start = NaN, end = NaN] = ends;
  return { start, slope: end - start };
}
