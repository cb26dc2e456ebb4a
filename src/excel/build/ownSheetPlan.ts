import { ownContents } from "../sheets/ownMark";
import type { OwnSheet } from "../sheets/ownSheets";
import type { SheetDescription } from "../../sheets/frame/sheetDescription";
import type { NameSheet, SheetToWrite } from "../sheets/writeSheets";

/** What became of one sheet that was asked for. */
export interface BuiltSheet {
  readonly name: string;
  readonly outcome: "built" | "updated" | "unchanged" | "built beside";
  /** In a sentence, for the person who asked for it. */
  readonly why: string;
  /** What is not as it should be, whatever became of the sheet. */
  readonly note?: string;
}

/** Says of the sheets that Excel does not print on one page's width, as it was told to, how to make it. */
export function withPrintNotes(sheets: readonly BuiltSheet[], unfitted: readonly string[]): readonly BuiltSheet[] {
  return sheets.map((sheet) => withPrintNote(sheet, unfitted));
}

export function withPrintNote(sheet: BuiltSheet, unfitted: readonly string[]): BuiltSheet {
  return withNote(sheet, unfitted.includes(sheet.name) ? NOT_FITTED : undefined);
}

export function withNote(sheet: BuiltSheet, note: string | undefined): BuiltSheet {
  const notes = [sheet.note, note].filter((one) => one !== undefined);
  return notes.length === 0 ? sheet : { ...sheet, note: notes.join(" ") };
}

const NOT_FITTED = "Excel did not keep “fit to one page wide”: set it under Page Layout, Width, before you print.";

/** A sheet that is wanted. */
export interface WantedSheet<Kind extends string> {
  /** By this a sheet of ours is known again. */
  readonly kind: Kind;
  /** The name it is to have, if no other sheet has it. */
  readonly name: string;
  /** Once built, it is people's own to fill, and stays as it is. */
  readonly isToFill: boolean;
}

/** A sheet of ours as it will be: under which name, and in place of what. */
export interface SheetPlan<Kind extends string = string> {
  readonly kind: Kind;
  readonly name: string;
  readonly wanted: WantedSheet<Kind>;
  /** The sheet whose contents may be replaced. */
  readonly reused: OwnSheet | undefined;
  /** The newest sheet of this kind that somebody has changed. */
  readonly changed: OwnSheet | undefined;
  /** Whether another sheet has the name. */
  readonly isTaken: boolean;
}

/** Decides where a wanted sheet goes: over one of ours that nobody has changed, and else beside all that there is. */
export function planSheet<Kind extends string>(
  wanted: WantedSheet<Kind>,
  owned: readonly OwnSheet[],
  sheetNames: readonly string[],
  nameSheet: NameSheet,
): SheetPlan<Kind> {
  const { kind, name, isToFill } = wanted;
  const ofKind = owned.filter((sheet) => sheet.mark.kind === kind);
  const reused = ofKind.findLast((sheet) => sheet.isUntouched || isToFill);
  const isTaken = sheetNames.some((other) => other.toLowerCase() === name.toLowerCase());
  return { kind, name: reused?.name ?? nameSheet(name), wanted, reused, changed: ofKind.at(-1), isTaken };
}

export interface Outcome {
  readonly toWrite: readonly SheetToWrite[];
  readonly built: BuiltSheet;
}

/** What is to be written for a plan, and what to say of it. */
export function outcomeOf(
  { name, wanted, reused, changed, isTaken }: SheetPlan,
  description: SheetDescription,
): Outcome {
  const result = (outcome: BuiltSheet["outcome"], why: string, toWrite: readonly SheetToWrite[]): Outcome => ({
    toWrite,
    built: { name, outcome, why },
  });
  const write: SheetToWrite = { description };
  if (reused !== undefined) {
    if (wanted.isToFill) return result("unchanged", `${name} is yours to fill and was left as it is.`, []);
    if (holds(reused, description)) return result("unchanged", `${name} is up to date.`, []);
    return result("updated", `${name} was brought up to date.`, [{ ...write, existing: reused }]);
  }
  if (changed !== undefined) {
    const why = `${changed.name} was changed by hand and left as it is; a new one was built beside it as ${name}.`;
    return result("built beside", why, [write]);
  }
  if (isTaken) {
    const why = `A sheet called ${wanted.name} was there already and was left alone; ours is ${name}.`;
    return result("built beside", why, [write]);
  }
  return result("built", `${name} was built.`, [write]);
}

/** Whether a sheet holds already what would be written, whatever stands in the cells that are people's own. */
function holds({ contents, mark }: OwnSheet, { rows, own }: SheetDescription): boolean {
  const except = [mark.cell, ...mark.inputs];
  if (own?.markCell !== mark.cell || own.inputs.join() !== mark.inputs.join()) return false;
  const wanted = rows.map((row) =>
    row.map((cell) => (cell === null ? "" : "formula" in cell ? cell.formula : cell.value)),
  );
  const before = ownContents(contents, except);
  const after = ownContents({ formulas: wanted, top: 0, left: 0 }, except);
  return JSON.stringify(before) === JSON.stringify(after);
}
