/**
 * The polynomial that has given values and slopes at given places (Hermite's), in Newton's form: coefficient k is that of the
 * product of (x − place) over the k places before it, each place counting twice.
 */
export interface Curve {
  readonly places: Float64Array;
  readonly coefficients: Float64Array;
}

/**
 * The polynomial by divided differences.
 *
 * Source: Stoer and Bulirsch (2002), Introduction to Numerical Analysis, 2.1.5.
 *
 * @param places each of them twice, as are their values
 * @param slopes once for each place
 */
export function hermiteCurve(places: Float64Array, values: Float64Array, slopes: Float64Array): Curve {
  const coefficients = values.slice();
  for (let order = 1; order < places.length; order++) {
    for (let i = places.length - 1; i >= order; i--) {
      const isSamePlace = order === 1 && i % 2 === 1;
      coefficients[i] = isSamePlace
        ? (slopes[i >> 1] ?? NaN)
        : ((coefficients[i] ?? NaN) - (coefficients[i - 1] ?? NaN)) / ((places[i] ?? NaN) - (places[i - order] ?? NaN));
    }
  }
  return { places, coefficients };
}

/** The curve's value at a place. */
export function curveValue({ places, coefficients }: Curve, place: number): number {
  let value = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) {
    value = value * (place - (places[k] ?? NaN)) + (coefficients[k] ?? NaN);
  }
  return value;
}

/** Writes the curve's values and slopes at some places. */
export function followCurve(
  { places, coefficients }: Curve,
  at: Float64Array,
  values: Float64Array,
  slopes: Float64Array,
): void {
  for (let i = 0; i < at.length; i++) {
    let value = 0;
    let slope = 0;
    for (let k = coefficients.length - 1; k >= 0; k--) {
      const distance = (at[i] ?? NaN) - (places[k] ?? NaN);
      slope = slope * distance + value;
      value = value * distance + (coefficients[k] ?? NaN);
    }
    values[i] = value;
    slopes[i] = slope;
  }
}
