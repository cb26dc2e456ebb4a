import type { Distribution, Side } from "./distribution";
import { curveValue, followCurve, hermiteCurve } from "./hermiteCurve";
import type { Curve } from "./hermiteCurve";
import { log } from "./portableMath";

/** Octaves of probability on each side: ½ to ¼, ¼ to ⅛ … */
export const OCTAVES = 31;
export const CELLS_AN_OCTAVE = 16;

/** A distribution's quantiles at the ends of an octave's cells, from the least tail upwards. */
export interface QuantileNodes {
  readonly values: Float64Array;
  /** Changes of the values with the probability of the tail. */
  readonly slopes: Float64Array;
}

/**
 * The tails at which a smooth distribution's quantiles are sought, as shares of an octave's greatest. The inner ones lie where
 * the error of the curve is least in the octave beside the middle, which is the widest along the logit.
 */
const SOUGHT = [1, 0.842, 0.6287, 0.5];

/** What the octaves of all distributions have in common. */
interface Octave {
  readonly tails: Float64Array;
  readonly logits: Float64Array;
  readonly soughtTails: readonly number[];
  /** Each twice. */
  readonly soughtLogits: Float64Array;
}

/** Worked out with the first table. */
const octaves: Octave[] = [];

function octaveOf(octave: number): Octave {
  const greatest = 2 ** -(octave + 1);
  const tails = Float64Array.from(
    { length: CELLS_AN_OCTAVE + 1 },
    (_, cell) => (greatest * (CELLS_AN_OCTAVE + cell)) / (2 * CELLS_AN_OCTAVE),
  );
  const soughtTails = SOUGHT.map((share) => share * greatest);
  const soughtLogits = Float64Array.from(soughtTails.flatMap((tail) => new Array<number>(2).fill(logit(tail))));
  return { tails, logits: tails.map(logit), soughtTails, soughtLogits };
}

function logit(probability: number): number {
  return log(probability / (1 - probability));
}

/** Tells of the nodes of each octave from the middle outwards; they are overwritten by the next. */
export function forEachOctave(
  distribution: Distribution,
  side: Side,
  tell: (octave: number, nodes: QuantileNodes) => void,
): void {
  const nodes = { values: new Float64Array(CELLS_AN_OCTAVE + 1), slopes: new Float64Array(CELLS_AN_OCTAVE + 1) };
  const fill = distribution.isSmooth ? fillFromCurves(distribution, side) : fillFromFormula(distribution, side);
  for (let index = 0; index < OCTAVES; index++) {
    fill((octaves[index] ??= octaveOf(index)), nodes);
    tell(index, nodes);
  }
}

/** Every quantile sought for itself. */
function fillFromFormula(distribution: Distribution, side: Side): (octave: Octave, nodes: QuantileNodes) => void {
  return ({ tails }, { values, slopes }) => {
    tails.forEach((tail, cell) => {
      const value = distribution.quantile(tail, side);
      values[cell] = value;
      slopes[cell] = slopeAt(distribution, side, value);
    });
  };
}

/** Change of the quantile with the probability of the tail. */
function slopeAt(distribution: Distribution, side: Side, value: number): number {
  return (side === "lower" ? 1 : -1) / distribution.density(value);
}

/**
 * Four quantiles an octave are sought; the others lie on the curve of seventh degree that has their values and slopes. It is
 * one in the logit of the probability, along which quantiles are nearly straight, so that the curve of the octave before
 * foretells where the next are.
 */
function fillFromCurves(distribution: Distribution, side: Side): (octave: Octave, nodes: QuantileNodes) => void {
  let before: Curve | null = null;
  let value = distribution.quantile(0.5, side);
  const soughtValues = new Float64Array(2 * SOUGHT.length);
  const soughtSlopes = new Float64Array(SOUGHT.length);
  return ({ tails, logits, soughtTails, soughtLogits }, { values, slopes }) => {
    for (const [index, tail] of soughtTails.entries()) {
      // The first is the last of the octave before.
      if (index > 0) {
        const near = before === null ? value : curveValue(before, soughtLogits[2 * index] ?? NaN);
        value = distribution.quantile(tail, side, near);
      }
      soughtValues.fill(value, 2 * index, 2 * index + 2);
      // Along the logit: dp = p (1 − p) dlogit.
      soughtSlopes[index] = slopeAt(distribution, side, value) * tail * (1 - tail);
    }
    const curve = hermiteCurve(soughtLogits, soughtValues, soughtSlopes);
    followCurve(curve, logits, values, slopes);
    for (let cell = 0; cell <= CELLS_AN_OCTAVE; cell++) {
      const tail = tails[cell] ?? NaN;
      slopes[cell] = (slopes[cell] ?? NaN) / (tail * (1 - tail));
    }
    before = curve;
  };
}
