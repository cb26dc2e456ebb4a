import { columnLetters, onSheet, splitAddress } from "../../formulas/address";
import { readA1 } from "../../formulas/a1";
import { fingerprint } from "../fingerprint";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import { valueAt } from "../snapshot/workbookSnapshot";
import type { ListPlace } from "./listColumns";

/** The columns of dates that estimates were made from. */
export interface ListReference extends ListPlace {
  /** From 0 on the sheet. */
  readonly columns: readonly number[];
}

const KIND = /^Case estimates of (.+), list ([0-9a-f-]+)$/;

/** A mark of a list's dates, and of nothing else: no identifier is in it. */
export function datesMark(columns: readonly (readonly unknown[])[]): string {
  return fingerprint(columns.map((cells) => cells.map((cell) => cell ?? "")));
}

/** What a sheet of frozen case estimates is known by: its list, and how that list was. */
export function frozenKind(list: ListReference, mark: string): string {
  return `Case estimates of ${listAddress(list)}, list ${mark}`;
}

/** `'List 6'!F2:F413 H2:H413` */
function listAddress({ sheetName, firstRow, rowCount, columns }: ListReference): string {
  const rangeOf = (column: number) => {
    const letters = columnLetters(column);
    return `${letters}${firstRow + 1}:${letters}${firstRow + rowCount}`;
  };
  return onSheet(sheetName, columns.map(rangeOf).join(" "));
}

/** The list that a sheet of frozen case estimates came from, as the workbook holds it now. */
export interface MarkedList {
  readonly sheetName: string;
  readonly isThere: boolean;
  readonly hasChanged: boolean;
}

/** Null where a sheet's kind is another. */
export function markedList(kind: string, sheets: readonly SheetSnapshot[]): MarkedList | null {
  const [, address, mark] = KIND.exec(kind) ?? [];
  const place = address === undefined ? null : splitAddress(address);
  if (place === null) return null;
  const sheet = sheets.find(({ sheetName }) => sheetName === place.sheetName);
  if (sheet === undefined) return { sheetName: place.sheetName, isThere: false, hasChanged: true };
  const columns = place.cells.split(" ").flatMap((range) => {
    const area = readA1(range);
    if (area === null) return [];
    return [Array.from({ length: area.rows }, (_, row) => valueAt(sheet, area.row + row, area.column))];
  });
  // Rows that were added below belong to the list as well.
  const below = place.cells.split(" ").some((range) => {
    const area = readA1(range);
    return area !== null && valueAt(sheet, area.row + area.rows, area.column) !== "";
  });
  return { sheetName: place.sheetName, isThere: true, hasChanged: below || datesMark(columns) !== mark };
}
