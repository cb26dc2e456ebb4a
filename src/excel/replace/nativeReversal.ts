import { changeWorkbook, readWorkbook } from "../batch";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import { WorkbookError } from "../workbookError";
import type { LeftCell, NativePreview } from "./nativeChange";
import { HEADERS, writeTexts } from "./noteSheet";
import { planReversal } from "./planReversal";
import type { ReversedCell } from "./planReversal";
import { latestNote } from "./readNote";
import type { FoundNote } from "./readNote";
import { fingerprintOf } from "./replacement";
import { writeBlocks } from "./writeBlocks";

export interface ReversalOutcome {
  /** Cells that are again what they were. */
  readonly restored: number;
  readonly kept: readonly LeftCell[];
}

/** What putting the CBA functions of the newest replacement back would write, and which cells would stay as they are. */
export function previewNativeReversal(): Promise<NativePreview> {
  return readWorkbook(async (context) => {
    const { cells } = await openReversal(context);
    const changes = changesOf(cells);
    return { changes, left: leftOf(cells), fingerprint: fingerprintOf(changes) };
  });
}

/** Puts back what was previewed; the note stays, and says of each cell what became of it. */
export function applyNativeReversal(preview: NativePreview): Promise<ReversalOutcome> {
  return changeWorkbook(async (context) => {
    const { cells, note, sheetById } = await openReversal(context);
    if (fingerprintOf(changesOf(cells)) !== preview.fingerprint) {
      throw new WorkbookError(
        "The workbook has changed since the preview. Nothing was written; look at a fresh preview.",
      );
    }
    const blocks = cells.flatMap(({ outcome }) => ("block" in outcome ? [outcome.block] : []));
    context.application.suspendApiCalculationUntilNextSync();
    writeBlocks(sheetById, blocks);
    markReversed(sheetById, note, cells);
    await context.sync();
    return { restored: blocks.length, kept: leftOf(cells) };
  });
}

async function openReversal(context: Excel.RequestContext) {
  const workbook = await readWorkbookSnapshot(context);
  const note = latestNote(workbook.sheets);
  if (note === null) {
    throw new WorkbookError("There is nothing to put back: no sheet notes a replacement that is still in force.");
  }
  return { cells: planReversal(workbook, note), note, sheetById: workbook.sheetById };
}

const changesOf = (cells: readonly ReversedCell[]) =>
  cells.flatMap(({ outcome }) => ("change" in outcome ? [outcome.change] : []));
const leftOf = (cells: readonly ReversedCell[]) =>
  cells.flatMap(({ outcome }) => ("left" in outcome ? [outcome.left] : []));

function markReversed(
  sheetById: ReadonlyMap<string, Excel.Worksheet>,
  { sheet, statusRow }: FoundNote,
  cells: readonly ReversedCell[],
): void {
  const noteSheet = sheetById.get(sheet.id);
  if (noteSheet === undefined) return;
  const today = new Date().toISOString().slice(0, 10);
  writeTexts(noteSheet.getCell(statusRow, 1), [[`Put back on ${today}`]]);
  for (const { row, outcome } of cells) {
    writeTexts(noteSheet.getCell(row, HEADERS.length - 1), [["left" in outcome ? outcome.left.why : "Yes"]]);
  }
}
