/** Everything that a build writes into a workbook, driven through its own pane in a browser. */
const { readFileSync } = require("node:fs");
const { strFromU8, unzipSync } = require("fflate");
const { chromium } = require("playwright-core");
const { createStaticServer, listen } = require("../server/staticServer.js");
const { findChromium } = require("../setup/findChromium.js");

const PATIENCE = 180_000;
/** What follows from the day, the hour or the version, and the sheets' marks in which it is counted. */
/** @type {readonly (readonly [RegExp, string])[]} */
const MASKS = [
  [/\d{4}-\d\d-\d\d(T| at )[\d:]+Z?( UTC)?/g, "TIME"],
  [/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g, "DAY"],
  // A sheet's mark follows from its contents, which are compared themselves.
  [/mark [0-9a-f]+-[0-9a-f]+/g, "mark MARK"],
];

/**
 * @param {string} folder
 * @returns {Promise<Record<string, unknown>>}
 */
async function writtenWorkbook(folder) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("To compare sheets takes Chromium; none was found.");
  const server = createStaticServer(folder);
  const port = await listen(server, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`http://localhost:${port}/index.html`);
    await page.locator("#loading").waitFor({ state: "hidden" });
    const pane = page.locator("#taskpane");
    const openPage = (/** @type {string} */ name) => pane.getByRole("tab", { name, exact: true }).click();
    await openPage("Workbook");
    await pane.getByRole("button", { name: /the model workbook$/ }).click();
    await pane
      .getByText(/^\d+ sheets: /)
      .first()
      .waitFor();
    await openPage("Scale-up");
    await pane.getByRole("button", { name: "Build the scale-up sheets" }).click();
    await pane
      .locator("[role=tabpanel]:visible")
      .getByText(/^\d+ sheets: /)
      .waitFor();
    for (const name of ["Sensitivity", "Uncertainty"]) {
      await openPage(name);
      const shown = pane.locator("[role=tabpanel]:visible");
      for (const form of [/^Put into the workbook/, /^Put as fixed values/]) {
        const buttons = shown.getByRole("button", { name: form });
        await buttons.first().waitFor();
        for (let index = 0; index < (await buttons.count()); index++) {
          await buttons.nth(index).click();
          // Its message, and no other's, follows the buttons; while any is being written, all wait.
          await shown.getByText("Writing…").waitFor({ state: "hidden" });
          await shown.getByRole("button", { name: form }).nth(index).waitFor();
        }
      }
    }
    const sheets = await page.evaluate(readSheets);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download .xlsx" }).click(),
    ]);
    const parts = unzipSync(readFileSync(await download.path()));
    const file = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, lines(strFromU8(part))]));
    await openPage("Workbook");
    await pane.getByRole("radio", { name: "Workbook" }).check();
    await pane.getByRole("button", { name: "Preview native formulas" }).click();
    await pane.getByRole("button", { name: /^Replace [\d,]+ cells…$/ }).click();
    await pane.getByRole("button", { name: /^Replace [\d,]+ cells$/ }).click();
    await pane.getByText(/^Replaced [\d,]+ cells\./).waitFor();
    const native = await page.evaluate(readSheets);
    const all = { sheets, download: file, "with native formulas": native };
    return /** @type {Record<string, unknown>} */ (JSON.parse(masked(JSON.stringify(all))));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/* global Excel -- of the page, in which this function runs. */
/** In the page: each sheet's cells by address. */
function readSheets() {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange().load("address,formulas,values,numberFormat"));
    await context.sync();
    return Object.fromEntries(
      worksheets.items.map(({ name }, index) => {
        const { address, formulas, values, numberFormat } = /** @type {Excel.Range} */ (used[index]);
        return [name, { address, formulas, values, numberFormat }];
      }),
    );
  });
}

/** Elements of a part, one by one, so that a difference shows where it is.
 * @param {string} xml */
const lines = (xml) => xml.split(/(?<=>)(?=<(?:row|c|f|c:ser|definedName|dataValidation|xf|font|fill|col)\b)/);

/** @param {string} text */
const masked = (text) => MASKS.reduce((result, [pattern, mask]) => result.replaceAll(pattern, mask), text);

module.exports = { writtenWorkbook };
