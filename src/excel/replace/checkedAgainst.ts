import { cellError } from "../../model/register/cell";
import { cellsOf, valueAt } from "../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import { frozen } from "./replacement";
import type { Replacement } from "./replacement";

/** The replacement, or its values instead where the cells no longer show them. */
export function checkedAgainst(now: readonly SheetSnapshot[], replacement: Replacement): Replacement {
  const { sheet, area, shows, form } = replacement;
  const current = now.find(({ id }) => id === sheet.id);
  if (form.kind === "frozen" || current === undefined) return replacement;
  const differs = cellsOf(area).some(
    ({ row, column }, index) => !showsSame(shows[index], valueAt(current, row, column)),
  );
  return differs ? frozen(replacement, "the native formula shows something else.") : replacement;
}

/** Two computations of one number may differ in their last digits. */
const TOLERANCE = 1e-9;

function showsSame(before: unknown, now: unknown): boolean {
  // A name that Excel did not know gave no value to compare with, and a cell being computed gives none yet.
  if (cellError(before) === "#NAME?" || cellError(now) === "#BUSY!") return true;
  if (typeof before !== "number" || typeof now !== "number") return before === now;
  return Math.abs(before - now) <= TOLERANCE * Math.max(1, Math.abs(before), Math.abs(now));
}
