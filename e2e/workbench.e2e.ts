/** The workbench as a person uses it: the sheet by its keyboard, the pane by real pointer drags, each moving the other. */
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { cutInPane, slidersInView } from "./cutText";
import { accessibilityViolations, Harness, screenshot } from "./harness";
import { drag, sliderOf } from "./pane";
import {
  eventually,
  openSheet,
  readCells,
  readFormulas,
  readSheet,
  scenarioCell,
  scenarioRow,
  selectCell,
  sheetNames,
  typeInCell,
} from "./sheet";

let harness: Harness;
let page: Page;
/** One workbench for all: what a test changes in the scenario is undone after it. Tests that change sheets: scenarios.e2e.ts. */
beforeAll(async () => {
  harness = await Harness.start();
  ({ page } = await harness.openWorkbench());
  before = await scenario();
});
afterAll(() => harness.stop());

const scenario = () => readFormulas(page, "Scenarios", "H5:H45");
let before: unknown[][];

async function undoValues(): Promise<void> {
  await page.getByRole("tab", { name: "Scenario", exact: true }).click();
  await selectCell(page, "A1");
  // Each step waits for the last: a press too many, come late, would take back what the next test types.
  let shown: unknown[][] = [];
  await eventually("the values are as before", async () => {
    const now = await scenario();
    if (isDeepStrictEqual(now, before)) return true;
    if (!isDeepStrictEqual(now, shown)) await page.keyboard.press("Control+z");
    shown = now;
    return false;
  });
  await eventually("the pane follows", async () => (await closureRate().inputValue()) === "0.72");
}

const rowOf = (key: string) => scenarioRow(page, key);
const mySlider = (name: string) => sliderOf(page, name);
const closureRate = () => mySlider("Closure rate, programme");

/** The lifetime earnings of the programme under My scenario, on Appendix 9. */
async function liveEarnings(): Promise<unknown> {
  const rows = await readSheet(page, "Appendix 9");
  const start = rows.findIndex(([first]) => String(first).startsWith("Table 7"));
  return rows.slice(start).find(([, line]) => line === "Live, My scenario")?.[2];
}

