import { readA1 } from "../../formulas/a1";
import { onSheet } from "../../formulas/address";
import { EXPANSIONS } from "../../formulas/expansions";
import { callsIn, parseFormula } from "../../formulas/parse";
import { blocksOf } from "./blocks";
import type { SheetDescription } from "./sheetDescription";

/**
 * How many cells of ranges that hold formulas, each and all, hold none any more: an expression, which stays right as rows
 * are inserted and sheets renamed. The pane's check of the workbook finds the cells by it, wherever it stands.
 */
export function typedOver(ranges: readonly string[]): string {
  return ranges.map((range) => `SUMPRODUCT(1-ISFORMULA(${range}))`).join("+") || "0";
}

/**
 * What the checks say, as long as nothing is typed over the formulas that carry it to where it is read, of which no check can
 * know without going in a circle.
 */
export function unlessCut(check: string, carriers: readonly string[]): string {
  const count = typedOver(carriers);
  return `IF(${count}=0,${check},${count}&" of the formulas that show the checks are typed over: see the pane's Check workbook")`;
}

/** The cells in which a sheet shows another, and nothing else. */
export function cellsShowing(shown: string, { name, rows }: Pick<SheetDescription, "name" | "rows">): string[] {
  const shows = rows.map((cells) =>
    cells.map((cell) => cell !== null && "formula" in cell && cell.formula === `=${shown}`),
  );
  return blocksOf(shows).map((cell) => onSheet(name, cell));
}

/** How many cells of ranges hold formulas. */
const formulasIn = (ranges: readonly string[]): string =>
  ranges.map((range) => `SUMPRODUCT(--ISFORMULA(${range}))`).join("+");

/**
 * The same for all formulas that we write on a sheet, but for the cells that are people's own and those left out.
 * @param sheetName Null on the sheet itself.
 */
export function formulasTypedOver(
  sheet: Pick<SheetDescription, "rows" | "own">,
  sheetName: string | null,
  isLeftOut: IsLeftOut = () => false,
): string {
  const { native, frozen, frozenCells } = guardedBlocks(sheet, sheetName, isLeftOut);
  // Cells that hold formulas with the add-in, and values once those are frozen: of some the one is true and of others not.
  return frozenCells === 0 ? typedOver(native) : `${typedOver(native)}+MOD(${formulasIn(frozen)},${frozenCells})`;
}

/**
 * Whether the functions that nothing native computes are values now, as they are once they were replaced: an expression for
 * the sheet itself, or null where it has none.
 */
export function areFrozen(sheet: Pick<SheetDescription, "rows" | "own">): string | null {
  const { frozen } = guardedBlocks(sheet, null, () => false);
  return frozen.length === 0 ? null : `${formulasIn(frozen)}=0`;
}

type IsLeftOut = (formula: string, row: number) => boolean;

/** The formulas that we write on a sheet, by whether they stay formulas where the add-in's are replaced. */
function guardedBlocks(
  { rows, own }: Pick<SheetDescription, "rows" | "own">,
  sheetName: string | null,
  isLeftOut: IsLeftOut,
) {
  const inputs = (own?.inputs ?? []).flatMap((address) => readA1(address) ?? []);
  const isInput = (row: number, column: number) =>
    inputs.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  const guarded = rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null || !("formula" in cell) || isInput(row, column) || isLeftOut(cell.formula, row)) return null;
      return isFrozenNatively(cell.formula, own?.picksOutcomes === true) ? "frozen" : "native";
    }),
  );
  const blocks = (kind: "frozen" | "native") =>
    blocksOf(guarded.map((cells) => cells.map((one) => one === kind))).map((range) =>
      sheetName === null ? range : onSheet(sheetName, range),
    );
  return {
    native: blocks("native"),
    frozen: blocks("frozen"),
    frozenCells: guarded.flat().filter((kind) => kind === "frozen").length,
  };
}

/** Whether nothing native computes the same as one of a formula's functions. */
function isFrozenNatively(formula: string, picksOutcomes: boolean): boolean {
  if (!formula.includes(`${__CBA_NAMESPACE__}.`)) return false;
  return callsIn(parseFormula(formula)?.parts ?? []).some(
    ({ name, args: [, , values] }) =>
      !EXPANSIONS.has(name) || (picksOutcomes && name === "RESULT" && values?.kind === "computed"),
  );
}
