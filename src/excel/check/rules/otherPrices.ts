import { readFinancialYear } from "../../../model/prices/financialYear";
import { otherRelease } from "../../../model/prices/otherRelease";
import { REPORT_PRICES } from "../../../model/register/parameters";
import { BY_DEFLATOR } from "../../../model/register/scaleUpParameters";
import { SCALE_UP_INPUTS } from "../../../sheets/model/modelSheets";
import { findMark } from "../../sheets/ownMark";
import { fullAddress, valueAt } from "../../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";
import { priceYearOf } from "./priceYearOf";
import { rightOf } from "./scaleUpInputs";

/** The function that brings all amounts of a scenario to another year's prices. */
const BRINGS_PRICES = "BRIDGE";

/** Figures by the release that we bring, where the sheet of prices has another: no function sees the sheet. How far the two differ is said. */
export function otherPrices(workbook: CheckedWorkbook): Finding[] {
  return workbook.deflator.sheetName === null ? [] : [...ofBridge(workbook), ...ofScaleUp(workbook)];
}

function ofBridge({ tables, callers, deflator: { index } }: CheckedWorkbook): Finding[] {
  const caller = callers.find(({ calls }) => calls.some(({ name }) => name === BRINGS_PRICES));
  const years = tables.flatMap(({ scenarios }) => scenarios.map((column) => readFinancialYear(priceYearOf(column))));
  const [other] = years.flatMap((year) => otherRelease(REPORT_PRICES.year, year, index) ?? []);
  if (caller === undefined || other === undefined) return [];
  const message = `BRIDGE, and any function whose keys leave amounts out, uprates by the release that we bring, not by the sheet's: ${other.words}. Give all amounts; in a bridge the difference is in Prices.`;
  return [finding(fullAddress(caller.sheet, caller.row, caller.column), message)];
}

function ofScaleUp({ sheets, deflator: { index } }: CheckedWorkbook): Finding[] {
  return sheets.flatMap((sheet): Finding[] => {
    if (findMark(sheet)?.kind !== SCALE_UP_INPUTS) return [];
    const place = rightOf(sheet, "scaleUp.firstYearPrices");
    const held = (key: string) => {
      const at = rightOf(sheet, key);
      return at === null ? null : valueAt(sheet, at.row, at.column);
    };
    const isByDeflator = String(held("scaleUp.firstYearPrices")).trim().toLowerCase() === BY_DEFLATOR.toLowerCase();
    const years = ["prices.year", "scaleUp.startYear"].map((key) => readFinancialYear(held(key)));
    const other = otherRelease(years[0] ?? null, years[1] ?? null, index);
    if (place === null || !isByDeflator || other === null) return [];
    const message = `The budget goes to the prices of its first year by the release that we bring, not by the sheet's: ${other.words}. For the sheet's, enter ${other.factor.toFixed(4)} here.`;
    return [finding(fullAddress(sheet, place.row, place.column), message)];
  });
}

function finding(address: string, message: string): Finding {
  return { kind: "warning", title: "Another release of prices", message, address };
}
