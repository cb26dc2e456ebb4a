import { isOperator, isReference, readTokens } from "../../formulas/tokens";
import type { Token } from "../../formulas/tokens";
import { nativeContextOf } from "../snapshot/nativeContext";
import { cellsOf, fullAddress } from "../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "./checkedWorkbook";

export interface PlaceOnSheet {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

/**
 * The cells that held a formula of ours and hold none now. The checks on the sheets count them by `1-ISFORMULA(…)`, and those
 * that are formulas all or, once frozen, none by `--ISFORMULA(…)` (see `typedOver`): what they refer to moves with the cells,
 * so that the cells are found by them, whatever rows were inserted and sheets renamed.
 */
export function cellsTypedOver(workbook: CheckedWorkbook): PlaceOnSheet[] {
  const addressOf = ({ sheet, row, column }: PlaceOnSheet) => fullAddress(sheet, row, column);
  const formulas = new Set(workbook.formulas.map(addressOf));
  const found = workbook.formulas.flatMap(({ sheet, formula }) => {
    if (!formula.includes("ISFORMULA(")) return [];
    const behind = (ranges: readonly string[]) => ranges.flatMap((range) => cellsBehind(workbook, sheet, range));
    const { all, allOrNone } = guards(readTokens(formula) ?? []);
    const frozen = behind(allOrNone);
    const isPartly = frozen.some((cell) => formulas.has(addressOf(cell)));
    return [...behind(all), ...(isPartly ? frozen : [])].filter((cell) => !formulas.has(addressOf(cell)));
  });
  return [...new Map(found.map((cell) => [addressOf(cell), cell])).values()];
}

function guards(tokens: readonly Token[]): { readonly all: string[]; readonly allOrNone: string[] } {
  const found: ReturnType<typeof guards> = { all: [], allOrNone: [] };
  tokens.forEach(({ value }, index) => {
    const range = tokens[index + 2];
    if (value.toUpperCase() !== "ISFORMULA" || range === undefined || !isReference(range)) return;
    if (!isOperator(tokens[index - 1], "-")) return;
    if (tokens[index - 2]?.value === "1") found.all.push(range.value);
    else if (isOperator(tokens[index - 2], "-")) found.allOrNone.push(range.value);
  });
  return found;
}

/** The cells that a formula on a sheet refers to. */
export function cellsBehind(workbook: CheckedWorkbook, home: SheetSnapshot, reference: string): PlaceOnSheet[] {
  const behind = nativeContextOf(workbook, home.sheetName).read(reference);
  const sheet = workbook.sheets.find(({ sheetName }) => sheetName === behind?.sheet);
  if (behind === null || sheet === undefined) return [];
  const { row, column, cells } = behind;
  return cellsOf({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }).map((cell) => ({
    sheet,
    ...cell,
  }));
}
