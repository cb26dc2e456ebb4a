import { escalationSaving } from "../../model/escalation";
import { lifetimeEarnings, lifetimeTax } from "../../model/lifetimeOutcomes";
import type { NetMeasure } from "../../model/measures";
import type { NumberKey } from "../../model/parameters";
import { perspectives } from "../../model/perspectives";
import { reReferralCost, reReferralSaving } from "../../model/reReferral";
import type { ReReferralBasis } from "../../model/reReferral";
import { costPerCase } from "../../model/staffCost";
import { BLOCK } from "./drawPlan";

/**
 * Where each column of a block begins in the block's memory. With one array, whose places are numbers in the code, V8 takes
 * a third of the time that it takes with an array for each column. They are 1,032 numbers apart, a cache line more than
 * a block has: a whole number of pages apart they would push each other out of the cache.
 */
const enum At {
  WeeklyCostP = 0,
  WeeklyCostC = 1032,
  UpliftP = 2064,
  UpliftC = 3096,
  WeeksP = 4128,
  WeeksC = 5160,
  OtherP = 6192,
  OtherC = 7224,
  ClosureP = 8256,
  ClosureC = 9288,
  Closed = 10320,
  Open = 11352,
  CausalShare = 12384,
  Premium = 13416,
  Children = 14448,
  DelayFactor = 15480,
  IncomeTax = 16512,
  Insurance = 17544,
  ReReferralP = 18576,
  ReReferralC = 19608,
  EscalationC = 20640,
  EscalationP = 21672,
  ProtectionCost = 22704,
  NeedCost = 23736,
  LocalAuthority = 24768,
  Exchequer = 25800,
  Individual = 26832,
  Society = 27864,
  ExtraClosure = 28896,
  End = 29928,
}

const PLACES = {
  "programme.weeklyCost": At.WeeklyCostP,
  "comparator.weeklyCost": At.WeeklyCostC,
  "programme.managementUplift": At.UpliftP,
  "comparator.managementUplift": At.UpliftC,
  "programme.weeksOpen": At.WeeksP,
  "comparator.weeksOpen": At.WeeksC,
  "programme.otherCost": At.OtherP,
  "comparator.otherCost": At.OtherC,
  "programme.closureRate": At.ClosureP,
  "comparator.closureRate": At.ClosureC,
  "attainment.closed": At.Closed,
  "attainment.open": At.Open,
  "attainment.causalShare": At.CausalShare,
  "attainment.premium": At.Premium,
  "attainment.childrenPerCase": At.Children,
  delayFactor: At.DelayFactor,
  "tax.income": At.IncomeTax,
  "tax.nationalInsurance": At.Insurance,
  "programme.reReferralRate": At.ReReferralP,
  "comparator.reReferralRate": At.ReReferralC,
  "escalation.comparatorRate": At.EscalationC,
  "escalation.programmeRate": At.EscalationP,
  "escalation.protectionCost": At.ProtectionCost,
  "escalation.needCost": At.NeedCost,
  "net.localAuthority": At.LocalAuthority,
  "net.exchequer": At.Exchequer,
  "net.individual": At.Individual,
  "net.society": At.Society,
  extraClosure: At.ExtraClosure,
} as const satisfies Partial<Record<NumberKey | NetMeasure | "delayFactor" | "extraClosure", At>>;

/** What a block gives: the four perspectives, and how many more cases the programme closes (a share of its cases). */
export type NetOutcome = NetMeasure | "extraClosure";
/** What the net results depend on: inputs, and D(delay) in place of the delay. They are linear in each. */
export type NetInput = Exclude<keyof typeof PLACES, NetOutcome>;

/** The columns of a block of draws. */
export interface NetBlock {
  readonly columns: Readonly<Record<keyof typeof PLACES, Float64Array>>;
  /** Computes the net results of all draws from their inputs. */
  readonly compute: () => void;
}

/** A block without draws yet. */
export function createNetBlock(basis: ReReferralBasis): NetBlock {
  const memory = new Float64Array(At.End);
  const columns = Object.entries(PLACES).map(([name, place]) => [name, memory.subarray(place, place + BLOCK)]);
  return {
    columns: Object.fromEntries(columns) as NetBlock["columns"], // Object.fromEntries forgets the names.
    compute: () => {
      computeNet(memory, basis);
    },
  };
}

/** The inputs of a block by name. */
export const NET_INPUTS = Object.keys(PLACES).filter((name) => !isNetOutcome(name)) as NetInput[]; // What is left is one.

export function isNetOutcome(name: string): name is NetOutcome {
  return name.startsWith("net.") || name === "extraClosure";
}

/**
 * E2 to E13 for each draw of a block, in one loop without an object left behind; the model's own functions, which the
 * engine writes into the loop. `evaluate` gives the same numbers one scenario at a time, a hundred times slower.
 */
function computeNet(memory: Float64Array, basis: ReReferralBasis): void {
  // The memory has no holes: `!` costs nothing, a default would cost a branch each.
  /* eslint-disable @typescript-eslint/no-non-null-assertion */
  for (let i = 0; i < BLOCK; i++) {
    const costP = costPerCase(
      memory[i + At.WeeklyCostP]! * (1 + memory[i + At.UpliftP]!),
      memory[i + At.WeeksP]!,
      memory[i + At.OtherP]!,
    );
    const costC = costPerCase(
      memory[i + At.WeeklyCostC]! * (1 + memory[i + At.UpliftC]!),
      memory[i + At.WeeksC]!,
      memory[i + At.OtherC]!,
    );
    const closureP = memory[i + At.ClosureP]!;
    const closureC = memory[i + At.ClosureC]!;
    const extraClosure = closureP - closureC;
    // The attainment of open cases is both arms', so that it cancels.
    const attainment = memory[i + At.CausalShare]! * extraClosure * (memory[i + At.Closed]! - memory[i + At.Open]!);
    const earnings = lifetimeEarnings(
      memory[i + At.Premium]!,
      attainment,
      memory[i + At.Children]!,
      memory[i + At.DelayFactor]!,
    );
    const result = perspectives({
      costPerCase: costP - costC,
      lifetimeEarnings: earnings,
      lifetimeTax: lifetimeTax(earnings, memory[i + At.IncomeTax]!, memory[i + At.Insurance]!),
      escalationSaving: escalationSaving(
        memory[i + At.EscalationC]!,
        memory[i + At.EscalationP]!,
        memory[i + At.ProtectionCost]!,
        memory[i + At.NeedCost]!,
      ),
      reReferralSaving: reReferralSaving(
        reReferralCost(memory[i + At.ReReferralP]!, costP, closureP, basis),
        reReferralCost(memory[i + At.ReReferralC]!, costC, closureC, basis),
      ),
    });
    memory[i + At.LocalAuthority] = result.localAuthority;
    memory[i + At.Exchequer] = result.exchequer;
    memory[i + At.Individual] = result.individual;
    memory[i + At.Society] = result.society;
    memory[i + At.ExtraClosure] = extraClosure;
  }
  /* eslint-enable @typescript-eslint/no-non-null-assertion */
}
