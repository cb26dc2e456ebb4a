import { formatArea, intersection, isEntireColumns, isEntireRows, isUnbounded, qualify, type Area } from "./address";
import { Cells, GENERAL, readMatrix, toMatrix, type ValueType } from "./cells";
import { HostError } from "./errors";
import type { Host } from "./host";
import { nullAsTyped } from "./mixed";
import { spills, type RangeTarget } from "./rangeTarget";
import { setStyles } from "./styles";
import type { CellValue } from "./typedText";

type Reader<V> = (cells: Cells, row: number, column: number) => V;

const perCell =
  <V>(read: Reader<V>) =>
  ({ sheetId, area }: RangeTarget, { grid, results }: Host): V[][] => {
    const cells = new Cells(grid, sheetId, results);
    return nullAsTyped(readMatrix(area, (row, column) => read(cells, row, column)));
  };

const writeContents = ({ sheetId, area }: RangeTarget, value: unknown, { grid }: Host): void =>
  new Cells(grid, sheetId).write(area, toMatrix(area, value));

function address({ sheetId, area }: RangeTarget, { grid }: Host): string {
  return qualify(grid.sheet(sheetId).getSheetName(), formatArea(area));
}

function writeNumberFormat({ sheetId, area }: RangeTarget, value: unknown, { grid }: Host): void {
  const cells = new Cells(grid, sheetId);
  const patterns = toMatrix(area, value).map((row, r) =>
    row.map((format, c) => format ?? cells.format(area.row + r, area.column + c)).map(toPattern),
  );
  setStyles(grid, sheetId, area, "n", patterns);
}

function toPattern(format: unknown): { pattern: string } {
  if (typeof format !== "string") throw new HostError("InvalidArgument", `${String(format)} is not a number format.`);
  return { pattern: format === "" ? GENERAL : format };
}

/** Whether all (true), none (false) or some (null) of the cells are part of a spill. */
function hasSpill({ sheetId, area }: RangeTarget, { grid }: Host): boolean {
  const spilled = spills(grid, sheetId)
    .map((spill) => intersection(spill, area))
    .reduce((count, common) => count + cellCount(common), 0);
  if (spilled === 0) return false;
  return nullAsTyped(spilled === cellCount(area) ? true : null);
}

/** Whether all (true), none (false) or some (null) of the rows are hidden, by hand or by a filter. */
function rowHidden({ sheetId, area }: RangeTarget, { grid }: Host): boolean {
  const sheet = grid.sheetModel(sheetId);
  const { rowCount = 0, row = 0 } = grid.clip(sheetId, area) ?? {};
  let hidden = 0;
  for (let at = row; at < row + rowCount; at++) hidden += Number(!sheet.getRowVisible(at));
  if (hidden === 0) return false;
  return nullAsTyped(hidden === area.rowCount ? true : null);
}

const cellCount = (area: Area | undefined): number => (area ? area.rowCount * area.columnCount : 0);

/** The loadable properties of `Range`. */
export const rangeProperties = {
  address: { read: address },
  addressLocal: { read: address },
  rowIndex: { read: ({ area }: RangeTarget): number => area.row },
  columnIndex: { read: ({ area }: RangeTarget): number => area.column },
  rowCount: { read: ({ area }: RangeTarget): number => area.rowCount },
  columnCount: { read: ({ area }: RangeTarget): number => area.columnCount },
  // Excel gives up counting where the number does not fit 32 bits.
  cellCount: { read: ({ area }: RangeTarget): number => (cellCount(area) < 2 ** 31 ? cellCount(area) : -1) },
  rowHidden: { read: rowHidden },
  isEntireRow: { read: ({ area }: RangeTarget): boolean => isEntireRows(area) },
  isEntireColumn: { read: ({ area }: RangeTarget): boolean => isEntireColumns(area) },
  values: {
    read: perCell<CellValue>((cells, row, column) => cells.value(row, column)),
    write: writeContents,
    calculated: true,
  },
  formulas: {
    read: perCell<CellValue>((cells, row, column) => cells.formula(row, column)),
    write: writeContents,
    calculated: true,
  },
  text: { read: perCell<string>((cells, row, column) => cells.text(row, column)), calculated: true },
  valueTypes: { read: perCell<ValueType>((cells, row, column) => cells.valueType(row, column)), calculated: true },
  numberFormat: {
    read: perCell<string>((cells, row, column) => cells.format(row, column)),
    write: writeNumberFormat,
    calculated: true,
    look: true,
  },
  hasSpill: {
    read: (target: RangeTarget, host: Host): boolean => (isUnbounded(target.area) ? false : hasSpill(target, host)),
    calculated: true,
  },
} as const;