describe("the sheets it opens with", () => {
  afterEach(undoValues);

  test("show every published figure reproduced, with no error in any cell", async () => {
    expect(await sheetNames(page)).toEqual(["Appendix 9", "Scenarios", "Scratch"]);
    const appendix = await readSheet(page, "Appendix 9");
    expect(appendix.flat()).toContain("Published figures reproduced: 18 of 18");
    expect(appendix.flat()).not.toContain("differs");
    for (const sheet of ["Appendix 9", "Scenarios"]) {
      expect((await readSheet(page, sheet)).flat().filter((cell) => /^#[A-Z/0!?]+$/.test(String(cell)))).toEqual([]);
    }
  });

  test("compute each live figure by a formula that refers to the scenario's cells", async () => {
    const rows = await readFormulas(page, "Appendix 9", "A1:F60");
    const live = rows.filter(([, line]) => /^=.*Live, |^Live, /.test(String(line))).flatMap((row) => row.slice(2));
    const figures = live.filter((cell) => cell !== "" && cell !== "/");
    expect(figures.length).toBeGreaterThan(20);
    for (const formula of figures) expect(formula).toMatch(/^=.*Scenarios!/);
  });
});

describe("what a cell says that takes a value", () => {
  afterEach(undoValues);

  test("is the rule of its validation, beside the cell and never over the pane", async () => {
    await openSheet(page, "Scenarios");
    const edge = (await page.locator("#sheet").boundingBox()) ?? { x: 0, width: 0 };
    for (const [key, rule] of [
      ["programme.weeksOpen", "A number above 0; weeks."],
      ["escalation.comparatorRate", "A number from 0% to 100%; share of cases."],
    ] as const) {
      await selectCell(page, `H${await rowOf(key)}`);
      const prompt = page.locator(".error-callout.prompt", { hasText: rule });
      await prompt.waitFor();
      await eventually("it stands in the sheet", async () => {
        const box = (await prompt.boundingBox()) ?? { x: Infinity, width: 0 };
        return box.x >= edge.x && box.x + box.width <= edge.x + edge.width;
      });
    }
    await screenshot(page, "cell-prompt");
  });
});

describe("dragging and typing", () => {
  afterEach(undoValues);

  test("dragging the closure rate changes one cell of the scenario and the tables that refer to it", async () => {
    const row = await rowOf("programme.closureRate");
    const before = await readSheet(page, "Scenarios");
    await drag(mySlider("Closure rate, programme"), 0.9);
    await eventually("the cell follows the slider", async () => {
      const [[cell]] = (await readCells(page, "Scenarios", `H${row}`)) as [[number]];
      return cell > 0.85;
    });
    const after = await readSheet(page, "Scenarios");
    const changed = after.flatMap((cells, r) =>
      cells.flatMap((cell, c) => (cell === before[r]?.[c] ? [] : [[r + 1, c]])),
    );
    // The value, and the basis, which now says that some scenario has a local one.
    expect(changed).toEqual([
      [row, 4],
      [row, 7],
    ]);
    expect(after[row - 1]?.[4]).toBe("published, local");
    const rate = Number(after[row - 1]?.[7]);
    await eventually("Appendix 9 recalculates", async () => (await liveEarnings()) !== 34464);
    expect(Number(await liveEarnings())).toBeCloseTo(80000 * (0.15 + rate * 0.39), 6);
    await screenshot(page, "dragged");
  });

  test("results in the pane move while the slider is held, and the sheet only when it rests", async () => {
    const slider = mySlider("Closure rate, programme");
    const row = await rowOf("programme.closureRate");
    const society = page.getByRole("row", { name: /^Net, society/ });
    const shown = await society.innerText();
    const box = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 40 });
    await eventually("the results move", async () => (await society.innerText()) !== shown);
    expect(await readCells(page, "Scenarios", `H${row}`)).toEqual([[0.72]]);
    await page.mouse.up();
    const held = Number(await slider.inputValue());
    await eventually("the cell takes the value", async () => {
      const [[cell]] = (await readCells(page, "Scenarios", `H${row}`)) as [[number]];
      return cell === held;
    });
  });

  test("a slider dragged fast to and fro ends where it was let go, in the sheet as in the pane", async () => {
    const slider = mySlider("Closure rate, comparator");
    const row = await rowOf("comparator.closureRate");
    for (const target of [0.1, 0.9, 0.2, 0.8, 0.4]) await drag(slider, target, 4);
    const end = Number(await slider.inputValue());
    await eventually("the cell takes the last value", async () => {
      const [[cell]] = (await readCells(page, "Scenarios", `H${row}`)) as [[number]];
      return cell === end;
    });
    await page.waitForTimeout(500);
    expect(Number(await slider.inputValue())).toBe(end);
  });

  test("typing in the sheet moves the slider, and Ctrl+Z takes it back", async () => {
    const row = await rowOf("programme.closureRate");
    await openSheet(page, "Scenarios");
    await typeInCell(page, `H${row}`, "0.5");
    const slider = mySlider("Closure rate, programme");
    await eventually("the slider follows", async () => (await slider.inputValue()) === "0.5");
    await page.keyboard.press("Control+z");
    await eventually("the slider goes back", async () => (await slider.inputValue()) === "0.72");
  });

  test("what the pane wrote is undone with Ctrl+Z in the sheet", async () => {
    const row = await rowOf("programme.closureRate");
    await drag(mySlider("Closure rate, programme"), 0.4);
    const cell = async () => (await readCells(page, "Scenarios", `H${row}`))[0]?.[0];
    await eventually("the cell follows", async () => (await cell()) !== 0.72);
    await selectCell(page, "A1");
    await page.keyboard.press("Control+z");
    await eventually("the cell is as before", async () => (await cell()) === 0.72);
  });

  test("a value that a slider cannot express stays exact until it is touched", async () => {
    const row = await rowOf("programme.reReferralRate");
    await page.getByRole("button", { name: /^Re-referral/ }).click();
    const field = page.getByRole("textbox", { name: "Re-referral rate, programme" });
    await field.focus();
    await field.press("Enter");
    await field.blur();
    expect(await readFormulas(page, "Scenarios", `H${row}`)).toEqual([["=5/83"]]);
    await mySlider("Re-referral rate, programme").press("ArrowRight");
    await eventually("the slider's value is written", async () => {
      const [[formula]] = (await readFormulas(page, "Scenarios", `H${row}`)) as [[unknown]];
      return typeof formula === "number" && Math.abs(formula - 0.061) < 1e-9;
    });
  });

  test("Ctrl+Z in a field of the pane, once its value is saved, leaves field and cell as they are", async () => {
    const row = await rowOf("programme.closureRate");
    const cell = async () => (await readCells(page, "Scenarios", `H${row}`))[0]?.[0];
    const field = page.getByRole("textbox", { name: "Closure rate, programme" });
    await field.fill("55");
    await field.press("Enter");
    await eventually("the value is saved", async () => (await cell()) === 0.55);
    await field.press("Control+z");
    await page.waitForTimeout(500);
    expect([await field.inputValue(), await cell()]).toEqual(["55%", 0.55]);
  });

  test("a number too wide for its column is no other number", async () => {
    const row = await rowOf("attainment.premium");
    const shownAt = (width: number) =>
      page.evaluate(
        ([address, points]) =>
          Excel.run(async ({ workbook }) => {
            const cell = workbook.worksheets.getItem("Scenarios").getRange(address);
            cell.format.columnWidth = points;
            cell.load("text");
            await workbook.context.sync();
            return cell.text[0]?.[0];
          }),
        [`H${row}`, width] as const,
      );
    expect(await shownAt(30)).toMatch(/^#+$/);
    expect(await shownAt(75)).toBe("£80,000");
  });
});

describe("the price year", () => {
  afterEach(undoValues);

  test("brings each amount to another year's prices with its working in the cell, and back to what was there", async () => {
    const pane = page.locator("#taskpane");
    const cells = async () =>
      (await readFormulas(page, "Scenarios", "A5:H45")).flatMap((row) =>
        ["programme.weeklyCost", "prices.year"].includes(String(row[0])) ? [row[7]] : [],
      );
    const change = async (year: string) => {
      await pane.getByRole("combobox", { name: "Price year" }).selectOption(year);
      await pane.getByRole("group", { name: `Change prices to ${year}` }).waitFor();
      expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
      await pane.getByRole("button", { name: `Change to ${year}` }).click();
    };
    await pane.getByRole("button", { name: /^Prices/ }).click();
    await change("2026/27");
    // GDP deflator of March 2026: 105.3095 in 2026/27, 74.5804 in 2015/16.
    await eventually("the cells hold amount and index", async () =>
      isDeepStrictEqual(await cells(), ["=68.05*(105.3095/74.5804)", "2026/27"]),
    );
    await change("as published");
    await eventually("the cells hold what they held", async () => isDeepStrictEqual(await scenario(), before));
    await pane.getByRole("button", { name: /^Prices/ }).click();
  });
});

describe("the keyboard alone", () => {
  afterEach(undoValues);

  test("moves a slider, and its value reaches the sheet", async () => {
    const row = await rowOf("programme.closureRate");
    await mySlider("Closure rate, programme").focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
    await eventually("the cell follows", async () => {
      const [[cell]] = (await readCells(page, "Scenarios", `H${row}`)) as [[number]];
      return Math.abs(cell - 0.74) < 1e-9;
    });
  });

  test("goes from the sheet to the pane and back by F6", async () => {
    await selectCell(page, "A1");
    const inPane = () =>
      page.evaluate(() => document.querySelector("#taskpane")?.contains(document.activeElement) ?? false);
    for (let press = 0; press < 4 && !(await inPane()); press++) await page.keyboard.press("F6");
    expect(await inPane()).toBe(true);
  });
});

describe("bad input", () => {
  afterEach(undoValues);

  test("text in a number field says what is allowed, writes nothing, and Escape restores", async () => {
    const row = await rowOf("programme.closureRate");
    const field = page.getByRole("textbox", { name: "Closure rate, programme" });
    await field.fill("most");
    await field.press("Enter");
    await page
      .getByText(/“?"?most"?”?/)
      .first()
      .waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await readCells(page, "Scenarios", `H${row}`)).toEqual([[0.72]]);
    await screenshot(page, "field-error");
    await field.press("Escape");
    await eventually("the value is back", async () => (await field.inputValue()) === "72%");
  });

  test("text typed into a scenario's cell is named with its place, and the tables say why they fail", async () => {
    const row = await rowOf("programme.closureRate");
    await openSheet(page, "Scenarios");
    await typeInCell(page, `H${row}`, "most");
    await page
      .getByText(/Closure rate, programme holds the text "most"/)
      .first()
      .waitFor();
    await eventually("the live figure is an error", async () => (await liveEarnings()) === "#VALUE!");
    await screenshot(page, "scenario-error");
  });
});

