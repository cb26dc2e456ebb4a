/** Every page opens as a static host serves it, without an error and without a request to anyone else. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { accessibilityViolations, Harness, screenshot } from "./harness";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const officeFolder = path.resolve(__dirname, "../node_modules/@microsoft/office-js/dist");

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

test("the workbench opens without an error and without a request that leaves the origin", async () => {
  const { page, consoleErrors, foreignRequests } = await harness.openWorkbench();
  await screenshot(page, "workbench");
  expect(consoleErrors).toEqual([]);
  expect(foreignRequests).toEqual([]);
});

test("the page that Excel loads runs Office.js, the functions and the pane, and asks no other host than Microsoft's for scripts", async () => {
  const { page, consoleErrors, foreignRequests } = await harness.newPage({ width: 350, height: 700 });
  // Office.js as Microsoft publishes it, since a test must not depend on its servers.
  await page.route(`${OFFICE_CDN}**`, (route) =>
    route.fulfill({
      path: path.join(officeFolder, new URL(route.request().url()).pathname.split("/hosted/")[1] ?? ""),
    }),
  );
  await page.goto(`${harness.origin}/taskpane.html`);
  const pane = page.locator("#taskpane > *").first();
  await pane.waitFor();
  expect(await pane.boundingBox()).toMatchObject({ width: 350, height: 700 });
  await screenshot(page, "taskpane");
  // Office.js itself opens a frame of Microsoft's for its telemetry, which the content security policy refuses.
  expect(foreignRequests.filter((url) => !url.startsWith(OFFICE_CDN))).toEqual([]);
  expect(consoleErrors.filter((text) => !text.includes("frame-src"))).toEqual([]);
});

test("the pane's page opened outside Excel says where Caseworth works, at 320 pixels too", async () => {
  const { page } = await harness.newPage({ width: 320, height: 640 });
  await page.route(`${OFFICE_CDN}**`, (route) =>
    route.fulfill({
      path: path.join(officeFolder, new URL(route.request().url()).pathname.split("/hosted/")[1] ?? ""),
    }),
  );
  await page.goto(`${harness.origin}/taskpane.html`);
  await page.getByRole("heading", { name: "Caseworth works inside Excel" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "workbench" }).click();
  await page.locator("#loading").waitFor({ state: "hidden", timeout: 60_000 });
  await page.context().close();
});

test("where a network blocks Microsoft's script, the page says so and what to let through", async () => {
  const { page } = await harness.newPage({ width: 320, height: 640 });
  await page.route(`${OFFICE_CDN}**`, (route) => route.abort());
  await page.goto(`${harness.origin}/taskpane.html`);
  const message = page.getByRole("alert");
  await message.getByRole("heading", { name: "Caseworth could not start yet" }).waitFor({ timeout: 30_000 });
  expect(await message.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^https:/),
    "https://appsforoffice.microsoft.com",
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.context().close();
});

describe("the help pages", () => {
  const catalogue = JSON.parse(readFileSync(path.resolve(__dirname, "../dist/catalogue.json"), "utf8")) as {
    name: string;
    parameters: unknown[];
  }[];
  const pageOf = ({ name }: { name: string }) => name.toLowerCase();

  test("fit 320 pixels and load without an error", async () => {
    const { page, consoleErrors } = await harness.newPage({ width: 320, height: 640 });
    for (const name of ["index", ...catalogue.map(pageOf)]) {
      await page.goto(`${harness.origin}/help/${name}.html`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ name, width, consoleErrors }).toEqual({ name, width: 320, consoleErrors: [] });
    }
    await page.context().close();
  });

  test.each(["light", "dark"] as const)(
    "satisfy axe in %s: the index, the most and the fewest arguments",
    async (colorScheme) => {
      const byArguments = catalogue.toSorted((a, b) => a.parameters.length - b.parameters.length);
      const { page } = await harness.newPage({ width: 320, height: 640, colorScheme });
      for (const name of ["index", ...[byArguments.slice(0, 1), byArguments.slice(-1)].flat().map(pageOf)]) {
        await page.goto(`${harness.origin}/help/${name}.html`);
        expect({ name, violations: await accessibilityViolations(page) }).toEqual({ name, violations: [] });
      }
      await page.context().close();
    },
  );

  test("lead from the index to each function and back", async () => {
    const { page } = await harness.open("help/index.html");
    await page.getByRole("link", { name: catalogue[0]?.name ?? "", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: catalogue[0]?.name ?? "" }).waitFor();
    await page.getByRole("link", { name: "All functions" }).click();
    await page.getByRole("heading", { level: 1, name: "Caseworth functions" }).waitFor();
    await page.context().close();
  });
});

test("a page carries its content security policy as a header too", async () => {
  const { headers } = await fetch(`${harness.origin}/index.html`);
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
});
