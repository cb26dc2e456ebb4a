import { isAssessedOnly } from "../../analysis/caseList/closureReasons";
import { YES } from "../../analysis/caseList/layouts/noFurtherAction";
import type { CallArgument } from "./functionCall";
import { arrayOf, isAbove } from "./listColumn";
import type { ListColumn } from "./listColumn";

/** What a row must fulfil to count: as a formula has it for all rows at once, and for a row as it is. */
export interface Condition {
  readonly text: string;
  readonly holds: (row: number) => boolean;
}

export function beganSince({ text, cells }: ListColumn, since: CallArgument): Condition {
  const day = since.cells[0]?.[0];
  return { text: `${text}>=${since.text}`, holds: (row) => !isAbove(day, cells[row]) };
}

/** Whether a case had not begun with a step: it came later, or never. */
export function beganWithout(step: ListColumn, start: ListColumn): Condition {
  const isBlank = (cell: unknown) => cell === "" || (cell ?? 0) === 0;
  return {
    text: `(${step.text}=0)+(${step.text}>${start.text})`,
    holds: (row) => isBlank(step.cells[row]) || isAbove(step.cells[row], start.cells[row]),
  };
}

/** Whether a referral led to something. Annex A puts a code before its words. */
export function goesFurther({ text, cells }: ListColumn): Condition {
  const words: readonly string[] = [...YES, "a) yes"];
  return {
    text: `ISNA(MATCH(TRIM(${text}),${arrayOf(words)},0))`,
    holds: (row) => !words.includes(String(cells[row]).trim().toLowerCase()),
  };
}

/** Whether a case was more than an assessment. */
export function isMoreThanAssessed({ text, cells }: ListColumn): Condition {
  return {
    text: `ISERROR(SEARCH("RC8",${text}))*ISERROR(SEARCH("RC9",${text}))`,
    holds: (row) => !isAssessedOnly(cells[row]),
  };
}
