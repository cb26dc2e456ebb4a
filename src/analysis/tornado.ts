import { evaluate } from "../model/appendix9/evaluate";
import type { Measure } from "../model/appendix9/measures";
import type { Notation } from "../model/register/notation";
import { outcomeInputs, withOutcomeInput } from "../model/register/outcomes/outcomeInputs";
import type { OutcomeInputKey } from "../model/register/outcomes/outcomeInputs";
import { PARAMETERS } from "../model/register/parameters";
import type { NumberKey } from "../model/register/parameters";
import type { Domain } from "../model/register/domain";
import { quantileAt } from "./distributions/distribution";
import type { Distribution } from "./distributions/distribution";
import type { UncertainScenario } from "./uncertainty/uncertainScenario";

/** What a measure does as one parameter goes from low to high and the others stay. */
export interface TornadoBar {
  readonly key: NumberKey | OutcomeInputKey;
  readonly label: string;
  /** How its values are shown. */
  readonly notation: Notation;
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
  const { scenario, distributions, own } = uncertain;
  const ofRegister = PARAMETERS.flatMap((parameter): (TornadoBar | null)[] => {
    if (!("uncertainty" in parameter)) return [];
    const { key } = parameter;
    const resultAt = (value: number) => evaluate({ ...scenario, [key]: value })[measure];
    return [barOf({ ...parameter, value: scenario[key] }, distributions.get(key), swing, resultAt)];
  });
  const ofOutcomes = outcomeInputs(scenario).map((input) => {
    const resultAt = (value: number) => evaluate(withOutcomeInput(scenario, input.key, value))[measure];
    return barOf(input, own?.get(input.key), swing, resultAt);
  });
  const bars = [...ofRegister, ...ofOutcomes].filter((bar) => bar !== null);
  return bars.filter((bar) => widthOf(bar) > 0).sort((a, b) => widthOf(b) - widthOf(a));
}

/** A parameter, or an input of one of the council's own outcomes. */
interface Varied extends Pick<TornadoBar, "key" | "label" | "notation"> {
  readonly value: number;
  readonly domain: Domain;
}

function barOf(
  { key, label, notation, value, domain }: Varied,
  distribution: Distribution | undefined,
  swing: number | null,
  resultAt: (value: number) => number | null,
): TornadoBar | null {
  const ends =
    swing === null
      ? distribution && [quantileAt(distribution, LOW), quantileAt(distribution, HIGH)]
      : [1 - swing, 1 + swing].map((factor) => Math.min(Math.max(value * factor, domain.minimum), domain.maximum));
  const [low, high] = ends ?? [];
  if (low === undefined || high === undefined) return null;
  return { key, label, notation, low, high, resultAtLow: resultAt(low), resultAtHigh: resultAt(high) };
}

function widthOf({ resultAtLow, resultAtHigh }: TornadoBar): number {
  if (resultAtLow === null || resultAtHigh === null) return Infinity;
  return Math.abs(resultAtHigh - resultAtLow);
}
