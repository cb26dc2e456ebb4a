import type { StudyCurve } from "../../../../analysis/studyValue/studyCurve";
import { familiesInAll } from "../../../../analysis/studyValue/population";
import { formatMoney, formatNumber, formatProbability } from "../../../format/formatNumbers";

const pounds = (amount: number) => formatMoney(amount, "negative only", "whole pounds");

/** What a study is worth, in sentences. */
export function studyInWords({ best, limit, plan, expectedNet }: StudyCurve): readonly string[] {
  const today = `By today’s knowledge the mean of the programme is ${pounds(expectedNet)} a case against the comparator`;
  if (best === null) {
    return [
      `A study is not worth its cost at any size. ${today}, and to know all that a study observes would spare ${formatMoney(limit)} a case.`,
    ];
  }
  const { families, forPopulation, cost, net, perCase, detection } = best.best;
  const all = familiesInAll(plan.study, families);
  return [
    `A study with ${formatNumber(families)} families in the programme (${formatNumber(Math.round(all))} in all) would be worth ${pounds(forPopulation)}, ${pounds(net)} more than its cost of ${pounds(cost)}. The evidence it buys is worth more than it costs from ${formatNumber(best.smallest)} to ${formatNumber(best.largest)} families in the programme.`,
    `${today}; that evidence would spare ${formatMoney(perCase)} a case by turning the decision where it is wrong, of ${formatMoney(limit)} that all there is to know of it would.`,
    ...(detection === null
      ? []
      : [
          `The chance that it finds more closures at ${Math.round(100 * (1 - plan.study.confidence))}%: ${formatProbability(detection.power)} if the scenario’s rates are right (power), ${formatProbability(detection.assurance)} over all that they may be (assurance). Evidence may be worth its cost long before it is likely to be significant.`,
        ]),
  ];
}
