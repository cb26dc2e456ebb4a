import { readXlsx } from "../xlsx/read/readXlsx";
import { UnreadableFile } from "../xlsx/read/unreadableFile";
import type { CellContent, SheetContent } from "../xlsx/workbookContent";
import type { CaseFile, CaseSheet } from "./caseFile";

/** The values of an .xlsx, sheet by sheet; formulas give what they showed. */
export function readWorkbook(bytes: Uint8Array): CaseFile {
  const { sheets } = readXlsx(bytes).workbook;
  const [seen, hidden] = [sheets.filter(({ isHidden }) => !isHidden), sheets.filter(({ isHidden }) => isHidden)];
  const filled = seen.map(sheetOf).filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new UnreadableFile("The workbook has no sheet with anything in it.");
  return {
    sheets: filled,
    whatWasLeft: hidden.length === 0 ? [] : [`Hidden sheets (${hidden.length}) were left in the file.`],
  };
}

function sheetOf({ name, rows }: SheetContent): CaseSheet {
  const values = rows.map((row) => row.map(valueOf));
  const last = values.findLastIndex((row) => row.some((value) => value !== ""));
  const kept = values.slice(0, last + 1);
  const width = kept.reduce((most, row) => Math.max(most, row.findLastIndex((value) => value !== "") + 1), 0);
  const dateColumns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => typeof valueOf(row[column] ?? null) === "number" && isDateFormat(row[column]?.look.format)),
  );
  return {
    sheetName: name,
    rows: kept.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
    dateColumns,
  };
}

function valueOf(cell: CellContent | null): string | number {
  const content = cell?.content ?? { kind: "blank" };
  const shown = content.kind === "formula" ? (content.shows ?? { kind: "blank" }) : content;
  if (shown.kind === "blank") return "";
  if (shown.kind === "error") return shown.error;
  return typeof shown.value === "boolean" ? String(shown.value).toUpperCase() : shown.value;
}

/** A format that writes a day or a year, texts and colours in it aside. */
function isDateFormat(format = ""): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
