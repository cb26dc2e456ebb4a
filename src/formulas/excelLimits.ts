/**
 * How long Excel lets things be: what is longer is refused, or makes a file that has to be repaired. The workbench's Excel
 * refuses the same. Sources: "Excel specifications and limits" (Microsoft Support); MS-OI29500 2.1.613 for the texts of data
 * validation, of which MS-XLSB 2.5.37 allows an error's one character more; the dialogs of Excel itself for lists.
 */
export const EXCEL_LIMITS = {
  /** Characters of a formula, its "=" included. */
  formula: 8192,
  /** Characters of a text in a cell. */
  cellText: 32_767,
  sheetName: 31,
  /** Characters of a name for cells. */
  definedName: 255,
  /** Characters of the name of a chart. */
  drawingName: 255,
  validationTitle: 32,
  /** What stands beside a selected cell. */
  validationPrompt: 255,
  /** What is said of an entry that breaks a rule. */
  validationError: 224,
  /** A list of choices that stand in the rule itself, with the commas between them. */
  validationList: 255,
} as const;

/** Rows of a sheet. */
export const SHEET_ROWS = 1_048_576;

/** Names that no sheet may have, in lower case: Excel keeps this one for the record of a shared workbook. */
const RESERVED_SHEET_NAMES: readonly string[] = ["history"];
const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]|^'|'$/;

/** Whether Excel takes a name for a sheet, if no other has it. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= EXCEL_LIMITS.sheetName &&
    !FORBIDDEN_IN_SHEET_NAME.test(name) &&
    !RESERVED_SHEET_NAMES.includes(name.toLowerCase())
  );
}

/** A text within a limit: one that is longer ends with a whole word and three dots. */
export function withinLimit(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  const end = kept.search(/\s+\S*$/);
  return `${end > limit / 2 ? kept.slice(0, end) : kept}…`;
}
