import type { ICellData } from "@univerjs/core";
import { SHEET_COLUMNS, SHEET_ROWS } from "./address";
import { Cells, valueOf } from "./cells";
import type { Grid } from "./grid";
import { usedArea } from "./rangeTarget";

interface Held {
  readonly formula: string;
  readonly data: ICellData;
}

const WHOLE_SHEET = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };

/**
 * What formulas show where Excel computes on request only: what they gave when it was last asked to, or when they were entered.
 * The grid goes on computing; what is read of it is held back.
 */
export class HeldResults {
  private held: Map<string, Held> | null = null;

  constructor(private readonly grid: Grid) {}

  get isManual(): boolean {
    return this.held !== null;
  }

  setManual(isManual: boolean): void {
    if (!isManual) this.held = null;
    else if (this.held === null) this.calculate();
  }

  /** From now on formulas show what they give at this moment. */
  calculate(): void {
    this.held = new Map();
    this.anyFormula(() => false);
  }

  /** Whether a formula would show something else if Excel were asked to compute. */
  get isPending(): boolean {
    if (this.held === null) return false;
    return this.anyFormula((shown, now) => valueOf(shown) !== valueOf(now));
  }

  /** What a cell shows whose formula, or a neighbour's that fills it, gives this now. */
  shown(sheetId: string, row: number, column: number, formula: string, now: ICellData): ICellData {
    if (this.held === null) return now;
    const key = `${sheetId} ${row} ${column}`;
    const held = this.held.get(key);
    if (held?.formula === formula) return { ...now, v: held.data.v, t: held.data.t };
    this.held.set(key, { formula, data: { v: now.v, t: now.t } });
    return now;
  }

  private anyFormula(test: (shown: ICellData, now: ICellData) => boolean): boolean {
    let isFound = false;
    for (const sheet of this.grid.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const [cells, current] = [new Cells(this.grid, sheetId, this), new Cells(this.grid, sheetId)];
      const used = usedArea(this.grid, { sheetId, area: WHOLE_SHEET }, true);
      if (used === undefined) continue;
      for (let row = used.row; row < used.row + used.rowCount; row++) {
        for (let column = used.column; column < used.column + used.columnCount; column++) {
          const shown = cells.data(row, column);
          const now = current.data(row, column);
          if (shown && now && test(shown, now)) isFound = true;
        }
      }
    }
    return isFound;
  }
}
