import { finder } from "../register/names";
import type { Scenario } from "../register/scenario";
import { BODIES_AND_RATIOS, outcomeMeasures } from "./ownMeasures";
import type { OwnMeasure } from "./ownMeasures";
import { WEIGHTED_MEASURES } from "./weightedMeasures";

/** What scenarios side by side have besides Appendix 9, which any one of them brings to the tables of all. */
export interface Besides {
  /** The names of the outcomes, each once. */
  readonly outcomes: readonly string[];
  /** Whether weighted figures stand beside the others. */
  readonly isWeighted: boolean;
}

export const NOTHING_BESIDES: Besides = { outcomes: [], isWeighted: false };

export function besidesOf(scenarios: readonly Scenario[]): Besides {
  return { outcomes: outcomeNames(scenarios), isWeighted: scenarios.some(({ welfare }) => welfare !== undefined) };
}

/** The names of the outcomes that any of these scenarios has, each once. */
export function outcomeNames(scenarios: readonly Scenario[]): string[] {
  const names = scenarios.flatMap(({ outcomes = [] }) => outcomes.map(({ name }) => name));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** Whether tables have rows for anything of it. */
export function hasRows({ outcomes, isWeighted }: Besides): boolean {
  return outcomes.length > 0 || isWeighted;
}

/** All that such scenarios have, in the order in which tables show it; nothing without outcomes and weights. */
export function ownRows(besides: Besides): readonly OwnMeasure[] {
  if (!hasRows(besides)) return [];
  const weighted = besides.isWeighted ? WEIGHTED_MEASURES : [];
  return [...outcomeMeasures(besides.outcomes), ...BODIES_AND_RATIOS, ...weighted];
}

/** Whether a name asks for what is weighted. */
export function isWeighted(name: string): boolean {
  return findWeighted(name) !== undefined;
}

const findWeighted = finder(WEIGHTED_MEASURES, ({ measure }) => measure);

/** All that one may ask for by its name. */
export function askedBesides({ outcomes }: Besides): readonly OwnMeasure[] {
  return [...outcomeMeasures(outcomes), ...BODIES_AND_RATIOS, ...WEIGHTED_MEASURES];
}
