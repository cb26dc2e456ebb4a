import { publishedNumber } from "../../model/register/parameters";
import type { NumberParameter } from "../../model/register/parameters";
import { betaDistribution, pertDistribution } from "../distributions/beta";
import type { Distribution } from "../distributions/distribution";
import { gammaDistribution } from "../distributions/gamma";
import { lognormalDistribution } from "../distributions/lognormal";
import { uniformDistribution } from "../distributions/uniform";

/**
 * A parameter's uncertainty as the register has it, centred on a scenario's own value: counts keep n and have value × n
 * events; gamma keeps its standard error in proportion; lognormal its coefficient of variation; PERT its ends as multiples
 * of the value; uniform is shifted by as much as the value. No value is an exception, the published one neither, so that
 * a result moves as its input moves. Null where the parameter is certain, as an amount of nothing is.
 */
export function defaultDistribution({ key, uncertainty, domain }: NumberParameter, value: number): Distribution | null {
  const published = publishedNumber(key);
  switch (uncertainty.distribution) {
    case "fixed":
      return null;
    case "beta": {
      const { n } = uncertainty;
      const events = eventsAmong(n, value);
      return betaDistribution(1 + events, 1 + n - events);
    }
    case "gamma":
      return isAmount(value) ? gammaDistribution(value, (uncertainty.standardError * value) / published) : null;
    case "lognormal":
      return isAmount(value) ? lognormalDistribution(value, uncertainty.coefficientOfVariation) : null;
    case "pert":
      return isAmount(value) ? pertDistribution(uncertainty.lowest * value, value, uncertainty.highest * value) : null;
    case "uniform": {
      const { minimum, maximum } = uncertainty;
      const shift = Math.min(Math.max(value - published, domain.minimum - minimum), domain.maximum - maximum);
      return uniformDistribution(minimum + shift, maximum + shift);
    }
  }
}

/** A rate as events among n. Where it is that of a whole number the multiplication may miss it by a last digit: 29 ÷ 45 × 45. */
export function eventsAmong(n: number, rate: number): number {
  const whole = Math.round(rate * n);
  return whole / n === rate ? whole : rate * n;
}

/** Below a millionth of a pound or a week there is nothing to be unsure of, and no distribution to compute with. */
function isAmount(value: number): boolean {
  return value >= 1e-6;
}
