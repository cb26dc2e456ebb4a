import type { LevelIndex } from "../../../model/prices/priceIndex";
import { findPriceYearChoice } from "../../../model/prices/priceYears";
import { isWithin } from "../../../model/register/domain";
import { MOST_YEARS } from "../../../model/scaleUp/plan";
import { describeCell, isBlank } from "../../../model/register/cell";
import { allowedValues, readParameterValue } from "../../../model/register/parameterValue";
import { CASES_A_YEAR, SCALE_UP_PARAMETERS } from "../../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../../model/register/scaleUpParameters";
import { settingsBehind } from "../../../model/register/settingPrices";
import { CASES_KEY, SCENARIO_LABEL } from "../../../sheets/scaleUp/inputCells";
import { SCALE_UP_INPUTS } from "../../../sheets/model/modelSheets";
import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";
import { findMark } from "../../sheets/ownMark";
import { fullAddress, valueAt } from "../../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Settings and cases of scale-up that the model does not allow, amounts that are not in its scenario's prices, and outcomes left out. */
export function scaleUpInputs({ sheets, deflator, tables }: CheckedWorkbook): Finding[] {
  const scenarios = tables.flatMap((table) => table.scenarios);
  return sheets
    .filter((sheet) => findMark(sheet)?.kind === SCALE_UP_INPUTS)
    .flatMap((sheet) => [
      ...settings(sheet),
      ...cases(sheet),
      ...priceYears(sheet, deflator.index),
      ...outcomesLeftOut(sheet, scenarios),
    ]);
}

/** Sheets that were built before their scenario had outcomes, which they do not have. */
function outcomesLeftOut(sheet: SheetSnapshot, scenarios: readonly ScenarioColumn[]): Finding[] {
  const row = sheet.values.findIndex(([label]) => label === SCENARIO_LABEL);
  const name = sheet.values[row]?.[1];
  const reading = scenarios.find((one) => one.name === name)?.reading;
  if (reading?.ok !== true || reading.scenario.outcomes === undefined) return [];
  const message = `The scenario “${String(name)}” has outcomes of its own, which the scale-up sheets leave out; the pane and CBA.SCALEUP count them.`;
  const place = { row: sheet.top + row, column: sheet.left + 1 };
  return [{ ...outOfRange(sheet, place, message), kind: "warning", title: "Scale-up without own outcomes" }];
}

function settings(sheet: SheetSnapshot): Finding[] {
  return SCALE_UP_PARAMETERS.flatMap((entry): Finding[] => {
    const place = rightOf(sheet, entry.key);
    if (place === null) return [];
    const reading = readParameterValue(entry, valueAt(sheet, place.row, place.column));
    return reading.ok
      ? []
      : [outOfRange(sheet, place, `${entry.label} holds ${reading.came}; allowed: ${allowedValues(entry)}.`)];
  });
}

function cases(sheet: SheetSnapshot): Finding[] {
  const place = rightOf(sheet, CASES_KEY);
  if (place === null) return [];
  return Array.from({ length: MOST_YEARS }, (_, year) => ({ ...place, column: place.column + year })).flatMap(
    (cell) => {
      const value = valueAt(sheet, cell.row, cell.column);
      const isAllowed = isBlank(value) || (typeof value === "number" && isWithin(value, CASES_A_YEAR));
      const message = `Cases that start hold ${describeCell(value)}; allowed: a number from 0 to ${CASES_A_YEAR.maximum.toLocaleString("en-GB")}, or nothing.`;
      return isAllowed ? [] : [outOfRange(sheet, cell, message)];
    },
  );
}

/** Amounts of the register in other prices than those of the scenario. */
function priceYears(sheet: SheetSnapshot, deflator: LevelIndex): Finding[] {
  const yearPlace = rightOf(sheet, "prices.year");
  const year = yearPlace && findPriceYearChoice(valueAt(sheet, yearPlace.row, yearPlace.column));
  if (year === null || year === undefined) return [];
  const placeOf = (key: ScaleUpKey) => rightOf(sheet, key);
  const held = (key: ScaleUpKey) => {
    const place = placeOf(key);
    return place === null ? undefined : valueAt(sheet, place.row, place.column);
  };
  const left = settingsBehind(held, year, deflator);
  const [first] = left;
  const place = first && placeOf(first.parameter.key);
  if (!place) return [];
  const labels = left.map(({ parameter: { label } }) => label).join("; ");
  const message = `The scenario says prices of ${year}, but these are the amounts to begin with of another price year: ${labels}. In the pane, page Scale-up, "Bring to ${year}" uprates them.`;
  return [{ ...outOfRange(sheet, place, message), kind: "warning", title: "Mixed price years" }];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function outOfRange(sheet: SheetSnapshot, { row, column }: Place, message: string): Finding {
  return { kind: "error", title: "Input out of range", message, address: fullAddress(sheet, row, column) };
}

/** The cell right of a key, in the column of the keys: units may read like one. */
export function rightOf({ values, top, left }: SheetSnapshot, key: string): Place | null {
  const column = Math.max(...values.map((cells) => cells.indexOf("Key")));
  const row = values.findIndex((cells) => cells[column] === key);
  return row === -1 ? null : { row: top + row, column: left + column + 1 };
}
