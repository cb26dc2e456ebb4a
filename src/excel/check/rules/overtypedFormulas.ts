import { translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../formulas/address";
import { hasReferences } from "../../../formulas/cellFormula";
import { readTokens, isReference } from "../../../formulas/tokens";
import { readA1 } from "../../../formulas/a1";
import { contentAt, formulaCells, fullAddress, spilledCells, valueAt } from "../../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";
import { cellsTypedOver } from "../guardedCells";
import type { PlaceOnSheet } from "../guardedCells";

/**
 * Formulas over which somebody has typed: on sheets of ours wherever one stood that is guarded, and on all others a number
 * among formulas that are otherwise one and the same.
 */
export function overtypedFormulas(workbook: CheckedWorkbook): Finding[] {
  const ofOurs = cellsTypedOver(workbook).map(guarded);
  const known = new Set(ofOurs.map(({ address }) => address));
  return [...ofOurs, ...amongCopies(workbook).filter(({ address }) => !known.has(address))];
}

function guarded({ sheet, row, column }: PlaceOnSheet): Finding {
  const message = `${standing(valueAt(sheet, row, column))} where Caseworth wrote a formula. Undo it, or build the sheets anew beside this one.`;
  return { kind: "error", title: "Formula overtyped", message, address: fullAddress(sheet, row, column) };
}

function standing(value: unknown): string {
  if (value === "") return "Nothing stands";
  return typeof value === "number" ? `The number ${value} stands` : `"${String(value)}" stands`;
}

function amongCopies(workbook: CheckedWorkbook): Finding[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells = copiedFormulas(sheet);
    const inputs = inputCells(workbook, sheet);
    return numbersOf(sheet)
      .filter(({ row, column }) => !inputs.has(cellAddress(row, column)))
      .flatMap(({ row, column }) => {
        const pattern = DIRECTIONS.map((direction) => patternAround(cells, sheet, row, column, direction)).find(
          (found) => found !== null,
        );
        return pattern == null ? [] : [finding(sheet, row, column, pattern)];
      });
  });
}

function finding(sheet: SheetSnapshot, row: number, column: number, example: string): Finding {
  const [value, address] = [String(valueAt(sheet, row, column)), fullAddress(sheet, row, column)];
  return {
    kind: "warning",
    title: "Formula overtyped",
    message: `The number ${value} stands where its neighbours hold one formula, such as ${example}. If it is meant, say so beside it.`,
    address,
  };
}

/** Formulas by address. */
type Copies = ReadonlyMap<string, Copy>;

interface Copy {
  /** The same for all copies of one formula. */
  readonly relative: string;
  readonly formula: string;
}

/** Formulas without references, such as =5/83, are inputs, and each has its own. */
function copiedFormulas(sheet: SheetSnapshot): Copies {
  const formulas = formulaCells(sheet).filter(({ formula }) => hasReferences(formula));
  return new Map(
    formulas.map(({ row, column, formula }) => {
      const address = cellAddress(row, column);
      return [address, { relative: translateFormulaToR1C1(formula, address), formula }];
    }),
  );
}

function numbersOf(sheet: SheetSnapshot): { readonly row: number; readonly column: number }[] {
  const spilled = spilledCells(sheet);
  return sheet.formulas.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const [row, column] = [sheet.top + r, sheet.left + c];
      return typeof content === "number" && !spilled.has(cellAddress(row, column)) ? [{ row, column }] : [];
    }),
  );
}

/** The inputs of scenarios are there to be typed over. */
function inputCells({ tables }: CheckedWorkbook, sheet: SheetSnapshot): ReadonlySet<string> {
  const own = tables.filter((table) => table.sheet === sheet);
  return new Set(
    own.flatMap(({ scenarios }) =>
      scenarios.flatMap(({ entries }) =>
        [...entries.values()].map(({ address }) => address.slice(address.lastIndexOf("!") + 1)),
      ),
    ),
  );
}

const DIRECTIONS = [
  { down: 1, across: 0 },
  { down: 0, across: 1 },
] as const;
type Direction = (typeof DIRECTIONS)[number];

/** How many copies must stand on one side of a number that nothing stands beyond. */
const FEWEST_BESIDE = 4;

/**
 * The formula that a number interrupts or ends. At an end it takes more copies, and none that refers to the number: a
 * series begins with a number from which its formulas go on.
 */
function patternAround(
  cells: Copies,
  sheet: SheetSnapshot,
  row: number,
  column: number,
  { down, across }: Direction,
): string | null {
  const run = (step: number): Run => {
    const first = cells.get(cellAt(row + step * down, column + step * across));
    let length = 0;
    while (
      first !== undefined &&
      cells.get(cellAt(row + step * (length + 1) * down, column + step * (length + 1) * across))?.relative ===
        first.relative
    )
      length += 1;
    return { first, length };
  };
  const [before, after] = [run(-1), run(1)];
  if (before.first?.relative === after.first?.relative) return interrupted(before, after, row, column);
  // A nought at an end is a place that a model leaves empty on purpose, as in the first or last bar of a waterfall.
  if (valueAt(sheet, row, column) === 0) return null;
  const isEnd = (side: number) => contentAt(sheet, row + side * down, column + side * across) === "";
  const [long, far] = before.length > after.length ? [before, 1] : [after, -1];
  if (long.first === undefined || long.length < FEWEST_BESIDE || !isEnd(far)) return null;
  return refersTo(long.first.formula, row, column) ? null : long.first.formula;
}

interface Run {
  /** The copy nearest to the number. */
  readonly first: Copy | undefined;
  readonly length: number;
}

/** Inputs and formulas may alternate: then each formula that stands alone takes its neighbour. */
function interrupted(before: Run, after: Run, row: number, column: number): string | null {
  if (before.first === undefined || after.first === undefined) return null;
  const isAlternating = before.length === 1 && after.length === 1;
  const takesNeighbour = [before.first, after.first].some(({ formula }) => refersTo(formula, row, column));
  return isAlternating && takesNeighbour ? null : before.first.formula;
}

const cellAt = (row: number, column: number): string => (row < 0 || column < 0 ? "" : cellAddress(row, column));

function refersTo(formula: string, row: number, column: number): boolean {
  return (readTokens(formula) ?? []).filter(isReference).some(({ value }) => {
    const area = readA1(value);
    if (area?.prefix !== "") return false;
    const isIn = (place: number, first: number, count: number) => place >= first && place < first + count;
    return isIn(row, area.row, area.rows) && isIn(column, area.column, area.columns);
  });
}
