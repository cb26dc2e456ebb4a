import { ICommandService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaExecuteStageType,
  SetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { openTestWorkbook } from "../host/testWorkbook";
import { activeWorkbook } from "./activeWorkbook";

const NUMBERS: unknown[][] = [[1], [2], [3], [4], [5]];
/** Formulas of one cell in B, what depends on them in C, and spills in D and E, one of which shrinks. */
const FORMULAS: unknown[][] = [
  ["=SUM(A1:A5)", "=B1*2", "=A1:A2", "=A1:A5"],
  ["=A1*2", '=IF(B2="n/a",1,2)', "", ""],
  ["=A1+1", "=COUNTBLANK(B3)", "=A1:A4", ""],
];
/** What somebody types over them: a number, a text, nothing, and numbers in and below the first cell of a spill. */
const TYPED: Readonly<Record<string, string | number>> = { B1: 5, B2: "n/a", B3: "", D1: 7, D3: 2, E3: 1 };

let grid: FUniver;
beforeAll(() => {
  grid = openTestWorkbook();
});
afterAll(() => {
  grid.dispose();
});

/** Types at one of the stages in which the engine computes and then says that it is about to write. */
function typeAt(stage: FormulaExecuteStageType): void {
  const commands = activeWorkbook(grid).getActiveSheet().getInject().get(ICommandService);
  const typing = commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { stageInfo } = params as ISetFormulaCalculationNotificationMutation; // what a command of this id takes
    if (stageInfo?.stage !== stage) return;
    typing.dispose();
    const sheet = activeWorkbook(grid).getActiveSheet();
    for (const [address, value] of Object.entries(TYPED)) sheet.getRange(address).setValue(value);
  });
}

it.each([
  ["begun", FormulaExecuteStageType.START],
  ["computed one formula", FormulaExecuteStageType.CURRENTLY_CALCULATING],
  ["computed all", FormulaExecuteStageType.CALCULATION_COMPLETED],
])("leaves alone what is typed over formulas when the engine has just %s", async (_, stage) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    sheet.getRange("A1:A5").values = NUMBERS;
    sheet.getRange("B1:E3").formulas = FORMULAS;
    await context.sync();
    typeAt(stage);
    sheet.getRange("A1").values = [[10]];
    // Waits for what is computed while the person types; then for what follows from what was typed.
    sheet.getRange("A1").load("values");
    await context.sync();
    const used = sheet.getRange("B1:E6").load("values");
    await context.sync();
    used.load("formulas");
    await context.sync();
    expect(used.formulas).toEqual([
      [5, "=B1*2", 7, "=A1:A5"],
      ["n/a", '=IF(B2="n/a",1,2)', "", ""],
      ["", "=COUNTBLANK(B3)", 2, 1],
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
    expect(used.values.slice(0, 3)).toEqual([
      [5, 10, 7, "#SPILL!"],
      ["n/a", 1, "", ""],
      ["", 1, 2, 1],
    ]);
  });
});
