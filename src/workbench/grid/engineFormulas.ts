import { Tools } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

// At each write the grid's engine gathers every formula of the workbook, to look at those of the sheet that is written; and each cell
// that it passes it asks by its name as an object whether it is a string. With the model and scale-up built, that was a third of a
// second for one cell.

// oxlint-disable-next-line typescript/unbound-method -- called with a model made after the one in question
const { updateFormulaData } = FormulaDataModel.prototype;

FormulaDataModel.prototype.updateFormulaData = function (unitId, sheetId, cellValue) {
  // Object.create does not say what it makes: this model, with one method of its own.
  const ofTheSheet = Object.create(this, {
    getFormulaData: { value: () => ({ [unitId]: { [sheetId]: this.getSheetFormulaData(unitId, sheetId) } }) },
  }) as FormulaDataModel;
  return updateFormulaData.call(ofTheSheet, unitId, sheetId, cellValue);
};

Tools.isString = (value) => typeof value === "string";
