import type { NumberKey } from "../../model/register/parameters";

/** How far two inputs go together: Spearman's rank correlation, −1 to 1. */
export interface RankCorrelation {
  readonly pair: readonly [NumberKey, NumberKey];
  readonly rank: number;
}

/** The two arms' closure rates, whose correlation has an argument and a row of its own. */
export const CLOSURE_PAIR = ["programme.closureRate", "comparator.closureRate"] as const;

/** As a pair is written. */
export function pairInWords([one, other]: RankCorrelation["pair"]): string {
  return `${one} ~ ${other}`;
}

/** The line of keys that states one: a remark to whatever reads values. */
export function pairLine(pair: RankCorrelation["pair"]): string {
  return `# ${pairInWords(pair)}`;
}

export function isSamePair(one: readonly NumberKey[], other: readonly NumberKey[]): boolean {
  return one.every((key) => other.includes(key));
}

/** The correlation of the two arms' closure rates as a statement; none where it is 0. */
export function closureCorrelation(rank: number): RankCorrelation[] {
  return rank === 0 ? [] : [{ pair: CLOSURE_PAIR, rank }];
}

/** All that goes together by what a sheet states: the closure rates in a row of their own, other pairs by lines. */
export function statedCorrelations(
  stated: { readonly correlation: number; readonly pairs: readonly RankCorrelation[] } | null,
): RankCorrelation[] {
  return stated === null ? [] : [...closureCorrelation(stated.correlation), ...stated.pairs];
}
