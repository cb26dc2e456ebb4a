import { PARAMETERS } from "../../model/register/parameters";
import type { NumberKey } from "../../model/register/parameters";
import { pairInWords } from "./rankCorrelation";
import type { RankCorrelation } from "./rankCorrelation";

/** Inputs that go together, directly or by others, in the register's order; and the correlations of their normal scores. */
export interface CorrelatedGroup {
  readonly keys: readonly NumberKey[];
  readonly matrix: readonly (readonly number[])[];
}

/**
 * The correlation of two normal variables whose ranks correlate by `rank`: 2 sin(π rank ÷ 6). The series of the sine, and
 * not Math.sin, whose last digit differs between engines.
 */
export function normalCorrelation(rank: number): number {
  const angle = (Math.PI * rank) / 6;
  const square = angle * angle;
  let sum = 1;
  for (let n = 18; n > 1; n -= 2) sum = 1 - (sum * square) / (n * (n + 1));
  return Math.min(Math.max(2 * angle * sum, -1), 1);
}

/** The other way round: 6 ÷ π × arcsin(correlation ÷ 2), by its series likewise. */
export function rankOfNormal(correlation: number): number {
  const half = Math.min(Math.max(correlation, -1), 1) / 2;
  const square = half * half;
  let sum = 1;
  for (let n = 49; n > 0; n -= 2) sum = 1 + (sum * square * n * n) / ((n + 1) * (n + 2));
  return (6 / Math.PI) * half * sum;
}

const NUMBER_KEYS = PARAMETERS.flatMap((entry) => ("uncertainty" in entry ? [entry.key] : []));

/** What is stated, as groups none of which has to do with another. A correlation of 0 states nothing. */
export function correlatedGroups(correlations: readonly RankCorrelation[]): CorrelatedGroup[] {
  const stated = correlations.filter(({ rank }) => rank !== 0);
  const groups: NumberKey[][] = [];
  const placed = new Set<NumberKey>();
  for (const { pair } of stated) {
    if (placed.has(pair[0])) continue;
    const members = reachedFrom(pair[0], stated);
    for (const key of members) placed.add(key);
    groups.push(NUMBER_KEYS.filter((key) => members.has(key)));
  }
  return groups.map((keys) => ({ keys, matrix: matrixOf(keys, stated) }));
}

function reachedFrom(key: NumberKey, stated: readonly RankCorrelation[]): Set<NumberKey> {
  const reached = new Set([key]);
  // Each round reaches one pair further at least, or nothing more.
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const { pair } of stated) if (pair.some((one) => reached.has(one))) pair.forEach((one) => reached.add(one));
  }
  return reached;
}

function matrixOf(keys: readonly NumberKey[], stated: readonly RankCorrelation[]): number[][] {
  return keys.map((row) =>
    keys.map((column) => {
      if (row === column) return 1;
      const found = stated.find(({ pair }) => pair.includes(row) && pair.includes(column));
      return found === undefined ? 0 : normalCorrelation(found.rank);
    }),
  );
}

/** Below this a variance is 0, and what is left of a correlation of 1 or −1. */
const NOTHING = 1e-12;

/**
 * The lower triangle L of a correlation matrix with L Lᵀ = the matrix (Cholesky), rows of rising length; null where there is
 * none, as no variables correlate so. Those that others determine wholly have a 0 on the diagonal.
 */
export function triangleOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const triangle: number[][] = [];
  for (const [i, correlations] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const above = triangle[j] ?? row;
      let rest = correlations[j] ?? NaN;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? NaN) * (above[k] ?? NaN);
      const pivot = above[j];
      if (j === i ? rest < -NOTHING : pivot === 0 && Math.abs(rest) > Math.sqrt(NOTHING)) return null;
      if (j === i) row.push(rest > NOTHING ? Math.sqrt(rest) : 0);
      else row.push(pivot === 0 ? 0 : rest / (pivot ?? NaN));
    }
    triangle.push(row);
  }
  return triangle;
}

/** Why inputs cannot go together as is stated, naming the pairs; null where they can: the matrix is positive (semi)definite. */
export function contradiction(correlations: readonly RankCorrelation[]): string | null {
  const impossible = correlatedGroups(correlations).find(({ matrix }) => triangleOf(matrix) === null);
  if (impossible === undefined) return null;
  const keys = fewestImpossible(impossible.keys, correlations);
  const stated = correlations.filter(({ pair, rank }) => rank !== 0 && pair.every((key) => keys.includes(key)));
  const pairs = stated.map(({ pair, rank }) => `${pairInWords(pair)} ${rank}`).join(", ");
  return `These rank correlations cannot all hold (their matrix is not positive definite): ${pairs}${wayOut(keys, stated)}.`;
}

/** As few of the keys as contradict each other by themselves. */
function fewestImpossible(keys: readonly NumberKey[], correlations: readonly RankCorrelation[]): NumberKey[] {
  return keys.reduce<NumberKey[]>(
    (kept, key) => {
      const without = kept.filter((other) => other !== key);
      return triangleOf(matrixOf(without, correlations)) === null ? without : kept;
    },
    [...keys],
  );
}

/** Of three inputs: what one of the pairs may be, given the others; the one of which nothing is stated, or the last. */
function wayOut(keys: readonly NumberKey[], stated: readonly RankCorrelation[]): string {
  const [a, b, c] = keys;
  if (a === undefined || b === undefined || c === undefined || keys.length > 3) return "; make some of them weaker";
  const pairs = [[a, b] as const, [a, c] as const, [b, c] as const];
  const isStated = (pair: readonly NumberKey[]) => stated.some((one) => pair.every((key) => one.pair.includes(key)));
  const last = stated.at(-1)?.pair;
  const free = pairs.find((pair) => !isStated(pair)) ?? pairs.find((pair) => pair.every((key) => last?.includes(key)));
  if (free === undefined) return "";
  const third = keys.filter((key) => !free.some((one) => one === key));
  const [one = 0, other = 0] = free.map((key) => matrixOf([key, ...third], stated)[0]?.[1]);
  const room = Math.sqrt((1 - one * one) * (1 - other * other));
  // Rounded inwards, so that both ends are themselves allowed.
  const least = Math.ceil(rankOfNormal(one * other - room) * 100) / 100;
  const most = Math.floor(rankOfNormal(one * other + room) * 100) / 100;
  const now = isStated(free) ? "" : "is not stated and so 0; it ";
  return `; ${pairInWords(free)} ${now}could be from ${least} to ${most}`;
}
