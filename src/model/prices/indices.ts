import { GDP_DEFLATOR } from "./gdpDeflator";
import { LOCAL_GOVERNMENT_PAY } from "./localGovernmentPay";
import type { PriceIndex } from "./priceIndex";

/** The indices that we bring, prices first. */
export const PRICE_INDICES: readonly PriceIndex[] = [GDP_DEFLATOR, LOCAL_GOVERNMENT_PAY];

/** The index of a name, whatever its case and the blanks round it; undefined where there is none. */
export function findPriceIndex(name: string): PriceIndex | undefined {
  const wanted = name.trim().toLowerCase();
  return PRICE_INDICES.find((index) => index.name.toLowerCase() === wanted);
}
