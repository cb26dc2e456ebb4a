import { BLOCK } from "../simulation/drawPlan";
import { quantiles } from "../simulation/quantiles";
import { createTally, tallyOf } from "../simulation/tally";

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
 * Chooses among options by their net benefits in the same draws. Of equal ones the earlier counts as the best.
 *
 * Source: Fenwick, Claxton and Sculpher (2001), Representing uncertainty: the role of cost-effectiveness acceptability curves,
 * Health Economics 10, for the frontier; the names are those of dampack and BCEA.
 *
 * @param benefits a column of draws for each option, all of one length
 */
export function chooseBest(benefits: readonly Float64Array[]): OptionChoice {
  const { losses, wins, draws } = compareDraws(benefits);
  const options = benefits.map((benefit, place): OptionSummary => {
    const [low = NaN, high = NaN] = quantiles(benefit, [0.025, 0.975]);
    return {
      ...{ mean: tallyOf(benefit).mean, low, high },
      ...{ probabilityBest: (wins[place] ?? NaN) / draws, expectedLoss: losses[place] ?? NaN },
    };
  });
  return { options, ...bestOf(options) };
}

/** What the curves need, without the intervals. */
export function chancesOf(benefits: readonly Float64Array[]): Omit<OptionChoice, "options"> & {
  readonly probabilities: readonly number[];
} {
  const { losses, wins, draws } = compareDraws(benefits);
  const means = benefits.map((benefit, place) => ({ mean: tallyOf(benefit).mean, expectedLoss: losses[place] ?? NaN }));
  return { probabilities: Array.from(wins, (count) => count / draws), ...bestOf(means) };
}

function bestOf(options: readonly Pick<OptionSummary, "mean" | "expectedLoss">[]) {
  const means = options.map(({ mean }) => mean);
  return {
    best: means.indexOf(Math.max(...means)),
    perfectInformation: Math.min(...options.map(({ expectedLoss }) => expectedLoss)),
  };
}

/** Block by block, as all sums over draws are: so that a sum of two options' is that of one's gains. */
function compareDraws(benefits: readonly Float64Array[]) {
  const draws = benefits[0]?.length ?? 0;
  const wins = new Float64Array(benefits.length);
  const tallies = benefits.map(createTally);
  const losses = benefits.map(() => new Float64Array(BLOCK));
  for (let first = 0; first < draws; first += BLOCK) {
    const count = Math.min(BLOCK, draws - first);
    for (let i = 0; i < count; i++) {
      let best = 0;
      let most = benefits[0]?.[first + i] ?? NaN;
      for (let option = 1; option < benefits.length; option++) {
        const benefit = benefits[option]?.[first + i] ?? NaN;
        if (benefit > most) [best, most] = [option, benefit];
      }
      wins[best] = (wins[best] ?? NaN) + 1;
      losses.forEach((loss, option) => (loss[i] = most - (benefits[option]?.[first + i] ?? NaN)));
    }
    tallies.forEach((tally, option) => tally.add(losses[option] ?? new Float64Array(BLOCK), count));
  }
  return { draws, wins, losses: tallies.map(({ mean }) => mean) };
}
