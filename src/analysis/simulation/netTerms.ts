import { discountFactor } from "../../model/discounting";
import type { DiscountRate } from "../../model/discounting";
import { escalationSaving } from "../../model/escalation";
import { lifetimeEarnings } from "../../model/lifetimeOutcomes";
import { parameter } from "../../model/parameters";
import type { NumberKey, ParameterGroup } from "../../model/parameters";
import { costPerCase } from "../../model/staffCost";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { blockColumns } from "./columns";

/** A block of draws of every input. */
export type InputColumns = Readonly<Record<NumberKey, Float64Array>>;

/**
 * The quantities of which the net results are made: of one or a few inputs each, all of one group, and no input is in two.
 * So they are as independent as the inputs, and what is linear in them is linear in every input.
 */
export const NET_TERMS = [
  "programmeCost",
  "comparatorCost",
  "programmeClosure",
  "comparatorClosure",
  "programmeReReferral",
  "comparatorReReferral",
  "earningsOfClosing",
  "delayFactor",
  "taxRate",
  "escalationSaving",
] as const;

export type NetTerm = (typeof NET_TERMS)[number];
export type NetTerms = Readonly<Record<NetTerm, Float64Array>>;

interface TermDefinition {
  readonly members: readonly NumberKey[];
  /** Computes the term from its members; absent where it is its only member. */
  readonly fill?: (target: Float64Array, input: InputColumns, discountRate: DiscountRate) => void;
}

const DEFINITIONS: Readonly<Record<NetTerm, TermDefinition>> = {
  programmeCost: costTerm("programme"),
  comparatorCost: costTerm("comparator"),
  programmeClosure: { members: ["programme.closureRate"] },
  comparatorClosure: { members: ["comparator.closureRate"] },
  programmeReReferral: { members: ["programme.reReferralRate"] },
  comparatorReReferral: { members: ["comparator.reReferralRate"] },
  earningsOfClosing: {
    members: [
      ...(["attainment.premium", "attainment.childrenPerCase"] as const),
      ...(["attainment.causalShare", "attainment.closed", "attainment.open"] as const),
    ],
    fill: fillEarningsOfClosing,
  },
  delayFactor: { members: ["attainment.delayYears"], fill: fillDelayFactor },
  taxRate: { members: ["tax.income", "tax.nationalInsurance"], fill: fillTaxRate },
  escalationSaving: {
    members: [
      ...(["escalation.comparatorRate", "escalation.programmeRate"] as const),
      ...(["escalation.protectionCost", "escalation.needCost"] as const),
    ],
    fill: fillEscalationSaving,
  },
};

/** The inputs that a term is made of. */
export function membersOf(term: NetTerm): readonly NumberKey[] {
  return DEFINITIONS[term].members;
}

/** The group to which a term's inputs belong. */
export function groupOf(term: NetTerm): ParameterGroup | undefined {
  return membersOf(term).map((key) => parameter(key).group)[0];
}

/** The terms of a block of inputs, always in the same columns. */
export interface TermBlock {
  readonly terms: NetTerms;
  /** Computes those terms again whose inputs are uncertain. */
  readonly refresh: () => void;
}

/** Computes the terms of inputs of an uncertain scenario. */
export function createTermBlock(input: InputColumns, { scenario, distributions }: UncertainScenario): TermBlock {
  const computed = blockColumns(NET_TERMS, input["programme.closureRate"].length);
  const refreshers: (() => void)[] = [];
  const terms = NET_TERMS.map((term): [NetTerm, Float64Array] => {
    const { members, fill } = DEFINITIONS[term];
    const [only] = members;
    if (fill === undefined && only !== undefined) return [term, input[only]];
    const refresh = () => fill?.(computed[term], input, scenario["discount.rate"]);
    refresh();
    if (members.some((key) => distributions.has(key))) refreshers.push(refresh);
    return [term, computed[term]];
  });
  return {
    terms: Object.fromEntries(terms) as Record<NetTerm, Float64Array>, // Object.fromEntries forgets the names.
    refresh: () => {
      for (const refresh of refreshers) refresh();
    },
  };
}

function costTerm(arm: "programme" | "comparator"): TermDefinition {
  const members = [`${arm}.weeklyCost`, `${arm}.managementUplift`, `${arm}.weeksOpen`, `${arm}.otherCost`] as const;
  const [weeklyCost, uplift, weeksOpen, otherCost] = members;
  return {
    members,
    fill(target, input) {
      fillCost(target, input[weeklyCost], input[uplift], input[weeksOpen], input[otherCost]);
    },
  };
}

// Columns have no holes: `!` costs nothing, a default would cost a branch each.
/* eslint-disable @typescript-eslint/no-non-null-assertion */

function fillCost(
  target: Float64Array,
  weeklyCost: Float64Array,
  uplift: Float64Array,
  weeksOpen: Float64Array,
  otherCost: Float64Array,
): void {
  for (let i = 0; i < target.length; i++) {
    target[i] = costPerCase(weeklyCost[i]! * (1 + uplift[i]!), weeksOpen[i]!, otherCost[i]!);
  }
}

/** What one more closed case is worth in lifetime earnings that begin at once. */
function fillEarningsOfClosing(target: Float64Array, input: InputColumns): void {
  const premium = input["attainment.premium"];
  const children = input["attainment.childrenPerCase"];
  const causalShare = input["attainment.causalShare"];
  const closed = input["attainment.closed"];
  const open = input["attainment.open"];
  for (let i = 0; i < target.length; i++) {
    target[i] = lifetimeEarnings(premium[i]!, causalShare[i]! * (closed[i]! - open[i]!), children[i]!, 1);
  }
}

function fillDelayFactor(target: Float64Array, input: InputColumns, discountRate: DiscountRate): void {
  const delay = input["attainment.delayYears"];
  for (let i = 0; i < target.length; i++) target[i] = discountFactor(delay[i]!, discountRate);
}

function fillTaxRate(target: Float64Array, input: InputColumns): void {
  const incomeTax = input["tax.income"];
  const insurance = input["tax.nationalInsurance"];
  for (let i = 0; i < target.length; i++) target[i] = incomeTax[i]! + insurance[i]!;
}

function fillEscalationSaving(target: Float64Array, input: InputColumns): void {
  const comparatorRate = input["escalation.comparatorRate"];
  const programmeRate = input["escalation.programmeRate"];
  const protectionCost = input["escalation.protectionCost"];
  const needCost = input["escalation.needCost"];
  for (let i = 0; i < target.length; i++) {
    target[i] = escalationSaving(comparatorRate[i]!, programmeRate[i]!, protectionCost[i]!, needCost[i]!);
  }
}
