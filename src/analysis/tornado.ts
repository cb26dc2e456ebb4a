import { evaluate } from "../model/appendix9/evaluate";
import type { Measure } from "../model/appendix9/measures";
import { PARAMETERS } from "../model/register/parameters";
import type { NumberKey } from "../model/register/parameters";
import { quantileAt } from "./distributions/distribution";
import type { UncertainScenario } from "./uncertainty/uncertainScenario";

/** What a measure does as one parameter goes from low to high and the others stay. */
export interface TornadoBar {
  readonly key: NumberKey;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** Null where the measure is an undefined ratio. */
  readonly resultAtLow: number | null;
  readonly resultAtHigh: number | null;
}

const LOW = 0.025;
const HIGH = 0.975;

/**
 * One-way sensitivity of a measure to every parameter, the widest first; parameters without effect are left out.
 *
 * @param swing share by which each parameter moves to either side of its value, kept inside its domain; null for the 2.5%
 *   and 97.5% quantiles of its distribution, where it has one
 */
export function tornado(uncertain: UncertainScenario, measure: Measure, swing: number | null): TornadoBar[] {
  const bars = PARAMETERS.flatMap((parameter): TornadoBar[] => {
    if (!("uncertainty" in parameter)) return [];
    const { key, label, domain } = parameter;
    const { scenario, distributions } = uncertain;
    const distribution = distributions.get(key);
    const resultAt = (value: number) => evaluate({ ...scenario, [key]: value })[measure];
    const ends =
      swing === null
        ? distribution && [quantileAt(distribution, LOW), quantileAt(distribution, HIGH)]
        : [1 - swing, 1 + swing].map((factor) =>
            Math.min(Math.max(scenario[key] * factor, domain.minimum), domain.maximum),
          );
    const [low, high] = ends ?? [];
    if (low === undefined || high === undefined) return [];
    return [{ key, label, low, high, resultAtLow: resultAt(low), resultAtHigh: resultAt(high) }];
  });
  return bars.filter((bar) => widthOf(bar) > 0).sort((a, b) => widthOf(b) - widthOf(a));
}

function widthOf({ resultAtLow, resultAtHigh }: TornadoBar): number {
  if (resultAtLow === null || resultAtHigh === null) return Infinity;
  return Math.abs(resultAtHigh - resultAtLow);
}
