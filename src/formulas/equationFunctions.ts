import { GREEN_BOOK } from "../model/prices/discountSchedules";
import { nativeRate } from "./discounting";
import { number, text } from "./expression";
import type { Expression } from "./expression";
import { elementwise, optional, required } from "./functionExpansion";
import type { FunctionExpansion } from "./functionExpansion";
import { NATIVE } from "./nativeEquations";
import { NoNativeForm } from "./nativeReplacement";

/** The CBA functions that compute one equation each, E2 to E9. */

const shares = [
  optional("closed", "attainment.closed"),
  optional("open", "attainment.open"),
  optional("causalShare", "attainment.causalShare"),
];
const childrenAndDelay = [
  optional("childrenPerCase", "attainment.childrenPerCase"),
  optional("delayYears", "attainment.delayYears"),
];
const CLOSED = text("closed");
/** Without a closure rate re-referral cost counts for all cases: basis `all` of E7. */
const ALL_CASES = number(1);
const cases = optional("cases", number(1));

export const COST_PER_CASE = elementwise(
  [required("weeklyCost"), required("weeksOpen"), optional("otherCost", "programme.otherCost")],
  (weeklyCost, weeksOpen, otherCost) => NATIVE.costPerCase(weeklyCost, weeksOpen, otherCost),
);

export const COST_PER_CLOSURE = elementwise(
  [required("costPerCase"), required("closureRate")],
  (costPerCase, closureRate) => NATIVE.costPerClosure(costPerCase, closureRate),
);

export const ATTAINMENT = elementwise([required("closureRate"), ...shares], (closureRate, closed, open, causalShare) =>
  NATIVE.attainment(closureRate, closed, open, causalShare),
);

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
  const factor = NATIVE.discountFactor(delayYears, nativeRate(text(GREEN_BOOK), null));
  return NATIVE.lifetimeEarnings(closureRate, premium, closed, open, causalShare, childrenPerCase, factor);
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
  ) => NATIVE.lifetimeTax(earningsPerCase(closureRate, ...earnings), incomeTax, nationalInsurance),
);

export const EMPLOYMENT = elementwise(
  [required("closureRate"), optional("employmentPremium", "employment.premium"), ...shares],
  (closureRate, premium, closed, open, causalShare) =>
    NATIVE.employment(closureRate, premium, closed, open, causalShare),
);

export const RE_REFERRAL_COST = elementwise(
  [required("reReferralRate"), required("costPerCase"), optional("closureRate", ALL_CASES)],
  (reReferralRate, costPerCase, closureRate) => NATIVE.reReferralCost(reReferralRate, costPerCase, closureRate, CLOSED),
);

const reReferralSaving = elementwise(
  [
    required("programmeRate"),
    required("programmeCost"),
    required("comparatorRate"),
    required("comparatorCost"),
    optional("programmeClosure", ALL_CASES),
    optional("comparatorClosure", ALL_CASES),
    cases,
  ],
  (programmeRate, programmeCost, comparatorRate, comparatorCost, programmeClosure, comparatorClosure, count) => {
    const programme = NATIVE.reReferralCost(programmeRate, programmeCost, programmeClosure, CLOSED);
    const comparator = NATIVE.reReferralCost(comparatorRate, comparatorCost, comparatorClosure, CLOSED);
    return NATIVE.multiply(NATIVE.reReferralSaving(programme, comparator), count);
  },
);

export const RE_REFERRAL_SAVING: FunctionExpansion = {
  ...reReferralSaving,
  expand(args) {
    if (args.isOmitted("programmeClosure") !== args.isOmitted("comparatorClosure")) {
      throw new NoNativeForm("programmeClosure and comparatorClosure: give both closure rates or neither.");
    }
    return reReferralSaving.expand(args);
  },
};

export const ESCALATION_SAVING = elementwise(
  [
    required("comparatorRate"),
    required("programmeRate"),
    optional("protectionCost", "escalation.protectionCost"),
    optional("needCost", "escalation.needCost"),
    cases,
  ],
  (comparatorRate, programmeRate, protectionCost, needCost, count) =>
    NATIVE.multiply(NATIVE.escalationSaving(comparatorRate, programmeRate, protectionCost, needCost), count),
);
