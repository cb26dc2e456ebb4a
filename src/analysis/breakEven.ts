import { firstRate } from "../model/appendix9/discounting";
import { evaluate } from "../model/appendix9/evaluate";
import type { Measure } from "../model/appendix9/measures";
import { isRatioMeasure, ratioParts } from "../model/appendix9/ratios";
import type { Domain } from "../model/register/domain";
import { findOutcomeInput, withOutcomeInput } from "../model/register/outcomes/outcomeInputs";
import type { OutcomeInputKey } from "../model/register/outcomes/outcomeInputs";
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
export function breakEven(
  scenario: Scenario,
  key: VariableKey | OutcomeInputKey,
  measure: Measure,
  target: number,
): BreakEven {
  const varied = variedIn(scenario, key);
  const pointAt = (value: number): Point => {
    const moved = varied.moved(value);
    const results = evaluate(moved);
    const result = results[measure] ?? NaN;
    if (!isRatioMeasure(measure)) return { value, result, gap: result - target };
    const { numerator, denominator } = ratioParts(measure, moved, results);
    return { value, result, gap: numerator - target * denominator };
  };
  const points = searchedValues(varied).map(pointAt);
  const defined = points.filter(({ result }) => Number.isFinite(result));
  const [first] = defined;
  if (first === undefined) return { kind: "undefined" };
  const results = defined.map(({ result }) => result);
  const [least, most] = [Math.min(...results), Math.max(...results)];
  if (most - least <= ROUNDING * Math.max(-least, most)) return { kind: "no effect", result: first.result };

  const { present } = varied;
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

/** What is varied: where it is, what it may be, and the scenario with it elsewhere. */
interface Varied {
  /** The value from which the nearest solution is sought; a schedule begins at its rate for the first years. */
  readonly present: number;
  readonly domain: Domain;
  /** As far as one would look at first. */
  readonly top: number;
  readonly moved: (value: number) => Scenario;
}

function variedIn(scenario: Scenario, key: VariableKey | OutcomeInputKey): Varied {
  const input = findOutcomeInput(scenario, key);
  if (input !== undefined) {
    const { value: present, domain } = input;
    const moved = (value: number) => withOutcomeInput(scenario, input.key, value);
    return { present, domain: searchedDomain(domain, present), top: TOP_OF_OUTCOME, moved };
  }
  const entry = findParameter(key);
  if (entry === undefined || !("domain" in entry)) throw new Error(`${key} is no number`);
  const { domain, slider } = entry;
  return {
    present: firstRate(scenario[entry.key]),
    ...{ domain, top: slider.maximum },
    moved: (value) => ({ ...scenario, [entry.key]: value }),
  };
}

/** Events a case, or the whole of a share. */
const TOP_OF_OUTCOME = 1;
/** Of a value without limits so many times itself is searched, in either sign. */
const TIMES_VALUE = 1000;

/** What has no limit to either side is searched on both sides of 0, with 0 and the value itself among the places. */
function searchedDomain(domain: Domain, present: number): Domain {
  if (domain.minimum > -Number.MAX_VALUE) return domain;
  const most = TIMES_VALUE * Math.abs(present);
  return { minimum: -most, maximum: most };
}

/** Values over the whole domain, in order. */
function searchedValues({ domain, top, present }: Varied): number[] {
  const end = domain.minimum < 0 ? domain.maximum : Math.min(domain.maximum, Math.max(top, present) * TIMES_SLIDER);
  const even = Array.from({ length: STEPS + 1 }, (_, step) => domain.minimum + ((end - domain.minimum) * step) / STEPS);
  if (domain.maximum !== Infinity) return even;
  return [...even, ...Array.from({ length: DOUBLINGS }, (_, doubling) => end * 2 ** (doubling + 1))];
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
