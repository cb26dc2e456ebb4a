import { CellAlertType } from "@univerjs/preset-sheets-core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { splitAddress } from "../../formulas/address";
import { Cells } from "../host/cells";
import type { Host } from "../host/host";
import { rangeAt } from "../host/rangeTarget";
import { mayBeTyped } from "../host/validationCheck";
import type { ValidationRule } from "../host/validationRules";
import { percentEntry } from "./percentEntry";

const calloutKey = "caseworth-validation";

interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Data validation where the person is: the rule's prompt beside a selected cell, and its message beside a cell whose text
 * breaks it. As in Excel, a rule of the style Stop keeps the cell in editing until its text is mended or given up.
 */
export function enforceValidation({ grid, validationRules }: Host, announce: (message: string) => void): void {
  const { univer } = grid;
  let dismiss: (() => void) | undefined;
  const show = ({ sheetId, row, column }: Cell, type: CellAlertType, title: string, message: string) => {
    dismiss?.();
    if (message === "") return;
    const range = grid.range(sheetId, { row, column, rowCount: 1, columnCount: 1 });
    const callout = range.attachAlertPopup({ key: calloutKey, type, title, message, width: 300, height: 60 });
    dismiss = () => callout.dispose();
    announce(`${range.getA1Notation()}: ${title} ${message}`);
  };
  const ruleAt = ({ sheetId, row, column }: Cell): ValidationRule =>
    validationRules.at(sheetId, { row, column, rowCount: 1, columnCount: 1 });
  const readList = (sheetId: string) => (reference: string) => textsIn(sheetId, reference);

  grid.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
    dismiss?.();
    const sheet = grid.workbook.getActiveSheet();
    const selected = sheet.getSelection()?.getCurrentCell();
    if (!selected) return;
    const cell = { sheetId: sheet.getSheetId(), row: selected.actualRow, column: selected.actualColumn };
    const { prompt } = ruleAt(cell);
    if (prompt.showPrompt) show(cell, CellAlertType.INFO, prompt.title, prompt.message);
  });

  univer.addEvent(univer.Event.BeforeSheetEditEnd, (edit) => {
    if (!edit.isConfirm) return;
    const cell = { sheetId: edit.worksheet.getSheetId(), row: edit.row, column: edit.column };
    const rule = ruleAt(cell);
    const text = edit.value.toPlainText().replace(/[\r\n]+$/, "");
    const typed = percentEntry(text, new Cells(grid, cell.sheetId).format(cell.row, cell.column));
    if (mayBeTyped(typed, rule, readList(cell.sheetId)) || !rule.errorAlert.showAlert) return;
    const { style, title, message } = rule.errorAlert;
    edit.cancel = style === "Stop";
    show(cell, CellAlertType.ERROR, title || "Not allowed here", message || STANDARD_MESSAGE);
  });

  function textsIn(sheetId: string, reference: string): string[] | null {
    const sheetName = splitAddress(reference)?.sheetName;
    if (sheetName !== undefined && grid.findSheet(sheetName) === undefined) return null;
    const { sheetId: listSheet, area } = rangeAt(grid, sheetId, reference);
    const cells = new Cells(grid, listSheet);
    return Array.from({ length: area.rowCount * area.columnCount }, (_, index) =>
      cells.text(area.row + Math.floor(index / area.columnCount), area.column + (index % area.columnCount)),
    );
  }
}

/** Excel's own words where a rule has none. */
const STANDARD_MESSAGE = "This value doesn’t match the data validation restrictions defined for this cell.";
