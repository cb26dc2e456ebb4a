import { parameter } from "../model/register/parameters";
import type { ParameterKey } from "../model/register/parameters";
import type { Quantity } from "../model/register/quantity";
import { divide, multiply, number, text } from "./expression";
import type { Expression } from "./expression";

/** A quantity as its source states it: 5/83 rather than sixteen rounded digits. */
export function quantityExpression(quantity: Quantity): Expression {
  if (typeof quantity !== "object") return typeof quantity === "number" ? number(quantity) : text(quantity);
  if ("amount" in quantity) {
    // Of the register, in which no price rises above the index.
    return multiply(number(quantity.amount), divide(number(quantity.after), number(quantity.before)));
  }
  return divide(number(quantity.numerator), number(quantity.denominator));
}

/** The published value of a parameter. */
export function published(key: ParameterKey): Expression {
  return quantityExpression(parameter(key).published);
}
