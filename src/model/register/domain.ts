/** What a number may be. */
export interface Domain {
  readonly minimum: number;
  readonly maximum: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** A 0 is refused: it would more likely be a blank, which functions receive as 0. */
  readonly notZero?: boolean;
}

/** Whether a number lies in a domain. Infinity and NaN lie in none. */
export function isWithin(value: number, { minimum, maximum, whole, notZero }: Domain): boolean {
  if (value === 0 && notZero) return false;
  return value >= minimum && value <= maximum && value !== Infinity && !(whole && !Number.isInteger(value));
}

/** The numbers of a domain, in words. */
export function allowedNumbers({ minimum, maximum, whole, notZero }: Domain): string {
  const butZero = notZero ? ", but not 0" : "";
  if (minimum === 0 && maximum === 1) return `a share from 0 to 1 (64% is 0.64)${butZero}`;
  const kind = whole ? "a whole number" : "a number";
  if (maximum === Infinity) return minimum === -Infinity ? kind : `${kind}, ${minimum} or more${butZero}`;
  return `${kind} from ${minimum} to ${maximum}${butZero}`;
}
