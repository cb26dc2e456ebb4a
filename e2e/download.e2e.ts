/** The workbook as a file: pressed for by keyboard, opened by another spreadsheet. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { computeInLibreOffice, unlessMissing, unzipped, withLibreOffice } from "../src/xlsx/testing";
import { accessibilityViolations, Harness, screenshot } from "./harness";
import { eventually, readFormulas, openSheet, scenarioCell, typeInCell } from "./sheet";

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

async function pressDownload(page: Page): Promise<{ name: string; file: Uint8Array }> {
  const button = page.getByRole("button", { name: "Download .xlsx" });
  await button.focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return { name: download.suggestedFilename(), file: new Uint8Array(readFileSync(await download.path())) };
}

/** The formulas of a sheet's part. */
const formulasOf = (xml = "") => [...xml.matchAll(/<f(?: [^>]*)?>([^<]*)<\/f>/g)].map(([, formula = ""]) => formula);

describe("the download", () => {
  let page: Page;
  let name: string;
  let file: Uint8Array;
  let foreignRequests: string[];
  let consoleErrors: string[];

  beforeAll(async () => {
    ({ page, foreignRequests, consoleErrors } = await harness.openWorkbench());
    await openSheet(page, "Scenarios");
    await typeInCell(page, await scenarioCell(page, "programme.weeklyCost"), "100");
    await openSheet(page, "Scratch");
    await typeInCell(page, "A90", "=SUM(");
    await eventually("the half formula is entered", async () => (await scratch("A90")) !== "");
    await typeInCell(page, "A91", "=CBA.COSTPERCASE(10,3)+1");
    await eventually("the formula is entered", async () => (await scratch("A91")) !== "");
    ({ name, file } = await pressDownload(page));
  });
  afterAll(() => page.context().close());

  async function scratch(address: string): Promise<unknown> {
    return (await readFormulas(page, "Scratch", address))[0]?.[0];
  }

  test("bears the day, is announced, and asks nobody for anything", async () => {
    expect(name).toMatch(/^Caseworth-\d{4}-\d\d-\d\d\.xlsx$/);
    await page
      .getByRole("status")
      .filter({ hasText: `${name} is downloaded.` })
      .waitFor({ state: "attached" });
    await screenshot(page, "downloaded");
    expect(foreignRequests).toEqual([]);
    expect(consoleErrors).toEqual([]);
  });

  test("holds every sheet with native formulas, the person's own included, and none of ours", () => {
    const parts = unzipped(file);
    const sheets = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]*)"/g)].map(([, sheet]) => sheet);
    expect(sheets.slice(0, 3)).toEqual(["Appendix 9", "Scenarios", "Scratch"]);
    const formulas = Object.keys(parts)
      .filter((path) => path.startsWith("xl/worksheets/sheet"))
      .flatMap((path) => formulasOf(parts[path]));
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => formula.includes("CBA"))).toEqual([]);
    expect(formulas).toContain("10*3+1");
  });

  withLibreOffice(`is computed anew by LibreOffice, edits and all${unlessMissing}`, () => {
    const [sheets] = computeInLibreOffice([file]);
    const appendix9 = sheets?.get("Appendix 9") ?? [];
    expect(appendix9[2]?.[0]).toBe("Published figures reproduced: 18 of 18");
    const own = appendix9.find(([, line]) => line === "Live, My scenario");
    expect(own?.slice(2, 4)).toEqual([100, expect.closeTo((100 * 2450) / 68.05, 9)]);
    expect(sheets?.get("Scratch")?.[90]?.[0]).toBe(31);
  });
});

test("a download that fails says so in the page, and can be tried again", async () => {
  const { page } = await harness.openWorkbench({ width: 320, height: 640 });
  await page.evaluate(() => {
    const working = Object.getOwnPropertyDescriptor(URL, "createObjectURL");
    URL.createObjectURL = () => {
      if (working) Object.defineProperty(URL, "createObjectURL", working);
      throw new Error("There is no memory left.");
    };
  });
  await page.getByRole("button", { name: "Download .xlsx" }).press("Enter");
  const alert = page
    .getByRole("alert")
    .filter({ hasText: "The workbook could not be downloaded. There is no memory left." });
  await alert.waitFor();
  await screenshot(page, "download-failed");
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect((await pressDownload(page)).name).toMatch(/\.xlsx$/);
  await alert.waitFor({ state: "hidden" });
  await page.context().close();
});
