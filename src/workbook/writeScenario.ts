import { allowedValues, readParameterValue } from "../model/parameterValue";
import { parameter } from "../model/parameters";
import type { ParameterKey } from "../model/parameters";
import { quantityCell, quantityValue } from "../model/quantity";
import type { Quantity } from "../model/quantity";
import { changeWorkbook } from "./batch";
import { cellRuns } from "./cellRuns";
import { locateColumn, locateRow, openScenarioTable, sheetColumn } from "./openScenario";
import type { OpenTable } from "./openScenario";
import type { ScenarioColumn } from "./scenarioSheet";
import { WorkbookError } from "./workbookError";

/** Writes one parameter of one scenario: that cell and no other. */
export function writeParameter(column: ScenarioColumn, key: ParameterKey, value: number | string): Promise<void> {
  return changeWorkbook(async (context) => {
    mustBeAllowed(column, key, value);
    const table = await openScenarioTable(context);
    const cell = table.sheet.getCell(locateRow(table, key), sheetColumn(table, locateColumn(table, column)));
    cell.values = [[value]];
    await context.sync();
  });
}

/** Writes a preset over a scenario: its parameters' cells and no others, all at once. */
export function writeScenario(column: ScenarioColumn, quantities: ReadonlyMap<ParameterKey, Quantity>): Promise<void> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    writeQuantities(table, sheetColumn(table, locateColumn(table, column)), quantities);
    await context.sync();
  });
}

/** Puts the quantities into a column of the sheet, ratios as formulas, so that `5/83` stays exact and says what it is. */
export function writeQuantities(
  table: OpenTable,
  column: number,
  quantities: ReadonlyMap<ParameterKey, Quantity>,
): void {
  const cells = [...quantities]
    .filter(([key, quantity]) => table.place.rowOf.has(key) || !isPublished(key, quantity))
    .map(([key, quantity]) => [locateRow(table, key), [quantityCell(quantity)]] as const);
  for (const { row, values } of cellRuns(new Map(cells))) {
    table.sheet.getRangeByIndexes(row, column, values.length, 1).formulas = values.map((line) => [...line]);
  }
}

/** A key without a row stands for its published value, so that value needs no row. */
function isPublished(key: ParameterKey, quantity: Quantity): boolean {
  return quantityValue(quantity) === quantityValue(parameter(key).published);
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
