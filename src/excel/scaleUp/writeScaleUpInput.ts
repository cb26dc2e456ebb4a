import { allowedValues, readParameterValue } from "../../model/register/parameterValue";
import { MOST_YEARS } from "../../model/scaleUp/plan";
import { scaleUpParameter } from "../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../model/register/scaleUpParameters";
import { changeWorkbook } from "../batch";
import { WorkbookError } from "../workbookError";
import { findScaleUpInputs } from "./findScaleUpInputs";
import type { OpenScaleUpInputs } from "./findScaleUpInputs";
import { remember } from "../trail";

/** Writes one setting of scale-up: that cell and no other. */
export function writeScaleUpInput(key: ScaleUpKey, value: number | string): Promise<void> {
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
    remember(sheet, cells, { row: cell.row, column: cell.column, rows: 1, columns: 1 });
    sheet.getCell(cell.row, cell.column).values = [[value]];
    await context.sync();
  });
}

/**
 * Writes the cases that start in each year, and blanks the years after them: that row and no other cell. A person's link to
 * another sheet stays in a year whose number does.
 */
export function writeScaleUpCases(cases: readonly number[]): Promise<void> {
  return changeWorkbook(async (context) => {
    const { sheet, cells: read, cases: cells } = await open(context);
    const [first] = cells;
    const wrong = cases.find((count) => !(count >= 0 && Number.isFinite(count)));
    if (first === undefined || cases.length < 1 || cases.length > MOST_YEARS || wrong !== undefined) {
      const came = wrong === undefined ? `${cases.length} years` : String(wrong);
      const message = `Cases by year cannot be ${came}; allowed: 1 to ${MOST_YEARS} years, each 0 or more. Nothing was written.`;
      throw new WorkbookError(message, first?.address ?? null);
    }
    remember(sheet, read, { row: first.row, column: first.column, rows: 1, columns: cells.length });
    sheet.getRangeByIndexes(first.row, first.column, 1, cells.length).formulas = [
      cells.map(({ value, formula }, year) => {
        const asked = cases[year] ?? "";
        return asked === value && isLink(formula) ? formula : asked;
      }),
    ];
    await context.sync();
  });
}

/** Whether a formula refers to other sheets alone, and so stays what it is when its own row is written. */
function isLink(formula: unknown): boolean {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  const rest = formula.replace(/('[^']+'|[\w.]+)!\$?[A-Z]{1,3}\$?\d+/gi, "");
  return rest !== formula && !/\$?[A-Z]{1,3}\$?\d/i.test(rest);
}

async function open(context: Excel.RequestContext): Promise<OpenScaleUpInputs> {
  const inputs = await findScaleUpInputs(context);
  if (inputs !== null) return inputs;
  throw new WorkbookError("There is no sheet of scale-up's inputs. Build the scale-up sheets first.");
}
