/**
 * For how long the page Cases keeps its thread with a list of 10⁵ rows, in processor time: the longest task of the pane's own code.
 * Beside it stands the longest of the workbench's grid, which answers for Excel on the same thread; in Excel that is Excel's. Needs
 * the built files and Chromium.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { createStaticServer, listen } from "../scripts/server/staticServer.js";
import { findChromium } from "../scripts/setup/findChromium.js";
import { serialOf, dayText } from "../src/analysis/caseList/calendar";
import { randomFrom } from "../src/analysis/caseList/demo/random";
import { report } from "./measure";
import { tasksWhile } from "./pageTasks";

const ROWS = 100_000;
const LONGEST_TASK = 50;
const EXTRACT = serialOf(2024, 3, 31);
const PATIENCE = 600_000;
const BUSY = "Checking and estimating…";
/** Episodes with families, two teams and a fault in a row of thirty. */
function csvOf(rows: number): string {
  const random = randomFrom(1);
  const lines = Array.from({ length: rows }, (_, row) => {
    const start = EXTRACT - 1 - Math.floor(random() * 1500);
    const end = start + 1 + Math.round(-230 * Math.log(1 - random()));
    const began = random() < 0.03 ? "31/02/2023" : dayText(start);
    const plan = random() < 0.1 ? dayText(Math.min(start + 60, EXTRACT)) : "";
    const closure = end <= EXTRACT ? [dayText(end), "RC7"] : ["", ""];
    return [`C${row}`, `F${row >> 1}`, random() < 0.5 ? "North" : "South", began, ...closure, plan].join(",");
  });
  const headings = "Child ID,Family ID,Team,Referral date,Closure date,Reason for closure,CP plan start date";
  return `${[headings, ...lines].join("\r\n")}\r\n`;
}

/** Does something, waits until the page shows it, and reports the longest tasks meanwhile. */
async function measured(browser: Browser, page: Page, what: string, act: () => Promise<void>): Promise<void> {
  const start = performance.now();
  let seconds = 0;
  const tasks = await tasksWhile(browser, page, async () => {
    await act();
    seconds = (performance.now() - start) / 1000;
    await page.waitForTimeout(300);
  });
  const longest = (of: "pane" | "grid") => Math.max(0, ...tasks.map((task) => task[of]));
  report(`${what}, ${seconds.toFixed(1)} s: longest of the pane`, longest("pane"), "ms", LONGEST_TASK, 0);
  report("… of the workbench's grid", longest("grid"), "ms", null, 0);
}

/**
 * Waits inside the page until it has computed and shows it: were it asked from outside again and again, the asking would be measured.
 */
function studied(page: Page): Promise<void> {
  return page.evaluate(
    (busy) =>
      new Promise<void>((done) => {
        let wasBusy = false;
        const look = () => {
          const isBusy = [...document.querySelectorAll("#taskpane label")].some((label) => label.textContent === busy);
          wasBusy ||= isBusy;
          if (!wasBusy || isBusy) return;
          observer.disconnect();
          done();
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    BUSY,
  );
}

async function measurePage(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${origin}/index.html`);
  await page.locator("#loading").waitFor({ state: "hidden" });
  await page.locator("#taskpane").getByRole("tab", { name: "Cases", exact: true }).click();
  const read = page.getByRole("button", { name: /^Read and check/ });
  const file = { name: "episodes.csv", mimeType: "text/csv", buffer: Buffer.from(csvOf(ROWS)) };
  const start = performance.now();
  await page.getByLabel("Case list file").setInputFiles(file);
  await read.waitFor();
  report("a file opened into the workbench's grid", (performance.now() - start) / 1000, "s", null);
  const afterwards = async (act: () => Promise<unknown>) => {
    const isStudied = studied(page);
    await act();
    await isStudied;
  };
  await measured(browser, page, "read, checked and estimated", () => afterwards(() => read.click()));
  await measured(browser, page, "another choice", () =>
    afterwards(() => page.getByLabel("Holds all that started since").fill("2021-04-01")),
  );
  const teams = page.getByLabel("Which service these cases are");
  await measured(browser, page, "by team", async () => {
    await afterwards(() => teams.selectOption("groups"));
    await afterwards(() => page.getByLabel(/^North/).selectOption({ label: "Programme" }));
    await afterwards(() => page.getByLabel(/^South/).selectOption({ label: "Comparator" }));
  });
  await page.getByRole("slider", { name: "Horizon in weeks" }).focus();
  await measured(browser, page, "the horizon moved 20 times", async () => {
    for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowLeft");
  });
}

async function main(): Promise<void> {
  const dist = path.join(__dirname, "..", "dist");
  const executablePath = findChromium();
  if (executablePath === undefined || !existsSync(path.join(dist, "index.html"))) {
    console.log("The page Cases: skipped, it needs Chromium and the built files (npm run build).");
    return;
  }
  const server = createStaticServer(dist);
  const port = await listen(server, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  await measurePage(browser, `http://localhost:${port}`);
  await browser.close();
  server.closeAllConnections();
  server.close();
}

void main();