describe("functions in cells", () => {
  afterEach(undoValues);

  test("typed formulas compute, spill, and explain their errors where the person looks", async () => {
    await openSheet(page, "Scratch");
    await typeInCell(page, "J3", "=CBA.LIFETIMEEARNINGS(0.72)");
    await typeInCell(page, "J4", "=CBA.LIFETIMEEARNINGS(64)");
    await typeInCell(page, "J6", "=CBA.COSTPERCASE(10,{1;2;3})");
    await eventually("the cells compute", async () => (await readCells(page, "Scratch", "J8"))[0]?.[0] === 30);
    expect(await readCells(page, "Scratch", "J3:J8")).toEqual([[34464], ["#VALUE!"], [""], [10], [20], [30]]);
    await selectCell(page, "J4");
    await page
      .getByText(/closureRate holds 64; allowed: a share from 0 to 1/)
      .first()
      .waitFor();
    await screenshot(page, "cell-error");
  });

  test("are offered while one types", async () => {
    await openSheet(page, "Scratch");
    await selectCell(page, "L3");
    await page.keyboard.type("=CBA.LIFETIMEE");
    await page.getByText("CBA.LIFETIMEEARNINGS", { exact: true }).first().waitFor();
    await page.keyboard.press("Tab");
    await page
      .getByText(/closureRate/)
      .first()
      .waitFor();
    await screenshot(page, "signature-help");
    await page.keyboard.press("Escape");
  });

  test("are inserted from the pane into an empty cell, and never over what stands there", async () => {
    await openSheet(page, "Scratch");
    await selectCell(page, "N3");
    await page.getByRole("tab", { name: "Functions" }).click();
    await page.getByRole("searchbox").fill("LIFETIMEEARNINGS");
    const insert = page.getByRole("button", { name: /^Insert.*LIFETIMEEARNINGS/ });
    await insert.click();
    await eventually("the example computes", async () => (await readCells(page, "Scratch", "N3"))[0]?.[0] === 34464);
    await insert.click();
    await page.getByRole("alert").first().waitFor();
    expect(await readFormulas(page, "Scratch", "N3")).toEqual([["=CBA.LIFETIMEEARNINGS(0.72)"]]);
    await screenshot(page, "insert-function");
  });
});

