/** A finance officer's checks of the scale-up sheets: built from the pane, then followed cell by cell; a picture a step. */
import type { Page } from "playwright-core";
import { Harness, screenshot } from "./harness";
import { eventually, openSheet, readFormulas, readSheet, sheetNames, typeInCell } from "./sheet";

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await Harness.start();
  ({ page } = await harness.openWorkbench());
});
afterAll(async () => {
  await page.context().close();
  await harness.stop();
});

const pane = () => page.locator("#taskpane");
/** A line's total over all years. */
async function total(sheet: string, label: string): Promise<unknown> {
  return (await readSheet(page, sheet)).find(([first]) => first === label)?.[2];
}
/** The cell right of a key on the sheet of the inputs. */
async function inputCell(key: string): Promise<string> {
  const rows = await readSheet(page, "Scale-up inputs");
  return `E${rows.findIndex((cells) => cells[3] === key) + 1}`;
}
async function checks(): Promise<unknown> {
  return (await readSheet(page, "Scale-up summary"))[3]?.[1];
}
const allPass = () =>
  eventually("all scale-up checks pass", async () => (await checks()) === "All scale-up checks pass");

/** Enters cases by year at once, as pasted, and blanks the years after them. */
async function enterCases(cases: readonly number[]): Promise<void> {
  await page.evaluate(
    (entered) =>
      Excel.run(async (context) => {
        const row = context.workbook.worksheets.getItem("Scale-up inputs").getRange("E6:AH6");
        row.values = [Array.from({ length: 30 }, (_, year) => entered[year] ?? "")];
        await context.sync();
      }),
    cases,
  );
}

test("the pane builds the sheets, which pass their checks and hold no function that would need the add-in", async () => {
  await pane().getByRole("tab", { name: "Scale-up", exact: true }).click();
  await pane().getByRole("button", { name: "Build the scale-up sheets" }).click();
  await pane()
    .getByText(/^\d+ sheets: /)
    .waitFor({ timeout: 120_000 });
  expect(await sheetNames(page)).toEqual(
    expect.arrayContaining(
      ["inputs", "workings", "staff", "benefits", "cash", "budget", "summary"].map((one) => `Scale-up ${one}`),
    ),
  );
  await allPass();
  for (const sheet of ["Scale-up staff", "Scale-up benefits", "Scale-up cash", "Scale-up budget"]) {
    const formulas = (await readFormulas(page, sheet, "A1:AJ60")).flat().map(String);
    expect(formulas.filter((formula) => formula.includes("CBA."))).toEqual([]);
  }
  for (const sheet of ["inputs", "staff", "benefits", "cash", "budget", "summary"]) {
    await openSheet(page, `Scale-up ${sheet}`);
    await screenshot(page, `scale-up-sheet-${sheet}`);
  }
});

const IN_POSTS = "The same with both services' staff on the other basis";

test("a salary typed into the inputs moves each total that it should, and no other", async () => {
  const practitioners = Number(await total("Scale-up benefits", "Practitioners"));
  const consultants = await total("Scale-up benefits", "Consultants");
  const net = await total("Scale-up benefits", "Net, local authority");
  const inPosts = Number(await total("Scale-up benefits", IN_POSTS));
  const cash = Number(await total("Scale-up cash", "Net cash, local authority"));
  await openSheet(page, "Scale-up inputs");
  await typeInCell(page, await inputCell("staff.practitionerSalary"), "31345.04"); // £10,000 more
  // Of a post: 21.1% of pension, and 13.8% of National Insurance above £8,112.
  const more = (practitioners * 10_000 * 1.349) / (21_345.04 * 1.349 - 0.138 * 8112);
  await eventually(
    "the practitioners cost as much more as their pay, pension and National Insurance",
    async () => Math.abs(Number(await total("Scale-up benefits", "Practitioners")) - practitioners - more) < 1e-6,
  );
  expect(await total("Scale-up benefits", "Consultants")).toBe(consultants);
  // With the agency premium of 30% on the tenth of posts that is vacant.
  const less = more * 1.03;
  // The economic view has both services at average cost, which knows no salary.
  expect(await total("Scale-up benefits", "Net, local authority")).toBe(net);
  expect(await total("Scale-up benefits", IN_POSTS)).toBeCloseTo(inPosts - less, 4);
  expect(await total("Scale-up cash", "Net cash, local authority")).toBeCloseTo(cash - less, 4);
  await allPass();
});

test.each([
  ["no demand", [0, 0, 0]],
  ["one case", [1]],
  ["a year without cases", [200, 0, 300]],
  ["thirty years", Array.from({ length: 30 }, (_, year) => 20 * (year + 1))],
])("%s: the checks pass, and years beyond the plan stay blank", async (_what, cases) => {
  await enterCases(cases);
  await allPass();
  const staff = await readSheet(page, "Scale-up staff");
  const years = (staff[4] ?? []).slice(4).filter((name) => name !== "");
  expect(years).toHaveLength(cases.length + 1); // and one in which the last cases close
  expect(await total("Scale-up staff", "Cases that start")).toBe(cases.reduce((sum, count) => sum + count, 0));
  await openSheet(page, "Scale-up staff");
  await screenshot(page, `scale-up-sheet-${cases.length}-years`);
});
