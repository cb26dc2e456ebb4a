import type { CheckedWorkbook } from "./checkedWorkbook";

/** Something in the workbook that a person should look at. */
export interface Finding {
  /** error: a result is missing or wrong. warning: probably not what was meant. note: good to know. */
  readonly kind: "error" | "warning" | "note";
  readonly title: string;
  readonly message: string;
  /** The cell to go to: `Scenarios!G7` */
  readonly address: string;
  /** It only passes on what another finding says. */
  readonly follows?: true;
}

/** One thing to look for, in its own file; `rules/index.ts` lists them all. */
export type Rule = (workbook: CheckedWorkbook) => readonly Finding[];
