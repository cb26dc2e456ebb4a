/** What a number may be. */
export interface Domain {
  readonly minimum: number;
  readonly maximum: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** Whether a number lies in a domain. Infinity and NaN lie in none. */
export function isWithin(value: number, { minimum, maximum, whole }: Domain): boolean {
  return value >= minimum && value <= maximum && value !== Infinity && !(whole && !Number.isInteger(value));
}

/** The numbers of a domain, in words. */
export function allowedNumbers({ minimum, maximum, whole }: Domain): string {
  if (minimum === 0 && maximum === 1) return "a share from 0 to 1 (64% is 0.64)";
  const kind = whole ? "a whole number" : "a number";
  return maximum === Infinity ? `${kind}, ${minimum} or more` : `${kind} from ${minimum} to ${maximum}`;
}
