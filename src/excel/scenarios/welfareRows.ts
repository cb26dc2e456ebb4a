import { allowedValues, readParameterValue } from "../../model/register/parameterValue";
import { findWelfareParameter, WELFARE_PARAMETERS } from "../../model/register/welfareParameters";
import type { WelfareKey } from "../../model/register/welfareParameters";
import { columnLetters } from "../../formulas/address";
import { changeWorkbook } from "../batch";
import { mustNotBeLinked } from "../linkedCell";
import { writeValidation } from "../sheets/writeSheetExtras";
import { addressOn } from "../../sheets/frame/sheetCells";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { scenarioValidations } from "../../sheets/scenarios/scenarioValidations";
import { WELFARE_HEADING, welfareBlock } from "../../sheets/scenarios/welfareBlock";
import { remember } from "../trail";
import { WorkbookError } from "../workbookError";
import { locateColumn, openScenarioTable, sheetColumn } from "./openScenario";
import type { OpenTable } from "./openScenario";
import { deleteBlock, insertBlock } from "./scenarioRows";

/** The rows by which scenarios weigh gains by income, put among theirs, changed and taken out. */

/** Weighs by income in every scenario but the published one. */
export function addWelfareWeights(): Promise<void> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const [standing] = ownEntries(table);
    if (standing !== undefined) {
      const address = addressOn(table.cells, table.rows[standing] ?? table.place.headerRow, table.place.keyColumn);
      throw new WorkbookError("The scenarios have welfare weights already.", address);
    }
    const first = await insertBlock(table, welfareBlock());
    for (const header of table.headers) {
      if (header.isReference) continue;
      const letters = columnLetters(sheetColumn(table, header));
      WELFARE_PARAMETERS.forEach((parameter, index) => {
        // Below the heading; rows of addresses count from 1.
        for (const validation of scenarioValidations(parameter, `${letters}${first + index + 2}`)) {
          writeValidation(table.sheet, validation);
        }
      });
    }
    await context.sync();
  });
}

/** Writes one setting of one scenario: that cell and no other. */
export function writeWelfareWeight(column: ScenarioColumn, key: WelfareKey, value: number | string): Promise<void> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const { cells, sheet } = table;
    const row = table.rows[table.keys.welfare.findIndex((one) => one?.key === key)];
    if (row === undefined) throw new WorkbookError(`${key} has no row any more. Nothing was written.`);
    const area = { row: cells.top + row, column: sheetColumn(table, locateColumn(table, column)), rows: 1, columns: 1 };
    const definition = findWelfareParameter(key);
    if (definition !== undefined && !readParameterValue(definition, value).ok) {
      const message = `${definition.label} cannot be ${String(value)}; allowed: ${allowedValues(definition)}.`;
      throw new WorkbookError(message, addressOn(cells, row, area.column - cells.left));
    }
    mustNotBeLinked(cells, area);
    remember(sheet, cells, area);
    sheet.getCell(area.row, area.column).values = [[value]];
    await context.sync();
  });
}

/** Takes the rows out again: nothing is weighted then. */
export function removeWelfareWeights(): Promise<void> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    deleteBlock(table, ownEntries(table), WELFARE_HEADING, "the welfare weights");
    await context.sync();
  });
}

function ownEntries({ keys }: OpenTable): number[] {
  return keys.welfare.flatMap((entry, index) => (entry === null ? [] : [index]));
}
