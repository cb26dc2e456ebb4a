/** Charts on a sheet of the workbench, by pointer and keyboard: placed at their cells, moved, sized, undone. */
import type { Locator, Page } from "playwright-core";
import { accessibilityViolations, Harness, screenshot } from "./harness";
import { eventually, sheetNames } from "./sheet";

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await Harness.start();
  ({ page } = await harness.openWorkbench());
});
afterAll(() => harness.stop());
/** Each test adds the sheet with its charts anew. */
afterEach(async () => {
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Charts").delete();
      await context.sync();
    }),
  );
  await waitForCharts(0);
});

const TYPES = [
  "BarClustered",
  "ColumnStacked",
  "XYScatterLinesNoMarkers",
  "AreaStacked",
] as const satisfies `${Excel.ChartType}`[];

/** A sheet with a table, tall rows above, and a chart of each type, all in one batch. */
function addCharts(types: readonly `${Excel.ChartType}`[] = TYPES): Promise<void> {
  return page.evaluate(
    (kinds) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Charts");
        const table = sheet.getRange("A1:C4");
        table.values = [
          ["Families", "icc 0.01", "icc 0.05"],
          [100, 0.2, 0.3],
          [250, 0.1, 0.2],
          [400, 0.08, 0.15],
        ];
        sheet.getRange("A1:A4").format.rowHeight = 40;
        kinds.forEach((kind, index) => {
          const chart = sheet.charts.add(kind, table, "Columns");
          chart.name = kind;
          chart.title.text = kind;
          chart.setPosition(sheet.getCell(5, 1 + index * 4));
          chart.width = 230;
          chart.height = 170;
        });
        sheet.activate();
        await context.sync();
      }),
    [...types],
  );
}

const figures = (): Locator => page.locator(".sheet-chart");
const figure = (name: string): Locator => page.locator(".sheet-chart", { hasText: name });

async function boxOf(name: string) {
  const box = await figure(name).boundingBox();
  if (!box) throw new Error(`The chart ${name} is not on the page`);
  return box;
}

/** The chart's left and top side in points, as Excel tells them. */
const placeOf = (name: string): Promise<number[]> =>
  page.evaluate(
    (chartName) =>
      Excel.run(async (context) => {
        const chart = context.workbook.worksheets.getItem("Charts").charts.getItem(chartName);
        chart.load("left, top, width, height");
        await context.sync();
        return [chart.left, chart.top, chart.width, chart.height];
      }),
    name,
  );

async function drag(from: { x: number; y: number }, across: number, down: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + across, from.y + down, { steps: 8 });
  await page.mouse.up();
}

async function waitForCharts(count: number): Promise<void> {
  await eventually(`${count} charts`, async () => (await figures().count()) === count);
}

test("each is drawn at its cells and never elsewhere, with its numbers in a table", async () => {
  // Where a chart has ever been visible, from the first moment on.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      for (const chart of document.querySelectorAll(".sheet-chart")) {
        const isVisible = getComputedStyle(chart).visibility === "visible";
        if (isVisible) seen.push(`${chart.textContent.slice(0, 40)} ${getComputedStyle(chart).transform}`);
      }
      if ("seen" in window) requestAnimationFrame(look);
    };
    look();
  });
  await addCharts();
  await waitForCharts(TYPES.length);
  await eventually("the charts are shown", async () => await figures().last().isVisible());
  const places = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: string[] };
    Reflect.deleteProperty(window, "seen");
    return [...new Set(seen)];
  });
  expect(places).toHaveLength(TYPES.length);
  expect(places.filter((place) => place.endsWith("none"))).toEqual([]);
  expect(await figure("XYScatterLinesNoMarkers").getByRole("row", { name: "250 0.1 0.2" }).count()).toBe(1);
  await screenshot(page, "sheet-charts");
  expect(await accessibilityViolations(page)).toEqual([]);
});

test("one is moved by the pointer and sized by its corner, each a step of Ctrl+Z", async () => {
  await addCharts(["BarClustered"]);
  await waitForCharts(1);
  const before = await boxOf("BarClustered");
  const place = await placeOf("BarClustered");
  await drag({ x: before.x + 60, y: before.y + 100 }, 80, 40);
  const moved = await boxOf("BarClustered");
  expect([moved.x - before.x, moved.y - before.y].map(Math.round)).toEqual([80, 40]);
  await drag({ x: moved.x + moved.width - 6, y: moved.y + moved.height - 6 }, 50, 30);
  const sized = await boxOf("BarClustered");
  expect([sized.width - moved.width, sized.height - moved.height].map(Math.round)).toEqual([50, 30]);
  await screenshot(page, "sheet-chart-moved");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await eventually("the chart is back", async () => String(await placeOf("BarClustered")) === String(place));
});

test("the keyboard moves it, sizes it, deletes it and brings it back", async () => {
  await addCharts(["BarClustered"]);
  await waitForCharts(1);
  const before = await boxOf("BarClustered");
  await page.keyboard.press("Control+Alt+Digit5");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await eventually("the chart has moved", async () => (await boxOf("BarClustered")).x - before.x > 9);
  const after = await boxOf("BarClustered");
  expect([after.x - before.x, after.y - before.y, after.width - before.width].map(Math.round)).toEqual([10, 10, 10]);
  await page.keyboard.press("Delete");
  await waitForCharts(0);
  await page.keyboard.press("Control+z");
  await waitForCharts(1);
  expect(await boxOf("BarClustered")).toEqual(after);
});

test("Ctrl+Z takes back the charts of a batch together with its cells", async () => {
  await addCharts(["BarClustered", "Line"]);
  await waitForCharts(2);
  // Into the cells below the charts, as a person would.
  await page.mouse.click(150, 720);
  await page.keyboard.press("Control+z");
  await waitForCharts(0);
  expect(await sheetNames(page)).not.toContain("Charts");
  await page.keyboard.press("Control+y");
  await eventually("the charts are back", async () => (await sheetNames(page)).includes("Charts"));
  expect(await placeOf("BarClustered")).toHaveLength(4);
});

test("follows its cells when rows are inserted above it, and its numbers when they change", async () => {
  await addCharts(["ColumnStacked"]);
  await waitForCharts(1);
  const before = await boxOf("ColumnStacked");
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charts");
      sheet.getRange("6:7").insert("Down");
      sheet.getRange("B2").values = [[0.9]];
      await context.sync();
    }),
  );
  await eventually("the chart is lower", async () => (await boxOf("ColumnStacked")).y - before.y > 20);
  await eventually("the table has the new number", async () =>
    (await figure("ColumnStacked").locator("table").innerText()).includes("0.9"),
  );
});
