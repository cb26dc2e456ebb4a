import { escalationSaving } from "../../model/escalation";
import { attainmentWeight, lifetimeEarnings, lifetimeTax } from "../../model/lifetimeOutcomes";
import type { NetMeasure } from "../../model/measures";
import type { NumberKey } from "../../model/parameters";
import { perspectives } from "../../model/perspectives";
import { reReferralCost, reReferralSaving } from "../../model/reReferral";
import type { ReReferralBasis } from "../../model/reReferral";
import { costPerCase } from "../../model/staffCost";
import { blockColumns } from "./columns";

/** A block of draws of every input. */
export type InputColumns = Readonly<Record<NumberKey, Float64Array>>;

/** What one pass over a block gives: the four perspectives, and how many more cases the programme closes. */
export type NetOutcome = NetMeasure | "extraClosure";
export type NetColumns = Readonly<Record<NetOutcome, Float64Array>>;

export function emptyNetColumns(): NetColumns {
  return blockColumns(["net.localAuthority", "net.exchequer", "net.individual", "net.society", "extraClosure"]);
}

/**
 * E2 to E13 for each draw of a block, in one loop without an object left behind; the model's own functions, which the
 * engine writes into the loop. `evaluate` gives the same numbers one scenario at a time, fifty times slower.
 *
 * @param delayFactor D(delay) of each draw, in place of the delay
 */
export function fillNetColumns(
  input: InputColumns,
  delayFactor: Float64Array,
  basis: ReReferralBasis,
  count: number,
  net: NetColumns,
): void {
  const weeklyCostP = input["programme.weeklyCost"];
  const weeklyCostC = input["comparator.weeklyCost"];
  const upliftP = input["programme.managementUplift"];
  const upliftC = input["comparator.managementUplift"];
  const weeksP = input["programme.weeksOpen"];
  const weeksC = input["comparator.weeksOpen"];
  const otherP = input["programme.otherCost"];
  const otherC = input["comparator.otherCost"];
  const closureP = input["programme.closureRate"];
  const closureC = input["comparator.closureRate"];
  const closed = input["attainment.closed"];
  const open = input["attainment.open"];
  const causalShare = input["attainment.causalShare"];
  const premium = input["attainment.premium"];
  const children = input["attainment.childrenPerCase"];
  const incomeTax = input["tax.income"];
  const insurance = input["tax.nationalInsurance"];
  const reReferralP = input["programme.reReferralRate"];
  const reReferralC = input["comparator.reReferralRate"];
  const escalationC = input["escalation.comparatorRate"];
  const escalationP = input["escalation.programmeRate"];
  const protectionCost = input["escalation.protectionCost"];
  const needCost = input["escalation.needCost"];
  const localAuthority = net["net.localAuthority"];
  const exchequer = net["net.exchequer"];
  const individual = net["net.individual"];
  const society = net["net.society"];
  const { extraClosure } = net;
  // Every column has BLOCK entries, so none is ever missing: `!` costs nothing, a default would cost a branch each.
  /* eslint-disable @typescript-eslint/no-non-null-assertion */
  for (let i = 0; i < count; i++) {
    const costP = costPerCase(weeklyCostP[i]! * (1 + upliftP[i]!), weeksP[i]!, otherP[i]!);
    const costC = costPerCase(weeklyCostC[i]! * (1 + upliftC[i]!), weeksC[i]!, otherC[i]!);
    const attainmentP = attainmentWeight(closureP[i]!, closed[i]!, open[i]!, causalShare[i]!);
    const attainmentC = attainmentWeight(closureC[i]!, closed[i]!, open[i]!, causalShare[i]!);
    const earningsP = lifetimeEarnings(premium[i]!, attainmentP, children[i]!, delayFactor[i]!);
    const earningsC = lifetimeEarnings(premium[i]!, attainmentC, children[i]!, delayFactor[i]!);
    const taxP = lifetimeTax(earningsP, incomeTax[i]!, insurance[i]!);
    const taxC = lifetimeTax(earningsC, incomeTax[i]!, insurance[i]!);
    const result = perspectives({
      costPerCase: costP - costC,
      lifetimeEarnings: earningsP - earningsC,
      lifetimeTax: taxP - taxC,
      escalationSaving: escalationSaving(escalationC[i]!, escalationP[i]!, protectionCost[i]!, needCost[i]!),
      reReferralSaving: reReferralSaving(
        reReferralCost(reReferralP[i]!, costP, closureP[i]!, basis),
        reReferralCost(reReferralC[i]!, costC, closureC[i]!, basis),
      ),
    });
    localAuthority[i] = result.localAuthority;
    exchequer[i] = result.exchequer;
    individual[i] = result.individual;
    society[i] = result.society;
    extraClosure[i] = closureP[i]! - closureC[i]!;
  }
  /* eslint-enable @typescript-eslint/no-non-null-assertion */
}
