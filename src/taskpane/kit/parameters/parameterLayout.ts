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

const ARM = /^(.*), (programme|comparator)$/;

/** The register as the pane lays it out: its groups, and in them the two arms of one quantity side by side. */
export const PARAMETER_GROUPS: readonly GroupLayout[] = layOut(PARAMETERS);

function layOut(parameters: readonly Parameter[]): readonly GroupLayout[] {
  return [...groupBy(parameters, ({ group }) => group)].map(([name, members]) => ({
    name,
    parameters: members,
    blocks: [...groupBy(members, titleOf)].map(([title, rows]) => ({ title, rows: rowsOf(rows) })),
  }));
}

/** The label without its arm: what programme and comparator have in common. */
function titleOf({ label }: Parameter): string {
  return ARM.exec(label)?.[1] ?? label;
}

/** The programme first, whatever the register's order. */
function rowsOf(parameters: readonly Parameter[]): readonly BlockRow[] {
  const rows = parameters.map((parameter) => ({ parameter, arm: armOf(parameter) }));
  return rows.sort((one, other) => Number(other.arm === "Programme") - Number(one.arm === "Programme"));
}

function armOf({ label }: Parameter): string | null {
  const arm = ARM.exec(label)?.[2];
  return arm === undefined ? null : arm.charAt(0).toUpperCase() + arm.slice(1);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
