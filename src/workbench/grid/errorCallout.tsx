import type { FUniver } from "@univerjs/core/facade";
import {
  CellAlertManagerService,
  CellAlertType,
  ComponentManager,
  type ICellAlert,
} from "@univerjs/preset-sheets-core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { type ReactNode, useRef } from "react";
import { activeWorkbook } from "./activeWorkbook";
import { errorNoteAt, type CellPosition } from "./errorNoteAt";
import { useKeptInSheet } from "./keepInSheet";

/** The name under which the grid looks up how a callout beside a cell is drawn. */
const calloutComponent = "univer.sheet.cell-alert";
/** Our callout, beside the cell where the person is. */
const calloutKey = "caseworth-error";
/** The grid's own, beside a cell with an error under the pointer. */
const pointerCalloutKey = "SHEET_FORMULA_ALERT";

/**
 * Shows the message of a custom function's error where the person is looking: beside the selected cell, beside a cell
 * just edited once it is calculated, and under the pointer. `announce` receives the same as a sentence, or "".
 */
export function showErrorMessages(grid: FUniver, announce: (message: string) => void): void {
  drawCallouts(grid);
  const workbook = activeWorkbook(grid);
  const injector = workbook.getActiveSheet().getInject();

  let edited: CellPosition | undefined;
  let dismiss: (() => void) | undefined;
  const show = (cell: CellPosition | undefined) => {
    dismiss?.();
    const note = cell && errorNoteAt(grid, cell);
    const range = cell && workbook.getSheetBySheetId(cell.subUnitId)?.getRange(cell.row, cell.col);
    if (!note || !range) {
      announce("");
      return;
    }
    injector.get(CellAlertManagerService).removeAlert(pointerCalloutKey);
    const callout = range.attachAlertPopup({
      key: calloutKey,
      type: CellAlertType.ERROR,
      title: note.errorCode,
      message: note.errorMessage,
      width: 300,
      height: 60,
    });
    dismiss = () => callout.dispose();
    announce(`${range.getA1Notation()}: ${note.errorCode} ${note.errorMessage}`);
  };

  // Not the facade's SelectionChanged, which stays silent until the grid has been idle for a while.
  injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => show(activeCell(grid)));
  grid.addEvent(grid.Event.SheetEditEnded, ({ worksheet, row, column }) => {
    edited = { unitId: worksheet.getWorkbook().getUnitId(), subUnitId: worksheet.getSheetId(), row, col: column };
  });
  grid.getFormula().calculationResultApplied(() => {
    show(edited && errorNoteAt(grid, edited) ? edited : activeCell(grid));
    edited = undefined;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") dismiss?.();
  });
}

/** Puts our drawing of a callout in the place of the grid's own, which the grid registers while it renders first. */
function drawCallouts(grid: FUniver): void {
  const components = activeWorkbook(grid).getActiveSheet().getInject().get(ComponentManager);
  const rendered = grid.addEvent(grid.Event.LifeCycleChanged, ({ stage }) => {
    if (stage !== grid.Enum.LifecycleStages.Rendered) return;
    rendered.dispose();
    components.delete(calloutComponent);
    components.register(calloutComponent, errorCallout(grid));
  });
}

function activeCell(grid: FUniver): CellPosition | undefined {
  const workbook = activeWorkbook(grid);
  const sheet = workbook.getActiveSheet();
  const cell = sheet.getSelection()?.getCurrentCell();
  if (!cell) return undefined;
  return { unitId: workbook.getId(), subUnitId: sheet.getSheetId(), row: cell.actualRow, col: cell.actualColumn };
}

/** Draws a callout: with our message where the cell has one, with the grid's explanation of a native error where not. */
function errorCallout(grid: FUniver) {
  const alerts = activeWorkbook(grid).getActiveSheet().getInject().get(CellAlertManagerService);
  return function ErrorCallout({
    popup,
  }: {
    readonly popup: { readonly extraProps?: { readonly alert?: ICellAlert } };
  }) {
    const alert = popup.extraProps?.alert;
    const ours = alerts.currentAlert.get(calloutKey)?.alert;
    if (!alert || (ours && alert.key === pointerCalloutKey && isSameCell(ours.location, alert.location))) return null;
    const { unitId, subUnitId, row } = alert.location;
    const note = errorNoteAt(grid, alert.location);
    return (
      <Callout
        isPrompt={alert.type === CellAlertType.INFO}
        title={note?.errorCode ?? alert.title}
        message={note?.errorMessage ?? alert.message}
        rowHeight={grid.getWorkbook(unitId)?.getSheetBySheetId(subUnitId)?.getRowHeight(row) ?? 0}
      />
    );
  };
}

interface CalloutProps {
  readonly isPrompt: boolean;
  readonly title: ReactNode;
  readonly message: ReactNode;
  /** Of the cell that it is about. */
  readonly rowHeight: number;
}

function Callout({ isPrompt, title, message, rowHeight }: CalloutProps) {
  const root = useRef<HTMLDivElement>(null);
  useKeptInSheet(root, rowHeight);
  return (
    <div ref={root} className={isPrompt ? "error-callout prompt" : "error-callout"}>
      <strong>{title}</strong> {message}
    </div>
  );
}

function isSameCell(one: CellPosition, other: CellPosition): boolean {
  return one.subUnitId === other.subUnitId && one.row === other.row && one.col === other.col;
}
