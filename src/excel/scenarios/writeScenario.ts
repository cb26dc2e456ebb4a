import { describeCell } from "../../model/register/cell";
import { allowedValues, isUnreadable, readParameterValue } from "../../model/register/parameterValue";
import { parameter } from "../../model/register/parameters";
import type { NumberKey, ParameterKey } from "../../model/register/parameters";
import { quantityCell, quantityValue } from "../../model/register/quantity";
import type { Quantity } from "../../model/register/quantity";
import type { StatedUncertainty } from "../../model/register/uncertainty";
import { changeWorkbook } from "../batch";
import { cellRuns } from "../cellRuns";
import { mustNotBeLinked } from "../linkedCell";
import { locateColumn, locateRow, openScenarioTable, sheetColumn } from "./openScenario";
import type { OpenTable } from "./openScenario";
import { addressOn } from "../../sheets/frame/sheetCells";
import type { Area, SheetCells } from "../../sheets/frame/sheetCells";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { scenarioUncertainty } from "../../sheets/scenarios/scenarioUncertainty";
import { stateUncertainty, wholeStatement } from "./stateUncertainty";
import { WorkbookError } from "../workbookError";
import { remember } from "../trail";

/** Writes one parameter of one scenario: that cell and no other. */
export function writeParameter(column: ScenarioColumn, key: ParameterKey, value: number | string): Promise<void> {
  return changeWorkbook(async (context) => {
    mustBeAllowed(column, key, value);
    const table = await openScenarioTable(context);
    const [row, place] = [locateRow(table, key), locateColumn(table, column).column];
    const { cells, sheet } = table;
    const cell = { row, column: cells.left + place, rows: 1, columns: 1 };
    mustNotBeLinked(cells, cell);
    mustHaveBeenRead(column, key, cells, cell);
    remember(sheet, cells, cell);
    sheet.getCell(row, cell.column).values = [[value]];
    await context.sync();
  });
}

/**
 * Writes a preset over a scenario: its parameters' cells and no others, all at once. What cannot be read as a value is
 * replaced only where the scenario was read with it, for the person to be asked.
 * @param uncertainty All that it then states of its uncertainty; left out, that stays as it is.
 * @param left Parameters whose uncertainty stays as it stands all the same.
 * @returns The name of a sheet that was added for the uncertainty; null where none was.
 */
export function writeScenario(
  column: ScenarioColumn,
  quantities: ReadonlyMap<ParameterKey, Quantity>,
  uncertainty?: ReadonlyMap<NumberKey, StatedUncertainty>,
  left: ReadonlySet<ParameterKey> = new Set(),
): Promise<string | null> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const header = locateColumn(table, column);
    const place = sheetColumn(table, header);
    for (const key of quantities.keys()) {
      if (!table.place.rowOf.has(key)) continue;
      mustHaveBeenRead(column, key, table.cells, { row: locateRow(table, key), column: place });
    }
    if (uncertainty !== undefined) uncertaintyMustHaveBeenRead(column, table, header.name, left);
    writeQuantities(table, place, quantities);
    const addedSheet =
      uncertainty === undefined
        ? null
        : await stateUncertainty(
            context,
            table,
            { name: header.name, column: place },
            wholeStatement(uncertainty, left),
          );
    await context.sync();
    return addedSheet;
  });
}

/**
 * Puts the quantities into a column of the sheet, ratios as formulas, so that `5/83` stays exact and says what it is. Where one of
 * the cells takes its value from elsewhere, none is written.
 */
export function writeQuantities(
  table: OpenTable,
  column: number,
  quantities: ReadonlyMap<ParameterKey, Quantity>,
): void {
  const cells = [...quantities]
    .filter(([key, quantity]) => table.place.rowOf.has(key) || !isPublished(key, quantity))
    .map(([key, quantity]) => [locateRow(table, key), [quantityCell(quantity)]] as const);
  for (const [row] of cells) mustNotBeLinked(table.cells, { row, column, rows: 1, columns: 1 });
  for (const { row, values } of cellRuns(new Map(cells))) {
    remember(table.sheet, table.cells, { row, column, rows: values.length, columns: 1 });
    table.sheet.getRangeByIndexes(row, column, values.length, 1).formulas = values.map((line) => [...line]);
  }
}

/** A key without a row stands for its published value, so that value needs no row. */
function isPublished(key: ParameterKey, quantity: Quantity): boolean {
  return quantityValue(quantity) === quantityValue(parameter(key).published);
}

/**
 * Refuses to write over what is no value of its parameter and has come into the cell since the pane read it: a text in a
 * number's place, such as "see sheet 3", may be all there is of what somebody knows.
 */
function mustHaveBeenRead(
  { entries }: ScenarioColumn,
  key: ParameterKey,
  cells: SheetCells,
  { row, column }: Pick<Area, "row" | "column">,
): void {
  const [at, place] = [row - cells.top, column - cells.left];
  const value = cells.values[at]?.[place];
  if (!isUnreadable(parameter(key), value) || entries.get(key)?.value === value) return;
  const address = addressOn(cells, at, place);
  const message = `${address} has come to hold ${describeCell(value)}, which is no value of ${parameter(key).label}. Nothing was written.`;
  throw new WorkbookError(message, address);
}

/** The same of what is stated of its uncertainty and cannot be read. */
function uncertaintyMustHaveBeenRead(
  { uncertainty, reading }: ScenarioColumn,
  { uncertainty: now }: OpenTable,
  name: string,
  left: ReadonlySet<ParameterKey>,
): void {
  if (now.kind !== "ready") return;
  const read = new Map(uncertainty?.unreadable.map(({ key, held }) => [key, held]));
  const came = scenarioUncertainty(now.table, name, reading)?.unreadable.find(
    ({ key, held }) => !left.has(key) && read.get(key) !== held,
  );
  if (came === undefined) return;
  const message = `${came.address} has come to hold "${came.held}", which is no distribution of ${parameter(came.key).label}. Nothing was written.`;
  throw new WorkbookError(message, came.address);
}

function mustBeAllowed(column: ScenarioColumn, key: ParameterKey, value: number | string): void {
  const definition = parameter(key);
  if (readParameterValue(definition, value).ok) return;
  const address = column.entries.get(key)?.address ?? null;
  throw new WorkbookError(
    `${definition.label} cannot be ${String(value)}; allowed: ${allowedValues(definition)}.`,
    address,
  );
}
