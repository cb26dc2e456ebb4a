import { PARAMETERS } from "../../model/register/parameters";
import type { OwnOutcome } from "../../model/register/outcomes/ownOutcome";
import type { Scenario } from "../../model/register/scenario";

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
