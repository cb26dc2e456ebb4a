/** A day with the model workbook: build, compare, edit, update, replace by native formulas, put back; a picture a step. */
import type { Page } from "playwright-core";
import { accessibilityViolations, Harness, screenshot } from "./harness";
import {
  eventually,
  openSheet,
  readCells,
  readFormulas,
  readSheet,
  scenarioCell,
  selectCell,
  sheetNames,
  typeInCell,
} from "./sheet";

const MODEL_SHEETS = [
  "About",
  "Workings",
  "Compare",
  "Bridge",
  "Bridge workings",
  "Checks",
  "Assumptions log",
  "Change log",
];

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

/** One workbench for the tests of a group, which follow one another as a day goes on. */
function inOneWorkbench(): void {
  beforeAll(async () => {
    ({ page } = await harness.openWorkbench());
  });
  afterAll(() => page.context().close());
}

const pane = () => page.locator("#taskpane");
const openPage = (name: string) => pane().getByRole("tab", { name, exact: true }).click();

async function build(): Promise<void> {
  await openPage("Workbook");
  await pane()
    .getByRole("button", { name: /the model workbook$/ })
    .click();
  await pane()
    .getByText(/^\d+ sheets: /)
    .waitFor({ timeout: 60_000 });
}

/** Row 3 of each sheet of the model shows the one master check. */
async function masterCheck(sheet: string): Promise<unknown> {
  return (await readCells(page, sheet, "A3"))[0]?.[0];
}

/** From now on each sync takes a third of a second more, and stands still while the pane says that a sheet is being written. */
async function slowExcel(): Promise<void> {
  await page.evaluate(() => {
    // The class of the contexts that Excel.run gives, which the workbench's own is made from.
    const prototype = Object.getPrototypeOf(Excel.RequestContext.prototype) as object;
    // Microsoft's type of it is generic, which it need not be here.
    const sync = Reflect.get(prototype, "sync") as (this: unknown, value: unknown) => Promise<unknown>;
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const isWriting = () => /Writing .+: sheet \d+ of 10/.test(document.querySelector("#taskpane")?.textContent ?? "");
    let isSlow = true;
    Reflect.set(window, "quickExcel", () => (isSlow = false));
    Reflect.set(prototype, "sync", async function slowSync(this: unknown, value: unknown) {
      if (isSlow) await wait(300);
      while (isSlow && isWriting()) await wait(50);
      return sync.call(this, value);
    });
  });
}

function quickExcel(): Promise<unknown> {
  return page.evaluate(() => (Reflect.get(window, "quickExcel") as () => unknown)());
}

describe("a build that is not kept, or finds something in its way", () => {
  inOneWorkbench();

  test("a build that takes long says how far it is, and Cancel takes it back", async () => {
    const before = await sheetNames(page);
    await slowExcel();
    await openPage("Workbook");
    const build = pane().getByRole("button", { name: "Build the model workbook" });
    await build.focus();
    await page.keyboard.press("Enter");
    await pane().getByRole("progressbar", { name: "Build the model workbook" }).waitFor();
    await pane()
      .getByText(/^Writing .+: sheet \d+ of 10$/)
      .first()
      .waitFor();
    await screenshot(page, "model-9-waiting");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    await pane().getByRole("button", { name: "Cancel: Build the model workbook" }).click();
    await quickExcel();
    await pane()
      .getByText(/^Cancelled: nothing was changed\.|^Cancelled\. What had been written was taken back/)
      .waitFor({ timeout: 60_000 });
    expect(await sheetNames(page)).toEqual(before);
    expect(await build.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("Ctrl+Z takes a whole build back, in one step", async () => {
    const before = await sheetNames(page);
    await openSheet(page, "Scratch");
    await build();
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(MODEL_SHEETS));
    await openSheet(page, "Scratch");
    await selectCell(page, "A1");
    await page.keyboard.press("Control+z");
    await eventually("the sheets are gone", async () => (await sheetNames(page)).join() === before.join());
    await pane().getByRole("button", { name: "Build the model workbook" }).waitFor();
    await screenshot(page, "model-8-undone");
  });

  test("the pane compares scenarios and explains the difference", async () => {
    await openPage("Scenario");
    await pane()
      .getByRole("button", { name: /Start from a preset/ })
      .click();
    await pane()
      .getByRole("radio", { name: /^Cautious/ })
      .check();
    await pane().getByRole("button", { name: "Add as new" }).click();
    await eventually(
      "the column stands",
      async () => (await readSheet(page, "Scenarios"))[3]?.includes("Cautious") === true,
    );
    await openPage("Compare");
    await pane().getByRole("columnheader", { name: "Cautious" }).first().waitFor();
    const decided = pane().getByRole("region", { name: "Which option", exact: true });
    await decided.getByText(/has the best mean/).waitFor();
    expect(await decided.getByRole("rowheader").allInnerTexts()).toEqual(
      expect.arrayContaining(["Comparator", "As published"]),
    );
    await decided.scrollIntoViewIfNeeded();
    await screenshot(page, "model-4-compare-page");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
  });

  test("the paper is made from the compared scenarios, and opens as two A4 pages that nothing is fetched for", async () => {
    const region = pane().getByRole("region", { name: "Paper for the decision", exact: true });
    await region.getByRole("button", { name: "Make the paper" }).click();
    await region.getByText("Paper was built.").waitFor({ timeout: 30_000 });
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      region.getByRole("button", { name: "Open to print or save" }).click(),
    ]);
    const requests: string[] = [];
    const errors: string[] = [];
    opened.on("request", (request) => requests.push(request.url()));
    opened.on("console", (message) => errors.push(message.text()));
    await opened.getByRole("heading", { name: "Paper", exact: true }).waitFor();
    await region.getByText(/^The paper is in a window of its own/).waitFor();
    expect(await opened.getByRole("rowheader", { name: "In a sentence" }).count()).toBe(1);
    expect(await opened.locator("svg[role=img]").count()).toBe(1);
    expect(await opened.evaluate(() => document.scripts.length)).toBe(0);
    const pdf = await opened.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    expect(errors).toEqual([]);
    await screenshot(opened, "model-4-paper");
    await opened.close();
    await screenshot(page, "model-4-paper-sheet");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
  });

  test("a sheet of the user's own in the way is left alone", async () => {
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add("Workings").getRange("A1:A2").values = [["Mine"], [42]];
        await context.sync();
      }),
    );
    await build();
    expect(await readCells(page, "Workings", "A1:A2")).toEqual([["Mine"], [42]]);
    expect(await sheetNames(page)).toContain("Workings (2)");
    await pane().getByText("built beside").first().waitFor();
  });
});

