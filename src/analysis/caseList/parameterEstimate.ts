import type { Interval } from "../jeffreysInterval";
import { DISTRIBUTION_FORMS } from "../uncertainty/distributionForms";
import type { incidenceBy } from "./estimates";

/** One parameter of the model as a list gives it. */
export interface ParameterEstimate {
  /** Of the register; a pair that goes together is `# a ~ b`; what else begins with # is for reading only. */
  readonly key: string;
  readonly value: number | string;
  readonly distribution: readonly [name: string, ...numbers: number[]];
  readonly interval: Interval | null;
  readonly cases: number | null;
  readonly events: number | null;
  readonly how: string;
}

const [FEW_EVENTS, FEW_CASES] = [10, 30];
const NO_LIMIT = { minimum: 0, maximum: Infinity };
const SHARE = { minimum: 0, maximum: 1 };

/** A line that no scenario takes. */
export function forReading(key: string, how: string): ParameterEstimate {
  return { key, value: "", distribution: [""], interval: null, cases: null, events: null, how };
}

/**
 * A share as a parameter.
 *
 * @param isWhole whether it is a plain share: of every case it is known what had become of it, and all are strangers
 */
export function shareEstimate(
  key: string,
  rate: ReturnType<typeof incidenceBy>,
  n: number,
  isWhole: boolean,
  how: string,
): ParameterEstimate {
  const { value, interval, events } = rate;
  const [distribution, note] = shareDistribution(rate, n, isWhole);
  return { key, value, distribution, interval, cases: n, events, how: `${how}${note}${fewText(events, n)}` };
}

function shareDistribution(
  { value, standardError, events, atRisk }: ReturnType<typeof incidenceBy>,
  n: number,
  isWhole: boolean,
): [ParameterEstimate["distribution"], string] {
  if (isWhole) return [["beta", events, n], betaText(events, n)];
  const isStated = refusal("betaMean", [value, standardError], SHARE) === null;
  if (isStated) return [["betaMean", value, standardError], ""];
  // Too near an end, or too uncertain, for its mean and error: as many cases as would be as sure.
  const variance = standardError * standardError;
  const size = value === 0 ? atRisk : variance > 0 ? (value * (1 - value)) / variance : n;
  return [["beta", value * size, size], betaText(value * size, size)];
}

function betaText(events: number, n: number): string {
  return `; the beta's own mean is ${((1 + events) / (2 + n)).toFixed(3)}`;
}

/** The distribution of a mean above 0: a gamma where its error is small enough, else a lognormal; none where nothing varies. */
export function meanDistribution(mean: number, error: number): ParameterEstimate["distribution"] {
  if (refusal("gamma", [mean, error], NO_LIMIT) === null) return ["gamma", mean, error];
  const spread = error / mean;
  return refusal("lognormal", [mean, spread], NO_LIMIT) === null ? ["lognormal", mean, spread] : ["fixed"];
}

function refusal(name: string, numbers: readonly number[], domain: typeof SHARE): string | null {
  const form = DISTRIBUTION_FORMS.find((one) => one.name === name);
  return form === undefined ? "unknown" : form.refusal(numbers, domain);
}

/** What is said where too few cases stand behind an estimate; "" where they are enough. */
export function fewText(events: number, n: number): string {
  return events < FEW_EVENTS || n < FEW_CASES ? "; too few to rest on" : "";
}
