import { columnLetters, onSheet, splitAddress } from "../../formulas/address";
import { readA1 } from "../../formulas/a1";
import { CASE_ESTIMATES } from "../../sheets/analysis/caseEstimatesSheet";
import { fingerprint } from "../fingerprint";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import { valueAt } from "../snapshot/workbookSnapshot";
import type { ListPlace } from "./listColumns";

/** The columns of dates that estimates were made from. */
export interface ListReference extends ListPlace {
  /** From 0 on the sheet. */
  readonly columns: readonly number[];
}

export type EstimatesForm = keyof typeof CASE_ESTIMATES;

const KIND = new RegExp(`^(${Object.values(CASE_ESTIMATES).join("|")}) of (.+), list ([0-9a-f-]+)$`);

/** A mark of a list's dates, and of nothing else: no identifier is in it. */
export function datesMark(columns: readonly (readonly unknown[])[]): string {
  return fingerprint(columns.map((cells) => cells.map((cell) => cell ?? "")));
}

/** What a sheet of case estimates is known by: its list, and how that list was. */
export function estimatesKind(form: EstimatesForm, list: ListReference, mark: string): string {
  return `${CASE_ESTIMATES[form]} of ${listAddress(list)}, list ${mark}`;
}

/** Whether a sheet follows a list, however that was when the sheet was made. */
export function follows(kind: string, list: ListReference): boolean {
  const [, form, address] = KIND.exec(kind) ?? [];
  return form === CASE_ESTIMATES.live && address === listAddress(list);
}

/** `'List 6'!F2:F413 H2:H413` */
function listAddress({ sheetName, firstRow, rowCount, columns }: ListReference): string {
  return onSheet(sheetName, columns.map((column) => rangeOf({ firstRow, rowCount }, column)).join(" "));
}

/** `F2:F413` */
function rangeOf({ firstRow, rowCount }: Pick<ListPlace, "firstRow" | "rowCount">, column: number): string {
  const letters = columnLetters(column);
  return `${letters}${firstRow + 1}:${letters}${firstRow + rowCount}`;
}

/** The list that a sheet of case estimates came from, as the workbook holds it now. */
export interface MarkedList {
  readonly form: EstimatesForm;
  readonly sheetName: string;
  readonly isThere: boolean;
  readonly hasNewRows: boolean;
  readonly hasOtherDates: boolean;
}

/** Null where a sheet's kind is another. */
export function markedList(kind: string, sheets: readonly SheetSnapshot[]): MarkedList | null {
  const [, written, address, mark] = KIND.exec(kind) ?? [];
  const place = address === undefined ? null : splitAddress(address);
  if (place === null) return null;
  const { sheetName } = place;
  const form = written === CASE_ESTIMATES.live ? "live" : "frozen";
  const sheet = sheets.find((one) => one.sheetName === sheetName);
  if (sheet === undefined) return { form, sheetName, isThere: false, hasNewRows: false, hasOtherDates: false };
  const areas = place.cells.split(" ").flatMap((range) => readA1(range) ?? []);
  const columns = areas.map(({ row, column, rows }) =>
    Array.from({ length: rows }, (_, down) => valueAt(sheet, row + down, column)),
  );
  return {
    ...{ form, sheetName, isThere: true },
    // Rows that were added below belong to the list as well.
    hasNewRows: areas.some(({ row, column, rows }) => valueAt(sheet, row + rows, column) !== ""),
    hasOtherDates: datesMark(columns) !== mark,
  };
}
