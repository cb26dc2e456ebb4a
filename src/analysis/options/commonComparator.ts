import { parameter, PARAMETERS } from "../../model/register/parameters";
import type { NumberKey } from "../../model/register/parameters";
import type { OwnOutcome } from "../../model/register/outcomes/ownOutcome";
import type { Scenario } from "../../model/register/scenario";
import { INPUT_KEYS } from "../simulation/inputs";
import { correlatedGroups } from "../uncertainty/correlationMatrix";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";

/** The name of what every option is compared with, itself an option. */
export const COMPARATOR = "Comparator";

/** What an option says otherwise of the comparator than the first option does. */
export interface OtherComparator {
  readonly key: string;
  readonly value: number | string;
  readonly first: number | string;
}

/** What is the comparator's in a scenario, whatever the key is called. */
const COMPARATOR_KEYS = PARAMETERS.filter(({ arm }) => arm === "comparator").map(({ key }) => key);

/** Options of one decision have one comparator: what keeps this one from standing beside the first; null where nothing does. */
export function otherComparator(option: Scenario, first: Scenario): OtherComparator | null {
  const key = COMPARATOR_KEYS.find((one) => option[one] !== first[one]);
  if (key !== undefined) return { key, value: option[key], first: first[key] };
  for (const { place, name, comparatorRate } of option.outcomes ?? []) {
    const same = (other: OwnOutcome) => other.place === place && other.comparatorRate !== comparatorRate;
    const other = first.outcomes?.find(same);
    if (other !== undefined) {
      return { key: `outcome.${name}.comparatorRate`, value: comparatorRate, first: other.comparatorRate };
    }
  }
  return null;
}

/**
 * The same of how sure options are of it: a key of the comparator that this one draws otherwise than the first, by its distribution or
 * by what goes together with it. Null where it has the same draws in both.
 */
export function otherwiseDrawn(option: UncertainScenario, first: UncertainScenario): string | null {
  // The draws of each of a group depend on the others.
  const groupOf = (key: NumberKey, { correlations }: UncertainScenario) =>
    correlatedGroups(correlations).find(({ keys }) => keys.includes(key));
  const isOther = (key: NumberKey) =>
    option.distributions.get(key)?.id !== first.distributions.get(key)?.id ||
    JSON.stringify(groupOf(key, option)) !== JSON.stringify(groupOf(key, first));
  const key = COMPARATOR_INPUTS.find(isOther);
  if (key !== undefined) return key;
  const ofOutcomes = [...(option.own ?? [])].filter(([of]) => of.endsWith(".comparatorRate"));
  const other = ofOutcomes.find(([of, { id }]) => first.own?.has(of) === true && first.own.get(of)?.id !== id);
  return other?.[0] ?? null;
}

const COMPARATOR_INPUTS: readonly NumberKey[] = INPUT_KEYS.filter((key) => parameter(key).arm === "comparator");
