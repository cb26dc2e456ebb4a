import { Equations } from "../model/appendix9/equations";
import { discountFactor } from "./discounting";
import type { NativeRate } from "./discounting";
import * as expressions from "./expression";
import { atMost, call, equals, literalNumber, number, text } from "./expression";
import type { Expression } from "./expression";

/** The equations as expressions: each gives the formula that computes it. */
export class NativeEquations extends Equations<Expression, Expression, Expression, NativeRate> {
  override add(left: Expression, right: Expression): Expression {
    return expressions.add(left, right);
  }

  override subtract(left: Expression, right: Expression): Expression {
    return expressions.subtract(left, right);
  }

  override multiply(...factors: readonly Expression[]): Expression {
    return expressions.multiply(...factors);
  }

  override negate(operand: Expression): Expression {
    return expressions.negate(operand);
  }

  override onePlus(share: Expression): Expression {
    return expressions.onePlus(share);
  }

  override difference(left: Expression, right: Expression): Expression {
    return expressions.difference(left, right);
  }

  override ratio(numerator: Expression, denominator: Expression): Expression {
    return expressions.divide(numerator, denominator);
  }

  override quotient(numerator: Expression, denominator: Expression): Expression {
    return expressions.divide(numerator, denominator);
  }

  override power(base: Expression, exponent: Expression): Expression {
    return expressions.power(base, exponent);
  }

  /** Without an extra closed case `#DIV/0!`; `#N/A` where the quotient would not be its cost. */
  override costPerExtraClosure(extraCost: Expression, extraClosures: Expression): Expression {
    const isCost = call("AND", atMost(number(0), extraCost), atMost(number(0), extraClosures));
    return call("IF", isCost, expressions.divide(extraCost, extraClosures), call("NA"));
  }

  /** Without a delay there is nothing to discount, whatever the rate. */
  override discountFactor(years: Expression, rate: NativeRate): Expression {
    return literalNumber(years) === 0 ? number(1) : discountFactor(years, rate);
  }

  override countedCases(closureRate: Expression, basis: Expression): Expression {
    if (basis.kind === "text") return basis.value.toLowerCase() === "closed" ? closureRate : number(1);
    return call("IF", equals(basis, text("closed")), closureRate, number(1));
  }
}

export const NATIVE = new NativeEquations();
