import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { NEW_SHEET } from "../host/worksheets";
import { enteredContent } from "../host/typedText";
import type {
  CellLook,
  Constant,
  Content,
  NameContent,
  SheetContent,
  WorkbookContent,
} from "../../xlsx/workbookContent";
import { gridStyle } from "./gridStyle";

/** What the grid begins with in place of a blank sheet, and what it could not take. */
export interface GridData {
  readonly data: Partial<IWorkbookData>;
  readonly leftOut: readonly string[];
}

/** Where the grid's plugin for names looks for them. */
const NAMES = "SHEET_DEFINED_NAME_PLUGIN";

/** A workbook that was read from a file, as data of the grid: cells, looks, sizes, panes and names. Nothing is computed yet. */
export function gridData({ sheets, names }: Pick<WorkbookContent, "sheets" | "names">): GridData {
  const ids = new Map(sheets.map(({ name }, index) => [name, `sheet${index + 1}`]));
  const styles = new Styles();
  const kept = names.filter(({ name }, index) => names.findIndex((other) => isSame(other.name, name)) === index);
  const left = names.filter((name) => !kept.includes(name));
  return {
    data: {
      name: "Caseworth",
      sheetOrder: [...ids.values()],
      sheets: Object.fromEntries(
        sheets.map((sheet, index) => [`sheet${index + 1}`, sheetData(sheet, `sheet${index + 1}`, styles)] as const),
      ),
      styles: styles.all,
      resources: [{ name: NAMES, data: JSON.stringify(namesData(kept, ids)) }],
    },
    leftOut: left.map(({ name, sheet }) => `${sheet ?? "Workbook"}: the name ${name}, which another sheet has as well`),
  };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Looks are kept once each, and cells name theirs. */
class Styles {
  readonly all: Record<string, IStyleData> = {};
  private readonly known = new Map<string, string>();
  private readonly ids = new Map<CellLook, string>();

  idOf(look: CellLook): string {
    const known = this.ids.get(look);
    if (known !== undefined) return known;
    const style = gridStyle(look);
    const key = JSON.stringify(style);
    const id = this.known.get(key) ?? `look${this.known.size + 1}`;
    this.known.set(key, id);
    this.ids.set(look, id);
    this.all[id] = style;
    return id;
  }
}

function sheetData(sheet: SheetContent, id: string, styles: Styles): Partial<IWorksheetData> {
  const { rows, frozen, usualSize } = sheet;
  const SPARE = 20;
  const widest = Math.max(0, ...rows.map(({ length }) => length), ...[...sheet.columnWidths.keys()].map((c) => c + 1));
  const lowest = Math.max(rows.length, ...[...sheet.rowHeights.keys()].map((row) => row + 1));
  return {
    id,
    name: sheet.name,
    hidden: flag(sheet.isHidden),
    rowCount: Math.max(NEW_SHEET.rowCount, lowest + SPARE, frozen.rows + 1),
    columnCount: Math.max(NEW_SHEET.columnCount, widest + SPARE, frozen.columns + 1),
    defaultColumnWidth: usualSize.columnWidth,
    defaultRowHeight: usualSize.rowHeight,
    showGridlines: flag(sheet.showGridlines),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    columnData: Object.fromEntries([...sheet.columnWidths].map(([column, w]) => [column, { w }])),
    rowData: Object.fromEntries([...sheet.rowHeights].map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }])),
    cellData: cellData(rows, styles),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function cellData(rows: SheetContent["rows"], styles: Styles): IObjectMatrixPrimitiveType<ICellData> {
  const spilled = spilledCells(rows);
  const matrix: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      if (cell === null) return;
      // What a formula fills is filled again when it is computed; a constant there would be in its way.
      const content = spilled.has(placeKey(r, c)) ? {} : cellContent(cell.content, cell.look.format);
      cells[c] = { ...content, s: styles.idOf(cell.look) };
    });
    if (Object.keys(cells).length > 0) matrix[r] = cells;
  });
  return matrix;
}

const placeKey = (row: number, column: number): string => `${row},${column}`;

function spilledCells(rows: SheetContent["rows"]): ReadonlySet<string> {
  const places = new Set<string>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell?.content.kind !== "formula" || !cell.content.spill) return;
      const { rows: down, columns: across } = cell.content.spill;
      for (let i = 0; i < down; i++) for (let j = 0; j < across; j++) if (i + j > 0) places.add(placeKey(r + i, c + j));
    });
  });
  return places;
}

function cellContent(content: Content, format: string): ICellData {
  return content.kind === "formula" ? { f: content.formula } : constantData(content, format);
}

function constantData(content: Constant, format: string): ICellData {
  if (content.kind === "blank") return {};
  if (content.kind === "error") return { v: content.error, t: CellValueType.STRING };
  const { value } = content;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === ""
    ? {}
    : { v: value, t: isReadAsText(value, format) ? CellValueType.STRING : CellValueType.FORCE_STRING };
}

/** Whether a text stays one when it is typed; a text that begins with "=" or reads as a number has to be told. */
function isReadAsText(value: string, format: string): boolean {
  if (/^['=+\-@#]/.test(value)) return false;
  const { v, t } = enteredContent(value, format);
  return t === CellValueType.STRING && v === value;
}

function namesData(names: readonly NameContent[], ids: ReadonlyMap<string, string>): object {
  return Object.fromEntries(
    names.map(({ name, refersTo, comment, sheet, isHidden }, index) => {
      const id = `name${index + 1}`;
      const localSheetId = (sheet === null ? undefined : ids.get(sheet)) ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
      const hidden = isHidden ? { hidden: true } : {};
      return [id, { id, name, formulaOrRefString: refersTo, comment, localSheetId, ...hidden }];
    }),
  );
}
