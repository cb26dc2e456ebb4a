/** A ratio as its source states it, so that a cell can hold `=5/83` rather than sixteen rounded digits. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * An amount in another year's prices, with what brought it there, so that a cell can hold `=68.05*(105.3095/74.5804)`, or
 * `=2464*(105.3095/74.5804)*(1+0.045)^11` where its price rises above the index.
 */
export interface Uprated {
  readonly amount: number;
  /** The index in the year of the amount, and in the year wanted. */
  readonly before: number;
  readonly after: number;
  /** The share a year by which it rises above the index, and over how many years. */
  readonly relative?: { readonly share: number; readonly years: number };
}

/** A parameter's value as its source states it: a number, a ratio of two numbers, an amount that was uprated, or a choice in words. */
export type Quantity = number | string | Ratio | Uprated;

/** Says that a quantity is `numerator` out of `denominator`. */
export function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator };
}

/** The value to compute with: a ratio divided out, anything else as it stands. */
export function quantityValue(quantity: Quantity): number | string {
  if (typeof quantity !== "object") return quantity;
  if ("amount" in quantity) {
    const { amount, before, after, relative } = quantity;
    const byIndex = amount * (after / before);
    return relative === undefined ? byIndex : byIndex * (1 + relative.share) ** relative.years;
  }
  return quantity.numerator / quantity.denominator;
}

/** Whether two values are the same but for what a spreadsheet's fifteen digits cut off, as of a ratio typed as a number. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
}

/** What to write in a cell so that it holds exactly this quantity and shows where it comes from. */
export function quantityCell(quantity: Quantity): number | string {
  if (typeof quantity !== "object") return quantity;
  if ("amount" in quantity) {
    const { amount, before, after, relative } = quantity;
    const byIndex = `=${amount}*(${after}/${before})`;
    return relative === undefined ? byIndex : `${byIndex}*(1+${relative.share})^${relative.years}`;
  }
  return `=${quantity.numerator}/${quantity.denominator}`;
}
