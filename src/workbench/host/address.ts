import { SHEET_ROWS } from "../../formulas/excelLimits";

/** Excel's sheet is this large whatever the grid holds. */
export { SHEET_ROWS };
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const isEntireRows = (area: Area): boolean => area.columnCount === SHEET_COLUMNS;
export const isEntireColumns = (area: Area): boolean => area.rowCount === SHEET_ROWS;
export const isUnbounded = (area: Area): boolean => isEntireRows(area) || isEntireColumns(area);
export const isSingleCell = (area: Area): boolean => area.rowCount === 1 && area.columnCount === 1;

export function isOnSheet(area: Area): boolean {
  const whole = [area.row, area.column, area.rowCount, area.columnCount].every(Number.isInteger);
  return (
    whole &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    area.row + area.rowCount <= SHEET_ROWS &&
    area.column + area.columnCount <= SHEET_COLUMNS
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** An area in A1 notation: `B2`, `A1:C3`, `A:C` for whole columns, `1:4` for whole rows. */
export function formatArea(area: Area): string {
  const lastRow = area.row + area.rowCount;
  const lastColumn = columnLetters(area.column + area.columnCount - 1);
  if (isEntireColumns(area)) return `${columnLetters(area.column)}:${lastColumn}`;
  if (isEntireRows(area)) return `${area.row + 1}:${lastRow}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return isSingleCell(area) ? first : `${first}:${lastColumn}${lastRow}`;
}

/** The same with dollar signs, as names refer to it. */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** Quotes a sheet's name where a formula needs it: `'Appendix 9'!A1`, `Scenarios!A1`. */
export function qualify(sheetName: string, address: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(sheetName);
  return `${plain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!${address}`;
}

export interface Reference {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const CORNER = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

/** Reads an A1 address, with or without a sheet; undefined where the text is none. */
export function parseReference(text: string): Reference | undefined {
  const prefixed = SHEET_PREFIX.exec(text.trim());
  const sheetName = prefixed ? (prefixed[1]?.replaceAll("''", "'") ?? prefixed[2]) : undefined;
  const area = parseArea(prefixed?.[3] ?? text.trim());
  return area && { sheetName, area };
}

function parseArea(text: string): Area | undefined {
  const corners = text.split(":");
  const [from, to] = [parseCorner(corners[0]), parseCorner(corners[1] ?? corners[0])];
  if (!from || !to || corners.length > 2) return undefined;
  const sameKind = (from.row === undefined) === (to.row === undefined);
  if (!sameKind || (from.column === undefined) !== (to.column === undefined)) return undefined;
  if (corners.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  const [row, lastRow] = span(from.row, to.row, SHEET_ROWS);
  const [column, lastColumn] = span(from.column, to.column, SHEET_COLUMNS);
  const area = { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
  return isOnSheet(area) ? area : undefined;
}

function parseCorner(text: string | undefined): { row: number | undefined; column: number | undefined } | undefined {
  const match = text ? CORNER.exec(text) : null;
  if (!match) return undefined;
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

function span(from: number | undefined, to: number | undefined, size: number): [number, number] {
  if (from === undefined || to === undefined) return [0, size - 1];
  return [Math.min(from, to), Math.max(from, to)];
}
