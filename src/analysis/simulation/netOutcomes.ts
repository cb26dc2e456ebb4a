import type { NetMeasure } from "../../model/measures";
import { perspectives } from "../../model/perspectives";
import { reReferralCost, reReferralSaving } from "../../model/reReferral";
import type { ReReferralBasis } from "../../model/reReferral";
import { blockColumns } from "./columns";
import type { NetTerms } from "./netTerms";

/** What one pass over a block gives: the four perspectives, and how many more cases the programme closes. */
export type NetOutcome = NetMeasure | "extraClosure";
export type NetColumns = Readonly<Record<NetOutcome, Float64Array>>;

export function emptyNetColumns(length?: number): NetColumns {
  return blockColumns(["net.localAuthority", "net.exchequer", "net.individual", "net.society", "extraClosure"], length);
}

/**
 * E7 to E13 for each draw of a block, in one loop without an object left behind; the model's own functions, which the
 * engine writes into the loop. `evaluate` gives the same numbers one scenario at a time, a hundred times slower.
 */
export function fillNetColumns(terms: NetTerms, basis: ReReferralBasis, net: NetColumns): void {
  const costP = terms.programmeCost;
  const costC = terms.comparatorCost;
  const closureP = terms.programmeClosure;
  const closureC = terms.comparatorClosure;
  const reReferralP = terms.programmeReReferral;
  const reReferralC = terms.comparatorReReferral;
  const { earningsOfClosing, delayFactor, taxRate, escalationSaving } = terms;
  const localAuthority = net["net.localAuthority"];
  const exchequer = net["net.exchequer"];
  const individual = net["net.individual"];
  const society = net["net.society"];
  const { extraClosure } = net;
  // Columns have no holes: `!` costs nothing, a default would cost a branch each.
  /* eslint-disable @typescript-eslint/no-non-null-assertion */
  for (let i = 0; i < extraClosure.length; i++) {
    const extra = closureP[i]! - closureC[i]!;
    const earnings = earningsOfClosing[i]! * delayFactor[i]! * extra;
    const result = perspectives({
      costPerCase: costP[i]! - costC[i]!,
      lifetimeEarnings: earnings,
      lifetimeTax: taxRate[i]! * earnings,
      escalationSaving: escalationSaving[i]!,
      reReferralSaving: reReferralSaving(
        reReferralCost(reReferralP[i]!, costP[i]!, closureP[i]!, basis),
        reReferralCost(reReferralC[i]!, costC[i]!, closureC[i]!, basis),
      ),
    });
    localAuthority[i] = result.localAuthority;
    exchequer[i] = result.exchequer;
    individual[i] = result.individual;
    society[i] = result.society;
    extraClosure[i] = extra;
  }
  /* eslint-enable @typescript-eslint/no-non-null-assertion */
}
