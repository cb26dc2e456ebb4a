import { IUndoRedoService, mapObjectMatrix, ObjectMatrix, type IStyleData, type Nullable } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Grid } from "./grid";

/** Cells with the properties of style that they are to get. */
type Styled = ObjectMatrix<{ readonly s: IStyleData }>;

/**
 * Styles that are still to be written. A look is many properties of many small ranges, and the grid copies every cell at
 * each write; so they wait until something reads a style or does something else, and are then written in one go.
 */
export class WaitingStyles {
  private readonly bySheet = new Map<string, Styled>();

  constructor(private readonly grid: Grid) {}

  add(sheetId: string, row: number, column: number, style: IStyleData): void {
    const cells: Styled = this.bySheet.get(sheetId) ?? new ObjectMatrix();
    this.bySheet.set(sheetId, cells);
    const before: Nullable<{ readonly s: IStyleData }> = cells.getValue(row, column);
    cells.setValue(row, column, { s: { ...before?.s, ...style } });
  }

  write(): void {
    const waiting = [...this.bySheet];
    this.bySheet.clear();
    for (const [sheetId, cells] of waiting) this.writeSheet(sheetId, cells);
  }

  /** As Univer's own command for styles does it, of which the grid knows that no formula is touched. */
  private writeSheet(sheetId: string, cells: Styled): void {
    const cellValue = cells.getMatrix();
    const { injector } = this.grid;
    const target = this.grid.target(sheetId);
    const redo = { ...target, cellValue, trigger: SetStyleCommand.id };
    const undo = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, redo));
    const sheet = this.grid.sheetModel(sheetId);
    const cellHeights = mapObjectMatrix(cellValue, (row, column) => sheet.getCellHeight(row, column));
    this.grid.execute(SetRangeValuesMutation, redo);
    const rows = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({
      ...target,
      ranges: [cells.getStartEndScope()],
      cellHeights: new ObjectMatrix(cellHeights),
    });
    for (const { id, params } of rows.redos) this.grid.execute({ id }, params);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: target.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }, ...rows.undos],
      redoMutations: [{ id: SetRangeValuesMutation.id, params: redo }, ...rows.redos],
    });
  }
}
