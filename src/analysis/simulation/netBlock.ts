import { isNetMeasure, PERSPECTIVES } from "../../model/appendix9/measures";
import type { Measure, NetMeasure } from "../../model/appendix9/measures";
import type { Perspectives } from "../../model/appendix9/equations";
import { NUMBERS } from "../../model/appendix9/numbers";
import type { ReReferralBasis } from "../../model/register/scenario";
import { borrowMemory, returnMemory } from "./drawMemory";
import { BLOCK } from "./drawPlan";
import type { NetTermName } from "./netTerms";

/**
 * Where each column of a block begins in the block's memory. With one array, whose places are numbers in the code, V8 takes
 * a third of the time that it takes with an array for each column. They are 1,032 numbers apart, a cache line more than
 * a block has: a whole number of pages apart they would push each other out of the cache.
 */
const enum At {
  CostP = 0,
  CostC = 1032,
  ClosureP = 2064,
  ClosureC = 3096,
  ReReferralP = 4128,
  ReReferralC = 5160,
  EscalationSaving = 6192,
  EarningsOfClosure = 7224,
  DelayFactor = 8256,
  TaxShare = 9288,
  LocalAuthority = 10320,
  Exchequer = 11352,
  Individual = 12384,
  Society = 13416,
  ExtraClosure = 14448,
  End = 15480,
}

const PLACES = {
  "programme.cost": At.CostP,
  "comparator.cost": At.CostC,
  "programme.closureRate": At.ClosureP,
  "comparator.closureRate": At.ClosureC,
  "programme.reReferralRate": At.ReReferralP,
  "comparator.reReferralRate": At.ReReferralC,
  escalationSaving: At.EscalationSaving,
  earningsOfClosure: At.EarningsOfClosure,
  delayFactor: At.DelayFactor,
  taxShare: At.TaxShare,
  "net.localAuthority": At.LocalAuthority,
  "net.exchequer": At.Exchequer,
  "net.individual": At.Individual,
  "net.society": At.Society,
  extraClosure: At.ExtraClosure,
} as const satisfies Record<NetTermName | NetOutcome, At>;

/** What a block gives: the four perspectives, and how many more cases the programme closes (a share of its cases). */
export type NetOutcome = NetMeasure | "extraClosure";

/** The columns of a block of draws. */
export interface NetBlock {
  readonly columns: Readonly<Record<NetTermName | NetOutcome, Float64Array>>;
  /** Computes the net results of all draws from their terms. */
  readonly compute: () => void;
  /** Gives the memory back; nobody may look at the columns any more. */
  readonly release: () => void;
}

/**
 * A block without draws yet.
 *
 * @param own what the council's own outcomes add to each net result, where they are certain; null without any
 */
export function createNetBlock(basis: ReReferralBasis, own: Perspectives<number> | null): NetBlock {
  const memory = borrowMemory(At.End);
  const columns = Object.entries(PLACES).map(([name, place]) => [name, memory.subarray(place, place + BLOCK)]);
  return {
    columns: Object.fromEntries(columns) as NetBlock["columns"], // Object.fromEntries forgets the names.
    compute: () => {
      computeNet(memory, basis);
      if (own !== null) addOwn(memory, own);
    },
    release: () => {
      returnMemory(memory);
    },
  };
}

export function isNetOutcome(outcome: Measure | NetOutcome): outcome is NetOutcome {
  return outcome === "extraClosure" || isNetMeasure(outcome);
}

/**
 * E5, E7, E8 and E10 to E13 for each draw of a block, in one loop without an object left behind; the model's own functions,
 * which V8 writes into the loop. `evaluate` gives the same numbers one scenario at a time, a hundred times slower.
 */
function computeNet(memory: Float64Array, basis: ReReferralBasis): void {
  /* oxlint-disable typescript/no-non-null-assertion -- The memory has no holes; a default would cost a branch each. */
  for (let i = 0; i < BLOCK; i++) {
    const costP = memory[i + At.CostP]!;
    const costC = memory[i + At.CostC]!;
    const closureP = memory[i + At.ClosureP]!;
    const closureC = memory[i + At.ClosureC]!;
    const extraClosure = closureP - closureC;
    const earnings = memory[i + At.EarningsOfClosure]! * extraClosure * memory[i + At.DelayFactor]!;
    const result = NUMBERS.perspectives({
      costPerCase: costP - costC,
      lifetimeEarnings: earnings,
      lifetimeTax: NUMBERS.lifetimeTax(earnings, memory[i + At.TaxShare]!, 0),
      escalationSaving: memory[i + At.EscalationSaving]!,
      reReferralSaving: NUMBERS.reReferralSaving(
        NUMBERS.reReferralCost(memory[i + At.ReReferralP]!, costP, closureP, basis),
        NUMBERS.reReferralCost(memory[i + At.ReReferralC]!, costC, closureC, basis),
      ),
    });
    memory[i + At.LocalAuthority] = result.localAuthority;
    memory[i + At.Exchequer] = result.exchequer;
    memory[i + At.Individual] = result.individual;
    memory[i + At.Society] = result.society;
    memory[i + At.ExtraClosure] = extraClosure;
  }
  /* eslint-enable typescript/no-non-null-assertion */
}

function addOwn(memory: Float64Array, own: Perspectives<number>): void {
  for (const { perspective, measure } of PERSPECTIVES) {
    const value = own[perspective];
    if (value === 0) continue;
    const column = memory.subarray(PLACES[measure], PLACES[measure] + BLOCK);
    // oxlint-disable-next-line typescript/no-non-null-assertion, typescript/prefer-for-of -- It has no holes, and is written.
    for (let i = 0; i < column.length; i++) column[i]! += value;
  }
}
