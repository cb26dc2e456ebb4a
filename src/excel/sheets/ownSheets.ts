import { findMark, isUntouched, SEARCHED_CELLS } from "./ownMark";
import type { OwnMark, SheetContents } from "./ownMark";
import { readA1 } from "../../formulas/a1";
import { cellsOf } from "../snapshot/workbookSnapshot";
import { contentOf } from "../../sheets/frame/sheetCells";
import type { SheetInputs } from "../../sheets/model/modelSheets";

/** A sheet that we built, as it stands now. */
export interface OwnSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly mark: OwnMark;
  readonly isUntouched: boolean;
  readonly contents: SheetContents;
}

interface Request {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** The top of a sheet. */
export interface Head {
  readonly name: string;
  readonly cells: Excel.Range;
}

/** As much of a sheet as one of ours can take up. */
const READ = "A1:CZ400";

/** Asks for the sheets that may be ours by the names they have at first, "Compare" or "Compare (2)"; the next sync brings them. */
export function openOwnSheets(sheets: readonly Excel.Worksheet[], names: readonly string[]): Request[] {
  return sheets
    .filter(({ name }) => mayBeOurs(name, names))
    .map((sheet) => ({
      sheet,
      used: sheet.getRange(READ).getUsedRangeOrNullObject().load("rowIndex,columnIndex,formulas,values"),
    }));
}

/** Asks of every sheet for the cells in which one of ours says so, whatever it is called; the next sync brings them. */
export function openHeads(sheets: readonly Excel.Worksheet[]): Head[] {
  return sheets.map((sheet) => ({ name: sheet.name, cells: sheet.getRange(SEARCHED_CELLS).load("formulas") }));
}

/** The mark of a sheet, where it is one of ours. */
export function markOf({ cells: { formulas } }: Head): OwnMark | null {
  return findMark({ formulas, top: 0, left: 0 });
}

function mayBeOurs(name: string, names: readonly string[]): boolean {
  const plain = name.replace(/ \(\d+\)$/, "").toLowerCase();
  return names.some((one) => one.toLowerCase() === plain);
}

/** Those among them that are ours, by the line that they show. */
export function findOwnSheets(requests: readonly Request[]): OwnSheet[] {
  return requests.flatMap(({ sheet, used }) => {
    if (used.isNullObject) return [];
    const contents = { formulas: used.formulas, top: used.rowIndex, left: used.columnIndex };
    const mark = findMark(contents);
    if (mark === null) return [];
    return [{ name: sheet.name, sheet, used, mark, isUntouched: isUntouched(contents, mark), contents }];
  });
}

/** What people have entered into the sheet, by the label left of each cell; along a row by the label and a number. */
export function inputsOf(sheet: OwnSheet | undefined): SheetInputs {
  if (sheet === undefined) return new Map();
  const { used, mark } = sheet;
  const at = (cells: readonly (readonly unknown[])[], row: number, column: number) =>
    cells[row - used.rowIndex]?.[column - used.columnIndex];
  const entries = mark.inputs.flatMap((address) => {
    const area = readA1(address);
    const [row, column] = [area?.row ?? 0, area?.column ?? 0];
    return cellsOf({ row, column, rows: area?.rows ?? 0, columns: area?.columns ?? 0 }).map((cell) => {
      const label = String(at(used.values, cell.row, column - 1));
      const numbered = area?.columns === 1 ? label : `${label} ${cell.column - column + 1}`;
      const content = contentOf(at(used.values, cell.row, cell.column), at(used.formulas, cell.row, cell.column));
      return [numbered, content] as const;
    });
  });
  return new Map(entries.flatMap(([label, content]) => (content === null ? [] : [[label, content] as const])));
}
