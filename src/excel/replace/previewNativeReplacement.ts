import { readWorkbook } from "../batch";
import { asPart, step } from "../progress";
import type { Waiting } from "../progress";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import { onSheet } from "../../formulas/address";
import { parseFormula } from "../../formulas/parse";
import type { FormulaCell, WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import type { LeftCell, NativePreview, NativeScope } from "./nativeChange";
import { planReplacement } from "./planReplacement";
import { changesOf, fingerprintOf } from "./replacement";

/**
 * What replacing CBA functions by native formulas would write, in the selected cells, on the active sheet, or in the whole
 * workbook with its hidden sheets, without which it would go on needing the add-in.
 */
export function previewNativeReplacement(scope: NativeScope, waiting?: Waiting): Promise<NativePreview> {
  return readWorkbook(async (context) => {
    const isWanted = await inScope(context, scope);
    const workbook = await asPart(context, READING, () => readWorkbookSnapshot(context));
    await step(context, "Working out native formulas", READING[1]);
    const { replacements, left } = planReplacement(workbook, isWanted);
    const changes = replacements.flatMap(changesOf);
    const names = scope === "workbook" ? namesLeft(workbook) : [];
    return { changes, left: [...left, ...names], fingerprint: fingerprintOf(changes) };
  }, waiting);
}

/** Which part of the work it is to read the workbook, about. */
const READING = [0, 0.8] as const;

/** Which cells a scope means; one sync where it depends on what is selected. */
async function inScope(context: Excel.RequestContext, scope: NativeScope): Promise<(cell: FormulaCell) => boolean> {
  if (scope === "workbook") return () => true;
  const { workbook } = context;
  const range = scope === "selection" ? workbook.getSelectedRange() : undefined;
  range?.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = (range?.worksheet ?? workbook.worksheets.getActiveWorksheet()).load("id");
  await context.sync();
  return (cell) => cell.sheet.id === sheet.id && (range === undefined || isWithin(cell, range));
}

function isWithin(
  { row, column }: FormulaCell,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): boolean {
  const isIn = (place: number, first: number, count: number) => place >= first && place < first + count;
  return isIn(row, rowIndex, rowCount) && isIn(column, columnIndex, columnCount);
}

/** Names may stand for formulas too. They are not changed, since a name has no cell in which to note what it was. */
function namesLeft({ names }: WorkbookSnapshot): LeftCell[] {
  return names
    .filter(({ formula }) => parseFormula(formula)?.parts.some((part) => typeof part !== "string") === true)
    .map(({ name, sheet }) => ({
      address: sheet === null ? name : onSheet(sheet, name),
      why: "A name that calls a CBA function. Put its formula in a cell, and let the name refer to that.",
    }));
}
