import { multiply, number, subtract } from "./expression";
import { elementwise, optional, required } from "./functionExpansion";
import { NoNativeForm } from "./nativeReplacement";

/** Without a closure rate the cost counts for all cases: basis `all` of E7. */
const ALL_CASES = number(1);

/** E7: basis `closed` where a closure rate is given. */
export const RE_REFERRAL_COST = elementwise(
  [required("reReferralRate"), required("costPerCase"), optional("closureRate", ALL_CASES)],
  (rate, cost, closureRate) => multiply(closureRate, rate, cost),
);

const saving = elementwise(
  [
    required("programmeRate"),
    required("programmeCost"),
    required("comparatorRate"),
    required("comparatorCost"),
    optional("programmeClosure", ALL_CASES),
    optional("comparatorClosure", ALL_CASES),
    optional("cases", number(1)),
  ],
  (programmeRate, programmeCost, comparatorRate, comparatorCost, programmeClosure, comparatorClosure, cases) =>
    multiply(
      subtract(
        multiply(comparatorClosure, comparatorRate, comparatorCost),
        multiply(programmeClosure, programmeRate, programmeCost),
      ),
      cases,
    ),
);

/** E8 × cases. */
export const RE_REFERRAL_SAVING: typeof saving = {
  ...saving,
  expand(args) {
    if (args.isOmitted("programmeClosure") !== args.isOmitted("comparatorClosure")) {
      throw new NoNativeForm("programmeClosure and comparatorClosure: give both closure rates or neither.");
    }
    return saving.expand(args);
  },
};
