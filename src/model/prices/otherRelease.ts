import { financialYear } from "./financialYear";
import { GDP_DEFLATOR } from "./gdpDeflator";
import { hasYear, uprateFactor } from "./priceIndex";
import type { LevelIndex } from "./priceIndex";

/** Two releases closer than this differ by what they print no digits for. */
const SAME = 1e-4;

/** How far a workbook's release differs between two years from the one that we bring, in words; null where it does not, or one of the two has not both years. */
export function otherRelease(from: number | null, to: number | null, index: LevelIndex): string | null {
  if (from === null || to === null || from === to) return null;
  if (![GDP_DEFLATOR, index].every((one) => hasYear(one, from) && hasYear(one, to))) return null;
  const [ours, factor] = [uprateFactor(from, to, GDP_DEFLATOR), uprateFactor(from, to, index)];
  const share = Math.abs(factor / ours - 1);
  if (share <= SAME) return null;
  return `from ${financialYear(from)} to ${financialYear(to)} × ${ours.toFixed(4)} (${GDP_DEFLATOR.vintage}), where the sheet has × ${factor.toFixed(4)} (${index.vintage}), ${(share * 100).toFixed(2)}% ${factor > ours ? "more" : "less"}`;
}
