/** The workbench in a real browser: how long until the first cell is computed, and until 10,000 are computed again. */
import type { Page } from "playwright-core";
import { Harness } from "../e2e/harness";
import { eventually, openSheet, readCells } from "../e2e/sheet";
import { median, report } from "./measure";

const OPENINGS = 3;
const RECALCULATIONS = 5;
const CELLS = 10_000;

void run();

async function run(): Promise<void> {
  const harness = await Harness.start();
  try {
    const openings: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) openings.push(await timeToFirstFigure(harness));
    report("from opening the workbench to its first computed figures", median(openings) / 1000, "s", null, 2);
    const { page } = await harness.openWorkbench();
    const times = await recalculate(page);
    report("10,000 COSTPERCASE cells recalculated after one edit", median(times) / 1000, "s", null, 2);
    await page.context().close();
  } finally {
    await harness.stop();
  }
}

async function timeToFirstFigure(harness: Harness): Promise<number> {
  const start = performance.now();
  const { page } = await harness.openWorkbench();
  await eventually(
    "the figures are computed",
    async () => (await readCells(page, "Appendix 9", "C8"))[0]?.[0] === 68.05,
  );
  const elapsed = performance.now() - start;
  await page.context().close();
  return elapsed;
}

/** Changes the one cell on which 10,000 formulas depend, and waits for the last of them. */
async function recalculate(page: Page): Promise<number[]> {
  await page.evaluate(
    (count) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Scratch");
        const weeks = Array.from({ length: count }, (_, row) => [row % 100]);
        sheet.getRange("J1").values = [[1]];
        sheet.getRange(`K1:K${count}`).values = weeks;
        sheet.getRange(`L1:L${count}`).formulas = weeks.map((_, row) => [`=CBA.COSTPERCASE($J$1,K${row + 1})`]);
        await context.sync();
      }),
    CELLS,
  );
  await openSheet(page, "Scratch");
  const times: number[] = [];
  for (let cost = 2; cost < 2 + RECALCULATIONS; cost++) {
    times.push(
      await page.evaluate(
        ([weeklyCost = 0, count = 0]) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem("Scratch");
            const start = performance.now();
            sheet.getRange("J1").values = [[weeklyCost]];
            const last = sheet.getRange(`L${count}`).load("values");
            await context.sync();
            if (last.values[0]?.[0] !== weeklyCost * ((count - 1) % 100)) throw new Error("Not recalculated");
            return performance.now() - start;
          }),
        [cost, CELLS],
      ),
    );
  }
  return times;
}
