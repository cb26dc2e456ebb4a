import { ObjectMatrix } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { activeWorkbook } from "./activeWorkbook";

/**
 * The grid's engine computes for a while and then writes what it found wherever a formula stood when it began, over what a person has
 * typed there meanwhile. A result goes into a cell, and spills out of it, only where a formula still stands.
 */
export function dropLateResults(grid: FUniver): void {
  const workbook = activeWorkbook(grid).getWorkbook();
  const formulas = activeWorkbook(grid).getActiveSheet().getInject().get(FormulaDataModel);
  grid.addEvent(grid.Event.BeforeCommandExecute, ({ id, params, options }) => {
    if (id !== SetRangeValuesMutation.id || !options?.applyFormulaCalculationResult) return;
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams; // what a command of this id takes
    const cells = workbook.getSheetBySheetId(subUnitId)?.getCellMatrix();
    const results = new ObjectMatrix(cellValue);
    const late = new ObjectMatrix<null>();
    results.forValue((row, column) => {
      const cell = cells?.getValue(row, column);
      if (!cell?.f && !cell?.si) late.setValue(row, column, null);
    });
    late.forValue((row, column) => results.realDeleteValue(row, column));
    formulas.updateArrayFormulaCellData(unitId, subUnitId, late.getMatrix());
    formulas.updateArrayFormulaRange(unitId, subUnitId, late.getMatrix());
  });
}
