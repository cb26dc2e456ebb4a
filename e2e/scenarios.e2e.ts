/** Scenarios that come, go and change under the pane, as a person works with them: each group of tests in one workbench. */
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { Harness, screenshot } from "./harness";
import { drag, sliderOf } from "./pane";
import {
  eventually,
  openSheet,
  readCells,
  readFormulas,
  readSheet,
  scenarioRow,
  selectCell,
  sheetNames,
  typeInCell,
} from "./sheet";

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const openWorkbench = async () => {
  ({ page } = await harness.openWorkbench());
};
const close = () => page.context().close();
const closureRate = () => sliderOf(page, "Closure rate, programme");

describe("scenarios", () => {
  const scenario = () => page.getByRole("combobox", { name: "Scenario" });
  beforeAll(openWorkbench);
  afterAll(close);

  test("duplicate, rename to =1+1 as text, delete after asking; nothing else changes", async () => {
    const before = await readSheet(page, "Scenarios");
    await page.getByRole("button", { name: "Duplicate scenario" }).click();
    await page.getByLabel("New name").fill("=1+1");
    await page.locator("#taskpane").getByRole("button", { name: "Rename", exact: true }).click();
    await eventually("the name stands as text", async () => (await readSheet(page, "Scenarios"))[3]?.[8] === "=1+1");
    await eventually("it is chosen", async () => (await scenario().locator("option:checked").innerText()) === "=1+1");
    await page.getByRole("button", { name: "Delete scenario" }).click();
    expect((await readSheet(page, "Scenarios"))[3]?.[8]).toBe("=1+1");
    await page.locator("#taskpane").getByRole("button", { name: "Delete", exact: true }).click();
    await eventually("the column is gone", async () => (await readSheet(page, "Scenarios"))[3]?.[8] === undefined);
    expect(await readSheet(page, "Scenarios")).toEqual(before);
  });

  test("the published scenario is for reading only", async () => {
    await scenario().selectOption({ label: "As published" });
    await page.getByText(/shown for reading only/).waitFor();
    await expect(closureRate().isDisabled()).resolves.toBe(true);
    await scenario().selectOption({ label: "My scenario" });
  });

  test("a preset is added as a new column, and its values are the preset's", async () => {
    await page.getByRole("button", { name: /Start from a preset/ }).click();
    await page.getByRole("radio", { name: /^Cautious/ }).check();
    await page.getByRole("button", { name: "Add as new" }).click();
    await eventually("the column stands", async () => (await readSheet(page, "Scenarios"))[3]?.[8] === "Cautious");
    // What comes along in the background is announced.
    await page
      .getByRole("status")
      .filter({ hasText: "Added “Cautious” and the sheet “Uncertainty”" })
      .waitFor({ state: "attached" });
    const row = await scenarioRow(page, "escalation.programmeRate");
    expect(await readFormulas(page, "Scenarios", `G${row}:I${row}`)).toEqual([["=2/83", "=2/83", "=8/83"]]);
  });

  test("a renamed header is followed, and rows may be inserted and removed", async () => {
    await scenario().selectOption({ label: "My scenario" });
    await openSheet(page, "Scenarios");
    await typeInCell(page, "H4", "Наш план 🌱");
    await eventually("the pane follows the name", async () => (await scenario().innerText()).includes("Наш план 🌱"));
    const row = await scenarioRow(page, "programme.closureRate");
    await page.evaluate(
      (place) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Scenarios");
          sheet.getRange(`A${place}:H${place}`).insert("Down");
          sheet.getRange("A6:H6").delete("Up");
          await context.sync();
        }),
      row,
    );
    expect(await scenarioRow(page, "programme.closureRate")).toBe(row);
    await drag(closureRate(), 0.5);
    await eventually("the right cell is written", async () => {
      const [[cell]] = (await readCells(page, "Scenarios", `H${row}`)) as [[number]];
      return cell !== 0.72;
    });
  });
});

describe("a sheet of scenarios that changes under the pane", () => {
  beforeAll(openWorkbench);
  afterAll(close);

  test("deleting the sheet of scenarios asks first, leaves no stale figure, and is undone; a fresh one is offered", async () => {
    const reproduced = async () => (await readCells(page, "Appendix 9", "A3"))[0]?.[0];
    const deleteScenarios = async () => {
      await page.locator("[data-u-comp=slide-tab-item]", { hasText: /^\s*Scenarios\s*$/ }).click({ button: "right" });
      await page.getByText("Delete", { exact: true }).click();
      const question = page.getByRole("dialog");
      await question.getByText("Delete this sheet?").waitFor();
      return question;
    };
    await openSheet(page, "Scratch");
    await typeInCell(page, "J3", "=CBA.LIFETIMEEARNINGS(0.72,Scenarios!H19)");
    const before = await readSheet(page, "Appendix 9");

    const question = await deleteScenarios();
    await question.getByText(/will show #REF!\. Undo \(Ctrl\+Z\) brings the sheet back/).waitFor();
    await screenshot(page, "sheet-deletion");
    await question.getByRole("button", { name: "Cancel" }).click();
    expect(await sheetNames(page)).toContain("Scenarios");

    await (await deleteScenarios()).getByRole("button", { name: "OK" }).click();
    await page.getByText("This workbook has no sheet of scenarios").waitFor();
    await screenshot(page, "sheet-missing");
    expect(await reproduced()).toBe("Published figures reproduced: 0 of 18; 18 cannot be computed");
    expect((await readSheet(page, "Appendix 9")).flat()).not.toContain("agrees");
    expect(await readCells(page, "Scratch", "J3")).toEqual([["#REF!"]]);

    await selectCell(page, "A1");
    await page.keyboard.press("Control+z");
    await closureRate().waitFor();
    await eventually("all is as before", async () => isDeepStrictEqual(await readSheet(page, "Appendix 9"), before));
    expect(await readCells(page, "Scratch", "J3")).toEqual([[34464]]);

    await (await deleteScenarios()).getByRole("button", { name: "OK" }).click();
    await page.getByRole("button", { name: "Add a fresh sheet of scenarios" }).click();
    await closureRate().waitFor();
    expect(await sheetNames(page)).toContain("Scenarios");
  });

  test("a renamed sheet of scenarios is found again", async () => {
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Scenarios").name = "Our inputs";
        await context.sync();
      }),
    );
    await drag(closureRate(), 0.5);
    await eventually("the renamed sheet is written", async () => {
      const rows = await readSheet(page, "Our inputs");
      return rows.find(([key]) => key === "programme.closureRate")?.[7] !== 0.72;
    });
  });

  test("two scenarios of one name are told apart", async () => {
    await page.getByRole("button", { name: "Duplicate scenario" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await openSheet(page, "Our inputs");
    await typeInCell(page, "I4", "My scenario");
    await page
      .getByText(/two scenarios|same name|both named/i)
      .first()
      .waitFor();
    await screenshot(page, "same-name");
  });
});
