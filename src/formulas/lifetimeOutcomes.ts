import { GREEN_BOOK } from "../model/register/parameters";
import { discountFactor } from "./discounting";
import { add, multiply, subtract, text } from "./expression";
import type { Expression } from "./expression";
import { elementwise, optional, required } from "./functionExpansion";

/** E3, attainment weight. */
export function attainmentWeight(
  closureRate: Expression,
  closed: Expression,
  open: Expression,
  causalShare: Expression,
): Expression {
  return add(open, multiply(causalShare, closureRate, subtract(closed, open)));
}

const shares = [
  optional("closed", "attainment.closed"),
  optional("open", "attainment.open"),
  optional("causalShare", "attainment.causalShare"),
];
const childrenAndDelay = [
  optional("childrenPerCase", "attainment.childrenPerCase"),
  optional("delayYears", "attainment.delayYears"),
];

export const ATTAINMENT = elementwise([required("closureRate"), ...shares], attainmentWeight);

export const LIFETIME_EARNINGS = elementwise(
  [required("closureRate"), optional("premium", "attainment.premium"), ...shares, ...childrenAndDelay],
  earningsPerCase,
);

/** E4 with the Green Book's discounting. */
function earningsPerCase(
  closureRate: Expression,
  premium: Expression,
  closed: Expression,
  open: Expression,
  causalShare: Expression,
  childrenPerCase: Expression,
  delayYears: Expression,
): Expression {
  const weight = attainmentWeight(closureRate, closed, open, causalShare);
  return multiply(premium, weight, childrenPerCase, discountFactor(delayYears, text(GREEN_BOOK)));
}

export const LIFETIME_TAX = elementwise(
  [
    required("closureRate"),
    optional("incomeTax", "tax.income"),
    optional("nationalInsurance", "tax.nationalInsurance"),
    optional("premium", "attainment.premium"),
    ...shares,
    ...childrenAndDelay,
  ],
  (
    closureRate,
    incomeTax,
    nationalInsurance,
    ...earnings: [Expression, Expression, Expression, Expression, Expression, Expression]
  ) => multiply(add(incomeTax, nationalInsurance), earningsPerCase(closureRate, ...earnings)),
);

export const EMPLOYMENT = elementwise(
  [required("closureRate"), optional("employmentPremium", "employment.premium"), ...shares],
  (closureRate, premium, ...weights: [Expression, Expression, Expression]) =>
    multiply(premium, attainmentWeight(closureRate, ...weights)),
);
