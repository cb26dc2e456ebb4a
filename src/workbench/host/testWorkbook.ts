import { IUniverInstanceService, type IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { activeWorkbook } from "../grid/activeWorkbook";
import { createHeadlessGrid } from "../grid/headlessGrid";
import type { Host } from "./host";
import { internals } from "./hostObject";
import { installExcelHost } from "./index";
import type { RequestContext } from "./requestContext";

/** For tests: a workbook without a screen, and the globals that reach it. The grid takes a second to load: once a file. */
export function openTestWorkbook(data?: Partial<IWorkbookData>): FUniver {
  const grid = createHeadlessGrid([], data);
  // On the page the grid has the focus, and undo concerns what has the focus.
  const workbook = activeWorkbook(grid);
  workbook.getActiveSheet().getInject().get(IUniverInstanceService).focusUnit(workbook.getId());
  installExcelHost(grid);
  return grid;
}

/** For tests: what lies behind the globals, to have it refuse things and to see how much it is sent. */
export function hostBehind(): Host {
  // Microsoft's type of what is ours underneath.
  const context = new Excel.RequestContext() as unknown as RequestContext;
  return context[internals].queue.host;
}

let sheets = 0;

/** For tests: runs a batch on a blank sheet of its own, whose name is known. */
export async function onBlankSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext, name: string) => T | Promise<T>,
): Promise<T> {
  const name = `Blank${++sheets}`;
  return Excel.run(async (context) => await batch(context.workbook.worksheets.add(name), context, name));
}

/** For tests: the same outside of a run, where each sync is a step of undo. */
export async function onSheetOutsideOfRun(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.add(`Blank${++sheets}`);
  await context.sync();
  await batch(sheet, context);
}

/** For tests: the code of the error that a batch ends with. */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "no error",
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );
}

/** For tests: waits until what happened has been told to every handler. */
export async function eventsDelivered(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** For tests: the code of the error that something throws at once. */
export function codeThrownBy(act: () => unknown): string {
  try {
    act();
    return "no error";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

/** For tests: a handler of an event that keeps what it hears. */
export function noting<Event, Note>(notes: Note[], note: (event: Event) => Note): (event: Event) => Promise<void> {
  return (event) => {
    notes.push(note(event));
    return Promise.resolve();
  };
}
