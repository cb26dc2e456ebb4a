/**
 * For how long the page Cases stands still with a list of 10⁵ rows, by the browser's own record of long tasks. Opening the file is
 * left out of the target: there the workbench's grid takes in 10⁵ rows, which in Excel is Excel's. Needs the built files and Chromium.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { createStaticServer, listen } from "../scripts/server/staticServer.js";
import { findChromium } from "../scripts/setup/findChromium.js";
import { serialOf, dayText } from "../src/analysis/caseList/calendar";
import { randomFrom } from "../src/analysis/caseList/demo/random";
import { report } from "./measure";

const ROWS = 100_000;
const LONGEST_TASK = 50;
const EXTRACT = serialOf(2024, 3, 31);
const PATIENCE = 600_000;
const BUSY = "Checking and estimating…";
const WATCH = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });
`;

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

/** Does something, waits until the page shows it, and reports the longest task meanwhile. */
async function measured(page: Page, what: string, target: number | null, act: () => Promise<void>): Promise<void> {
  await page.evaluate("longTasks.length = 0");
  const start = performance.now();
  await act();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  await page.waitForTimeout(300);
  const tasks = await page.evaluate<number[]>("longTasks");
  report(`${what}, ${seconds} s: longest task`, Math.max(0, ...tasks), "ms", target, 0);
}

async function measurePage(page: Page, origin: string): Promise<void> {
  await page.addInitScript({ content: WATCH });
  await page.goto(`${origin}/index.html`);
  await page.locator("#loading").waitFor({ state: "hidden", timeout: PATIENCE });
  await page.locator("#taskpane").getByRole("tab", { name: "Cases", exact: true }).click();
  const read = page.getByRole("button", { name: /^Read and check/ });
  const busy = page.getByText(BUSY);
  const studied = async () => {
    await busy.waitFor({ timeout: PATIENCE });
    await busy.waitFor({ state: "detached", timeout: PATIENCE });
  };
  const file = { name: "episodes.csv", mimeType: "text/csv", buffer: Buffer.from(csvOf(ROWS)) };
  await measured(page, "a file opened into the workbench's grid", null, async () => {
    await page.getByLabel("Case list file").setInputFiles(file);
    await read.waitFor({ timeout: PATIENCE });
  });
  await measured(page, "read, checked and estimated", LONGEST_TASK, async () => {
    await read.click();
    await studied();
  });
  await measured(page, "another choice", LONGEST_TASK, async () => {
    await page.getByLabel("Holds all that started since").fill("2021-04-01");
    await page.keyboard.press("Tab");
    await studied();
  });
  const teams = page.getByLabel("Which service these cases are");
  await measured(page, "by team", LONGEST_TASK, async () => {
    await teams.selectOption("groups");
    await studied();
    await page.getByLabel(/^North/).selectOption({ label: "Programme" });
    await studied();
    await page.getByLabel(/^South/).selectOption({ label: "Comparator" });
    await studied();
  });
  await measured(page, "the horizon moved 20 times", LONGEST_TASK, async () => {
    await page.getByRole("slider", { name: "Horizon in weeks" }).focus();
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
  await measurePage(await browser.newPage(), `http://localhost:${port}`);
  await browser.close();
  server.closeAllConnections();
  server.close();
}

void main();
