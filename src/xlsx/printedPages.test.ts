import * as fc from "fast-check";
import type { ChartDescription } from "../sheets/frame/sheetDescription";
import { printedPages } from "./printedPages";
import { blankSheet } from "./testing";
import { PLAIN_LOOK } from "./workbookContent";
import type { CellContent, CellLook, Constant, SheetContent } from "./workbookContent";

const cell = (value: string | number, look: Partial<CellLook> = {}): CellContent => ({
  look: { ...PLAIN_LOOK, ...look },
  content: value === "" ? { kind: "blank" } : { kind: "value", value },
});
const formula = (shows: Constant): CellContent => ({
  look: PLAIN_LOOK,
  content: { kind: "formula", formula: "=1", shows },
});
const nothingYet = formula({ kind: "value", value: "" });
const heading = cell("Heading", { bold: true, fill: "#E4EEEE" });
const chart = (row: number, height = 300): ChartDescription => ({
  ...{ kind: "line", title: "", categoryAxisTitle: "", valueAxisTitle: "", valueFormat: "0", altText: "" },
  ...{ source: "A1:B2", seriesBy: "rows", anchor: { row, column: 0, width: 300, height } },
});

function sheetOf(rows: SheetContent["rows"], changes: Partial<SheetContent> = {}): SheetContent {
  return { ...blankSheet("A"), rows, print: { orientation: "landscape", titleRows: 1 }, ...changes };
}
const years = (inUse: number, all: number): CellContent[] =>
  Array.from({ length: all }, (_, year) => (year < inUse ? cell(`year ${year}`) : nothingYet));

describe("the columns that are printed", () => {
  it("are those that show something, not those in which formulas wait for what may come", () => {
    expect(printedPages(sheetOf([years(5, 32), years(5, 32)]))).toMatchObject({ columns: 5, scale: 100 });
  });

  it("do not count the numbers above the last row of the titles", () => {
    const numbers = Array.from({ length: 32 }, (_, index) => cell(index));
    const titled = sheetOf([numbers, years(5, 32)], { print: { orientation: "landscape", titleRows: 2 } });
    expect(printedPages(titled).columns).toBe(5);
  });

  it("go as far as a text runs on over blank cells, and no further than the next that is not", () => {
    const long = "A text that runs on over the blank cells beside it for a while";
    expect(printedPages(sheetOf([[cell(long)]])).columns).toBeGreaterThan(5);
    expect(printedPages(sheetOf([[cell(long), null, cell(1)]])).columns).toBe(3);
    expect(printedPages(sheetOf([[cell(long, { wrap: true })]])).columns).toBe(1);
  });

  it("go as far as charts do", () => {
    expect(printedPages(sheetOf([[cell(1)]], { charts: [chart(1)] }))).toMatchObject({ columns: 5, rows: 16 });
  });
});

describe("a sheet too wide for one page", () => {
  const wide = (count: number) => sheetOf([years(count, count)], { frozen: { rows: 1, columns: 1 } });

  it("gets smaller letters down to 60%, then more pages, each with the labels", () => {
    expect(printedPages(wide(20))).toMatchObject({ scale: 73, columnBreaks: [], titleColumns: 0 });
    const two = printedPages(wide(40));
    expect(two.scale).toBeGreaterThanOrEqual(60);
    expect(two.columnBreaks).toHaveLength(1);
    expect(two.titleColumns).toBe(1);
  });

  it("begins no page in the middle of a text that runs on, though letters become smaller for it", () => {
    const count = 30;
    const without = printedPages(wide(count));
    const long = cell(
      "A text that runs on from the label over most of the first page, and may be cut nowhere on the way. ".repeat(2),
    );
    const from = 3;
    // As the line of the evidence, which leaves no place further left.
    const evidence = cell("What the figures of the whole sheet are worth, in a line of a good many letters");
    const rows = [[evidence], [...years(from, from), long], years(count, count)];
    const running = sheetOf(rows, {
      frozen: { rows: 1, columns: 1 },
      print: { orientation: "landscape", titleRows: 3 },
    });
    const { columnBreaks, scale } = printedPages(running);
    expect([without.columnBreaks.length, columnBreaks.length]).toEqual([1, 1]);
    expect(without.columnBreaks[0]).toBeLessThan(columnBreaks[0] ?? NaN);
    expect(scale).toBeLessThan(without.scale);
  });
});

describe("a sheet that is told on how many pages it goes", () => {
  const tall = (rows: number) =>
    sheetOf(
      Array.from({ length: rows }, () => [cell("text")]),
      { print: { orientation: "portrait", pages: 2 } },
    );

  it("gets letters as small as they need, down to 60%, and no smaller ones without need", () => {
    expect(printedPages(tall(60))).toMatchObject({ scale: 100, rowBreaks: [expect.any(Number)] });
    // 130 rows of 20 pixels on two pages of 988.
    expect(printedPages(tall(130))).toMatchObject({ scale: 75, rowBreaks: [65] });
    expect(printedPages(tall(400)).scale).toBe(60);
  });
});

describe("a page", () => {
  /** Rows of text, headings and blanks, and charts between them. */
  const anySheet = fc.array(fc.constantFrom("text", "heading", "blank", "chart"), { maxLength: 200 }).map((kinds) => {
    const rows: CellContent[][] = [[cell("Title", { bold: true, size: 18 })]];
    const charts: ChartDescription[] = [];
    for (const kind of kinds) {
      if (kind === "chart") {
        charts.push(chart(rows.length, 200));
        rows.push(...Array.from({ length: 10 }, () => []));
      } else rows.push(kind === "blank" ? [] : [kind === "heading" ? heading : cell("text")]);
    }
    return sheetOf(rows, { charts });
  });
  const ROOM = (8.27 - 1.2) * 96;

  it("never ends with a heading, cuts no chart, and holds no more than there is room for", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { rowBreaks, rows } = printedPages(sheet);
        const isWrong = rowBreaks.filter((row, index) => {
          const from = rowBreaks[index - 1] ?? 0;
          const isAllHeadings = sheet.rows.slice(from + 1, row).every(([first]) => first === heading);
          const endsInHeading = sheet.rows[row - 1]?.[0] === heading && !isAllHeadings;
          const cutsChart = sheet.charts.some(({ anchor }) => row > anchor.row && row < anchor.row + 10);
          return endsInHeading || cutsChart;
        });
        expect(isWrong).toEqual([]);
        const ends = [...rowBreaks, rows];
        ends.forEach((end, index) => {
          const height = (end - (ends[index - 1] ?? 0) + (index > 0 ? 1 : 0)) * 20;
          expect(height).toBeLessThanOrEqual(ROOM);
        });
      }),
    );
  });
});
