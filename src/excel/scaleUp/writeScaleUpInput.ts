import { allowedValues, readParameterValue } from "../../model/register/parameterValue";
import { allowedNumbers, isWithin } from "../../model/register/domain";
import { CASES_A_YEAR, scaleUpParameter } from "../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../model/register/scaleUpParameters";
import { changeWorkbook } from "../batch";
import { mustNotBeLinked } from "../linkedCell";
import { WorkbookError } from "../workbookError";
import { findScaleUpInputs } from "./findScaleUpInputs";
import type { OpenScaleUpInputs } from "./findScaleUpInputs";
import { scaleUpState } from "./readScaleUpSheet";
import { logAssumptions } from "../sheets/logAssumptions";
import type { LoggedValue } from "../sheets/logAssumptions";
import { remember } from "../trail";

/** Who put a setting in, and why. */
export type SettingSource = Pick<LoggedValue, "who" | "why">;

/**
 * Writes one setting of scale-up: that cell, and a line of the assumptions log where its source is given and there is a log.
 *
 * @returns whether its source stands in the log
 */
export function writeScaleUpInput(
  key: ScaleUpKey,
  value: number | string,
  source: SettingSource | null = null,
  today = new Date(),
): Promise<boolean> {
  return changeWorkbook(async (context) => {
    const { sheet, cells, settings, scenario } = await open(context);
    const definition = scaleUpParameter(key);
    const cell = settings.get(key);
    if (cell === undefined) {
      throw new WorkbookError(`${key} has no row any more. Nothing was written.`, scenario.address);
    }
    if (!readParameterValue(definition, value).ok) {
      const allowed = allowedValues(definition);
      throw new WorkbookError(`${definition.label} cannot be ${String(value)}; allowed: ${allowed}.`, cell.address);
    }
    const block = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    mustNotBeLinked(cells, block);
    remember(sheet, cells, block);
    sheet.getCell(cell.row, cell.column).values = [[value]];
    const line = source && { key, description: `${definition.label}, in the plan of scale-up`, ...source };
    const isLogged = line !== null && (await logAssumptions(context, [line], today));
    await context.sync();
    return isLogged;
  });
}

/**
 * Writes the cases of some years, by the year's place from 0, null for a blank: those cells and no others, and none where
 * one cannot be written. A cell that takes its number from elsewhere is left to whoever linked it.
 */
export function writeScaleUpCases(changes: ReadonlyMap<number, number | null>): Promise<void> {
  return changeWorkbook(async (context) => {
    const inputs = await open(context);
    const { years } = scaleUpState(inputs);
    for (const [year, count] of changes) {
      const entry = years[year];
      if (entry === undefined) {
        throw new WorkbookError(`There are ${years.length} years at most. Nothing was written.`);
      }
      if (count !== null && !isWithin(count, CASES_A_YEAR)) {
        const message = `Cases cannot be ${count}; allowed: ${allowedNumbers(CASES_A_YEAR)}. Nothing was written.`;
        throw new WorkbookError(message, entry.address);
      }
    }
    const cells = [...changes].flatMap(([year, count]) => {
      const { row, column } = inputs.cases[year] ?? {};
      return row === undefined || column === undefined ? [] : [{ row, column, year, count, rows: 1, columns: 1 }];
    });
    // Our own growth from year to year is a formula too, and gives place to a number.
    for (const { year, ...cell } of cells) if (years[year]?.origin === "linked") mustNotBeLinked(inputs.cells, cell);
    for (const { count, ...cell } of cells) {
      remember(inputs.sheet, inputs.cells, cell);
      inputs.sheet.getCell(cell.row, cell.column).values = [[count ?? ""]];
    }
    await context.sync();
  });
}

async function open(context: Excel.RequestContext): Promise<OpenScaleUpInputs> {
  const inputs = await findScaleUpInputs(context);
  if (inputs !== null) return inputs;
  throw new WorkbookError("There is no sheet of scale-up's inputs. Build the scale-up sheets first.");
}
