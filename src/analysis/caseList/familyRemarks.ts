import type { IndexedFamilies } from "./identifiers";

/**
 * What is to be said of a list's families: cases that have no identifier, and families with cases in both groups.
 *
 * @param groups places of the cases of each group
 * @param consequence what it means where a family is in both
 */
export function familyRemarks(
  families: IndexedFamilies | null,
  groups: readonly Int32Array[],
  consequence: string,
): string[] {
  if (families === null) return [];
  const [one, other] = groups;
  const inBoth = one === undefined || other === undefined ? 0 : familiesInBoth(families, one, other);
  return [
    ...(families.alone === 0
      ? []
      : [`${plural(families.alone, "case")} without a family identifier, each counted as a family of its own`]),
    ...(inBoth === 0 ? [] : [`${plural(inBoth, "family", "families")} with cases in both services: ${consequence}`]),
  ];
}

function familiesInBoth({ numbers, count }: IndexedFamilies, one: Int32Array, other: Int32Array): number {
  const sides = new Uint8Array(count);
  const mark = (places: Int32Array, side: number) => {
    for (const place of places) {
      const family = numbers[place] ?? 0;
      sides[family] = (sides[family] ?? 0) | side;
    }
  };
  mark(one, 1);
  mark(other, 2);
  return sides.reduce((sum, side) => sum + Number(side === 3), 0);
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
