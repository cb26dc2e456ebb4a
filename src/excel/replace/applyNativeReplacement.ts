import { cellAddress } from "../../formulas/address";
import { changeWorkbook } from "../batch";
import { freeSheetName } from "../sheets/sheetNames";
import { checkedAgainst } from "./checkedAgainst";
import { inputsFingerprint } from "./inputsFingerprint";
import { readUsedCells, readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import type { OpenWorkbook } from "../snapshot/readWorkbookSnapshot";
import { cellsOf, contentAt } from "../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import { WorkbookError } from "../workbookError";
import { writeSheet } from "../sheets/writeSheets";
import type { LeftCell, NativePreview } from "./nativeChange";
import { entryAddress, frozenFormulas, NOTE_SHEET, noteDescription, noteRows, writeTexts } from "./noteSheet";
import type { NoteEntry } from "./noteSheet";
import { planReplacement } from "./planReplacement";
import { changesOf, contentsOf, contentText, fingerprintOf, writtenArea } from "./replacement";
import type { Replacement } from "./replacement";
import { writeBlocks } from "./writeBlocks";

export interface NativeOutcome {
  /** Cells written. */
  readonly replaced: number;
  readonly noteSheet: string;
  /** Cells frozen after all, because the native formula showed something else. */
  readonly frozen: readonly LeftCell[];
}

/**
 * Writes what was previewed, and leaves a sheet from which it can be undone at any time. Refuses if anything of it has
 * changed since. Every cell is compared afterwards: one that shows something else than before keeps its value instead.
 */
export function applyNativeReplacement(preview: NativePreview): Promise<NativeOutcome> {
  return changeWorkbook(async (context) => {
    const workbook = await readWorkbookSnapshot(context);
    const planned = previewedReplacements(workbook, preview);
    const note = noteOn(context, workbook, planned);
    try {
      write(context, workbook, planned);
      await context.sync();
    } catch (failure) {
      await takeBack(context, workbook, planned, note.sheet);
      throw failure;
    }
    const now = await readUsedCells(context, concerned(workbook, planned));
    const checked = planned.map((replacement) => checkedAgainst(now, replacement));
    const differing = checked.filter((replacement, index) => replacement !== planned[index]);
    write(context, workbook, differing);
    note.update(checked.flatMap((replacement) => noteEntries(replacement, now)));
    await context.sync();
    return {
      replaced: checked.flatMap(changesOf).length,
      noteSheet: note.name,
      frozen: differing.map((replacement) => ({ address: originOf(replacement), why: replacement.note ?? "" })),
    };
  });
}

function previewedReplacements(
  workbook: OpenWorkbook,
  { changes, fingerprint }: NativePreview,
): readonly Replacement[] {
  if (changes.length === 0) throw new WorkbookError("There is nothing to replace.");
  const previewed = new Set(changes.map(entryAddress));
  const { replacements } = planReplacement(workbook, ({ sheet: { sheetName: sheet }, row, column }) =>
    previewed.has(entryAddress({ sheet, address: cellAddress(row, column) })),
  );
  if (fingerprintOf(replacements.flatMap(changesOf)) === fingerprint) return replacements;
  throw new WorkbookError("The workbook has changed since the preview. Nothing was written; look at a fresh preview.");
}

interface NoteWriter {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** Writes the entries anew, unless they are what the note has already. */
  readonly update: (entries: readonly NoteEntry[]) => void;
}

/** Adds the sheet of the note, with the entries as planned: should Excel be interrupted, they are all there. */
function noteOn(context: Excel.RequestContext, workbook: OpenWorkbook, planned: readonly Replacement[]): NoteWriter {
  const name = freeSheetName(
    NOTE_SHEET,
    workbook.sheets.map(({ sheetName }) => sheetName),
  );
  const sheet = context.workbook.worksheets.add(name);
  const head = {
    made: `${new Date().toISOString().slice(0, 19).replace("T", " at ")} UTC`,
    version: __CASEWORTH_VERSION__,
    sheets: new Map(workbook.sheets.map(({ sheetName, id }) => [sheetName, id])),
  };
  const write = (entries: readonly NoteEntry[]) => {
    const rows = noteRows({ ...head, entries, inputs: inputsFingerprint(workbook, frozenFormulas(entries)) });
    writeSheet(sheet, noteDescription(name, rows));
    writeTexts(sheet.getRange("A1"), rows);
  };
  const plannedEntries = planned.flatMap((replacement) => noteEntries(replacement, []));
  write(plannedEntries);
  const update = (entries: readonly NoteEntry[]) => {
    if (JSON.stringify(entries) !== JSON.stringify(plannedEntries)) write(entries);
  };
  return { name, sheet, update };
}

function noteEntries(replacement: Replacement, now: readonly SheetSnapshot[]): NoteEntry[] {
  const { sheet, area } = replacement;
  const origin = cellAddress(area.row, area.column);
  const places = cellsOf(writtenArea(replacement));
  const current = replacement.form.kind === "frozen" ? undefined : now.find(({ id }) => id === sheet.id);
  return changesOf(replacement).map((change, index) => {
    const place = places[index];
    // Excel may write a formula in its own way; what it made of ours is what we shall find again.
    const after = current && place ? contentText(contentAt(current, place.row, place.column)) : change.after;
    return { ...change, after, origin };
  });
}

function write(context: Excel.RequestContext, { sheetById }: OpenWorkbook, replacements: readonly Replacement[]): void {
  context.application.suspendApiCalculationUntilNextSync();
  writeBlocks(
    sheetById,
    replacements.map((replacement) => ({
      sheetId: replacement.sheet.id,
      area: writtenArea(replacement),
      contents: contentsOf(replacement),
    })),
  );
}

/** Excel stops at the first write it refuses, such as one on a protected sheet: those before it are taken back in order. */
async function takeBack(
  context: Excel.RequestContext,
  { sheetById }: OpenWorkbook,
  planned: readonly Replacement[],
  noteSheet: Excel.Worksheet,
): Promise<void> {
  noteSheet.delete();
  writeBlocks(
    sheetById,
    planned.map((replacement) => {
      const area = writtenArea(replacement);
      const contents = cellsOf(area).map((_, index) => (index === 0 ? replacement.before : ""));
      return { sheetId: replacement.sheet.id, area, contents };
    }),
  );
  // The first failure is the one to report.
  await context.sync().catch(() => undefined);
}

function concerned(workbook: OpenWorkbook, replacements: readonly Replacement[]): Excel.Worksheet[] {
  const ids = new Set(replacements.map(({ sheet }) => sheet.id));
  return [...workbook.sheetById].flatMap(([id, sheet]) => (ids.has(id) ? [sheet] : []));
}

function originOf({ sheet, area }: Replacement): string {
  return entryAddress({ sheet: sheet.sheetName, address: cellAddress(area.row, area.column) });
}
