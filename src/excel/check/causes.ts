import { cellError } from "../../model/register/cell";
import { isReference, readTokens } from "../../formulas/tokens";
import { cellsOf, fullAddress, spillFrom } from "../snapshot/workbookSnapshot";
import type { FormulaCell } from "../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "./checkedWorkbook";
import type { Finding } from "./finding";
import { cellsBehind } from "./guardedCells";

/**
 * Tells what is the cause from what only passes it on: an error in a cell, or a check that fails, is no news where one of
 * the cells that it is computed from, however far back, is itself a finding.
 */
export function withCausesTold(
  workbook: CheckedWorkbook,
  causes: readonly Finding[],
  effects: readonly Finding[],
): Finding[] {
  const isNews = new Set(causes.filter(({ kind }) => kind !== "note").map(({ address }) => address));
  const errors = workbook.callers.filter(({ value }) => cellError(value) !== undefined);
  const sources = new Set([...isNews, ...errors.map(({ sheet, row, column }) => fullAddress(sheet, row, column))]);
  const comesOf = comingOf(workbook, sources);
  return [
    ...causes,
    ...effects.map((finding) => (comesOf(finding.address) ? { ...finding, follows: true as const } : finding)),
  ];
}

/** Whether the formula in a cell is computed from a source; a source itself only where it comes of another. */
function comingOf(workbook: CheckedWorkbook, sources: ReadonlySet<string>): (address: string) => boolean {
  // By its own cell, and by those that it spills into.
  const formulas = new Map(
    workbook.formulas.flatMap((cell) => {
      const { sheet, row, column } = cell;
      const area = spillFrom(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
      return cellsOf(area).map((place) => [fullAddress(sheet, place.row, place.column), cell] as const);
    }),
  );
  const known = new Map<string, boolean>();
  const comesOf = (address: string): boolean => {
    const before = known.get(address);
    if (before !== undefined) return before;
    // What goes in a circle comes of nothing by that.
    known.set(address, false);
    const cell = formulas.get(address);
    const is = cell !== undefined && precedents(cell).some((one) => sources.has(one) || comesOf(one));
    known.set(address, is);
    return is;
  };
  const ofRange = new Map<string, readonly string[]>();
  const precedents = ({ sheet, formula }: FormulaCell): string[] =>
    (readTokens(formula) ?? []).filter(isReference).flatMap(({ value }) => {
      const key = `${sheet.sheetName} ${value}`;
      const cells =
        ofRange.get(key) ??
        cellsBehind(workbook, sheet, value).map((one) => fullAddress(one.sheet, one.row, one.column));
      ofRange.set(key, cells);
      return cells;
    });
  return comesOf;
}
