/** The grid as a person uses it: by its name box and its keyboard, read back through the workbench's own Excel. */
import type { Page } from "playwright-core";

/** Goes to a cell of the active sheet by the name box, which leaves the focus in the grid. */
export async function selectCell(page: Page, address: string): Promise<void> {
  const nameBox = page.getByLabel("Name box");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  // A busy grid takes the focus a moment later, or once more for the cell before, and what is typed till then is lost.
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames = document.activeElement?.getAttribute("aria-label") === "Cell editor" ? frames + 1 : 0;
    }
  });
}

/** Types into a cell of the active sheet and confirms by Enter. */
export async function typeInCell(page: Page, address: string, text: string): Promise<void> {
  await selectCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Brings a sheet to the front by its tab, which has this name and no longer one. */
export async function openSheet(page: Page, name: string): Promise<void> {
  const whole = new RegExp(`^\\s*${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: whole }).click();
}

/** What cells hold, read through Excel's interface as an add-in reads them. */
export function readCells(page: Page, sheet: string, address: string): Promise<unknown[][]> {
  return page.evaluate(
    ([name = "", range = ""]) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name).getRange(range);
        cells.load("values");
        await context.sync();
        return cells.values;
      }),
    [sheet, address],
  );
}

/** The formulas of cells. */
export function readFormulas(page: Page, sheet: string, address: string): Promise<unknown[][]> {
  return page.evaluate(
    ([name = "", range = ""]) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name).getRange(range);
        cells.load("formulas");
        await context.sync();
        return cells.formulas;
      }),
    [sheet, address],
  );
}

/** All cells of a sheet in use, from A1. */
export function readSheet(page: Page, sheet: string): Promise<unknown[][]> {
  return page.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name).getUsedRange();
        cells.load("values");
        await context.sync();
        return cells.values;
      }),
    sheet,
  );
}

/** The names of the sheets, in their order. */
export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

/** Waits until a condition on what the page holds is met; names it where it never is. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Never happened: ${what}`);
}

/** The row (from 1) of a parameter in the sheet of scenarios. */
export async function scenarioRow(page: Page, key: string): Promise<number> {
  const rows = await readSheet(page, "Scenarios");
  return rows.findIndex(([first]) => first === key) + 1;
}

/** The address of a parameter's cell in "My scenario", on the sheet of scenarios. */
export async function scenarioCell(page: Page, key: string): Promise<string> {
  const rows = await readSheet(page, "Scenarios");
  const column = rows.find(([first]) => first === "Key")?.indexOf("My scenario") ?? -1;
  return `${String.fromCharCode(65 + column)}${rows.findIndex(([first]) => first === key) + 1}`;
}
