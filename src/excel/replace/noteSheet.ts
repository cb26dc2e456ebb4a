import { quotedSheetName } from "../../formulas/address";
import { inRequests } from "../requests";
import type { Pace } from "../requests";
import { literalText } from "../enteredText";
import { text } from "../../sheets/frame/sheetDescription";
import { wrappedRowHeights } from "../../sheets/frame/rowHeights";
import type { RowDescription, SheetDescription } from "../../sheets/frame/sheetDescription";
import type { StyleName } from "../../sheets/frame/styles";
import type { FormulaOnSheet } from "./inputsFingerprint";
import type { NativeChange } from "./nativeChange";

/** The visible sheet that a replacement leaves behind: what was written where, and what stood there before. */
export const NOTE_SHEET = "Native formulas";

/** One cell, as the note has it. */
export interface NoteEntry extends NativeChange {
  /** The cell whose formula filled this one: itself, or the first of its table. */
  readonly origin: string;
}

export interface Note {
  readonly entries: readonly NoteEntry[];
  /** When it was made, and by which version. */
  readonly made: string;
  readonly version: string;
  /** A mark of the inputs from which frozen values were computed. */
  readonly inputs: string;
  /** Sheets by their names then, with the identifiers that outlive a change of name. */
  readonly sheets: ReadonlyMap<string, string>;
}

export const STATUS = "Status";
export const IN_FORCE = "In force";
export const MADE = "Made";
export const INPUTS = "Inputs of frozen values";
export const HEADERS = ["Sheet", "Cell", "Before", "After", "Kind", "Table of", "Note", "Put back"] as const;
export const SHEET_HEADERS = ["Sheet then", "Identifier"] as const;
const COLUMN_WIDTHS = [160, 90, 320, 320, 80, 80, 260, 160];

const KINDS = { formula: "Formula", grid: "Table", frozen: "Frozen" } as const satisfies Record<
  NativeChange["kind"],
  string
>;

/** What the note says, row by row from the first: all of it text. */
export function noteRows({ entries, made, version, inputs, sheets }: Note): string[][] {
  return [
    [NOTE_SHEET],
    ["CBA functions stood in the cells below. Keep this sheet: from it the add-in can put them back (Workbook page)."],
    [],
    [STATUS, IN_FORCE],
    [MADE, made],
    ["Version", `Caseworth ${version}`],
    [INPUTS, inputs],
    [],
    [...HEADERS],
    ...entries.map(({ sheet, address, before, after, kind, origin, note }) => [
      ...[sheet, address, before, after, KINDS[kind], origin === address ? "" : origin, note ?? "", ""],
    ]),
    [],
    [...SHEET_HEADERS],
    ...[...sheets].map(([name, id]) => [name, id]),
  ];
}

/** The looks of the note; its texts are written by `writeTexts`. */
export function noteDescription(name: string, rows: readonly (readonly string[])[]): SheetDescription {
  const headerRow = rows.findIndex(([first]) => first === HEADERS[0]);
  return {
    name,
    rows: rows.map((row, index) => describedRow(row, index, headerRow)),
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([[0, 34], ...rowHeights(rows, headerRow)]),
    frozen: { rows: 0, columns: 0 },
    print: { orientation: "landscape", titleRows: headerRow + 1 },
  };
}

/** Formulas stay on one line, to be read in the formula bar; the notes beside them are read here. */
const STYLES: readonly StyleName[] = ["text", "text", "note", "note", "text", "text", "wrapped", "text"];

/** The lines above the headers are labels and what they say; those below are entries. */
function describedRow(row: readonly string[], index: number, headerRow: number): RowDescription {
  if (index === 0) return [text("", "title")];
  if (index === 1) return [text("", "lineLabel")];
  if (index < headerRow) return row.map((_, column) => text("", column === 0 ? "rowLabel" : "text"));
  const isHeader = row[0] === HEADERS[0] || row[0] === SHEET_HEADERS[0];
  return row.map((_, column) => text("", isHeader ? "tableHeader" : (STYLES[column] ?? "text")));
}

/** As the notes need it: their texts are not in the description yet. */
function rowHeights(rows: readonly (readonly string[])[], headerRow: number): ReadonlyMap<number, number> {
  const entries = rows.map((row, index) =>
    index < headerRow ? [] : row.map((content, column) => text(content, STYLES[column] ?? "text")),
  );
  return wrappedRowHeights(entries, COLUMN_WIDTHS);
}

/** Puts texts into cells from a first one on, each as it stands, whatever Excel would make of it were it typed. */
export function writeTexts(first: Excel.Range, rows: readonly (readonly string[])[]): void {
  const width = Math.max(...rows.map((row) => row.length));
  first.getResizedRange(rows.length - 1, width - 1).values = rows.map((row) =>
    Array.from({ length: width }, (_, column) => literalOrBlank(row[column] ?? "")),
  );
}

/** The same from A1 on, in requests that Excel on the web takes. */
export async function writeAllTexts(
  sheet: Excel.Worksheet,
  rows: readonly (readonly string[])[],
  pace: Pace,
): Promise<void> {
  let first = 0;
  for (const part of inRequests(rows, (row) => JSON.stringify(row).length)) {
    await pace.room(JSON.stringify(part).length);
    writeTexts(sheet.getCell(first, 0), part);
    first += part.length;
  }
}

const literalOrBlank = (content: string): string => (content === "" ? "" : literalText(content));

/** `'Appendix 9'!C7` */
export const entryAddress = ({ sheet, address }: Pick<NativeChange, "sheet" | "address">): string =>
  `${quotedSheetName(sheet)}!${address}`;

/** The formulas of which only values are left; a table's stands with its first cell. */
export function frozenFormulas(entries: readonly NoteEntry[]): FormulaOnSheet[] {
  const frozen = entries.filter(({ kind, before }) => kind === "frozen" && before !== "");
  return frozen.map(({ sheet, before }) => ({ sheet, formula: before }));
}

export function kindOf(word: unknown): NativeChange["kind"] | undefined {
  // Object.keys widens the names to string.
  return (Object.keys(KINDS) as NativeChange["kind"][]).find((kind) => KINDS[kind] === word);
}
