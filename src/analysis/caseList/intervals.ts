import { exp, log } from "../distributions/portableMath";
import { normalQuantile } from "../distributions/normalQuantile";
import { jeffreysInterval } from "../jeffreysInterval";
import type { Interval } from "../jeffreysInterval";

/** The normal deviate of a two-sided interval, 1.96 at 95%. */
export function deviate(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}

/**
 * The log–log interval of a share still open: S^exp(±z·se ÷ |ln S|), which stays between 0 and 1. It does not exist where S is
 * 1 or 0: there it is Jeffreys' interval from nobody of those at risk; null where there is hardly anybody.
 *
 * @param standardError of the share itself
 */
export function shareInterval(
  share: number,
  standardError: number,
  atRisk: number,
  confidence: number,
): Interval | null {
  if (share <= 0 || share >= 1) {
    if (atRisk < 2) return null;
    return jeffreysInterval(share <= 0 ? 0 : atRisk, atRisk, confidence);
  }
  const logShare = log(share);
  const stretch = exp((deviate(confidence) * standardError) / (share * -logShare));
  return { low: exp(logShare * stretch), high: exp(logShare / stretch) };
}

/** The same for a rate that adds up, such as a cumulative incidence: what is left of 1 by the interval of its complement. */
export function rateInterval(rate: number, standardError: number, atRisk: number, confidence: number): Interval | null {
  const rest = shareInterval(1 - rate, standardError, atRisk, confidence);
  return rest === null ? null : { low: 1 - rest.high, high: 1 - rest.low };
}
