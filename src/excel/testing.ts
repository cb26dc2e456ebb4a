import { IUndoRedoService, IUniverInstanceService, type IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import * as bridge from "../functions/bridge";
import * as caseEstimates from "../functions/caseEstimates";
import * as caseGroups from "../functions/caseGroups";
import * as caseLists from "../functions/caseLists";
import * as caseOutcomes from "../functions/caseOutcomes";
import * as cashflows from "../functions/cashflows";
import * as discounting from "../functions/discounting";
import * as escalation from "../functions/escalation";
import * as evidence from "../functions/evidence";
import * as lifetimeOutcomes from "../functions/lifetimeOutcomes";
import * as options from "../functions/options";
import * as parameters from "../functions/parameters";
import * as prices from "../functions/prices";
import * as reReferral from "../functions/reReferral";
import * as scaleUp from "../functions/scaleUp";
import * as scenarios from "../functions/scenarios";
import * as sensitivity from "../functions/sensitivity";
import * as simulation from "../functions/simulation";
import * as staffCost from "../functions/staffCost";
import * as studies from "../functions/studies";
import * as valueOfInformation from "../functions/valueOfInformation";
import { createCustomFunctionsRuntime } from "../workbench/customFunctions/customFunctionsRuntime";
import type { CustomFunctionCode } from "../workbench/customFunctions/customFunctionsRuntime";
import type { FunctionsMetadata } from "../workbench/customFunctions/functionsMetadata";
import { registerFunctions } from "../workbench/customFunctions/registeredFunction";
import { activeWorkbook } from "../workbench/grid/activeWorkbook";
import { createHeadlessGrid } from "../workbench/grid/headlessGrid";
import { installExcelHost } from "../workbench/host";
import { startData } from "../workbench/opening/startData";
import { writeBesideCells } from "./build/openedWorkbook";

/** Files of functions. */
const families = [
  staffCost,
  studies,
  options,
  lifetimeOutcomes,
  reReferral,
  escalation,
  discounting,
  prices,
  scenarios,
  bridge,
  sensitivity,
  simulation,
  valueOfInformation,
  scaleUp,
  cashflows,
  evidence,
  caseLists,
  caseOutcomes,
  caseEstimates,
  caseGroups,
  parameters,
];

/**
 * The grid's engine waits a tenth of a second for further changes before it computes. A test has made all of its own by then, and there
 * are thousands of them.
 */
const ENGINE_WAITS_MS = 100;
const TEST_WAITS_MS = 5;
const { setTimeout: wait } = globalThis;
jest
  .spyOn(globalThis, "setTimeout")
  .mockImplementation((callback, ms) => wait(callback, ms === ENGINE_WAITS_MS ? TEST_WAITS_MS : ms));

/** What the comments above the functions declare; jest's configuration reads them. */
declare const __CBA_DECLARED__: FunctionsMetadata & {
  readonly associations: readonly { readonly id: string; readonly functionName: string }[];
};

/** For tests: a workbook with one blank sheet, "Sheet1", or one of `data`, in the workbench's Excel, where our functions compute. */
export function openTestWorkbook(data?: Partial<IWorkbookData>): FUniver {
  const { runtime, associated } = createCustomFunctionsRuntime();
  Object.assign(globalThis, { CustomFunctions: runtime });
  const { functions, associations } = __CBA_DECLARED__;
  // The functions take and give what their comments declare.
  const code = Object.assign({}, ...families) as Record<string, unknown>;
  const mappings = Object.fromEntries(associations.map(({ id, functionName }) => [id, code[functionName]]));
  // The runtime itself refuses what is no function.
  runtime.associate(mappings as Record<string, CustomFunctionCode>);
  const grid = createHeadlessGrid(
    registerFunctions({ functions, allowErrorForDataTypeAny: true }, associated, `${__CBA_NAMESPACE__}.`),
    data,
  );
  // On the page the grid has the focus, and undo concerns what has the focus.
  const workbook = activeWorkbook(grid);
  workbook.getActiveSheet().getInject().get(IUniverInstanceService).focusUnit(workbook.getId());
  installExcelHost(grid);
  return grid;
}

/** For tests: the workbook with which the workbench opens. */
export async function openStartWorkbook(): Promise<FUniver> {
  const { data, workbook } = startData();
  const grid = openTestWorkbook(data);
  await writeBesideCells(workbook);
  return grid;
}

/** As many steps as the grid keeps for undoing. */
const UNDO_STEPS = 20;

/**
 * For tests: one workbook for all tests of a group, as `prepare` leaves it. What a test did is undone after it, and where
 * that does not lead back, the workbook is made anew. Undoing covers cells, names and sheets, not what the host keeps of charts,
 * print settings and data validation.
 */
export function sharedWorkbook(prepare: () => Promise<unknown>): { readonly grid: () => FUniver } {
  let grid: FUniver;
  let prepared: unknown;
  const lastStep = (): unknown =>
    activeWorkbook(grid).getActiveSheet().getInject().get(IUndoRedoService).pitchTopUndoElement();
  const make = async (): Promise<void> => {
    grid = openTestWorkbook();
    await prepare();
    prepared = lastStep();
  };
  beforeAll(make);
  afterEach(async () => {
    for (let step = 0; step < UNDO_STEPS && lastStep() !== prepared; step++) await grid.undo();
    if (lastStep() === prepared) return;
    grid.dispose();
    await make();
  });
  afterAll(() => {
    grid.dispose();
  });
  return { grid: () => grid };
}

/** For tests: the values that a range shows. */
export function valuesAt(sheetName: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

/** For tests: the formulas (or constants) behind a range. */
export function formulasAt(sheetName: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

/** For tests: writes to a range as somebody else would. */
export function enter(sheetName: string, address: string, values: unknown[][]): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(address).formulas = values;
    await context.sync();
  });
}

/** For tests: all that stands in the workbook, by sheet. */
export function everything(): Promise<Map<string, unknown[][]>> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("formulas"));
    await context.sync();
    const all = new Map<string, unknown[][]>();
    sheets.items.forEach(({ name }, index) => {
      const range = used[index];
      all.set(name, range === undefined || range.isNullObject ? [] : range.formulas);
    });
    return all.set(
      "names",
      names.items.map((item) => [item.name, String(item.formula)]),
    );
  });
}
