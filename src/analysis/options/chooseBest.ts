import { meanBenefit } from "../simulation/acceptability";
import { BLOCK } from "../simulation/drawPlan";
import { quantiles } from "../simulation/quantiles";
import { addedUp, createStretchSums } from "../simulation/stretchSums";
import { benefitsAt } from "./optionDraws";
import type { OptionDraws } from "./optionDraws";

/** How one of several options does, £ per case. */
export interface OptionSummary {
  /** Of its net benefit over the comparator. */
  readonly mean: number;
  /** The 2.5% and 97.5% quantiles. */
  readonly low: number;
  readonly high: number;
  /** The share of draws in which no other option is better. */
  readonly probabilityBest: number;
  /** What choosing it loses on average against the option that is best in each draw. */
  readonly expectedLoss: number;
}

/** The choice among options. */
export interface OptionChoice {
  readonly options: readonly OptionSummary[];
  /** The place of the option with the best mean: the one on the frontier. */
  readonly best: number;
  /** The expected value of perfect information: the smallest expected loss. */
  readonly perfectInformation: number;
}

/**
 * Chooses among options by their net benefits in the same draws, if one more closed case is worth so many pounds. Of equal ones
 * the earlier counts as the best.
 *
 * Source: Fenwick, Claxton and Sculpher (2001), Representing uncertainty: the role of cost-effectiveness acceptability curves,
 * Health Economics 10, for the frontier; the names are those of dampack and BCEA.
 */
export function chooseBest(drawn: OptionDraws, worth: number): OptionChoice {
  const benefits = benefitsAt(drawn, worth);
  const compared = compareDraws(benefits);
  const means = meansAt(drawn, worth);
  const options = benefits.map((benefit, place): OptionSummary => {
    const [low = NaN, high = NaN] = quantiles(benefit, [0.025, 0.975]);
    return {
      ...{ mean: means[place] ?? NaN, low, high },
      ...{ probabilityBest: compared.probabilities[place] ?? NaN, expectedLoss: compared.losses[place] ?? NaN },
    };
  });
  return { options, ...bestOf(means, compared.losses) };
}

/** What the curves need, without the intervals. */
export function chancesOf(
  drawn: OptionDraws,
  worth: number,
): Omit<OptionChoice, "options"> & { readonly probabilities: readonly number[] } {
  const { probabilities, losses } = compareDraws(benefitsAt(drawn, worth));
  return { probabilities, ...bestOf(meansAt(drawn, worth), losses) };
}

/** The least expected loss of any choice: what it is worth to know beforehand which is the best. */
export function leastLoss(benefits: readonly Float64Array[]): number {
  return Math.min(...compareDraws(benefits).losses);
}

function meansAt({ means }: OptionDraws, worth: number): number[] {
  return means.map((ofOption) => meanBenefit(ofOption, worth));
}

function bestOf(means: readonly number[], losses: readonly number[]) {
  return { best: means.indexOf(Math.max(...means)), perfectInformation: Math.min(...losses) };
}

/** Block by block and stretch by stretch, as all sums over draws are: so that of two options the losses are one's losses and gains to the last bit. */
function compareDraws(benefits: readonly Float64Array[]) {
  const draws = benefits[0]?.length ?? 0;
  const wins = new Float64Array(benefits.length);
  const losses = createStretchSums(() => new Float64Array(benefits.length), addedUp);
  const ofBlock = new Float64Array(benefits.length);
  for (let first = 0; first < draws; first += BLOCK) {
    ofBlock.fill(0);
    const end = Math.min(first + BLOCK, draws);
    for (let i = first; i < end; i++) {
      let best = 0;
      let most = benefits[0]?.[i] ?? NaN;
      for (let option = 1; option < benefits.length; option++) {
        const benefit = benefits[option]?.[i] ?? NaN;
        if (benefit > most) [best, most] = [option, benefit];
      }
      wins[best] = (wins[best] ?? NaN) + 1;
      for (let option = 0; option < benefits.length; option++) {
        ofBlock[option] = (ofBlock[option] ?? NaN) + (most - (benefits[option]?.[i] ?? NaN));
      }
    }
    const ofStretch = losses.current();
    ofBlock.forEach((loss, option) => (ofStretch[option] = (ofStretch[option] ?? NaN) + loss));
    losses.count(end - first);
  }
  const shares = (sums: Float64Array) => Array.from(sums, (sum) => sum / draws);
  return { probabilities: shares(wins), losses: shares(losses.total()) };
}
