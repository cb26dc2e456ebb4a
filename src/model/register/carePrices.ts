import type { BroughtAmount } from "./repricing";

/** The share a year by which a price may rise above its index. Beyond are slips of the hand, such as 2 for 2%. */
export const RELATIVE_PRICE = { minimum: -0.5, maximum: 1 };

/** From so many years on a price of care is old. */
const OLD_CARE_PRICE = 5;

/** What has to be known where the deflator alone brings such a price to a later year. */
export const CARE_IS_DEARER =
  "An old price of care: care has risen faster than the deflator, by which a children’s home place of 2013/14 comes out a third below today’s (NAO, 2025). Enter today’s cost, or let it rise above the deflator: 4.5% a year leads from that place’s cost to today’s.";

/** Whether an amount is a cost of care that the deflator alone has to bring over many years. */
export function isOldCarePrice({ parameter, from, to }: BroughtAmount): boolean {
  return parameter.group === "Escalation" && to - from >= OLD_CARE_PRICE;
}
