import { columnLetters, onSheet } from "../../formulas/address";
import { number } from "../frame/sheetDescription";
import type { SheetDescription } from "../frame/sheetDescription";
import { FIRST_TABLE_ROW } from "./appendix9Sheet";
import { BRIDGE } from "./bridgeLayout";
import { formulasTypedOver, typedOver } from "../frame/typedOver";
import { single } from "./checkRows";
import type { Check } from "./checkRows";
import { FROZEN, HEAD, LIVE } from "../frame/head";
import { masterCheck } from "./modelSheets";
import type { LiveAnalysis, ModelContext } from "./modelSheets";
import { NUMBER_ROW, scenarioRanges } from "./scenarioGrid";

/** The sheets that are checked, as they were just described. */
export interface CheckedSheets {
  readonly appendix9: SheetDescription;
  readonly workings: SheetDescription;
  readonly compare: SheetDescription;
  readonly bridge: SheetDescription;
  readonly bridgeWorkings: SheetDescription;
}

export const sheetsOf = (sheets: CheckedSheets): readonly SheetDescription[] =>
  Object.values<SheetDescription>({ ...sheets });

export function errorChecks(context: ModelContext, sheets: CheckedSheets): Check[] {
  const errors = (name: string, range: string) =>
    single(
      `No error in a cell: ${name}`,
      "#VALUE!, #N/A and the like; select the cell to see why",
      (row) => `SUMPRODUCT(--ISERROR(${range}))=$D${row}`,
      number(0, "published", "0"),
    );
  const own = sheetsOf(sheets).map((sheet) => errors(sheet.name, onSheet(sheet.name, checkedCells(sheet))));
  return [errors("Scenarios", scenarioRanges(context.place).values), ...own];
}

/** Whether all formulas of a sheet stand where they were written, but for the cells that show what the checks say. */
export function formulaCheck(sheet: SheetDescription, { names }: ModelContext): Check {
  const master = `=${masterCheck(names)}`;
  return formulasStand(
    sheet.name,
    formulasTypedOver(sheet, sheet.name, (formula) => formula === master),
  );
}

/** The same of a live analysis, by what its head says of its formulas; one that is deleted has none. */
export function analysisCheck({ name, stateCell }: LiveAnalysis): Check {
  return single(
    typedOverLabel(name),
    "A live analysis says in its head whether all its formulas stand; the pane's Check workbook lists those that do not",
    () =>
      `IF(ISREF(${stateCell}),AND(${typedOver([stateCell])}=0,OR(${stateCell}="${LIVE}",${stateCell}="${FROZEN}")),TRUE)`,
  );
}

/** The same of the rows of the sheet of the checks, but for the master check. */
export function ownFormulaCheck(sheet: Pick<SheetDescription, "rows" | "own">): Check {
  return formulasStand(
    "this sheet",
    formulasTypedOver(sheet, null, (_, row) => row < HEAD.length),
  );
}

const typedOverLabel = (name: string) => `No formula typed over: ${name}`;

function formulasStand(name: string, count: string): Check {
  return single(
    typedOverLabel(name),
    "Formulas in whose cell something else stands now; the pane's Check workbook lists them",
    (row) => `${count}=$D${row}`,
    number(0, "published", "0"),
  );
}

/** The head says what the checks say, so that to check it as well would go in a circle. On Bridge it ends with the choices. */
function firstChecked({ own }: SheetDescription): number {
  if (own?.kind === "Bridge") return BRIDGE.row("groupsHeader");
  return own?.kind === "Appendix 9" ? FIRST_TABLE_ROW : NUMBER_ROW;
}

function checkedCells(sheet: SheetDescription): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return `$A$${firstChecked(sheet)}:$${columnLetters(width - 1)}$${sheet.rows.length}`;
}
