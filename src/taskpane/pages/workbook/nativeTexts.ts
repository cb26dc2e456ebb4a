import type {
  LeftCell,
  NativeOutcome,
  NativePreview,
  NativeScope,
  ReversalOutcome,
  Waiting,
} from "../../../excel/index";
import type { Workbook } from "../../session/workbook";
import { count, sentence } from "../../format/count";

/** CBA functions become native formulas, or come back. */
export type Direction = "replace" | "restore";

/** What would be written, and what for. */
export interface Plan {
  readonly direction: Direction;
  readonly scope: NativeScope;
  readonly preview: NativePreview;
}

/** What was written, and which cells ended otherwise than expected. */
export interface PlanOutcome {
  readonly message: string;
  readonly cells: readonly LeftCell[];
}

export const SCOPES: readonly { readonly scope: NativeScope; readonly label: string; readonly place: string }[] = [
  { scope: "selection", label: "Selection", place: "in the selected cells" },
  { scope: "sheet", label: "This sheet", place: "on this sheet" },
  { scope: "workbook", label: "Workbook", place: "in the workbook" },
];

/** What a preview came to, in a sentence. */
export function planSummary({ direction, scope, preview: { changes, left } }: Plan): string {
  if (changes.length === 0) {
    if (direction === "restore") return "Nothing can be put back: every cell has changed since.";
    const { place = "" } = SCOPES.find((each) => each.scope === scope) ?? {};
    return left.length === 0
      ? `No CBA function ${place}, so there is nothing to replace.`
      : `Nothing ${place} can be replaced.`;
  }
  const cells = sentence(count(changes.length, "cell"));
  if (direction === "restore") return `${cells} would get CBA functions back.`;
  const frozen = changes.filter(({ kind }) => kind === "frozen").length;
  const values = frozen === 0 ? "" : `, ${frozen} of them by values, because nothing native computes them`;
  return `${cells} would be replaced${values}.`;
}

/** What writing it is called: "Replace 54 cells". */
export function actionOf({ direction, preview: { changes } }: Plan): string {
  return `${direction === "replace" ? "Replace" : "Put back"} ${count(changes.length, "cell")}`;
}

export function carryOut({ direction, preview }: Plan): (workbook: Workbook, waiting: Waiting) => Promise<PlanOutcome> {
  return direction === "replace"
    ? async (workbook, waiting) => replaced(await workbook.applyNativeReplacement(preview, waiting))
    : async (workbook, waiting) => restored(await workbook.applyNativeReversal(preview, waiting));
}

function replaced({ replaced: cells, noteSheet, frozen }: NativeOutcome): PlanOutcome {
  const note = `The sheet “${noteSheet}” notes what was there, so that it can be put back.`;
  return { message: `Replaced ${count(cells, "cell")}. ${note}`, cells: frozen };
}

function restored({ restored: cells, kept }: ReversalOutcome): PlanOutcome {
  const stay = kept.length === 0 ? "" : ` Left as found: ${count(kept.length, "cell")}.`;
  return { message: `Put the CBA functions back into ${count(cells, "cell")}.${stay}`, cells: kept };
}

/** What stands in place of a cell's formula where it has none of its own. */
export function contentText(content: string): string {
  return content === "" ? "(filled by a formula beside it)" : content;
}
