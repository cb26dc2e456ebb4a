/** A finance officer plans the scale-up in the pane: cases by year, staff and money, results that move as they should. */
import type { Locator, Page } from "playwright-core";
import { accessibilityViolations, Harness, screenshot } from "./harness";
import { eventually, openSheet, readSheet, typeInCell } from "./sheet";

let harness: Harness;
let page: Page;
let consoleErrors: string[];
// The workbench takes longest to open, so that one person does all of it, each test with cases of its own.
beforeAll(async () => {
  harness = await Harness.start();
  ({ page, consoleErrors } = await harness.openWorkbench());
  await openPage("Scale-up");
  await figure("Total cost").waitFor();
}, 120_000);
afterAll(() => harness.stop());
afterEach(() => expect(consoleErrors).toEqual([]));

const pane = () => page.locator("#taskpane");
const openPage = (name: string) => pane().getByRole("tab", { name, exact: true }).click();

/** A key figure by its label. */
const figure = (label: string) =>
  pane().locator("dt", { hasText: label }).first().locator("xpath=following-sibling::dd[1]");

/** The years' fields. */
const years = () => pane().getByRole("group", { name: "Cases starting in each year" }).getByRole("textbox");

/** Pastes a row as Excel copies it, into the years from one on. */
async function pasteCases(row: readonly (number | string)[], from = 0): Promise<void> {
  const field = years().nth(from);
  await field.focus();
  await field.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    `${row.join("\t")}\r\n`,
  );
}

/** The plan of the test: so many cases in each year, and no others. */
async function setCases(cases: readonly number[]): Promise<void> {
  const remove = pane().getByRole("button", { name: "Remove the last" });
  while ((await years().count()) > Math.max(cases.length, 1)) await remove.click();
  if (cases.length > 1) await pasteCases(cases);
  else await typeInto(years().first(), String(cases[0] ?? 0));
  await eventually("the years hold the cases", async () => (await shownCases()).join() === cases.join());
}

async function shownCases(): Promise<number[]> {
  const texts = await years().evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  return texts.map((text) => Number(text.replaceAll(",", "")));
}

async function typeInto(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press("Enter");
}

async function unfold(name: string): Promise<void> {
  const button = pane().getByRole("button", { name: new RegExp(`^${name}`) });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
}

/** The rows of one view of "Line by line", by their labels. */
async function lines(view: "budget" | "cash" | "economic" | "staff"): Promise<Map<string, number[]>> {
  const section = pane().getByRole("region", { name: "Line by line" });
  await section.getByLabel("View").selectOption(view);
  const rows = await section
    .locator("tbody tr")
    .evaluateAll((found) =>
      found.map((row) => [
        row.querySelector("th")?.textContent ?? "",
        [...row.querySelectorAll("td")].map((cell) => cell.textContent),
      ]),
    );
  return new Map((rows as [string, string[]][]).map(([label, cells]) => [label, cells.map(amount)]));
}

/** "−£1,234" is −1234. */
function amount(text: string): number {
  const value = Number(text.replaceAll(/[£,%+]/g, "").replace("−", "-"));
  return text.includes("%") ? value / 100 : value;
}

const sum = (amounts: readonly number[] = []) => amounts.reduce((total, one) => total + one, 0);

/** The staff cost in whole posts over all years, as "Staff cost on two bases" tells it. */
async function staffInPosts(): Promise<number> {
  const row = pane()
    .getByRole("row", { name: /^Staff in whole posts/ })
    .first();
  return amount((await row.getByRole("cell").last().textContent()) ?? "");
}

