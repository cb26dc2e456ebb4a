import { CellValueType, type ICellData, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { isUnbounded, type Area } from "./address";
import { HostError } from "./errors";
import { toUniverRange, type Grid } from "./grid";
import type { HeldResults } from "./heldResults";
import { enteredContent, isErrorText, type CellValue } from "./typedText";

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export const GENERAL = "General";

/** The contents of the cells of one sheet: reading them as Excel shows them, and writing them in bulk. */
export class Cells {
  private readonly sheet: Worksheet;
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly grid: Grid,
    private readonly sheetId: string,
    /** What is held back of it where Excel computes on request. */
    private readonly results?: HeldResults,
  ) {
    this.sheet = grid.sheetModel(sheetId);
    this.formulas = grid.injector.get(FormulaDataModel);
  }

  /** A cell's own data, or what a neighbour's formula spills into it, as it is shown. */
  data(row: number, column: number): Nullable<ICellData> {
    const now = this.current(row, column);
    if (!now || this.results?.isManual !== true) return now;
    const own = this.sheet.getCellMatrix().getValue(row, column);
    const isConstant = own?.v !== undefined && !own.f && !own.si;
    if (isConstant) return now;
    return this.results.shown(this.sheetId, row, column, this.ownFormula(row, column) ?? "", now);
  }

  private current(row: number, column: number): Nullable<ICellData> {
    const own = this.sheet.getCellMatrix().getValue(row, column);
    if (own && (own.v !== undefined || own.f !== undefined || own.p)) return own;
    const spilled = this.formulas.getArrayFormulaCellData()[this.sheet.getUnitId()]?.[this.sheetId]?.[row]?.[column];
    return spilled ? { ...own, v: spilled.v, t: spilled.t } : own;
  }

  value(row: number, column: number): CellValue {
    return valueOf(this.data(row, column));
  }

  valueType(row: number, column: number): ValueType {
    const data = this.data(row, column);
    const value = valueOf(data);
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    if (value === "") return data?.f ? "String" : "Empty";
    return isErrorText(value) && data?.t !== CellValueType.FORCE_STRING ? "Error" : "String";
  }

  /** The formula where there is one, else the value. */
  formula(row: number, column: number): CellValue {
    return this.ownFormula(row, column) ?? this.value(row, column);
  }

  ownFormula(row: number, column: number): string | undefined {
    const formula = this.formulas.getFormulaStringByCell(row, column, this.sheetId, this.sheet.getUnitId()) ?? "";
    return formula === "" ? undefined : formula;
  }

  /** What the cell shows, number format applied. */
  text(row: number, column: number): string {
    this.grid.waitingStyles.write();
    const value = this.value(row, column);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return value;
    if (this.results?.isManual === true) return String(value); // The grid formats what it has itself.
    return String(this.sheet.getCell(row, column)?.v ?? "");
  }

  format(row: number, column: number): string {
    this.grid.waitingStyles.write();
    const cell = this.sheet.getCellMatrix().getValue(row, column);
    const pattern = this.grid.model.getStyles().getStyleByCell(cell)?.n?.pattern ?? "";
    return pattern === "" ? GENERAL : pattern;
  }

  /** Writes a matrix over the area in one command. `null` leaves a cell as it is. */
  write(area: Area, matrix: readonly (readonly unknown[])[]): void {
    this.grid.makeRoom(this.sheetId, area);
    const rows: Record<number, Record<number, ICellData>> = {};
    matrix.forEach((values, r) => {
      const cells: Record<number, ICellData> = {};
      values.forEach((value, c) => {
        const [row, column] = [area.row + r, area.column + c];
        if (value !== null && value !== undefined) cells[column] = enteredContent(value, this.format(row, column));
      });
      if (Object.keys(cells).length > 0) rows[area.row + r] = cells;
    });
    this.writeData(area, rows);
  }

  /** Writes Univer's own cell data, formats included. */
  writeData(area: Area, rows: Record<number, Record<number, ICellData>>): void {
    if (Object.keys(rows).length === 0) return;
    const range = toUniverRange(area);
    this.grid.execute(SetRangeValuesCommand, { ...this.grid.target(this.sheetId), range, value: rows });
  }
}

export function valueOf(data: Nullable<ICellData>): CellValue {
  if (!data) return "";
  if (data.p) return data.p.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? "";
  const value = data.v;
  if (value === undefined || value === null) return "";
  if (data.t === CellValueType.BOOLEAN) return value === true || value === 1 || String(value).toUpperCase() === "TRUE";
  if (data.t === CellValueType.NUMBER) return Number(value);
  return value;
}

/** Applies a reader to every cell; of a range without end, cell properties are null. */
export function readMatrix<V>(area: Area, read: (row: number, column: number) => V): V[][] | null {
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => read(area.row + r, area.column + c)),
  );
}

/** What may be written to a range: an array of its shape, or one value for every cell. */
export function toMatrix(area: Area, value: unknown): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) {
    throw new HostError("InvalidArgument", "The cells of a range without end cannot be written one by one.");
  }
  if (!Array.isArray(value)) {
    const row = Array.from({ length: area.columnCount }, () => value);
    return Array.from({ length: area.rowCount }, () => row);
  }
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    const shape = `${area.rowCount} rows by ${area.columnCount} columns`;
    throw new HostError("InvalidArgument", `The array must have the range's shape, ${shape}.`);
  }
  // Every row was just seen to be an array.
  return rows as readonly (readonly unknown[])[];
}
