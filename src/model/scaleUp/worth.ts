import { discountFactor } from "../appendix9/discounting";
import type { DiscountRate } from "../register/scenario";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import { discountedBy } from "./discountedBy";
import { scaleUpLine } from "./lines";
import type { LineKey } from "./lines";

/** Of a line: those whose present values, added or taken off, are its own. What comes in the years shown is worth itself. */
export function worthTerms(key: LineKey): NonNullable<ReturnType<typeof scaleUpLine>["worth"]> {
  return scaleUpLine(key).worth ?? [{ line: key, sign: 1 }];
}

/** S58: what a line is worth as the programme starts, lifetime gains beyond the years shown included. */
export function worthOf(
  key: LineKey,
  row: (line: LineKey) => readonly number[],
  rate: DiscountRate,
  settings: ScaleUpSettings,
): number {
  const today = (line: LineKey) =>
    row(line).reduce((sum, amount, year) => sum + amount * discountFactor(discountedBy(settings, year), rate), 0);
  return worthTerms(key).reduce((sum, { line, sign }) => sum + sign * today(line), 0);
}
