/** The model workbook in the workbench, in a real browser: how long it takes to build with ten scenarios, and in how many syncs. */
import type { Page } from "playwright-core";
import { Harness } from "../e2e/harness";
import { eventually, readCells } from "../e2e/sheet";
import { median, report } from "./measure";

const BUILDS = 3;
const SCENARIOS = 10;

void run();

async function run(): Promise<void> {
  const harness = await Harness.start();
  try {
    const builds: Build[] = [];
    for (let build = 0; build < BUILDS; build++) builds.push(await timeBuild(harness));
    report("syncs to build the model workbook", Math.max(...builds.map(({ syncs }) => syncs)), "", 5, 0);
    report(`building it with ${SCENARIOS} scenarios`, median(builds.map(({ built }) => built)) / 1000, "s", null, 2);
    report("until all its checks are computed", median(builds.map(({ checked }) => checked)) / 1000, "s", null, 2);
    report("recalculating it after one edit", median(builds.map(({ edited }) => edited)) / 1000, "s", null, 2);
  } finally {
    await harness.stop();
  }
}

interface Build {
  readonly syncs: number;
  readonly built: number;
  readonly checked: number;
  readonly edited: number;
}

async function timeBuild(harness: Harness): Promise<Build> {
  const { page } = await harness.openWorkbench();
  await addScenarios(page);
  await page.getByRole("tab", { name: "Workbook", exact: true }).click();
  await countSyncs(page);
  const start = performance.now();
  await page.getByRole("button", { name: "Build the model workbook" }).click();
  await page.getByRole("button", { name: "Update the model workbook" }).waitFor();
  const built = performance.now() - start;
  const syncs = await page.evaluate(() => Number(document.documentElement.dataset.syncs));
  await eventually(
    "the checks pass",
    async () => (await readCells(page, "Checks", "A3"))[0]?.[0] === "All checks pass",
  );
  const checked = performance.now() - start;
  const edited = await timeEdit(page);
  await page.context().close();
  return { syncs, built, checked, edited };
}

/** Beside the two that are there, copies of the second, each with a closure rate of its own. */
function addScenarios(page: Page): Promise<void> {
  return page.evaluate(
    (count) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Scenarios");
        const own = sheet.getRange("H4:H39").load("formulas");
        await context.sync();
        for (let scenario = 2; scenario < count; scenario++) {
          const column = sheet.getRangeByIndexes(3, 6 + scenario, 36, 1);
          column.formulas = (own.formulas as unknown[][]).map(([cell], row) => [
            row === 0 ? `Plan ${scenario}` : cell === 0.72 ? 0.72 + scenario / 100 : cell,
          ]);
        }
        await context.sync();
      }),
    SCENARIOS,
  );
}

/**
 * Counts the syncs of the batch that has most: the pane reads the sheets meanwhile in batches of its own. The sync with
 * which every run ends, which finds nothing left to do, is not counted.
 */
function countSyncs(page: Page): Promise<void> {
  return page.evaluate(() => {
    const shared = Object.getPrototypeOf(Excel.RequestContext.prototype) as { sync: () => Promise<unknown> };
    const { sync } = shared;
    const counts = new Map<unknown, number>();
    shared.sync = function (this: unknown) {
      counts.set(this, (counts.get(this) ?? -1) + 1);
      document.documentElement.dataset.syncs = String(Math.max(...counts.values()));
      return sync.call(this);
    };
  });
}

function timeEdit(page: Page): Promise<number> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const start = performance.now();
      worksheets.getItem("Scenarios").getRange("H15").values = [[0.8]];
      const check = worksheets.getItem("Checks").getRange("A3").load("values");
      await context.sync();
      if (check.values[0]?.[0] !== "All checks pass") throw new Error("The checks do not pass.");
      return performance.now() - start;
    }),
  );
}