describe("accessibility", () => {
  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["high contrast", { forcedColors: "active" }],
  ] as const)("satisfies axe in %s, both pages of the pane", async (name, media) => {
    await page.emulateMedia(media);
    await page.getByRole("tab", { name: "Scenario", exact: true }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, `scenario-${name.replace(" ", "-")}`);
    await page.getByRole("tab", { name: "Functions" }).click();
    expect(await accessibilityViolations(page, "#taskpane")).toEqual([]);
  });
  afterAll(() => page.emulateMedia({ colorScheme: "light", forcedColors: "none" }));
});

describe("small windows", () => {
  const pane = () => page.locator("#taskpane");
  /** Figures of the five headline results, in view. */
  const headlines = async () => {
    const results = await pane().getByRole("region", { name: "Results" }).boundingBox();
    const { height } = page.viewportSize() ?? { height: 0 };
    if (results === null || results.y + results.height > height) throw new Error("The results are not in view.");
    return pane().getByRole("region", { name: "Results" }).getByRole("row").allInnerTexts();
  };
  const showPane = () => page.getByRole("tab", { name: "Task pane" }).click();
  beforeAll(async () => {
    await page.context().close();
    ({ page } = await harness.openWorkbench({ width: 1024, height: 700 }));
  });

  test.each([
    ["1024 by 700", { width: 1024, height: 700 }],
    ["200% zoom, 640 by 400", { width: 640, height: 400 }],
  ])("in %s, four sliders are in view with the headline results and how sure they are", async (_name, size) => {
    await page.setViewportSize(size);
    if (size.width < 768) await showPane();
    await eventually(
      "the intervals are there",
      async () => (await headlines()).filter((row) => row.includes(" to ")).length === 5,
    );
    expect((await slidersInView(page)).length).toBeGreaterThanOrEqual(4);
    expect(
      await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
    ).toEqual([size.width, size.height]);
    await screenshot(page, `workbench-${size.width}`);
  });

  test("a cell that one goes to is in view beside the frozen columns", async () => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await openSheet(page, "Scenarios");
    await selectCell(page, await scenarioCell(page, "attainment.premium"));
    await page.keyboard.press("F2");
    const editor = await page.getByLabel("Cell editor").boundingBox();
    await page.keyboard.press("Escape");
    const sheet = await page.locator("#sheet").boundingBox();
    // Row numbers, keys and labels, which are frozen, take 440 pixels.
    expect(editor?.x).toBeGreaterThan((sheet?.x ?? NaN) + 440);
    expect(editor?.x).toBeLessThan((sheet?.x ?? NaN) + (sheet?.width ?? NaN));
  });

  test("the results of a low pane stay a table for assistive technology", async () => {
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await accessibilityViolations(page, '#taskpane [aria-label="Results"]')).toEqual([]);
  });

  test("at 320 pixels nothing on any page is cut or scrolls sideways but tables in regions of their own", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await showPane();
    for (const preset of [/^Cautious/, /^Raw counts/]) {
      await page.getByRole("button", { name: /Start from a preset/ }).click();
      await page.getByRole("radio", { name: preset }).check();
      await page.getByRole("button", { name: "Add as new" }).click();
      await page.getByRole("button", { name: "Add as new" }).waitFor({ state: "hidden" });
    }
    for (const tab of await pane().getByRole("tab").all()) {
      await tab.click();
      await pane().getByRole("tabpanel").getByRole("heading").or(pane().getByRole("searchbox")).first().waitFor();
      const name = await tab.innerText();
      expect({ name, cut: await cutInPane(page) }).toEqual({ name, cut: [] });
      await screenshot(page, `narrow-${name.toLowerCase().replace(" ", "-")}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole("tab", { name: "Spreadsheet" }).click();
    await screenshot(page, "narrow");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
