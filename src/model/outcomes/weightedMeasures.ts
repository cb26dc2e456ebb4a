import { NUMBERS } from "../appendix9/numbers";
import type { Results } from "../appendix9/results";
import { PENCE, plain } from "../register/notation";
import type { Scenario } from "../register/scenario";
import type { WelfareNumberKey } from "../register/welfareParameters";
import { gainOf } from "./ownMeasures";
import type { OwnMeasure } from "./ownMeasures";

/**
 * Who gains, weighted by income (Green Book 2026, 7.11), for where a scenario turns that on: what falls to the individual by the
 * income of families in the programme, what falls to others in society by theirs. What public bodies gain or pay is nobody's
 * income and counts as it is. The unweighted figures are the other measures, and none of them changes.
 */

/** Whose gains are weighted: the gainer, by which income, and what theirs are called. */
export const WEIGHED = [
  { who: "individual", gainer: "individual", income: "welfare.familyIncome", label: "individual" },
  { who: "others", gainer: "society", income: "welfare.othersIncome", label: "others in society" },
] as const satisfies readonly { readonly income: WelfareNumberKey; readonly [field: string]: string }[];

type Weighed = (typeof WEIGHED)[number];

const WEIGHT = { unit: "£ per £", ...plain(3) } as const;
const MONEY = { unit: "£ per case", ...PENCE } as const;
const WITHOUT = "The scenario weighs nothing by income: welfare.weights is off.";

/** The weights, what they make of each gain, and the net of society with it. */
export const WEIGHTED_MEASURES: readonly OwnMeasure[] = [
  ...WEIGHED.map((one) => ({
    ...{ measure: `weight.${one.who}`, label: `Welfare weight, ${one.label}`, ...WEIGHT, without: WITHOUT },
    valueIn: (scenario: Scenario) => weightOf(one, scenario),
  })),
  ...WEIGHED.map((one) => ({
    ...{ measure: `weighted.${one.who}`, label: `Gain, ${one.label}, weighted by income`, ...MONEY, without: WITHOUT },
    valueIn: (scenario: Scenario, results: Results) => {
      const weight = weightOf(one, scenario);
      return weight === null ? null : weight * gainOf(one.gainer, scenario, results);
    },
  })),
  {
    ...{ measure: "weighted.society", label: "Net, society, weighted by income", ...MONEY, without: WITHOUT },
    valueIn: (scenario, results) => {
      const weighed = WEIGHED.flatMap((one) => {
        const weight = weightOf(one, scenario);
        return weight === null ? [] : [{ weight, gain: gainOf(one.gainer, scenario, results) }];
      });
      const [individual, others] = weighed;
      return individual && others ? NUMBERS.weightedSociety(results["net.society"], individual, others) : null;
    },
  },
];

function weightOf({ income }: Weighed, { welfare }: Scenario): number | null {
  if (welfare === undefined) return null;
  return NUMBERS.welfareWeight(welfare["welfare.medianIncome"], welfare[income], welfare["welfare.elasticity"]);
}
