import { cellAddress } from "../../formulas/address";
import { changeMuch } from "../batch";
import { freeSheetName } from "../sheets/sheetNames";
import { checkedAgainst } from "./checkedAgainst";
import { calculated } from "../snapshot/calculated";
import { asPart, step } from "../progress";
import type { Waiting } from "../progress";
import { Pace } from "../requests";
import { inputsFingerprint } from "./inputsFingerprint";
import { readUsedCells, readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import type { OpenWorkbook } from "../snapshot/readWorkbookSnapshot";
import { cellsOf, contentAt } from "../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import { WorkbookError } from "../workbookError";
import { addBlankSheets, writeSheet } from "../sheets/writeSheets";
import type { LeftCell, NativePreview } from "./nativeChange";
import { entryAddress, frozenFormulas, NOTE_SHEET, noteDescription, noteRows, writeAllTexts } from "./noteSheet";
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
export function applyNativeReplacement(preview: NativePreview, waiting?: Waiting): Promise<NativeOutcome> {
  return changeMuch(async (context) => {
    const workbook = await asPart(context, [0, 0.3], () => readWorkbookSnapshot(context));
    const planned = previewedReplacements(workbook, preview);
    await step(context, "Noting what is there", 0.3);
    const note = await noteOn(context, workbook, planned);
    await asPart(context, [0.4, 0.7], () => write(context, workbook, planned));
    const isCalculated = await asPart(context, [0.7, 0.8], () => calculated(context));
    const now = await asPart(context, [0.8, 0.9], () => readUsedCells(context, concerned(workbook, planned)));
    await step(context, "Comparing with what was there", 0.9);
    // What Excel has not calculated shows nothing yet that could be compared.
    const checked = isCalculated ? planned.map((replacement) => checkedAgainst(now, replacement)) : planned;
    const differing = checked.filter((replacement, index) => replacement !== planned[index]);
    await asPart(context, [0.9, 0.95], () => write(context, workbook, differing));
    await step(context, "Finishing the note of what was there", 0.95);
    await note.update(checked.flatMap((replacement) => noteEntries(replacement, now)));
    return {
      replaced: checked.flatMap(changesOf).length,
      noteSheet: note.name,
      frozen: differing.map((replacement) => ({ address: originOf(replacement), why: replacement.note ?? "" })),
    };
  }, waiting);
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
  readonly update: (entries: readonly NoteEntry[]) => Promise<void>;
}

/** Adds the sheet of the note, with the entries as planned: should Excel be interrupted, they are all there. */
async function noteOn(
  context: Excel.RequestContext,
  workbook: OpenWorkbook,
  planned: readonly Replacement[],
): Promise<NoteWriter> {
  const name = freeSheetName(
    NOTE_SHEET,
    workbook.sheets.map(({ sheetName }) => sheetName),
  );
  const [sheet] = await addBlankSheets(context, [name]);
  if (sheet === undefined) throw new Error("One sheet was asked for."); // There is one for each name.
  const head = {
    made: `${new Date().toISOString().slice(0, 19).replace("T", " at ")} UTC`,
    version: __CASEWORTH_VERSION__,
    sheets: new Map(workbook.sheets.map(({ sheetName, id }) => [sheetName, id])),
  };
  const write = async (entries: readonly NoteEntry[]) => {
    const rows = noteRows({ ...head, entries, inputs: inputsFingerprint(workbook, frozenFormulas(entries)) });
    const pace = new Pace(context);
    await writeSheet(sheet, noteDescription(name, rows), pace);
    await writeAllTexts(sheet, rows, pace);
    await pace.sync();
  };
  const plannedEntries = planned.flatMap((replacement) => noteEntries(replacement, []));
  await write(plannedEntries);
  const update = async (entries: readonly NoteEntry[]) => {
    if (JSON.stringify(entries) !== JSON.stringify(plannedEntries)) await write(entries);
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

function write(
  context: Excel.RequestContext,
  workbook: OpenWorkbook,
  replacements: readonly Replacement[],
): Promise<void> {
  return writeBlocks(
    context,
    workbook,
    replacements.map((replacement) => ({
      sheetId: replacement.sheet.id,
      area: writtenArea(replacement),
      contents: contentsOf(replacement),
    })),
  );
}

function concerned(workbook: OpenWorkbook, replacements: readonly Replacement[]): Excel.Worksheet[] {
  const ids = new Set(replacements.map(({ sheet }) => sheet.id));
  return [...workbook.sheetById].flatMap(([id, sheet]) => (ids.has(id) ? [sheet] : []));
}

function originOf({ sheet, area }: Replacement): string {
  return entryAddress({ sheet: sheet.sheetName, address: cellAddress(area.row, area.column) });
}
