import { publishedNumber } from "../../model/register/parameters";
import type { NumberParameter } from "../../model/register/parameters";
import { betaDistribution, pertDistribution } from "../distributions/beta";
import type { Distribution } from "../distributions/distribution";
import { gammaDistribution } from "../distributions/gamma";
import { lognormalDistribution } from "../distributions/lognormal";
import { uniformDistribution } from "../distributions/uniform";

/**
 * A parameter's uncertainty as the register has it, centred on a scenario's own value where that differs from the
 * published one: counts keep n and have their events moved to value × n; gamma keeps its standard error in proportion;
 * lognormal its coefficient of variation; PERT its ends as multiples of the value; uniform is shifted by as much as the
 * value. Null where the parameter is certain, as an amount of nothing is.
 */
export function defaultDistribution({ key, uncertainty, domain }: NumberParameter, value: number): Distribution | null {
  const published = publishedNumber(key);
  switch (uncertainty.distribution) {
    case "fixed":
      return null;
    case "beta": {
      const { events, n } = uncertainty;
      const moved = value === published ? events : value * n;
      return betaDistribution(1 + moved, 1 + n - moved);
    }
    case "gamma":
      return isAmount(value) ? gammaDistribution(value, (uncertainty.standardError * value) / published) : null;
    case "lognormal":
      return isAmount(value) ? lognormalDistribution(value, uncertainty.coefficientOfVariation) : null;
    case "pert":
      return isAmount(value) ? pertDistribution(uncertainty.lowest * value, value, uncertainty.highest * value) : null;
    case "uniform": {
      const width = uncertainty.maximum - uncertainty.minimum;
      const start = uncertainty.minimum + value - published;
      const minimum = Math.min(Math.max(start, domain.minimum), domain.maximum - width);
      return uniformDistribution(minimum, value === published ? uncertainty.maximum : minimum + width);
    }
  }
}

/** Below a millionth of a pound or a week there is nothing to be unsure of, and no distribution to compute with. */
function isAmount(value: number): boolean {
  return value >= 1e-6;
}
