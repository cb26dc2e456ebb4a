import { ObjectMatrix, type IRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { intersection, parseReference, type Area } from "./address";
import { valueOf } from "./cells";
import { HostError } from "./errors";
import { fromUniverRange, type Grid } from "./grid";

/** What a `Range` stands for: cells of one sheet. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: Area;
}

/** Finds the range that an address or a name means, as `getRange` does; the sheet of the address wins over the given. */
export function rangeAt(grid: Grid, sheetId: string, address: string): RangeTarget {
  const reference = parseReference(address);
  if (!reference) return rangeOfName(grid, sheetId, address);
  if (reference.sheetName === undefined) return { sheetId, area: reference.area };
  const sheet = grid.findSheet(reference.sheetName);
  if (!sheet) throw new HostError("ItemNotFound", `There is no worksheet '${reference.sheetName}'.`);
  return { sheetId: sheet.getSheetId(), area: reference.area };
}

function rangeOfName(grid: Grid, sheetId: string, name: string): RangeTarget {
  const found = grid.workbook.getDefinedNames().find((item) => item.getName().toLowerCase() === name.toLowerCase());
  const reference = found && parseReference(found.getFormulaOrRefString().replace(/^=/, ""));
  if (!reference) throw new HostError("InvalidArgument", `'${name}' is neither an address nor the name of a range.`);
  const sheet = reference.sheetName === undefined ? undefined : grid.findSheet(reference.sheetName);
  return { sheetId: sheet?.getSheetId() ?? sheetId, area: reference.area };
}

/** The smallest area, within the given one, around all cells with content (and, unless valuesOnly, with a format). */
export function usedArea(grid: Grid, { sheetId, area }: RangeTarget, valuesOnly: boolean): Area | undefined {
  grid.waitingStyles.write();
  const [rows, columns]: [number[], number[]] = [[], []];
  const include = (row: number, column: number): void => {
    if (!intersection(area, { row, column, rowCount: 1, columnCount: 1 })) return;
    rows.push(row);
    columns.push(column);
  };
  grid
    .sheetModel(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const hasContent = valueOf(cell) !== "" || Boolean(cell?.f);
      if (hasContent || (!valuesOnly && cell?.s)) include(row, column);
    });
  for (const spill of spills(grid, sheetId)) {
    include(spill.row, spill.column);
    include(spill.row + spill.rowCount - 1, spill.column + spill.columnCount - 1);
  }
  if (rows.length === 0) return undefined;
  const [row, column] = [lowest(rows), lowest(columns)];
  return { row, column, rowCount: highest(rows) - row + 1, columnCount: highest(columns) - column + 1 };
}

const lowest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const highest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

/** Every area of the sheet that a formula spills into, its own cell included. */
export function spills(grid: Grid, sheetId: string): Area[] {
  const ranges = grid.injector.get(FormulaDataModel).getArrayFormulaRange()[grid.workbook.getId()]?.[sheetId] ?? {};
  const found: Area[] = [];
  new ObjectMatrix<IRange>(ranges).forValue((_row, _column, range) => void found.push(fromUniverRange(range)));
  return found;
}
