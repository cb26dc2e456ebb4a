import type { BuiltSheet } from "../../../excel/index";
import { count } from "../../format/count";

const OUTCOMES: readonly BuiltSheet["outcome"][] = ["built", "updated", "built beside", "unchanged"];

/** What a build came to: "9 sheets: 7 built, 1 updated, 1 unchanged." */
export function builtSummary(sheets: readonly BuiltSheet[]): string {
  const parts = OUTCOMES.map((outcome) => ({ outcome, of: sheets.filter((sheet) => sheet.outcome === outcome) }))
    .filter(({ of }) => of.length > 0)
    .map(({ outcome, of }) => (of.length === sheets.length ? `all ${outcome}` : `${of.length} ${outcome}`));
  return `${count(sheets.length, "sheet")}: ${parts.join(", ")}.`;
}