describe("the model workbook", () => {
  inOneWorkbench();

  test("native formulas replace every CBA function and give the same figures; they can be put back", async () => {
    const before = await readSheet(page, "Appendix 9");
    const formulas = await readFormulas(page, "Appendix 9", "A1:F60");
    await openPage("Workbook");
    await pane().getByRole("radio", { name: "Workbook" }).check();
    await pane().getByRole("button", { name: "Preview native formulas" }).click();
    await pane()
      .getByRole("button", { name: /^Replace \d+ cells…$/ })
      .click();
    await screenshot(page, "model-5-preview");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    await pane()
      .getByRole("button", { name: /^Replace \d+ cells$/ })
      .click();
    await pane()
      .getByText(/^Replaced \d+ cells\./)
      .waitFor({ timeout: 60_000 });
    await openSheet(page, "Appendix 9");
    await screenshot(page, "model-6-native");
    expect(
      (await readFormulas(page, "Appendix 9", "A1:F60")).flat().filter((cell) => String(cell).includes("CBA.")),
    ).toEqual([]);
    const after = await readSheet(page, "Appendix 9");
    before.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        const now = after[r]?.[c];
        expect(typeof cell === "number" ? now : String(now)).toEqual(
          typeof cell === "number" ? expect.closeTo(cell, 9) : String(cell),
        );
      }),
    );

    await pane().getByRole("button", { name: "Put CBA functions back" }).click();
    await pane()
      .getByRole("button", { name: /^Put back \d+ cells…$/ })
      .click();
    await pane()
      .getByRole("button", { name: /^Put back \d+ cells$/ })
      .click();
    await pane()
      .getByText(/^Put the CBA functions back into/)
      .waitFor({ timeout: 60_000 });
    expect(await readFormulas(page, "Appendix 9", "A1:F60")).toEqual(formulas);
  });

  test("build, edit, update: the checks pass, and what was overtyped is found out on every sheet", async () => {
    await build();
    await screenshot(page, "model-1-built");
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(MODEL_SHEETS));
    await eventually("all checks pass", async () => (await masterCheck("Checks")) === "All checks pass");
    await openSheet(page, "Compare");
    await screenshot(page, "model-2-compare-sheet");

    const closureRate = await scenarioCell(page, "programme.closureRate");
    await openSheet(page, "Scenarios");
    await typeInCell(page, closureRate, "0.8");
    await eventually("Compare follows", async () => {
      const rows = await readSheet(page, "Compare");
      const net = rows.find(([key]) => key === "net.individual");
      return Math.abs(Number(net?.[5]) - 0.68 * 80000 * 0.39 * 0.16) < 1e-6;
    });
    await build();
    await eventually("all checks still pass", async () => (await masterCheck("Compare")) === "All checks pass");

    const workings = await readFormulas(page, "Workings", "A1:H40");
    const place = workings.findIndex((cells) => String(cells[5]).startsWith("="));
    await openSheet(page, "Workings");
    await typeInCell(page, `F${place + 1}`, "1");
    await eventually("the master check fails on other sheets", async () =>
      String(await masterCheck("About")).includes("fail"),
    );
    await screenshot(page, "model-3-overtyped");
  });

  test("the check finds a rate in per cent and goes to its cell", async () => {
    const cell = await scenarioCell(page, "comparator.closureRate");
    await page.evaluate(
      (address) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Scenarios").getRange(address).values = [[64]];
          await context.sync();
        }),
      cell,
    );
    await openPage("Workbook");
    await pane().getByRole("button", { name: "Check workbook" }).click();
    await pane()
      .getByText(/^Closure rate, comparator \(My scenario\) holds 64/)
      .waitFor();
    await screenshot(page, "model-7-findings");
    const finding = pane().getByRole("listitem").filter({ hasText: "(My scenario) holds 64" });
    await finding.getByText(`Go to Scenarios!${cell}`).click();
    await eventually("the cell is selected", async () => {
      const selected = await page.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().load("address");
          await context.sync();
          return range.address;
        }),
      );
      return selected === `Scenarios!${cell}`;
    });
  });
});
