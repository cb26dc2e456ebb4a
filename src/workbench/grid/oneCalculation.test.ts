import { ICalculateFormulaService, type IFormulaDatasetConfig } from "@univerjs/engine-formula";
import type { FUniver } from "@univerjs/core/facade";
import * as fc from "fast-check";
import { openTestWorkbook } from "../host/testWorkbook";
import { activeWorkbook } from "./activeWorkbook";

/** More formulas than the engine computes without a pause, in which it hears of further changes. */
const ROWS = 1200;

/** A change of one of the two inputs, and what passes until the next: turns of the event loop, or a while in which nothing else runs. */
const change = fc.record({
  input: fc.constantFrom("A1", "A2"),
  value: fc.integer({ min: -1000, max: 1000 }),
  turns: fc.nat(12),
  busyMilliseconds: fc.constantFrom(0, 0, 3, 12),
});

/** The engine waits a tenth of a second for further changes. Here it hardly waits, so that changes meet its calculations at every moment. */
const ENGINE_WAITS_MS = 100;
const { setTimeout: wait } = globalThis;
jest
  .spyOn(globalThis, "setTimeout")
  .mockImplementation((callback, ms) => wait(callback, ms === ENGINE_WAITS_MS ? 2 : ms));

let grid: FUniver;
beforeAll(() => {
  grid = openTestWorkbook();
});
afterAll(() => {
  grid.dispose();
});

function write(address: string, formulas: unknown[][]): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).formulas = formulas;
    await context.sync();
  });
}

async function passes({ turns, busyMilliseconds }: { turns: number; busyMilliseconds: number }): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  const until = performance.now() + busyMilliseconds;
  while (performance.now() < until);
}

/** The sums of both columns, and what spills from both inputs. */
function shown(): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A3:B3").load("values");
    const spilled = context.workbook.worksheets.getFirst().getRange("E1:E2").load("values");
    await context.sync();
    return [range.values[0], spilled.values];
  });
}

it("shows what follows from the last change, at whatever moment of a calculation each was made", async () => {
  await write("A1:A2", [[0], [0]]);
  await write(
    `C1:D${ROWS}`,
    Array.from({ length: ROWS }, () => ["=$A$1+ROW()", "=$A$2+ROW()"]),
  );
  await write("A3:B3", [[`=SUM(C1:C${ROWS})`, `=SUM(D1:D${ROWS})`]]);
  await write("E1", [["=A1:A2"]]);
  const inputs = { A1: 0, A2: 0 };
  const rows = (ROWS * (ROWS + 1)) / 2;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      for (const { input, value, ...meanwhile } of changes) {
        await write(input, [[value]]);
        inputs[input] = value;
        await passes(meanwhile);
      }
      const { A1, A2 } = inputs;
      expect(await shown()).toEqual([
        [ROWS * A1 + rows, ROWS * A2 + rows],
        [[A1], [A2]],
      ]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

it("computes again after a calculation that failed", async () => {
  const engine = activeWorkbook(grid).getActiveSheet().getInject().get(ICalculateFormulaService);
  const failing = { dirtyRanges: null } as unknown as IFormulaDatasetConfig; // what no calculation is asked for
  await expect(engine.execute(failing)).rejects.toThrow();
  await write("E1", [["=SUM(A4:A5)"]]);
  await write("A4:A5", [[2], [3]]);
  expect((await shown())[1]).toEqual([[5], [""]]);
});
