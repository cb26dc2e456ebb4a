import { changeMuch, readWorkbook } from "../batch";
import { literalText } from "../enteredText";
import { asPart } from "../progress";
import type { Waiting } from "../progress";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import { WorkbookError } from "../workbookError";
import type { LeftCell, NativePreview } from "./nativeChange";
import { HEADERS } from "./noteSheet";
import { planReversal } from "./planReversal";
import type { ReversedCell } from "./planReversal";
import { latestNote } from "./readNote";
import type { FoundNote } from "./readNote";
import { fingerprintOf } from "./replacement";
import { writeBlocks } from "./writeBlocks";
import type { Block } from "./writeBlocks";

export interface ReversalOutcome {
  /** Cells that are again what they were. */
  readonly restored: number;
  readonly kept: readonly LeftCell[];
}

/** What putting the CBA functions of the newest replacement back would write, and which cells would stay as they are. */
export function previewNativeReversal(waiting?: Waiting): Promise<NativePreview> {
  return readWorkbook(async (context) => {
    const { cells } = await openReversal(context);
    const changes = changesOf(cells);
    return { changes, left: leftOf(cells), fingerprint: fingerprintOf(changes) };
  }, waiting);
}

/** Puts back what was previewed; the note stays, and says of each cell what became of it. */
export function applyNativeReversal(preview: NativePreview, waiting?: Waiting): Promise<ReversalOutcome> {
  return changeMuch(async (context) => {
    const { cells, note, workbook } = await asPart(context, [0, 0.4], () => openReversal(context));
    if (fingerprintOf(changesOf(cells)) !== preview.fingerprint) {
      throw new WorkbookError(
        "The workbook has changed since the preview. Nothing was written; look at a fresh preview.",
      );
    }
    const blocks = cells.flatMap(({ outcome }) => ("block" in outcome ? [outcome.block] : []));
    await asPart(context, [0.4, 0.8], () => writeBlocks(context, workbook, blocks));
    await asPart(context, [0.8, 1], () => writeBlocks(context, workbook, reversalMarks(note, cells)));
    return { restored: blocks.length, kept: leftOf(cells) };
  }, waiting);
}

async function openReversal(context: Excel.RequestContext) {
  const workbook = await readWorkbookSnapshot(context);
  const note = latestNote(workbook.sheets);
  if (note === null) {
    throw new WorkbookError("There is nothing to put back: no sheet notes a replacement that is still in force.");
  }
  return { cells: planReversal(workbook, note), note, workbook };
}

const changesOf = (cells: readonly ReversedCell[]) =>
  cells.flatMap(({ outcome }) => ("change" in outcome ? [outcome.change] : []));
const leftOf = (cells: readonly ReversedCell[]) =>
  cells.flatMap(({ outcome }) => ("left" in outcome ? [outcome.left] : []));

/** What the note then says: that it is no longer in force, and of each cell what became of it. */
function reversalMarks({ sheet, statusRow }: FoundNote, cells: readonly ReversedCell[]): Block[] {
  const today = new Date().toISOString().slice(0, 10);
  const mark = (row: number, column: number, text: string): Block => ({
    sheetId: sheet.id,
    area: { row, column, rows: 1, columns: 1 },
    contents: [literalText(text)],
  });
  return [
    mark(statusRow, 1, `Put back on ${today}`),
    ...cells.map(({ row, outcome }) => mark(row, HEADERS.length - 1, "left" in outcome ? outcome.left.why : "Yes")),
  ];
}
