import { CLOSURE_PAIR, isSamePair } from "../../../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../../../analysis/uncertainty/rankCorrelation";
import { parameter } from "../../../../model/register/parameters";
import type { NumberKey } from "../../../../model/register/parameters";

/** A pair by its labels. */
export function pairLabels(pair: RankCorrelation["pair"]): string {
  if (isSamePair(pair, CLOSURE_PAIR)) return "the two closure rates";
  return pair.map((key) => parameter(key).label).join(" and ");
}

/** What a stated correlation means, or why it has no effect; nothing where nothing is stated. */
export function togetherInWords(
  { pair, rank }: RankCorrelation,
  distributions: ReadonlyMap<NumberKey, unknown>,
): string {
  if (rank === 0) return "";
  const certain = pair.filter((key) => !distributions.has(key)).map((key) => parameter(key).label);
  if (certain.length > 0) return `Without effect: ${certain.join(" and ")} taken as certain.`;
  return rank > 0
    ? "Where one is higher, the other tends to be higher too."
    : "Where one is higher, the other tends to be lower.";
}
