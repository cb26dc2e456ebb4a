import { expandFormula } from "../../formulas";
import { nativeContextOf } from "../snapshot/nativeContext";
import type { WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import type { NoteEntry } from "../replace/noteSheet";
import { isReadable } from "../../xlsx/arrayEvaluation";
import type { NameContent } from "../../xlsx/workbookContent";

/** Names that stand for native formulas, and a note on each that has to be left out: a name has no values to freeze. */
export function nativeNames(
  names: readonly NameContent[],
  workbook: WorkbookSnapshot,
): { readonly names: readonly NameContent[]; readonly entries: readonly NoteEntry[] } {
  const [first] = workbook.sheets;
  const entries: NoteEntry[] = [];
  const kept = names.flatMap((name): NameContent[] => {
    const sheet = name.sheet ?? first?.sheetName ?? "";
    const before = `=${name.refersTo}`;
    const native = expandFormula(before, nativeContextOf(workbook, sheet));
    if (native.kind === "formula") return [{ ...name, refersTo: native.formula.slice(1) }];
    if (native.kind === "unchanged" && isReadable(before)) return [name];
    const why = native.kind === "frozen" ? native.reason : "no name can hold what it gives.";
    const note = `The name is left out: ${why}`;
    entries.push({ sheet, address: name.name, before, after: "", kind: "frozen", note, origin: name.name });
    return [];
  });
  return { names: kept, entries };
}
