/** What a number may be. */
export interface Domain {
  readonly minimum: number;
  readonly maximum: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** A 0 is refused: it would more likely be a blank, which functions receive as 0. */
  readonly notZero?: boolean;
}

/** 1,000,000 for 1000000, with all the decimals that there are. */
const inWords = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });

/** Whether a number lies in a domain. Infinity and NaN lie in none. */
export function isWithin(value: number, { minimum, maximum, whole, notZero }: Domain): boolean {
  if (value === 0 && notZero) return false;
  return value >= minimum && value <= maximum && value !== Infinity && !(whole && !Number.isInteger(value));
}

/** The numbers of a domain, in words. */
export function allowedNumbers({ minimum, maximum, whole, notZero }: Domain): string {
  const butZero = notZero ? ", but not 0" : "";
  if (minimum === 0 && maximum === 1 && whole) return "0 or 1";
  if (minimum === 0 && maximum === 1) return `a share from 0 to 1 (64% is 0.64)${butZero}`;
  const kind = whole ? "a whole number" : "a number";
  // The largest number that there is limits nothing for a person.
  const hasMinimum = minimum > -Number.MAX_VALUE;
  const hasMaximum = maximum < Number.MAX_VALUE;
  if (!hasMaximum) return `${kind}${hasMinimum ? `, ${inWords.format(minimum)} or more` : ""}${butZero}`;
  if (!hasMinimum) return `${kind}, ${inWords.format(maximum)} or less${butZero}`;
  return `${kind} from ${inWords.format(minimum)} to ${inWords.format(maximum)}${butZero}`;
}
