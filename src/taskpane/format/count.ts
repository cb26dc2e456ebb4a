const number = new Intl.NumberFormat("en-GB");

/** "1 cell", "1,200 cells", "no cell". */
export function count(amount: number, noun: string): string {
  if (amount === 0) return `no ${noun}`;
  return `${number.format(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

/** A sentence begins with a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
