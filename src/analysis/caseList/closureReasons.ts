import { isBlank } from "../../model/register/cell";
import { addMonths } from "./calendar";
import { NO_DAY } from "./dates";

/** Adopted, died, moved to another authority, to adult services. */
export const CODES_WITHOUT_WAY_BACK = ["RC1", "RC2", "RC5", "RC6"] as const;
const NO_WAY_BACK = new RegExp(String.raw`\b(${CODES_WITHOUT_WAY_BACK.join("|")})\b`, "i");
const ASSESSED = /\bRC[89]\b/i;
export const MONTHS_OF_CHILDHOOD = 216;

/** Whether a cell gives any reason; where a host turns blanks into 0, they give none. */
export function isReasonGiven(reason: unknown): boolean {
  return typeof reason === "string" ? reason.trim() !== "" : !isBlank(reason) && reason !== 0;
}

/** The code of a reason for closure after which a child cannot come back as a re-referral here; null for others. */
export function codeWithoutWayBack(reason: unknown): string | null {
  return typeof reason === "string" ? (NO_WAY_BACK.exec(reason)?.[1]?.toUpperCase() ?? null) : null;
}

/** Whether a case was closed after assessment and never one of need. */
export function isAssessedOnly(reason: unknown): boolean {
  return typeof reason === "string" && ASSESSED.test(reason);
}

/** The day on which a child is no longer one; `NO_DAY` where nobody knows when it was born. */
export function adulthood(born: number): number {
  return born > NO_DAY ? addMonths(born, MONTHS_OF_CHILDHOOD) : NO_DAY;
}
