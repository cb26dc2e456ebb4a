import type { InformationValue } from "../../../analysis/simulation/informationValue";
import { parameter } from "../../../model/register/parameters";

/** Something that could be found out, and what that is worth per case. */
export interface InformationRow {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

/** Everything first, then groups and parameters together, the most telling first. */
export function informationRows(information: InformationValue): readonly [InformationRow, ...InformationRow[]] {
  const { everything, groups, parameters, outcomes } = information;
  const sizes = new Map<string, number>();
  for (const key of parameters.keys()) {
    const { group } = parameter(key);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  // A group of one is that one.
  const several = [...groups].filter(([group]) => (sizes.get(group) ?? 0) > 1);
  const parts = [
    ...several.map(([group, value]) => ({ key: group, label: `All of “${group}”`, value })),
    ...[...parameters].map(([key, value]) => ({ key, label: parameter(key).label, value })),
    ...[...outcomes].map(([name, value]) => ({ key: `outcome.${name}`, label: `Outcome ${name}`, value })),
  ];
  return [
    { key: "everything", label: "Everything that is uncertain", value: everything },
    ...parts.sort((one, other) => other.value - one.value),
  ];
}
