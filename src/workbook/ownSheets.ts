import { cellFormula } from "./cellFormula";
import { findMark, isUntouched } from "./ownMark";
import type { OwnMark, SheetContents } from "./ownMark";
import { readA1 } from "./native/a1";
import type { SheetInputs } from "./sheets/model/modelSheets";
import type { CellContent } from "./sheets/sheetDescription";

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

/** What people have entered into the sheet, by the label left of each cell. */
export function inputsOf(sheet: OwnSheet | undefined): SheetInputs {
  if (sheet === undefined) return new Map();
  const { used, mark } = sheet;
  const at = (cells: readonly (readonly unknown[])[], row: number, column: number) =>
    cells[row - used.rowIndex]?.[column - used.columnIndex];
  const entries = mark.inputs.flatMap((address) => {
    const area = readA1(address);
    return Array.from({ length: area?.rows ?? 0 }, (_, index) => {
      const [row, column] = [(area?.row ?? 0) + index, area?.column ?? 0];
      const label = String(at(used.values, row, column - 1));
      return [label, contentOf(at(used.values, row, column), at(used.formulas, row, column))] as const;
    });
  });
  return new Map(entries.flatMap(([label, content]) => (content === null ? [] : [[label, content] as const])));
}

/** What to write for a cell to hold what another holds; null for a blank, and for an error that somebody has typed. */
export function contentOf(value: unknown, formula: unknown): CellContent | null {
  const written = cellFormula(value, formula);
  if (written !== null) return { formula: written };
  return (typeof value === "string" && value !== "") || typeof value === "number" ? { value } : null;
}
