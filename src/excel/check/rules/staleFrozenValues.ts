import { inputsFingerprint } from "../../replace/inputsFingerprint";
import { entryAddress, frozenFormulas } from "../../replace/noteSheet";
import { notesInForce, sheetsRenamed } from "../../replace/readNote";
import { withSheetsRenamed } from "../../replace/sheetRenaming";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Values that were frozen when CBA functions were replaced, and whose inputs are no longer what they were. */
export function staleFrozenValues(workbook: CheckedWorkbook): Finding[] {
  return notesInForce(workbook.sheets).flatMap((note): Finding[] => {
    const renamed = sheetsRenamed(workbook.sheets, note);
    const nameNow = (sheet: string) => renamed.get(sheet) ?? sheet;
    const formulas = frozenFormulas(note.entries).map(({ sheet, formula }) => ({
      sheet: nameNow(sheet),
      formula: withSheetsRenamed(formula, renamed),
    }));
    const first = note.entries.find(({ kind }) => kind === "frozen");
    if (first === undefined || inputsFingerprint(workbook, formulas) === note.inputs) return [];
    const others = note.entries.filter(({ kind }) => kind === "frozen").length - 1;
    const more = others === 0 ? "" : ` So are ${others} more cells: the sheet "${note.sheet.sheetName}" lists them.`;
    const message = `This value was frozen (${note.made}), and the cells that it was computed from have changed or moved since.${more}`;
    const address = entryAddress({ sheet: nameNow(first.sheet), address: first.address });
    return [{ kind: "warning", title: "Frozen value out of date", message, address }];
  });
}
