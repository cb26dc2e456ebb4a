import type { Area } from "../../sheets/frame/sheetCells";
import type { NameSnapshot, WorkbookSnapshot } from "./workbookSnapshot";

/** A cell of a snapshot: a constant, or a formula with what it shows. */
export type TestCell = string | number | boolean | { readonly formula: string; readonly shows: unknown };

/** For tests: a workbook from its sheets' cells, each from A1 on. */
export function snapshotOf(
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
  {
    names = [],
    spills = {},
  }: { readonly names?: readonly NameSnapshot[]; readonly spills?: Readonly<Record<string, readonly Area[]>> } = {},
): WorkbookSnapshot {
  return {
    names,
    sheets: Object.entries(sheets).map(([sheetName, cells], index) => {
      const width = Math.max(0, ...cells.map((row) => row.length));
      const grid = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
      return {
        id: String(index),
        sheetName,
        isHidden: false,
        top: 0,
        left: 0,
        values: grid.map((row) => row.map((cell) => (typeof cell === "object" ? cell.shows : cell))),
        formulas: grid.map((row) => row.map((cell) => (typeof cell === "object" ? cell.formula : cell))),
        spills: spills[sheetName] ?? [],
      };
    }),
  };
}

/** For tests: a formula, and the value that it shows. */
export const formula = (text: string, shows: unknown = 0): TestCell => ({ formula: text, shows });
