import { PARAMETERS } from "../../../model/register/parameters";
import type { Parameter, ParameterGroup } from "../../../model/register/parameters";

/** One parameter in a block, with the name of its arm where the block holds both. */
export interface BlockRow {
  readonly parameter: Parameter;
  readonly arm: string | null;
}

/** What stands under one heading: a parameter, or the same quantity for programme and comparator. */
export interface ParameterBlock {
  readonly title: string;
  readonly rows: readonly BlockRow[];
}

export interface GroupLayout {
  readonly name: ParameterGroup;
  readonly parameters: readonly Parameter[];
  readonly blocks: readonly ParameterBlock[];
}

const ARM_NAMES = { programme: "Programme", comparator: "Comparator" } as const;

/** The register as the pane lays it out: its groups, and in them the two arms of one quantity side by side. */
export const PARAMETER_GROUPS: readonly GroupLayout[] = layOut(PARAMETERS);

function layOut(parameters: readonly Parameter[]): readonly GroupLayout[] {
  return [...groupBy(parameters, ({ group }) => group)].map(([name, members]) => ({
    name,
    parameters: members,
    blocks: [...groupBy(members, ({ title }) => title)].map(([title, rows]) => ({ title, rows: rowsOf(rows) })),
  }));
}

/** The programme first, whatever the register's order. */
function rowsOf(parameters: readonly Parameter[]): readonly BlockRow[] {
  const isFirst = ({ arm }: Parameter) => Number(arm === "programme");
  return [...parameters]
    .sort((one, other) => isFirst(other) - isFirst(one))
    .map((parameter) => ({ parameter, arm: parameter.arm === null ? null : ARM_NAMES[parameter.arm] }));
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