describe("a finance officer's checks", () => {
  test("a salary moves the staff cost by what the posts of that kind cost more", async () => {
    const before = await staffInPosts();
    const consultantYears = sum((await lines("staff")).get("Consultants, one a pod"));
    await unfold("Staff");
    await typeInto(pane().getByRole("textbox", { name: "Salary of a consultant" }), "£37,000");
    // On-cost of 34.9% above the threshold, no overhead; a tenth of the posts is vacant and filled by agency at 30% more.
    const expected = consultantYears * (37_000 - 34_187.88) * 1.349 * (1 + 0.1 * 0.3);
    await eventually("the staff cost follows", async () => Math.abs((await staffInPosts()) - before - expected) <= 2);
    await screenshot(page, "scale-up-salary");
    const both = pane().getByRole("region", { name: "Both services in absolute terms" });
    const totals = await both
      .getByRole("row", { name: /^Total cost/ })
      .first()
      .getByRole("cell")
      .allTextContents();
    const [programme = 0, comparator = 0, difference = 0] = totals.map(amount);
    expect(comparator).toBeGreaterThan(0);
    expect(Math.abs(programme - comparator - difference)).toBeLessThanOrEqual(2);
  });

  test("zero demand: no posts, no ratio out of nothing, and only the set-up is paid", async () => {
    await setCases([0, 0, 0]);
    await eventually("no posts", async () => (await figure("Posts in the peak year").textContent()) === "0");
    expect(await figure("Total cost").textContent()).toBe("£25,000");
    expect(await figure("Cost per closed case").textContent()).toBe("–");
    expect(await pane().innerText()).not.toMatch(/NaN|Infinity|undefined/);
    await screenshot(page, "scale-up-zero");
  });

  test("one case takes a whole practitioner and a consultant", async () => {
    await setCases([1]);
    await eventually("two posts", async () => (await figure("Posts in the peak year").textContent()) === "2");
    expect(await pane().innerText()).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("a year without cases, and falling demand: posts go with the caseload", async () => {
    await setCases([200, 0, 200]);
    await eventually("the second year has the carry-over only", async () => {
      const caseload = (await lines("staff")).get("Active caseload, average of the year");
      // 36.003 weeks: .4527 of a year in the year of the start, .2397 in the next.
      return Math.abs((caseload?.[1] ?? 0) - 200 * 0.2397) < 0.1;
    });
    await setCases([600, 400, 200]);
    await eventually("posts fall", async () => {
      const posts = (await lines("staff")).get("Posts of the programme") ?? [];
      return (posts[1] ?? 0) > (posts[2] ?? 0);
    });
  });

  test("no caseload of 0: the field says what is allowed, and the results stay", async () => {
    const before = await figure("Total cost").textContent();
    await unfold("Staff");
    await typeInto(pane().getByRole("textbox", { name: "Cases per practitioner" }), "0");
    await pane().getByText("Allowed: a number from 1 to 100. You typed “0”.").waitFor();
    expect(await figure("Total cost").textContent()).toBe(before);
    await page.keyboard.press("Escape");
  });

  test("thirty years from Excel, never more, and a start in the past", async () => {
    await pasteCases(Array.from({ length: 32 }, (_, year) => 100 + year));
    await pane().getByText("Pasted, but for 2 numbers beyond 30 years.").waitFor();
    expect(await shownCases()).toEqual(Array.from({ length: 30 }, (_, year) => 100 + year));
    await typeInto(pane().getByRole("textbox", { name: "First financial year begins in" }), "1999");
    await pane().getByRole("textbox", { name: "Cases starting in 1999/00" }).waitFor();
    await pane().getByRole("textbox", { name: "Cases starting in 2028/29" }).waitFor();
    await eventually(
      "the lines follow",
      async () => ((await lines("staff")).get("Cases that start")?.length ?? 0) >= 30,
    );
    await screenshot(page, "scale-up-thirty-years");
  });
});

describe("cases by year", () => {
  test("text, a negative and nothing are refused where they are typed, and nothing else changes", async () => {
    await setCases([100, 200]);
    for (const text of ["many", "-5", ""]) {
      await typeInto(years().nth(1), text);
      await pane()
        .getByRole("alert")
        .filter({ hasText: text === "" ? "You typed nothing" : `You typed “${text}”` })
        .waitFor();
      expect(await years().nth(1).getAttribute("aria-invalid")).toBe("true");
    }
    await typeInto(years().nth(1), "300");
    await eventually("it is mended", async () => (await pane().getByRole("alert").count()) === 0);
    expect(await shownCases()).toEqual([100, 300]);
  });

  test("a row with a text in it is pasted whole or not at all", async () => {
    await setCases([100, 200]);
    await pasteCases([1, "n/a", 3]);
    await pane()
      .getByText(/Pasted cell 2 of 3: .*Nothing was changed\./)
      .waitFor();
    expect(await shownCases()).toEqual([100, 200]);
  });

  test("Enter goes on to the next year, and growth fills them all", async () => {
    await years().first().focus();
    await page.keyboard.press("Enter");
    await eventually("the next year has the focus", () =>
      years()
        .nth(1)
        .evaluate((field) => field === document.activeElement),
    );
    await unfold("Fill the years from growth");
    await typeInto(pane().getByRole("textbox", { name: "Cases that start in the first year" }), "100");
    await typeInto(pane().getByRole("textbox", { name: "Growth of cases" }), "10%");
    const planned = pane().getByRole("textbox", { name: "Years planned" });
    expect(await planned.inputValue()).toBe("11");
    const offer = pane().getByRole("button", { name: "Plan 11 years" });
    expect(await offer.count()).toBe(0);
    await typeInto(planned, "3");
    await offer.click();
    await eventually("the Green Book's horizon is planned", async () => (await planned.inputValue()) === "11");
    await offer.waitFor({ state: "detached" });
    await typeInto(planned, "3");
    await pane().getByRole("button", { name: "Fill the years", exact: true }).click();
    await eventually("they are filled", async () => (await shownCases()).join() === "100,110,121");
  });
});

describe("with uncertainty", () => {
  const section = () => pane().getByRole("region", { name: "With uncertainty" });

  test("the chance of having paid back never falls from one year to the next, and typing goes on meanwhile", async () => {
    await setCases([100, 200, 300]);
    await section().getByLabel("Net of").selectOption("society");
    await typeInto(years().nth(2), "400");
    expect(await shownCases()).toEqual([100, 200, 400]);
    await section().getByText("Simulated with 8,192 draws, random start (seed) 1.").waitFor({ timeout: 30_000 });
    const table = section().locator("table", { hasText: "Chance of having paid back" });
    const chances = (await table.locator("td").allTextContents()).map(amount);
    expect(chances.length).toBeGreaterThanOrEqual(3);
    expect(chances).toEqual(chances.toSorted((one, other) => one - other));
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...chances)).toBeLessThanOrEqual(1);
  }, 60_000);

  test("a haircut beside the distributions is warned of", async () => {
    await unfold("Money");
    const grade = pane().getByRole("combobox", { name: "Grade of the evidence for benefits" });
    await grade.selectOption("3");
    await section()
      .getByText(/would count caution twice/)
      .waitFor();
    await grade.selectOption("1");
    await eventually(
      "the warning goes",
      async () =>
        (await section()
          .getByText(/count caution twice/)
          .count()) === 0,
    );
  });
});

