import { fixed, onSheet, splitAddress } from "../../formulas/address";
import { EXCEL_LIMITS, withinLimit } from "../../formulas/excelLimits";
import type {
  NameDescription,
  PrintDescription,
  SheetDescription,
  ValidationDescription,
} from "../../sheets/frame/sheetDescription";
import { trailOf } from "../trail";
import { writeCharts } from "./writeCharts";

/** Asks for the workbook's names where sheets bring some; what they are is known after the next sync. */
export function loadNames(
  { names }: Excel.Workbook,
  sheets: readonly { readonly description: SheetDescription }[],
): Excel.NamedItemCollection | undefined {
  const bringsNames = sheets.some(({ description }) => (description.names ?? []).length > 0);
  return bringsNames ? names.load("items/name,items/formula") : undefined;
}

/**
 * Writes what a sheet has beside its cells. Belongs to the batch that writes the cells, after them, as charts show what is
 * in them.
 * @param workbookNames The workbook's names, loaded; left out where the sheet brings none.
 */
export function writeSheetExtras(
  sheet: Excel.Worksheet,
  { name, charts = [], validations = [], names = [], print }: SheetDescription,
  workbookNames: Excel.NamedItemCollection | undefined,
): void {
  for (const validation of validations) writeValidation(sheet, validation);
  if (workbookNames) for (const entry of names) writeName(sheet, name, entry, workbookNames);
  writeCharts(sheet, charts);
  if (print) writePrint(sheet, print);
}

/** Puts one rule on its cells, with what the person is told who selects one. */
export function writeValidation(sheet: Excel.Worksheet, { range, rule, title, prompt }: ValidationDescription): void {
  const { dataValidation } = sheet.getRange(range);
  dataValidation.rule = ruleOf(rule);
  const shortTitle = withinLimit(title, EXCEL_LIMITS.validationTitle);
  const message = withinLimit(prompt, EXCEL_LIMITS.validationPrompt);
  dataValidation.prompt = { title: shortTitle, message, showPrompt: true };
  // A warning and no stop: the pane and the checks name what cannot be right, and say how to mend it.
  dataValidation.errorAlert = {
    title: shortTitle,
    message: withinLimit(prompt, EXCEL_LIMITS.validationError),
    showAlert: true,
    style: "Warning",
  };
}

function ruleOf(rule: ValidationDescription["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "decimal":
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: `=${rule.range}` } };
  }
}

/**
 * A name that the workbook has for another sheet's cells keeps its meaning: then this sheet's is "name_2" …, for names of
 * single sheets do not work everywhere.
 */
function writeName(
  sheet: Excel.Worksheet,
  sheetName: string,
  { name, refersTo, comment }: NameDescription,
  workbookNames: Excel.NamedItemCollection,
): void {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}_${number}`;
    const holder = workbookNames.items.find((item) => item.name.toLowerCase() === numbered.toLowerCase());
    if (!holder) {
      trailOf(sheet.context).names.set(numbered, null);
      workbookNames.add(numbered, sheet.getRange(refersTo), comment);
      return;
    }
    if (splitAddress(String(holder.formula).replace(/^=/, ""))?.sheetName === sheetName) {
      trailOf(sheet.context).names.set(holder.name, String(holder.formula));
      holder.formula = `=${onSheet(sheetName, absolute(refersTo))}`;
      return;
    }
  }
}

const absolute = (cells: string): string => fixed(cells.replaceAll("$", ""));

function writePrint({ pageLayout }: Excel.Worksheet, { orientation, titleRows = 0, pages }: PrintDescription): void {
  pageLayout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(pages === undefined ? {} : { verticalFitToPages: pages }) };
  if (titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
}
