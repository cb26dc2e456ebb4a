/** A council's list with its faults, on the page Cases: from the sheet to a simulated result, and nothing leaves the browser. */
import type { Page } from "playwright-core";
import { blankSheet } from "../src/xlsx/testing";
import { PLAIN_LOOK } from "../src/xlsx/workbookContent";
import { writeXlsx } from "../src/xlsx/writeXlsx";
import { accessibilityViolations, Harness, screenshot, type WatchedPage } from "./harness";
import { eventually, readCells, sheetNames } from "./sheet";

let harness: Harness;
let watched: WatchedPage;
let page: Page;
/** Every request since the workbench stood, and whether it carried anything. */
const requests: { readonly method: string; readonly url: string; readonly hasBody: boolean }[] = [];

beforeAll(async () => {
  harness = await Harness.start();
  watched = await harness.openWorkbench();
  page = watched.page;
  page.on("request", (request) =>
    requests.push({ method: request.method(), url: request.url(), hasBody: request.postData() !== null }),
  );
});
afterAll(() => harness.stop());

const tab = (name: string) => page.locator("#taskpane").getByRole("tab", { name, exact: true }).click();
const section = (name: string) => page.getByRole("region", { name, exact: true });
const press = (name: string | RegExp) => page.getByRole("button", { name }).click();

