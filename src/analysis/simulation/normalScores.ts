import type { NumberKey } from "../../model/register/parameters";
import { STANDARD_NORMAL } from "../distributions/normal";
import { quantileTable } from "../distributions/quantileTable";
import { correlatedGroups, triangleOf } from "../uncertainty/correlationMatrix";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { dimensionOf, drawColumn } from "./drawnColumn";
import type { DrawnColumn } from "./drawnColumn";
import { BLOCK } from "./drawPlan";
import type { Scramble } from "./sobol";

/** Inputs that are uncertain and go together, in the register's order. */
export interface CopulaGroup {
  readonly keys: readonly NumberKey[];
  readonly matrix: readonly (readonly number[])[];
  /** How each normal score is mixed from those drawn: its own, and before it those of the inputs before it. */
  readonly triangle: readonly (readonly number[])[];
}

/** The groups of a scenario; none where every input varies by itself. What is certain goes together with nothing. */
export function copulaGroups({ distributions, correlations }: UncertainScenario): CopulaGroup[] {
  const effective = correlations.filter(({ pair }) => pair.every((key) => distributions.has(key)));
  return correlatedGroups(effective).map((group) => {
    const triangle = triangleOf(group.matrix);
    if (triangle === null) throw new Error(`No inputs correlate so: ${group.keys.join(", ")}`); // Whoever states them checks.
    return { ...group, triangle };
  });
}

/** The inputs whose draws are not their own alone. The first of each group keeps its own. */
export function mixedKeys(groups: readonly CopulaGroup[]): Set<NumberKey> {
  const isMixed = (row: readonly number[] | undefined) => row?.slice(0, -1).some((part) => part !== 0) ?? false;
  return new Set(groups.flatMap(({ keys, triangle }) => keys.filter((_, index) => isMixed(triangle[index]))));
}

/** Normal scores of inputs that go together, a block at a time, always into the same columns. */
export interface ScoreSampler {
  readonly scores: ReadonlyMap<NumberKey, Float64Array>;
  /** Draws the block of points that begins at `first`. */
  fill(first: number): void;
}

/** Prepares the scores of those inputs that are wanted and in a group. */
export function createScoreSampler(
  groups: readonly CopulaGroup[],
  scramble: Scramble,
  isWanted: (key: NumberKey) => boolean,
): ScoreSampler {
  const normal = quantileTable(STANDARD_NORMAL);
  const drawn: DrawnColumn[] = [];
  const mixtures = groups.flatMap(({ keys, triangle }) => {
    const parts = keys.map((key) => ({
      ...{ table: normal, dimension: dimensionOf(key, scramble), draws: new Float64Array(BLOCK) },
    }));
    const last = keys.findLastIndex(isWanted);
    drawn.push(...parts.slice(0, last + 1));
    return keys.flatMap((key, index) => {
      if (!isWanted(key)) return [];
      const weights = triangle[index] ?? [];
      const mixed = parts.flatMap(({ draws }, place) => {
        const weight = weights[place] ?? 0;
        return weight === 0 ? [] : [{ weight, draws }];
      });
      return [{ key, scores: new Float64Array(BLOCK), mixed }];
    });
  });
  return {
    scores: new Map(mixtures.map(({ key, scores }) => [key, scores])),
    fill(first) {
      for (const column of drawn) drawColumn(column, first);
      for (const { scores, mixed } of mixtures) mix(scores, mixed);
    },
  };
}

/** The sum of weighted columns. */
function mix(sum: Float64Array, parts: readonly { readonly weight: number; readonly draws: Float64Array }[]): void {
  sum.fill(0);
  for (const { weight, draws } of parts) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? NaN) + weight * (draws[i] ?? NaN);
  }
}
