import { IUndoRedoService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { activeWorkbook } from "./activeWorkbook";

/** What can be undone in the workbook, and so what would be lost with the page. */
export interface EditHistory {
  /** Makes the present state the beginning: it cannot be undone, and leaving loses nothing. */
  readonly forget: () => void;
  readonly hasEdits: () => boolean;
}

export function editHistory(grid: FUniver): EditHistory {
  const workbook = activeWorkbook(grid);
  const undoRedo = workbook.getActiveSheet().getInject().get(IUndoRedoService);
  let edits = 0;
  undoRedo.undoRedoStatus$.subscribe(({ undos }) => {
    edits = undos;
  });
  return { forget: () => undoRedo.clearUndoRedo(workbook.getId()), hasEdits: () => edits > 0 };
}
