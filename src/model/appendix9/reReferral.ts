/** Table 8: what cases that come back cost. */

/** `closed`: counted for closed cases only, which alone gives the printed £29.68. `all`: for every case, the coherent form. */
export type ReReferralBasis = "closed" | "all";

/** E7, re-referral cost per case. The rate is a share of all cases already, so basis `closed` counts closure twice. */
export function reReferralCost(rate: number, costOfCase: number, closureRate: number, basis: ReReferralBasis): number {
  return (basis === "closed" ? closureRate : 1) * rate * costOfCase;
}

/** E8, re-referral saving of the programme; negative with the published inputs: the saving of Table 8 is the comparator's. */
export function reReferralSaving(programmeCost: number, comparatorCost: number): number {
  return comparatorCost - programmeCost;
}
