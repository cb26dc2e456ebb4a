import { readA1 } from "../../formulas/a1";
import type { A1 } from "../../formulas/a1";
import type { CellsBehind, NativeContext } from "../../formulas";
import { spillFrom, valueAt } from "./workbookSnapshot";
import type { Area } from "../../sheets/frame/sheetCells";
import type { SheetSnapshot, WorkbookSnapshot } from "./workbookSnapshot";

/** The workbook as the expansion of a formula on one of its sheets sees it. */
export function nativeContextOf(workbook: WorkbookSnapshot, sheet: string): NativeContext {
  return { sheet, read: (reference) => readReference(workbook, sheet, reference) };
}

/** The cells behind a reference; null for another workbook's, several sheets', a table's, and a name for anything but cells. */
function readReference(workbook: WorkbookSnapshot, home: string, reference: string): CellsBehind | null {
  const area = locateReference(workbook, home, reference);
  if (area === null) return null;
  const { sheet, row, column, rows, columns } = area;
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => valueAt(sheet, row + r, column + c)),
  );
  return { cells, sheet: sheet.sheetName, row, column };
}

interface SheetArea extends Area {
  readonly sheet: SheetSnapshot;
}

/** Where a reference on a sheet leads. Whole columns and rows end with the last cell in use of any sheet, so that they match. */
function locateReference(workbook: WorkbookSnapshot, home: string, reference: string): SheetArea | null {
  if (reference.endsWith("#")) return locateSpill(workbook, home, reference.slice(0, -1));
  const address = readA1(reference);
  if (address === null) return locateName(workbook, home, reference);
  const sheet = findSheet(workbook, home, address);
  if (sheet === undefined) return null;
  const used = usedExtent(workbook);
  const { row, column } = address;
  const rows = isWhole(address.rows, MANY_ROWS) ? Math.max(1, used.rows - row) : address.rows;
  const columns = isWhole(address.columns, MANY_COLUMNS) ? Math.max(1, used.columns - column) : address.columns;
  return { sheet, row, column, rows, columns };
}

/** Beyond these sizes nobody means every single cell; Excel's sheets have 1,048,576 rows and 16,384 columns. */
const MANY_ROWS = 100_000;
const MANY_COLUMNS = 5_000;
const isWhole = (size: number, many: number): boolean => size > many;

function usedExtent({ sheets }: WorkbookSnapshot): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(0, ...sheets.map(({ top, values }) => top + values.length)),
    columns: Math.max(0, ...sheets.map(({ left, values }) => left + (values[0]?.length ?? 0))),
  };
}

function findSheet({ sheets }: WorkbookSnapshot, home: string, { prefix }: A1): SheetSnapshot | undefined {
  const written = prefix.slice(0, -1);
  const name = prefix === "" ? home : written.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
  return sheets.find(({ sheetName }) => sheetName.toLowerCase() === name.toLowerCase());
}

function locateSpill(workbook: WorkbookSnapshot, home: string, anchor: string): SheetArea | null {
  const cell = locateReference(workbook, home, anchor);
  const spill = cell && spillFrom(cell.sheet, cell.row, cell.column);
  return cell && spill ? { sheet: cell.sheet, ...spill } : null;
}

/** A sheet's own name goes before the workbook's. */
function locateName(workbook: WorkbookSnapshot, home: string, reference: string): SheetArea | null {
  const bare = reference.slice(reference.lastIndexOf("!") + 1).toLowerCase();
  const candidates = workbook.names.filter(({ name }) => name.toLowerCase() === bare);
  const found = candidates.find(({ sheet }) => sheet === home) ?? candidates.find(({ sheet }) => sheet === null);
  const target = found && readA1(found.formula.replace(/^=/, ""));
  return found && target ? locateReference(workbook, found.sheet ?? home, found.formula.replace(/^=/, "")) : null;
}