describe("for everybody", () => {
  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["high contrast", { colorScheme: "light", forcedColors: "active" }],
  ] as const)(
    "%s satisfies axe with every group unfolded",
    async (name, media) => {
      await page.emulateMedia({ forcedColors: "none", ...media });
      for (const group of ["Staff", "Cost", "Release", "Savings", "Money"]) await unfold(group);
      await pane().getByRole("img").first().scrollIntoViewIfNeeded();
      await screenshot(page, `scale-up-${name.replace(" ", "-")}`);
      expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
    },
    120_000,
  );
});

describe("in the workbook", () => {
  const INPUTS = "Scale-up inputs";

  /** The cell right of a key on the sheet of inputs. */
  async function inputCell(key: string): Promise<{ address: string; value: unknown }> {
    const rows = await readSheet(page, INPUTS);
    const row = rows.findIndex((cells) => cells.includes(key));
    const column = (rows[row]?.indexOf(key) ?? -1) + 1;
    return { address: `${String.fromCharCode(65 + column)}${row + 1}`, value: rows[row]?.[column] };
  }

  test("what was tried in the pane goes into the sheets once they are built; from then on both move together", async () => {
    await setCases([100, 200, 300]);
    await unfold("Staff");
    await pane()
      .getByRole("group", { name: "Employer's on-cost" })
      .getByRole("radio", { name: /^One flat share/ })
      .check();
    await typeInto(pane().getByRole("textbox", { name: "Employer's on-cost" }), "30%");
    await pane()
      .getByText(/^Not saved: the plan is in this pane only/)
      .waitFor();
    await pane().getByRole("button", { name: "Build the scale-up sheets" }).click();
    await pane()
      .getByText(/^\d+ sheets: /)
      .waitFor({ timeout: 90_000 });
    await pane().getByText("Saved in the sheet “Scale-up inputs”.").waitFor();
    expect((await inputCell("staff.onCost")).value).toBe(0.3);
    expect(await shownCases()).toEqual([100, 200, 300]);
    await screenshot(page, "scale-up-sheets");

    await typeInto(years().nth(1), "250");
    await typeInto(pane().getByRole("textbox", { name: "Salary of a practitioner" }), "30000");
    await eventually(
      "the cell holds the salary",
      async () => (await inputCell("staff.practitionerSalary")).value === 30000,
    );

    const { address } = await inputCell("staff.onCost");
    await openSheet(page, INPUTS);
    await typeInCell(page, address, "40");
    await eventually("the pane follows the sheet", async () => {
      const field = pane().getByRole("textbox", { name: "Employer's on-cost" });
      return (await field.inputValue()) === "40%";
    });
    expect(await shownCases()).toEqual([100, 250, 300]);
  }, 180_000);

  test("the sheets come to the pane's totals", async () => {
    await eventually("the sheet's net budget is the pane's", async () => {
      // The pane follows the last entry too.
      const budget = (await lines("budget")).get("Net budget") ?? [];
      const rows = await readSheet(page, "Scale-up budget");
      const row = rows.find((cells) => cells.includes("Net budget")) ?? [];
      const amounts = row.filter((cell): cell is number => typeof cell === "number");
      return budget.every((net) => amounts.some((cell) => Math.abs(cell - net) <= 0.5));
    });
  }, 60_000);
});

test("nothing is wider than a pane of 320 pixels", async () => {
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.locator("#pane-tab").click();
  await figure("Total cost").scrollIntoViewIfNeeded();
  await screenshot(page, "scale-up-narrow");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const widths = await pane()
    .getByRole("tabpanel")
    .evaluateAll((panels) => panels.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  expect(Math.max(...widths)).toBe(0);
});
