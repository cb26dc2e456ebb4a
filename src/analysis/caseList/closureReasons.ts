import { addMonths } from "./calendar";
import { NO_DAY } from "./dates";

const NO_WAY_BACK = /\bRC([1256])\b/i;
const ASSESSED = /\bRC[89]\b/i;
export const MONTHS_OF_CHILDHOOD = 216;

/**
 * The code of a reason for closure after which a child cannot come back as a re-referral here: adopted, died, moved to another
 * authority or to adult services. Null for others.
 */
export function codeWithoutWayBack(reason: unknown): string | null {
  const code = typeof reason === "string" ? NO_WAY_BACK.exec(reason)?.[1] : undefined;
  return code === undefined ? null : `RC${code}`;
}

/** Whether a case was closed after assessment and never one of need. */
export function isAssessedOnly(reason: unknown): boolean {
  return typeof reason === "string" && ASSESSED.test(reason);
}

/** The day on which a child is no longer one; `NO_DAY` where nobody knows when it was born. */
export function adulthood(born: number): number {
  return born > NO_DAY ? addMonths(born, MONTHS_OF_CHILDHOOD) : NO_DAY;
}
