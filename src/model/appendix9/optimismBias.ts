import type { Perspectives } from "./equations";
import { NUMBERS } from "./numbers";
import { withOwn } from "./results";
import type { Results } from "./results";

/**
 * Optimism bias: what is taken off a forecast benefit, and put on a forecast cost, for the grade of the evidence behind it.
 *
 * The shares are a local policy, after the supporting public service transformation guidance of HM Treasury and local
 * partners. Its text could not be read when these were written: an assumption to check, never an authority.
 */

export type EvidenceGrade = 1 | 2 | 3 | 4 | 5 | 6;

export interface OptimismBias {
  readonly grade: EvidenceGrade;
  /** The evidence that earns the grade. */
  readonly evidence: string;
  /** Share taken off a benefit. */
  readonly benefits: number;
  /** Share put on a cost. */
  readonly costs: number;
}

/** From the best evidence to the weakest. */
export const OPTIMISM_BIAS: readonly OptimismBias[] = [
  { grade: 1, evidence: "Randomised trial here, or audited accounts", benefits: 0, costs: 0 },
  { grade: 2, evidence: "Randomised trial elsewhere, or unaudited accounts", benefits: 0.05, costs: 0.05 },
  { grade: 3, evidence: "Independent evaluation, or recent national data", benefits: 0.1, costs: 0.1 },
  { grade: 4, evidence: "Monitoring by practitioners, or older data", benefits: 0.15, costs: 0.15 },
  { grade: 5, evidence: "A similar intervention, or another area's data", benefits: 0.25, costs: 0.25 },
  { grade: 6, evidence: "Judgement without data", benefits: 0.4, costs: 0.4 },
];

/** The grades chosen for the benefits and for the costs of a forecast. */
export interface OptimismBiasGrades {
  readonly benefits: number;
  readonly costs: number;
}

/** What is taken off a forecast's benefits and put on its costs, as shares. */
export interface Haircut {
  readonly benefits: number;
  readonly costs: number;
}

/** Grade 1 on both: nothing taken off and nothing put on. */
export const NO_OPTIMISM_BIAS: OptimismBiasGrades = { benefits: 1, costs: 1 };

/** The shares of a pair of grades. A grade that does not exist is none: whoever calls has read it from the register. */
export function optimismBias(grades: OptimismBiasGrades): Haircut {
  const found = (grade: number) => OPTIMISM_BIAS.find((entry) => entry.grade === grade);
  return { benefits: found(grades.benefits)?.benefits ?? 0, costs: found(grades.costs)?.costs ?? 0 };
}

/** A benefit less the share for optimism. A loss stays whole: caution never makes it smaller. */
export function cautiousBenefit(amount: number, share: number): number {
  return amount - share * Math.max(0, amount);
}

/** What is taken off a benefit for optimism, as a negative amount; nothing off a loss. */
export function optimismIn(amount: number, share: number): number {
  return cautiousBenefit(amount, share) - amount;
}

/** A cost with the share for optimism on top. */
export function cautiousCost(amount: number, share: number): number {
  return amount * (1 + share);
}

/**
 * The four net results per case with optimism bias: the programme's cost is uplifted; what the comparator would have cost,
 * the savings, and the earnings with their tax are the benefits. The council's own outcomes have grades of their own.
 */
export function perspectivesWithOptimismBias(results: Results, share: Haircut): Perspectives<number> {
  const benefit = (amount: number) => cautiousBenefit(amount, share.benefits);
  const cost = cautiousCost(results["costPerCase.programme"], share.costs);
  const net = NUMBERS.perspectives({
    costPerCase: cost - benefit(results["costPerCase.comparator"]),
    lifetimeEarnings: benefit(results["lifetimeEarnings.difference"]),
    lifetimeTax: benefit(results["lifetimeTax.difference"]),
    reReferralSaving: benefit(results.reReferralSaving),
    escalationSaving: benefit(results.escalationSaving),
  });
  return withOwn(net, results.own);
}

/**
 * The guard against counting caution twice: a distribution already says how far a result may fall short, so the same input
 * takes no haircut as well. Says what is doubled; null where nothing is.
 *
 * @param uncertain whether inputs behind the result have probability distributions
 */
export function doubledCaution(share: Haircut, uncertain: boolean): string | null {
  if (!uncertain || (share.benefits === 0 && share.costs === 0)) return null;
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  return `Optimism bias (benefits −${percent(share.benefits)}, costs +${percent(share.costs)}) and probability distributions would count caution twice: use one or the other.`;
}
