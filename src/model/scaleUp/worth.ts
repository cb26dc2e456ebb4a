import { presentValue } from "../appendix9/discounting";
import type { DiscountRate } from "../register/scenario";
import { scaleUpLine } from "./lines";
import type { LineKey } from "./lines";

/** Of a line: those whose present values, added or taken off, are its own. What comes in the years shown is worth itself. */
export function worthTerms(key: LineKey): NonNullable<ReturnType<typeof scaleUpLine>["worth"]> {
  return scaleUpLine(key).worth ?? [{ line: key, sign: 1 }];
}

/**
 * S58: what a line is worth in the first year, lifetime gains beyond the years shown included.
 *
 * @param from years by which the first year is discounted (`discountedFrom`)
 */
export function worthOf(
  key: LineKey,
  row: (line: LineKey) => readonly number[],
  rate: DiscountRate,
  from: number,
): number {
  return worthTerms(key).reduce((sum, { line, sign }) => sum + sign * presentValue(row(line), from, rate), 0);
}
