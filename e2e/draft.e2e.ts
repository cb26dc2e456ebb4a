/** What a person comes back to: the draft after a reload, a file that was downloaded before, and what cannot be opened. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { accessibilityViolations, Harness, screenshot, type WatchedPage } from "./harness";
import { eventually, openSheet, readCells, readFormulas, sheetNames, typeInCell } from "./sheet";

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Waits for the workbook of a load, the first or another. */
async function ready(page: Page): Promise<void> {
  await page.locator("#loading").waitFor({ state: "hidden", timeout: 60_000 });
  await page.locator("#taskpane > *").first().waitFor({ state: "attached", timeout: 60_000 });
}

/** Waits until the page has gone and come again. */
async function reloaded(page: Page, by: () => Promise<unknown>): Promise<void> {
  const again = page.waitForEvent("load");
  await by();
  await again;
  await ready(page);
}

function choose(page: Page, name: string, content: Uint8Array): Promise<void> {
  return page.locator("#open-file").setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(content) });
}

const draftLine = (page: Page) => page.locator("#draft").getByText("Draft kept in this browser");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("the workbook that a person comes back to", () => {
  let watched: WatchedPage;
  let page: Page;
  let file: Uint8Array;

  beforeAll(async () => {
    watched = await harness.openWorkbench();
    page = watched.page;
  });
  afterAll(() => page.context().close());

  test("has no draft before anything is changed", async () => {
    expect(await draftLine(page).isVisible()).toBe(false);
  });

  test("is as it was left, after a reload, and not the draft of another tab, which begins with its own", async () => {
    await openSheet(page, "Scratch");
    await typeInCell(page, "A90", "=CBA.COSTPERCASE(10,3)+1");
    await typeInCell(page, "A91", "my note");
    await draftLine(page).waitFor();

    const other = await page.context().newPage();
    await other.goto(`${harness.origin}/index.html`);
    await ready(other);
    expect(await readCells(other, "Scratch", "A91")).toEqual([[""]]);
    await openSheet(other, "Scratch");
    await typeInCell(other, "A91", "another tab's");
    await draftLine(other).waitFor();
    await other.close();

    await typeInCell(page, "A92", "last words");
    await reloaded(page, () => page.reload());
    await draftLine(page).waitFor();
    expect(await readFormulas(page, "Scratch", "A90:A92")).toEqual([
      ["=CBA.COSTPERCASE(10,3)+1"],
      ["my note"],
      ["last words"],
    ]);
    expect(await readCells(page, "Scratch", "A90")).toEqual([[31]]);
    await screenshot(page, "draft");
  });

  test("stays as it is where a file cannot be opened, and says why", async () => {
    await choose(page, "costs.csv", new TextEncoder().encode("Year,Cases\n2026,83\n"));
    await page.getByRole("alert").filter({ hasText: "costs.csv could not be opened" }).waitFor();
    expect(await readCells(page, "Scratch", "A91")).toEqual([["my note"]]);
  });

  test("is replaced by a file only when the person says so, after a download if they like", async () => {
    const [before] = await Promise.all([page.waitForEvent("download"), button(page, "Download .xlsx").click()]);
    file = new Uint8Array(readFileSync(await before.path()));
    await openSheet(page, "Scratch");
    await typeInCell(page, "A91", "changed since");
    await draftLine(page).waitFor();
    await choose(page, "mine.xlsx", file);
    const question = page.getByRole("dialog", { name: "Open mine.xlsx?" });
    await question.waitFor();
    expect(await accessibilityViolations(page, "#question")).toEqual([]);
    await screenshot(page, "open-question");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });
    expect(await readCells(page, "Scratch", "A91")).toEqual([["changed since"]]);

    await choose(page, "mine.xlsx", file);
    const download = page.waitForEvent("download");
    await reloaded(page, () => button(page, "Download this one, then open").click());
    expect((await download).suggestedFilename()).toMatch(/^Caseworth-.*\.xlsx$/);
    await page.getByText("mine.xlsx is open, with all that is in it.").waitFor();
    expect(await sheetNames(page)).toEqual(["Appendix 9", "Scenarios", "Scratch", "Native formulas"]);
    expect(await readCells(page, "Scratch", "A90:A91")).toEqual([[31], ["my note"]]);
    expect(await readFormulas(page, "Scratch", "A90")).toEqual([["=10*3+1"]]);
    expect(await accessibilityViolations(page, "#masthead")).toEqual([]);
    await screenshot(page, "opened");
    await button(page, "Close").click();
  });

  test("is the opened one after a reload, and the first sheets again once the draft is deleted", async () => {
    await draftLine(page).waitFor();
    await reloaded(page, () => page.reload());
    expect(await readCells(page, "Scratch", "A91")).toEqual([["my note"]]);
    await button(page, "Delete draft").click();
    await reloaded(page, () => button(page, "Delete and start afresh").click());
    expect(await sheetNames(page)).toEqual(["Appendix 9", "Scenarios", "Scratch"]);
    expect(await draftLine(page).isVisible()).toBe(false);
    expect(await readCells(page, "Scratch", "A91")).toEqual([[""]]);
  });

  test("begins anew, and says so, where a draft cannot be opened", async () => {
    await openSheet(page, "Scratch");
    await typeInCell(page, "A91", "for later");
    await draftLine(page).waitFor();
    await spoilDrafts(page);
    await reloaded(page, () => page.reload());
    await page.getByRole("alert").filter({ hasText: "cannot be opened by this version" }).waitFor();
    await eventually("the first sheets", async () => (await sheetNames(page)).length === 3);
  });

  test("asked nobody else for anything", () => {
    expect(watched.foreignRequests).toEqual([]);
  });
});

/** Makes every draft one of a version that nobody knows. */
function spoilDrafts(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open("caseworth-workbench");
        opened.onerror = () => reject(new Error("There is no store of drafts."));
        opened.onsuccess = () => {
          const change = opened.result.transaction("drafts", "readwrite");
          const cursor = change.objectStore("drafts").openCursor();
          cursor.onsuccess = () => {
            if (!cursor.result) return;
            cursor.result.update({ ...(cursor.result.value as object), format: 99 });
            cursor.result.continue();
          };
          change.oncomplete = () => resolve();
        };
      }),
  );
}
