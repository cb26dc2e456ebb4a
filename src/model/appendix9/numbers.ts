import type { DiscountRate, ReReferralBasis } from "../register/scenario";
import { discountFactor } from "./discounting";
import { Equations } from "./equations";

class NumericEquations extends Equations<number, number | null, ReReferralBasis, DiscountRate> {
  override add(left: number, right: number): number {
    return left + right;
  }

  override subtract(left: number, right: number): number {
    return left - right;
  }

  override multiply(first: number, second: number, third = 1, fourth = 1): number {
    return first * second * third * fourth;
  }

  override negate(operand: number): number {
    return -operand;
  }

  override onePlus(share: number): number {
    return 1 + share;
  }

  override difference(left: number, right: number): number {
    return left - right;
  }

  override ratio(numerator: number, denominator: number): number | null {
    return denominator === 0 ? null : numerator / denominator;
  }

  override quotient(numerator: number, denominator: number): number {
    return numerator / denominator;
  }

  override power(base: number, exponent: number): number {
    return base ** exponent;
  }

  override costPerExtraClosure(extraCost: number, extraClosures: number): number | null {
    return extraCost >= 0 && extraClosures > 0 ? extraCost / extraClosures : null;
  }

  override discountFactor(years: number, rate: DiscountRate): number {
    return discountFactor(years, rate);
  }

  override countedCases(closureRate: number, basis: ReReferralBasis): number {
    return basis === "closed" ? closureRate : 1;
  }
}

/** The equations in plain numbers. */
export const NUMBERS = new NumericEquations();
