import { isBlank } from "../../model/register/cell";
import { cellAddress } from "../../formulas/address";
import { readA1 } from "../../formulas/a1";
import { fingerprint } from "../fingerprint";
import { dateInWords } from "../../sheets/frame/dates";
import type { SheetCells } from "../../sheets/frame/sheetCells";
import type { OwnSheetDescription } from "../../sheets/frame/sheetDescription";

/** What stands on a sheet: contents row by row, and where the first of them is. */
export type SheetContents = Pick<SheetCells, "formulas" | "top" | "left">;

/** The line by which we know a sheet of ours again, and see whether anybody has changed it since. */
export interface OwnMark {
  readonly kind: string;
  /** A mark of all that we wrote, apart from the inputs and this line itself. */
  readonly contents: string;
  readonly inputs: readonly string[];
  readonly cell: string;
}

/** How far down and across the line may stand. */
const SEARCHED = { rows: 5, columns: 8 };
export const SEARCHED_CELLS = `A1:${cellAddress(SEARCHED.rows - 1, SEARCHED.columns - 1)}`;
const LINE = /^Built by Caseworth \S+ on .+?: (.+), mark ([0-9a-f-]+)(?:, yours: (.+))?$/;

/** `Built by Caseworth 0.1.0 on 23 November 2026: Compare, mark 1a2b3c4d-5e6f7a8b, yours: B4` */
export function markText(
  { kind, markCell, inputs }: OwnSheetDescription,
  contents: SheetContents,
  today: Date,
): string {
  const mark = contentsMark(contents, [markCell, ...inputs]);
  const yours = inputs.length === 0 ? "" : `, yours: ${inputs.join(" ")}`;
  return `Built by Caseworth ${__CASEWORTH_VERSION__} on ${dateInWords(today)}: ${kind}, mark ${mark}${yours}`;
}

/** The line of a sheet of ours; null on any other sheet. */
export function findMark({ formulas, top, left }: SheetContents): OwnMark | null {
  for (const [row, cells] of formulas.slice(0, SEARCHED.rows).entries()) {
    for (const [column, cell] of cells.slice(0, SEARCHED.columns).entries()) {
      const [, kind, contents, inputs] = LINE.exec(typeof cell === "string" ? cell : "") ?? [];
      if (kind === undefined || contents === undefined) continue;
      return { kind, contents, inputs: inputs?.split(" ") ?? [], cell: cellAddress(top + row, left + column) };
    }
  }
  return null;
}

/** Whether a sheet of ours holds what we wrote there, whatever stands in the cells that are people's own. */
export function isUntouched(contents: SheetContents, mark: OwnMark): boolean {
  return contentsMark(contents, [mark.cell, ...mark.inputs]) === mark.contents;
}

/** Contents that stand in a sheet's cells, apart from some, with their places. */
export function ownContents(contents: SheetContents, except: readonly string[]): (readonly [string, unknown])[] {
  const { formulas, top, left } = contents;
  const areas = except.flatMap((address) => readA1(address) ?? []);
  const isExcepted = (row: number, column: number) =>
    areas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  return formulas.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      isBlank(cell) || isExcepted(top + row, left + column)
        ? []
        : [[cellAddress(top + row, left + column), cell] as const],
    ),
  );
}

/**
 * A cell on another sheet, which moves when rows or columns are inserted there, and whose sheet may be renamed or deleted: to
 * the sheet on which the formula stands, that is no change by anybody's hand.
 */
const ELSEWHERE =
  /#REF!(?:\$?[A-Z]{1,3}\$?\d+)?|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!(?:#REF!|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gu;

function contentsMark(contents: SheetContents, except: readonly string[]): string {
  return fingerprint(
    ownContents(contents, except).map(([address, cell]) => [
      address,
      typeof cell === "string" ? cell.replace(ELSEWHERE, "!") : cell,
    ]),
  );
}