test("an invented List 6 with a title, dates as text and faults is read, checked and explained", async () => {
  await tab("Cases");
  await press("Try with an invented list");
  await page.getByRole("radio", { name: /List 6: Annex A, children in need, .* headings in row 2/ }).waitFor();
  await press(/^Read and check/);
  await section("What the list is").waitFor();
  expect(await page.getByLabel("Drawn up on (extract date)").inputValue()).toBe("2024-03-31");
  expect(await page.getByLabel("Holds whoever was open since").inputValue()).toBe("2023-09-30");
  const said = await section("What the list is").innerText();
  expect(said).toContain("No re-referral rate: The list has one row a child");
  expect(said).toMatch(/cases joined to a start of protection by identifier/);
  // An extract before the list's own dates is said at once.
  const drawnUp = page.getByLabel("Drawn up on (extract date)");
  await drawnUp.fill("2024-02-29");
  await page.getByText(/The list holds dates up to .*; rows with a later date than the extract's are errors/).waitFor();
  await drawnUp.fill("2024-03-31");
  await page.getByText("Checking and estimating…").waitFor({ state: "detached" });
  const check = section("What the check says");
  expect(await check.innerText()).toMatch(/Rows with an error/);
  // A row of findings leads to its cell.
  await check
    .getByRole("button", { name: /^Error/ })
    .first()
    .click();
  const row = check.getByRole("button", { name: /^Row \d+$/ }).first();
  const number = /\d+/.exec(await row.innerText())?.[0];
  await row.click();
  await eventually(
    "the row's cell is selected",
    async () => (await page.getByLabel("Name box").inputValue()) === `D${number}`,
  );
});

test("said to hold open cases alone it gives no estimate, each with its reason, until that is taken back", async () => {
  const said = section("What the list says");
  await page.getByRole("radio", { name: /^All that have closed: / }).check();
  await said.getByText("No estimate comes from open cases alone").waitFor();
  expect(await said.innerText()).toMatch(/Weeks open and closure rate: no closure was seen/);
  expect(await said.innerText()).toMatch(/Open on 31 March 2024: \d+ cases/);
  expect(await section("What the list is").innerText()).toMatch(/\d+ rows have a closure all the same/);
  expect(await section("Use it in a scenario").count()).toBe(0);
  expect(await section("Cases by month").count()).toBe(0);
  await screenshot(page, "cases-refused");
  await page.getByRole("radio", { name: /^Those that ended before the day below/ }).check();
  expect(await page.getByLabel("Holds whoever was open since").inputValue()).toBe("2023-09-30");
  await said.getByRole("slider", { name: "Horizon in weeks" }).waitFor();
});

test("its estimates have intervals, nothing is ticked, and the horizon moves them", async () => {
  const use = section("Use it in a scenario");
  expect(await use.getByRole("checkbox", { checked: true }).count()).toBe(0);
  expect(await use.innerText()).toMatch(/Closure rate, programme[\s\S]*95% interval [\d.]+% to [\d.]+%/);
  const before = await use.innerText();
  const horizon = page.getByRole("slider", { name: "Horizon in weeks" });
  await horizon.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowLeft");
  await eventually("other estimates", async () => (await use.innerText()) !== before);
  await section("What the list says")
    .getByText(/^Mean of the closed cases alone/)
    .waitFor();
  await section("What the list says")
    .getByText(/^DfE, England, year to March 2024: of episodes that ended, 47\.5% within 3 months/)
    .waitFor();
  expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
  await screenshot(page, "cases");
});

test("what is ticked goes into a scenario with its uncertainty and source, and is simulated", async () => {
  const use = section("Use it in a scenario");
  for (const label of ["Average time open, programme", "Closure rate, programme"])
    await use.getByRole("checkbox", { name: label }).check();
  await use.getByRole("button", { name: "Use 2 estimates" }).click();
  await use.getByText(/^Put 2 values into a new scenario/).waitFor();
  await use.getByRole("button", { name: /^Put into the workbook/ }).click();
  await use.getByRole("button", { name: "Case estimates", exact: true }).waitFor();
  await eventually("the sheet follows the list", async () => {
    const [[open] = []] = await readCells(page, "Case estimates", "B14:B14");
    return Math.abs(Number(open) - Number(/([\d.]+) \(95%/.exec(await use.innerText())?.[1])) < 0.1;
  });
  expect((await readCells(page, "Case estimates", "A3:A3"))[0]?.[0]).toBe("Live");
  await screenshot(page, "case-estimates-live");
  await use.getByRole("button", { name: /^Put a copy to share/ }).click();
  await use.getByRole("button", { name: "Case estimates to share", exact: true }).waitFor();
  const shared = JSON.stringify(await readCells(page, "Case estimates to share", "A1:I60"));
  expect(shared).toMatch(/a copy to share/);
  expect(shared).toMatch(/Average time open, programme/);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(["Uncertainty", "Case estimates"]));
  expect(JSON.stringify(await readCells(page, "Scenarios", "A1:J80"))).toMatch(/Case list: .*delayed entry/);
  await tab("Uncertainty");
  await page.getByText(/In 95 of 100 simulated cases/).waitFor();
});

test("the caseload of a year is checked by Little's law, and goes into a plan of scale-up where there is one", async () => {
  await tab("Cases");
  const months = section("Cases by month");
  await months.getByText(/^Less than a whole year/).waitFor();
  await page.getByLabel("Invented list", { exact: true }).selectOption({ label: "Episodes of two services" });
  await press("Try with an invented list");
  await page.getByRole("radio", { name: /Episode/, checked: true }).waitFor();
  await press(/^Read and check/);
  await months.getByText(/^Check by Little’s law: the starts of the year and a mean of [\d.]+ weeks/).waitFor();
  const posts = months.getByLabel(/^Practitioner posts that held them/);
  await posts.fill("10");
  await posts.press("Enter");
  const plan = months.getByRole("button", { name: /^Plan scale-up with [\d.]+ cases per practitioner$/ });
  await plan.click();
  // This workbook has no plan yet: the person is told what to do, and nothing is written.
  await months.getByText("There is no sheet of scale-up's inputs. Build the scale-up sheets first.").waitFor();
});

/** The same two episodes of one child as each kind of file has them. */
const csv = Buffer.from(
  "Child ID,Referral date,Closure date\r\n00123,01/05/2023,01/07/2023\r\n00123,01/09/2023,01/03/2024\r\n",
);
const census = Buffer.from(
  `<Message><Header><CollectionDetails><Collection>CIN</Collection><ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails></Header>
<Children><Child><ChildIdentifiers><LAchildID>00123</LAchildID></ChildIdentifiers>
<CINdetails><CINreferralDate>2023-05-01</CINreferralDate><CINclosureDate>2023-07-01</CINclosureDate></CINdetails>
<CINdetails><CINreferralDate>2023-09-01</CINreferralDate><CINclosureDate>2024-03-01</CINclosureDate></CINdetails></Child></Children></Message>`,
);
function xlsx(): Buffer {
  const cell = (value: string | number, format = "General") => ({
    content: { kind: "value" as const, value },
    look: { ...PLAIN_LOOK, format },
  });
  const day = (serial: number) => cell(serial, "dd/mm/yyyy");
  const rows = [
    ["Child ID", "Referral date", "Closure date"].map((title) => cell(title)),
    [cell("00123"), day(45_047), day(45_108)],
    [cell("00123"), day(45_170), day(45_352)],
  ];
  const properties = { title: "", creator: "", description: "", created: new Date(0) };
  return Buffer.from(writeXlsx({ properties, sheets: [{ ...blankSheet("Annex"), rows }], names: [] }));
}

test("a .csv, a census and an .xlsx open by the browser's own file picker, and no request is made while they are read", async () => {
  const read = page.getByRole("button", { name: /^Read and check/ });
  const files = [
    { name: "Our episodes.csv", mimeType: "text/csv", buffer: csv, sheet: "Our episodes", first: "01/05/2023" },
    { name: "cin.xml", mimeType: "text/xml", buffer: census, sheet: "CIN census", first: "2023-05-01" },
    { name: "annex.xlsx", mimeType: "application/octet-stream", buffer: xlsx(), sheet: "Annex", first: 45_047 },
  ];
  const before = requests.length;
  for (const { sheet, first, ...file } of files) {
    await page.getByLabel("Case list file").setInputFiles(file);
    await page.getByRole("radio", { name: new RegExp(`^${sheet}`), checked: true }).waitFor();
    await read.click();
    await section("What the check says").getByText("2 rows, 2 cases followed.").waitFor();
    const [, row = []] = await readCells(page, sheet, "A1:H2");
    // As it stands in the file: no zero lost, no date turned round.
    expect([row[0], row.includes(first)]).toEqual(["00123", true]);
  }
  expect(requests.slice(before)).toEqual([]);
});

test("no request carried a cell, and none left the origin", () => {
  expect(watched.foreignRequests).toEqual([]);
  expect(requests.filter(({ method, hasBody }) => method !== "GET" || hasBody)).toEqual([]);
  // Only the product's own files were fetched: their names hold no cell.
  expect(
    requests.filter(
      ({ url }) => !/\/[\w.-]+\.(?:js|css|json|png|svg|woff2?)$/.test(new URL(url).pathname) || url.includes("?"),
    ),
  ).toEqual([]);
  expect(watched.consoleErrors).toEqual([]);
});

test("at 320 px nothing is cut: what is wider scrolls in a region of its own", async () => {
  await tab("Cases");
  await page.setViewportSize({ width: 320, height: 900 });
  await page.getByRole("tab", { name: "Task pane", exact: true }).click();
  const { shown, wide } = await page.locator("#taskpane").evaluate((pane) => {
    const room = pane.getBoundingClientRect();
    const elements = [...pane.querySelectorAll("p, h3, label, button, select, input, li")].filter(
      (element) => element.closest("[role=region][tabindex]") === null && element.clientWidth > 0,
    );
    const cut = elements.filter((element) => element.getBoundingClientRect().right > room.right + 1);
    return { shown: elements.length, wide: cut.map((element) => element.textContent) };
  });
  expect(shown).toBeGreaterThan(30);
  expect(wide).toEqual([]);
  await screenshot(page, "cases-320");
});
