import type { FUniver } from "@univerjs/core/facade";
import { EXCEL_LIMITS } from "../../formulas/excelLimits";
import { codeOf, onBlankSheet, openTestWorkbook } from "./testWorkbook";

let grid: FUniver;
beforeAll(() => {
  grid = openTestWorkbook();
});
afterAll(() => {
  grid.dispose();
});

const long = (length: number) => "a".repeat(length);
const asPrompt = (part: Partial<Excel.DataValidationPrompt>): Excel.DataValidationPrompt => ({
  ...{ title: "", message: "", showPrompt: true },
  ...part,
});
const asAlert = (message: string): Excel.DataValidationErrorAlert => ({
  ...{ title: "", message, showAlert: true, style: "Warning" },
});

type Write = (sheet: Excel.Worksheet, length: number, context: Excel.RequestContext) => unknown;

const WRITES: Readonly<Record<keyof typeof EXCEL_LIMITS, Write>> = {
  formula: (sheet, length) => (sheet.getRange("A1").formulas = [[`="${long(length - 3)}"`]]),
  cellText: (sheet, length) => (sheet.getRange("A1").values = [[long(length)]]),
  sheetName: (_, length, { workbook }) => workbook.worksheets.add(long(length)),
  definedName: (sheet, length, { workbook }) => workbook.names.add(long(length), sheet.getRange("A1")),
  drawingName: (sheet, length) => (sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns").name = long(length)),
  validationTitle: (sheet, length) =>
    sheet.getRange("A1").dataValidation.set({ prompt: asPrompt({ title: long(length) }) }),
  validationPrompt: (sheet, length) =>
    sheet.getRange("A1").dataValidation.set({ prompt: asPrompt({ message: long(length) }) }),
  validationError: (sheet, length) => sheet.getRange("A1").dataValidation.set({ errorAlert: asAlert(long(length)) }),
  validationList: (sheet, length) =>
    sheet.getRange("A1").dataValidation.set({ rule: { list: { inCellDropDown: true, source: long(length) } } }),
};

test.each(Object.entries(WRITES))("%s: as long as Excel allows, and not a character more", async (kind, write) => {
  const limit = EXCEL_LIMITS[kind as keyof typeof EXCEL_LIMITS]; // Object.entries widens the names to string.
  const codes = [limit, limit + 1].map((length) =>
    codeOf(
      onBlankSheet(async (sheet, context) => {
        write(sheet, length, context);
        await context.sync();
      }),
    ),
  );
  expect(await Promise.all(codes)).toEqual(["no error", "InvalidArgument"]);
});

test("no sheet is called History", async () => {
  expect(await codeOf(onBlankSheet((_, { workbook }) => workbook.worksheets.add("history")))).toBe("InvalidArgument");
});
