import { cellError } from "../../model/register/cell";
import { expandFormula } from "../../formulas";
import type { NativeReplacement } from "../../formulas";
import { nativeContextOf } from "../snapshot/nativeContext";
import { cellsOf, formulaCells, fullAddress, spillFrom, valueAt } from "../snapshot/workbookSnapshot";
import type { FormulaCell, WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import type { LeftCell } from "./nativeChange";
import { frozen } from "./replacement";
import type { Replacement } from "./replacement";

export interface ReplacementPlan {
  readonly replacements: readonly Replacement[];
  readonly left: readonly LeftCell[];
}

/** Finds the formulas that call CBA functions among those wanted, and what takes their place. Pure: nothing is written. */
export function planReplacement(workbook: WorkbookSnapshot, isWanted: (cell: FormulaCell) => boolean): ReplacementPlan {
  const replacements: Replacement[] = [];
  const left: LeftCell[] = [];
  for (const sheet of workbook.sheets) {
    const context = nativeContextOf(workbook, sheet.sheetName);
    for (const cell of formulaCells(sheet).filter(isWanted)) {
      const native = expandFormula(cell.formula, context);
      if (native.kind === "unchanged") continue;
      if (isBusy(cell)) left.push({ address: fullAddress(sheet, cell.row, cell.column), why: STILL_COMPUTED });
      else replacements.push(replacementOf(cell, native));
    }
  }
  return { replacements, left };
}

const STILL_COMPUTED = "Excel is still computing it. Try again in a moment.";

const isBusy = ({ sheet, row, column }: FormulaCell): boolean => cellError(valueAt(sheet, row, column)) === "#BUSY!";

function replacementOf(cell: FormulaCell, native: Exclude<NativeReplacement, { kind: "unchanged" }>): Replacement {
  const { sheet, row, column, formula: before } = cell;
  const area = spillFrom(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
  const shows = cellsOf(area).map((place) => valueAt(sheet, place.row, place.column));
  const base = { sheet, area, before, shows, form: { kind: "frozen" }, note: null } as const;
  switch (native.kind) {
    case "frozen":
      return frozen(base, native.reason);
    case "formula":
      return { ...base, form: native, note: noteOf(cell, native.warnings) };
    case "grid": {
      const fits = native.cells.length === area.rows && native.cells.every((line) => line.length === area.columns);
      if (!fits)
        return frozen(base, "its table does not stand in the sheet as it should, so its cells may be another's.");
      return { ...base, form: { kind: "grid", cells: native.cells.flat() }, note: noteOf(cell, native.warnings) };
    }
  }
}

/** A native formula does not check its arguments as a CBA function does: where that shows an error, it may show a number. */
function noteOf({ sheet, value }: FormulaCell, warnings: readonly string[]): string | null {
  const error = cellError(value);
  const notes = [
    ...(sheet.isHidden ? ["On a hidden sheet."] : []),
    ...(error === undefined || error === "#NAME?" ? [] : [`Shows ${error}, and will be frozen to it if need be.`]),
    ...warnings,
  ];
  return notes.length === 0 ? null : notes.join(" ");
}
