/** The pages Sensitivity, Uncertainty and Outcomes as a person uses them: what a result turns on, how sure it is, what to find out, and what is of the council's own. */
import type { Locator, Page } from "playwright-core";
import { accessibilityViolations, Harness, screenshot } from "./harness";
import {
  eventually,
  openSheet,
  readFormulas,
  readSheet,
  scenarioCell,
  selectCell,
  sheetNames,
  typeInCell,
} from "./sheet";

let harness: Harness;
let page: Page;
let consoleErrors: string[];
/** One workbench for the tests, which follow one another as a person goes on. */
beforeAll(async () => {
  harness = await Harness.start();
  ({ page, consoleErrors } = await harness.openWorkbench());
});
afterAll(() => harness.stop());

const pane = (): Locator => page.locator("#taskpane");
const openPage = (name: string) => pane().getByRole("tab", { name, exact: true }).click();
const section = (name: string): Locator => pane().getByRole("region", { name, exact: true });
const refined = (draws: string, where = page) =>
  where.getByText(new RegExp(`^${draws} draws, random start \\(seed\\) 1\\.`)).waitFor({ timeout: 60_000 });

/** The body of a page may be longer than the pane; nothing of it may be wider. */
async function expectNoSidewaysScrolling(): Promise<void> {
  const overflowing = await pane().evaluate((root) =>
    [...root.querySelectorAll("*")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.getAttribute("role") !== "region")
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(overflowing).toEqual([]);
}

describe("Uncertainty", () => {
  test("simulates at once, is refined in a worker, and can be stopped", async () => {
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await openPage("Uncertainty");
    await section("How sure is the result?").getByRole("img").waitFor();
    await refined("1,000,000");
    // One simulates, another values studies.
    expect(workers).not.toEqual([]);
    for (const worker of workers) expect(worker).toMatch(/\/taskpane\.job\.[0-9a-f]{8}\.js$/);
    expect(workers[0]).toContain(`${harness.origin}/`);
    await screenshot(page, "uncertainty-1-distribution");
    // 8·10⁶ draws computed outside give the same chances to the percentage point.
    await section("Who gains, and how likely")
      .getByRole("row", { name: /Individual .* about 4 in 5/ })
      .waitFor();

    await pane().getByRole("button", { name: "Refine to 10,000,000 draws" }).click();
    await pane().getByRole("progressbar").waitFor();
    await pane().getByRole("button", { name: "Cancel" }).click();
    await refined("1,000,000");
    await pane().getByRole("button", { name: "Refine", exact: true }).click();
    // Very many draws are shared out among as many threads as there are processors.
    await pane().getByRole("button", { name: "Refine to 10,000,000 draws" }).click();
    await refined("10,000,000");
    const processors = await page.evaluate(() => navigator.hardwareConcurrency);
    expect(page.workers().length).toBeGreaterThanOrEqual(Math.min(processors, 4));
    expect(consoleErrors).toEqual([]);
  });

  test("tells what a closed case must be worth, what to find out, how big a trial must be, and what a haircut does", async () => {
    await openPage("Uncertainty");
    const worth = pane().getByRole("textbox", { name: "One more closed case is worth" });
    await worth.fill("20000");
    await worth.press("Enter");
    await section("Worth its cost?")
      .getByText(/^At £20,000: about 7 in 10/)
      .waitFor();
    await worth.fill("lots");
    await worth.press("Enter");
    await section("Worth its cost?")
      .getByText(/^Allowed: an amount from £0/)
      .waitFor();
    await worth.press("Escape");

    const caseload = pane().getByRole("textbox", { name: "Cases that the choice is for" });
    await caseload.fill("1,000");
    await caseload.press("Enter");
    await section("What to find out first").getByRole("columnheader", { name: "£ for 1,000" }).first().waitFor();

    const study = section("What would the next trial be worth?");
    const verdict = study.getByText(/evidence it buys is worth more than it costs from 12 to 150 families/);
    await verdict.waitFor();
    await screenshot(page, "uncertainty-2-study");
    const fixed = study.getByRole("textbox", { name: "Cost of the study whatever its size" });
    await fixed.fill("1,000,000");
    await fixed.press("Enter");
    await study.getByText(/^A study is not worth its cost at any size/).waitFor();

    await section("How big must the next trial be?")
      .getByText(/a rise of 15\.1 points is found, from 22\.6% to 37\.7%/)
      .waitFor();
    await screenshot(page, "uncertainty-2-trial");
    await pane().getByLabel("Grade of the evidence").selectOption("6");
    await section("Haircut or distribution")
      .getByText(/benefits −40%, costs \+40%.* count caution twice/)
      .waitFor();
    const costs = section("Haircut or distribution").getByRole("textbox", { name: "Put on costs" });
    await costs.fill("12%");
    await costs.press("Enter");
    await section("Haircut or distribution")
      .getByText(/benefits −40%, costs \+12%.* count caution twice/)
      .waitFor();
    await section("Haircut or distribution").scrollIntoViewIfNeeded();
    await screenshot(page, "uncertainty-3-haircut");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    await expectNoSidewaysScrolling();
  });

  test("states a distribution: refused in its place where it is wrong, written to a sheet of its own, taken back", async () => {
    await openPage("Uncertainty");
    const label = "Lifetime earnings premium of good GCSEs";
    await pane()
      .getByRole("button", { name: `Edit how sure we are of ${label}` })
      .click();
    const editor = pane().getByRole("group", { name: `How sure we are of ${label}` });
    await editor.getByLabel("Distribution").selectOption({ label: "Anything between two ends (uniform)" });
    await editor.getByLabel("Lowest").fill("90,000");
    await editor.getByLabel("Highest").fill("a lot");
    await editor.getByRole("button", { name: "Save" }).click();
    await editor.getByText(/^Allowed: an amount, £0 or more\. You typed “a lot”/).waitFor();
    await editor.getByLabel("Highest").fill("80,000");
    await editor.getByText("The minimum must be less than the maximum.").waitFor();
    await screenshot(page, "uncertainty-4-editing");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    await editor.getByLabel("Lowest").fill("70,000");
    await editor.getByRole("button", { name: "Save" }).click();
    await pane().getByText("Uniform: lowest £70,000, highest £80,000").waitFor({ timeout: 30_000 });
    expect(await sheetNames(page)).toContain("Uncertainty");
    const rows = await readSheet(page, "Uncertainty");
    expect(rows.find(([key]) => key === "attainment.premium")).toEqual(
      expect.arrayContaining(["uniform", 70_000, 80_000]),
    );
    await screenshot(page, "uncertainty-5-stated");

    await pane()
      .getByRole("button", { name: `Edit how sure we are of ${label}` })
      .click();
    await editor.getByLabel("Distribution").selectOption("default");
    await editor.getByRole("button", { name: "Save" }).click();
    await eventually("the cells are blank", async () => {
      const now = await readSheet(page, "Uncertainty");
      return now.find(([key]) => key === "attainment.premium")?.includes("uniform") === false;
    });
  });

  test("says that two inputs go together: refused where they cannot, written to their line, and in words", async () => {
    await openPage("Uncertainty");
    await pane().getByRole("button", { name: "Another pair goes together" }).click();
    const editor = pane().getByRole("group", { name: "Which inputs go together" });
    await editor.getByLabel("One input").selectOption("programme.weeksOpen");
    await editor.getByLabel("The other").selectOption("programme.weeksOpen");
    await editor.getByLabel("Rank correlation, −1 to 1").fill("-0.65");
    await editor.getByRole("button", { name: "Save" }).click();
    await editor.getByText("Choose two inputs that are not the same.").waitFor();
    await editor.getByLabel("The other").selectOption("programme.closureRate");
    await screenshot(page, "uncertainty-6-pair");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    await editor.getByRole("button", { name: "Save" }).click();
    const list = pane().getByRole("list", { name: "Inputs that go together" });
    await list.getByText("Where one is higher, the other tends to be lower.").waitFor({ timeout: 30_000 });
    await screenshot(page, "uncertainty-7-together");
    const rows = await readSheet(page, "Uncertainty");
    expect(rows.find(([key]) => key === "# programme.weeksOpen ~ programme.closureRate")).toContain(-0.65);
  });
});

describe("Sensitivity", () => {
  test("shows what moves the result, where it turns, and two parameters at once", async () => {
    await openPage("Sensitivity");
    await section("What it turns on").getByRole("img").waitFor();
    await section("Where it turns").getByText("turns at 70.1%").waitFor();
    await screenshot(page, "sensitivity-1-tornado");
    await section("What it turns on")
      .getByRole("button", { name: /^The numbers of all \d+ parameters$/ })
      .click();
    await section("What it turns on")
      .getByRole("row", { name: /^Closure rate, comparator/ })
      .waitFor();

    await pane().getByLabel("Each parameter moves").selectOption({ label: "by 10% of its value, either way" });
    await section("What it turns on")
      .getByRole("row", { name: /^Closure rate, programme 64.8% 79.2%/ })
      .waitFor();

    await section("Two parameters at once").getByRole("img").scrollIntoViewIfNeeded();
    await pane().getByLabel("Along the foot").selectOption({ label: "Closure rate, comparator" });
    await section("Two parameters at once")
      .getByRole("img", { name: /Net, exchequer, by two parameters/ })
      .waitFor();
    await screenshot(page, "sensitivity-2-two-way");
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    await expectNoSidewaysScrolling();
    expect(consoleErrors).toEqual([]);
  });

  test("follows the chosen result and the scenario as it is in the sheet", async () => {
    await openPage("Sensitivity");
    await pane().getByLabel("Result", { exact: true }).selectOption({ label: "Net, society" });
    await section("What it turns on")
      .getByText(/^“Net, society” is £1,886\./)
      .waitFor();
    await pane().getByLabel("Result", { exact: true }).selectOption({ label: "Cost per case, programme" });
    await section("Where it turns")
      .getByText(/does not change its sign/)
      .waitFor();
    await pane().getByLabel("Result", { exact: true }).selectOption({ label: "Net, exchequer" });

    const cell = await scenarioCell(page, "programme.closureRate");
    await openSheet(page, "Scenarios");
    await typeInCell(page, cell, "90"); // per cent, as in Excel
    await section("Where it turns")
      .getByText(/^now 90%/)
      .first()
      .waitFor();
  });

  test("puts an analysis on a sheet of its own, as formulas or as values", async () => {
    await openPage("Sensitivity");
    await pane().getByRole("button", { name: "Put into the workbook: this comparison" }).click();
    await section("What it turns on")
      .getByText(/^Written to Tornado\.$/)
      .waitFor({ timeout: 60_000 });
    const formulas = await readFormulas(page, "Tornado", "A1:F40");
    expect(formulas.flat().some((cell) => String(cell).includes("CBA.TORNADO("))).toBe(true);
    await eventually("it computes", async () =>
      (await readSheet(page, "Tornado")).some((row) => row.includes("Closure rate, comparator")),
    );
    await screenshot(page, "sensitivity-3-in-the-workbook");

    await openPage("Uncertainty");
    await pane().getByRole("button", { name: "Put as fixed values: this distribution" }).click();
    await section("How sure is the result?")
      .getByText(/^Written to /)
      .waitFor({ timeout: 60_000 });
    const frozen = await readFormulas(page, "Simulation", "A1:F60");
    expect(frozen.flat().filter((cell) => String(cell).includes("CBA."))).toEqual([]);
  });
});

describe("a host without workers", () => {
  test("simulates all the same", async () => {
    const { page: other } = await harness.newPage();
    await other.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    await other.goto(`${harness.origin}/index.html`);
    await other.getByRole("tab", { name: "Uncertainty", exact: true }).click({ timeout: 60_000 });
    await refined("1,000,000", other);
    await other.context().close();
  });
});

describe("the headline results", () => {
  beforeAll(() => openPage("Scenario"));

  test("carry intervals that follow a slider while it is dragged", async () => {
    const interval = pane()
      .getByText(/^95% interval .* above £0 in \d+%$/)
      .nth(2); // the exchequer's, after the extra cost and the local authority's
    await interval.waitFor();
    const slider = pane().getByRole("slider", { name: "Closure rate, programme", exact: true });
    const box = await slider.boundingBox();
    if (box === null) throw new Error("The slider is not on the page");
    const middle = box.y + box.height / 2;
    const shown = new Set([await interval.innerText()]);
    await page.mouse.move(box.x + box.width * 0.72, middle);
    await page.mouse.down();
    for (const share of [0.6, 0.7, 0.8, 0.9]) {
      const before = await interval.innerText();
      await page.mouse.move(box.x + box.width * share, middle, { steps: 5 });
      await eventually(`the interval follows to ${share}`, async () => (await interval.innerText()) !== before);
      shown.add(await interval.innerText());
    }
    await screenshot(page, "intervals-while-dragged");
    await page.mouse.up();
    expect(shown.size).toBe(5);
  });

  test("have intervals for each figure once all of them are shown and the sliders rest", async () => {
    await pane().getByRole("button", { name: "Results", exact: true }).click();
    const all = pane().getByRole("group", { name: "All results" });
    const costs = all.getByRole("row").filter({ hasText: "Cost per case" });
    await costs.getByText("95% interval").nth(2).waitFor({ state: "attached" });
    // The published point value lies inside.
    const [low = NaN, high = NaN] =
      /£([\d,]+)\s+to £([\d,]+)/
        .exec(await costs.getByRole("cell").first().innerText())
        ?.slice(1)
        .map((pounds) => Number(pounds.replace(",", ""))) ?? [];
    expect(low).toBeLessThan(2450);
    expect(high).toBeGreaterThan(2450);
    const overflow = await all.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
  });
});

describe("the council's own outcomes", () => {
  const outcome = (): Locator => pane().getByRole("button", { name: /^=Missing episodes/ });
  const field = (name: string): Locator => pane().getByRole("textbox", { name, exact: true });
  /** What the sheet Outcomes holds of it: value by field. */
  const held = async (): Promise<ReadonlyMap<unknown, unknown>> => {
    const rows = await readSheet(page, "Outcomes");
    const fields = rows.find((cells) => cells.includes("unitValue")) ?? [];
    const row = rows.find((cells) => cells.includes("missingEpisodes")) ?? [];
    return new Map(fields.map((one, index) => [one, row[index]]));
  };
  const undo = async () => {
    await selectCell(page, "A1");
    await page.keyboard.press("Control+z");
  };
  const fill = async (name: string, text: string) => {
    await field(name).fill(text);
    await field(name).press("Enter");
  };

  test("one is named by typing, its text as text and no formula; nothing and a name that is taken are refused", async () => {
    await openSheet(page, "Appendix 9");
    await selectCell(page, "B5");
    await openPage("Outcomes");
    const add = pane().getByRole("button", { name: "Add the outcome" });
    await add.click();
    await pane().getByText("Write what it is in a few words, with letters or digits.").waitFor();
    await field("What it is").click();
    await page.keyboard.type("=Missing episodes");
    await page.keyboard.press("Enter");
    await outcome().getByText("to be completed").waitFor();
    expect((await held()).get("label")).toBe("=Missing episodes");
    // Rows have come on the sheet behind; on the one in front everything is where it was.
    expect(await page.getByLabel("Name box").inputValue()).toBe("B5");
    await field("What it is").fill("missing EPISODES");
    await add.click();
    await pane().getByText("There is an outcome “missingEpisodes” already.").waitFor();
    await field("What it is").fill("");
  });

  test("its fields are typed one after the other without waiting: words in a number are refused there, the rest counts", async () => {
    await outcome().click();
    for (const wrong of ["lots", "=1+1"]) {
      await fill("Rate, programme", wrong);
      await pane().getByText(`Allowed: a number, 0 or more. You typed “${wrong}”.`).waitFor();
    }
    expect((await held()).get("programmeRate")).toBe("");
    await field("Rate, programme").press("Escape");
    expect(await field("Rate, programme").inputValue()).toBe("");
    await field("Rate, programme").click();
    for (const typed of ["0.2", "0.5", "-1,325"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
    }
    await pane().getByLabel("Who gains").selectOption("police");
    // (0.2 − 0.5) × −£1,325
    await outcome().getByText("£397.50 a case").waitFor();
    await screenshot(page, "outcomes");
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    }
    expect(consoleErrors).toEqual([]);
  });

  test("a unit cost that is found fills in value, price year, who gains and source, and one Ctrl+Z takes all of it back", async () => {
    await pane().getByRole("button", { name: "Find a value for =Missing episodes" }).click();
    await field("Search unit costs").first().fill("SS3.0");
    await pane()
      .getByRole("button", { name: /^Use SS3\.0,/ })
      .click();
    // 0.3 × £2,995 × 74.5804 ÷ 73.0337: prices of 2013/14 brought to 2015/16
    await outcome().getByText("£917.53 a case").waitFor();
    const found = await held();
    expect([found.get("unitValue"), found.get("priceYear"), found.get("gainer")]).toEqual([
      -2995,
      "2013/14",
      "local authority",
    ]);
    expect(found.get("source")).toMatch(
      /^SS3\.0, .*Greater Manchester Combined Authority and New Economy, CC BY 4\.0$/,
    );
    await undo();
    await outcome().getByText("£397.50 a case").waitFor();
    expect((await held()).get("source")).toBe("");
  });

  test("how sure one is of it is stated on the page Uncertainty, beside its keys in the sheet, and undone", async () => {
    await openPage("Uncertainty");
    const label = "Outcome missingEpisodes: rate, programme";
    await pane()
      .getByRole("button", { name: `Edit how sure we are of ${label}` })
      .click();
    const editor = pane().getByRole("group", { name: `How sure we are of ${label}` });
    await editor.getByLabel("Distribution").selectOption({ label: "An amount and its error (gamma)" });
    await editor.getByLabel("Mean").fill("=0.2");
    await editor.getByRole("button", { name: "Save" }).click();
    await editor.getByText("Allowed: a number, 0 or more. You typed “=0.2”.").waitFor();
    await editor.getByLabel("Mean").fill("0.2");
    await editor.getByLabel("Standard error").fill("0.05");
    await editor.getByRole("button", { name: "Save" }).click();
    const stated = pane().getByText("Gamma: mean 0.2, standard error 0.05");
    await stated.waitFor();
    const cells = async () => {
      const isThere = (await sheetNames(page)).includes("Uncertainty");
      const rows = isThere ? await readSheet(page, "Uncertainty") : [];
      return rows.find(([key]) => key === "outcome.missingEpisodes.programmeRate") ?? [];
    };
    expect(await cells()).toEqual(expect.arrayContaining(["gamma", 0.2, 0.05]));
    await undo();
    await stated.waitFor({ state: "hidden" });
    expect(await cells()).not.toContain("gamma");
  });
});

describe("accessibility", () => {
  test.each([
    ["Sensitivity", "dark", { colorScheme: "dark" }],
    ["Uncertainty", "dark", { colorScheme: "dark" }],
    ["Sensitivity", "high contrast", { forcedColors: "active" }],
    ["Uncertainty", "high contrast", { forcedColors: "active" }],
  ] as const)("%s satisfies axe in %s", async (tab, name, media) => {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
    await openPage(tab);
    await pane().getByRole("img").first().waitFor();
    await screenshot(page, `${tab.toLowerCase()}-${name.replace(" ", "-")}`);
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
  });
});

describe("width", () => {
  test("both pages fit 320 pixels", async () => {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await page.setViewportSize({ width: 320, height: 900 });
    await page
      .getByRole("tab", { name: /pane|model|scenario/i })
      .first()
      .click();
    for (const tab of ["Sensitivity", "Uncertainty"]) {
      await openPage(tab);
      await pane().getByRole("img").first().waitFor();
      await screenshot(page, `${tab.toLowerCase()}-320`);
      await expectNoSidewaysScrolling();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
});
