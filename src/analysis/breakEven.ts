import { firstRate } from "../model/appendix9/discounting";
import { evaluate } from "../model/appendix9/evaluate";
import type { Measure } from "../model/appendix9/measures";
import { isRatioMeasure, ratioParts } from "../model/appendix9/ratios";
import type { Domain } from "../model/register/domain";
import { findParameter } from "../model/register/parameters";
import type { VariableKey } from "../model/register/parameters";
import type { Scenario } from "../model/register/scenario";

/** Where a measure meets a target as one parameter moves and the others stay. */
export type BreakEven =
  | { readonly kind: "found"; readonly value: number }
  /** The measure's nearest approach to the target within what the parameter may be. */
  | { readonly kind: "out of reach"; readonly value: number; readonly result: number }
  /** The parameter does not bear on the measure. */
  | { readonly kind: "no effect"; readonly result: number }
  /** The measure is a ratio that has no value, whatever the parameter is. */
  | { readonly kind: "undefined" };

interface Point {
  readonly value: number;
  /** NaN where the measure is an undefined ratio. */
  readonly result: number;
  /**
   * Zero where the measure meets the target: result − target, of a ratio numerator − target × denominator. Unlike the ratio,
   * that has no pole to jump over or to hide a solution, and a value where there is no denominator.
   */
  readonly gap: number;
}

const STEPS = 256;
/** Of a parameter without an upper limit, this many times its slider is searched in even steps, then in doublings. */
const TIMES_SLIDER = 2;
const DOUBLINGS = 30;
/** Changes below this share of the results are rounding. */
const ROUNDING = 1e-12;

/**
 * The switching value of a parameter: the value at which a measure meets a target, the other parameters as they are. Of
 * several, the nearest to the present value.
 *
 * Source: HM Treasury, The Green Book, on switching values. As published, the exchequer breaks even at a programme closure
 * rate of 70.08%, 6.078 points above the comparator's.
 */
export function breakEven(scenario: Scenario, key: VariableKey, measure: Measure, target: number): BreakEven {
  const pointAt = (value: number): Point => {
    const moved = { ...scenario, [key]: value };
    const results = evaluate(moved);
    const result = results[measure] ?? NaN;
    if (!isRatioMeasure(measure)) return { value, result, gap: result - target };
    const { numerator, denominator } = ratioParts(measure, moved, results);
    return { value, result, gap: numerator - target * denominator };
  };
  const points = searchedValues(scenario, key).map(pointAt);
  const defined = points.filter(({ result }) => Number.isFinite(result));
  const [first] = defined;
  if (first === undefined) return { kind: "undefined" };
  const results = defined.map(({ result }) => result);
  const [least, most] = [Math.min(...results), Math.max(...results)];
  if (most - least <= ROUNDING * Math.max(-least, most)) return { kind: "no effect", result: first.result };

  const present = presentValue(scenario, key);
  const distance = ({ value }: Point) => Math.abs(value - present);
  const solutions = points
    .flatMap((point, index) => solutionsBetween(pointAt, point, points[index + 1]))
    .filter(({ result }) => Number.isFinite(result));
  if (solutions.length > 0) {
    return { kind: "found", value: solutions.reduce((a, b) => (distance(b) < distance(a) ? b : a)).value };
  }
  const miss = ({ result }: Point) => Math.abs(result - target);
  const { value, result } = defined.reduce((a, b) => (miss(b) < miss(a) ? b : a));
  return { kind: "out of reach", value, result };
}

/** The value from which the nearest solution is sought; a schedule begins at its rate for the first years. */
function presentValue(scenario: Scenario, key: VariableKey): number {
  return firstRate(scenario[key]);
}

/** Values over the whole domain, in order. */
function searchedValues(scenario: Scenario, key: VariableKey): number[] {
  const { domain, top } = rangeOf(key);
  const end = Math.min(domain.maximum, Math.max(top, presentValue(scenario, key)) * TIMES_SLIDER);
  const even = Array.from({ length: STEPS + 1 }, (_, step) => domain.minimum + ((end - domain.minimum) * step) / STEPS);
  if (domain.maximum !== Infinity) return even;
  return [...even, ...Array.from({ length: DOUBLINGS }, (_, doubling) => end * 2 ** (doubling + 1))];
}

function rangeOf(key: VariableKey): { readonly domain: Domain; readonly top: number } {
  const entry = findParameter(key);
  if (entry === undefined || !("domain" in entry)) throw new Error(`${key} is no number`);
  return { domain: entry.domain, top: entry.slider.maximum };
}

/** Where the gap is zero from one searched point (included) to the next. */
function solutionsBetween(pointAt: (value: number) => Point, from: Point, to: Point | undefined): Point[] {
  if (from.gap === 0) return [from];
  if (to === undefined || !(from.gap * to.gap < 0)) return [];
  let [low, high] = [from, to];
  for (;;) {
    const middle = pointAt(low.value + (high.value - low.value) / 2);
    if (middle.gap === 0) return [middle];
    if (middle.value <= low.value || middle.value >= high.value) break;
    if (middle.gap > 0 === low.gap > 0) low = middle;
    else high = middle;
  }
  return [Math.abs(low.gap) < Math.abs(high.gap) ? low : high];
}
