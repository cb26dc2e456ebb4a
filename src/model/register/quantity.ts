/** A ratio as its source states it, so that a cell can hold `=5/83` rather than sixteen rounded digits. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A parameter's value as its source states it: a number, a ratio of two numbers, or a choice in words. */
export type Quantity = number | string | Ratio;

/** Says that a quantity is `numerator` out of `denominator`. */
export function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator };
}

/** The value to compute with: a ratio divided out, anything else as it stands. */
export function quantityValue(quantity: Quantity): number | string {
  return typeof quantity === "object" ? quantity.numerator / quantity.denominator : quantity;
}

/** What to write in a cell so that it holds exactly this quantity and shows where it comes from. */
export function quantityCell(quantity: Quantity): number | string {
  return typeof quantity === "object" ? `=${quantity.numerator}/${quantity.denominator}` : quantity;
}
