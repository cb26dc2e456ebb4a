/** An option by what it costs and what it closes. */
export interface CostedOption {
  readonly name: string;
  /** £ per case. */
  readonly cost: number;
  /** Closure rate, or whatever one wants more of. */
  readonly effect: number;
}

export type Dominance = "on the frontier" | "dominated" | "extendedly dominated";

export interface IncrementalOption extends CostedOption {
  readonly dominance: Dominance;
  /** Against the option before it on the frontier; null for the first of it, and for those that are dominated. */
  readonly step: { readonly cost: number; readonly effect: number; readonly ratio: number } | null;
}

/**
 * Options by cost, and what each step along the frontier costs for one unit of effect more. Dominated is what another option
 * beats on one side and is no worse than on the other; extendedly dominated what a mixture of two others beats. Of two that are the
 * same the second is dominated.
 *
 * Source: the names and the method are those of dampack's calculate_icers (ND, D, ED).
 */
export function incrementalTable(options: readonly CostedOption[]): IncrementalOption[] {
  const byCost = [...options].sort((one, other) => one.cost - other.cost || other.effect - one.effect);
  let most = -Infinity;
  const efficient = byCost.filter(({ effect }) => {
    const isBetter = effect > most;
    most = Math.max(most, effect);
    return isBetter;
  });
  const frontier = hullOf(efficient);
  return byCost.map((option) => {
    const place = frontier.indexOf(option);
    const before = frontier[place - 1];
    const kind = efficient.includes(option) ? "extendedly dominated" : "dominated";
    return {
      ...option,
      dominance: place === -1 ? kind : "on the frontier",
      step: before === undefined ? null : stepBetween(before, option),
    };
  });
}

/** Those along which the ratio rises. */
function hullOf(efficient: readonly CostedOption[]): CostedOption[] {
  const hull: CostedOption[] = [];
  for (const option of efficient) {
    for (let last = hull.at(-1), before = hull.at(-2); last !== undefined && before !== undefined;) {
      if (stepBetween(last, option).ratio >= stepBetween(before, last).ratio) break;
      hull.pop();
      [last, before] = [hull.at(-1), hull.at(-2)];
    }
    hull.push(option);
  }
  return hull;
}

function stepBetween(from: CostedOption, to: CostedOption) {
  const [cost, effect] = [to.cost - from.cost, to.effect - from.effect];
  return { cost, effect, ratio: cost / effect };
}

/** The quarter of the cost-effectiveness plane in which an option lies, seen from the comparator. */
export function quarterOf({ cost, effect }: CostedOption, comparator: CostedOption): string {
  const named = (difference: number, less: string, same: string, more: string) =>
    difference < 0 ? less : difference > 0 ? more : same;
  const ofCost = named(cost - comparator.cost, "cheaper", "costs the same", "dearer");
  const ofEffect = named(effect - comparator.effect, "closes fewer", "closes as many", "closes more");
  return `${ofCost}, ${ofEffect}`;
}
