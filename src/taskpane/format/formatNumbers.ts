/** Numbers as the pane shows them: pounds, percentages, counts. A true minus sign; "–" for what is not defined. */

export const MINUS = "−";
/** What stands for a result that is not defined. */
export const UNDEFINED = "–";

/** Whether a positive number carries a plus sign, as differences do. */
export type Sign = "negative only" | "always";

/** From here on an amount is written in billions: it lies far outside the model's use, and must still fit its column. */
const COMPACT_FROM = 1e9;

const pounds = numberFormat(2, 2);
const wholePounds = numberFormat(0, 0);
const compact = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 2 });

/** £1,234.56, −£609.69; with the sign "always", +£12.30; in whole pounds, +£12. */
export function formatMoney(
  value: number,
  sign: Sign = "negative only",
  precision: "pence" | "whole pounds" = "pence",
): string {
  const usual = precision === "pence" ? pounds : wholePounds;
  return withSign(value, sign, (amount) => `£${(amount >= COMPACT_FROM ? compact : usual).format(amount)}`);
}

/** £1,235, −£610: simulated amounts, of which the pence say nothing. */
export function formatPounds(value: number): string {
  return formatMoney(value, "negative only", "whole pounds");
}

/** £345,678; £1.23m from a million on, for totals that are read at a glance. */
export function formatMoneyShort(value: number, sign: Sign = "negative only"): string {
  const isLarge = Math.abs(value) >= 999_999.5;
  return withSign(value, sign, (amount) =>
    isLarge ? `£${compact.format(amount).toLowerCase()}` : `£${wholePounds.format(amount)}`,
  );
}

/** £80,000 where there are no pence, £68.05 where there are. */
export function formatMoneyBriefly(value: number): string {
  const isWhole = Number.isInteger(value);
  return isWhole ? withSign(value, "negative only", (amount) => `£${wholePounds.format(amount)}`) : formatMoney(value);
}

/** 72%, 6.02%, 12.5%: two decimals at most, more for a share so small that it would read as nothing. */
export function formatPercent(share: number): string {
  return withSign(share, "negative only", (amount) => `${decimals(amount * 100)}%`);
}

/** A value without the digits that nobody can know: £27,936.03 to three digits is 27,900. */
export function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** A probability to the percentage point, 58%; at the ends as far as a model can know: under 0.5%, over 99.5%. */
export function formatProbability(probability: number): string {
  if (probability < 0.005) return "under 0.5%";
  if (probability > 0.995) return "over 99.5%";
  return `${Math.round(probability * 100)}%`;
}

/** 36, 32.56, 5,000: two decimals at most, more for a number so small that it would read as nothing. */
export function formatNumber(value: number): string {
  return withSign(value, "negative only", decimals);
}

function decimals(amount: number): string {
  if (amount === 0 || amount >= 0.01) return numberFormat(0, 2).format(amount);
  return new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 }).format(amount);
}

/** Puts the sign before the whole, unless what is shown is zero. */
function withSign(value: number, sign: Sign, format: (amount: number) => string): string {
  if (!Number.isFinite(value)) return UNDEFINED;
  const shown = format(Math.abs(value));
  if (!/[1-9]/.test(shown)) return shown;
  if (value < 0) return MINUS + shown;
  return sign === "always" ? `+${shown}` : shown;
}

function numberFormat(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  return new Intl.NumberFormat("en-GB", { minimumFractionDigits, maximumFractionDigits });
}
