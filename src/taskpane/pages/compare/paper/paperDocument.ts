import { drawChart } from "../../../../charts";
import type { SvgNode } from "../../../../charts";
import type { PaperAsShown, PaperChart } from "../../../../excel";
import { element, markup } from "./markup";

/** No script, nothing fetched: what it needs, it has. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Two pages of A4, in a browser and on paper. All but the margins goes with the size of the letters. */
const styleOf = (points: number) => `
@page { size: A4 portrait; margin: 13mm 14mm 12mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 13mm 14mm; max-width: 210mm; color: #1f2d33; background: #fff;
  font: ${points}pt/1.3 Arial, Liberation Sans, Helvetica, sans-serif; }
h1 { margin: 0 0 0.2em; font-size: 1.9em; color: #0b5a5e; }
h2 { margin: 0.75em 0 0.25em; padding: 0.15em 0.35em; font-size: 1.07em; color: #0b5a5e; background: #f1f6f6; break-after: avoid; }
p { margin: 0 0 0.2em; }
.evidence { padding: 0.2em 0.4em; color: #7a4700; background: #fff3db; }
.quiet { color: #56636b; font-size: 0.87em; }
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; }
th, td { padding: 0.16em 0.4em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { vertical-align: bottom; background: #e4eeee; border-bottom: 1px solid #c9d3d6; }
tbody th { font-weight: 600; width: 21%; }
.number { width: 11%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; }
.beside { display: grid; grid-template-columns: 46% 1fr; gap: 1em; align-items: start; break-inside: avoid; }
.beside svg { display: block; width: 100%; height: auto; max-height: 21em; }
@media print { body { padding: 0; max-width: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;

/** Points. Where there is much to say, letters are smaller, so that two pages hold it. */
const LETTERS = { usual: 8.8, least: 6.5 };
/** Lines of usual letters that two pages hold, room left by rows that stay together counted in. */
const LINES = 112;
/** About as many letters go into a line of each column: of tables with figures, and of those with words alone. */
const ROOM = { figures: [25, 42], words: [25, 105] };

function pointsFor(blocks: readonly Block[]): number {
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  return Math.max(LETTERS.least, Math.min(LETTERS.usual, (LETTERS.usual * LINES) / lines));
}

function linesOf(block: Block): number {
  if (block.kind === "heading") return 2.2;
  if (block.kind === "lines") return block.lines.length;
  const room = block.header.length === 0 ? ROOM.words : ROOM.figures;
  const lines = block.rows.map((row) =>
    Math.max(...row.map((text, column) => Math.ceil(text.length / (room[column] ?? Infinity))), 1),
  );
  return lines.reduce((sum, count) => sum + count + 0.25, 2.2 * block.header.length);
}

/** The paper as a page to print or to save: a document of its own. */
export function paperDocument(paper: PaperAsShown): string {
  const page = element(
    "html",
    { lang: "en-GB" },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("title", {}, paper.title),
      element("style", {}, styleOf(pointsFor(paper.blocks))),
    ),
    element(
      "body",
      {},
      element("h1", {}, paper.title),
      element("p", { class: "evidence" }, paper.evidence),
      ...paper.blocks.flatMap((block) => blockParts(block, paper.charts)),
      element("p", { class: "quiet" }, paper.made),
    ),
  );
  return `<!doctype html>\n${markup(page)}`;
}

type Block = PaperAsShown["blocks"][number];

function blockParts(block: Block, charts: readonly PaperChart[]): readonly SvgNode[] {
  if (block.kind === "heading") return [element("h2", {}, block.text)];
  if (block.kind === "lines") return block.lines.map((line) => element("p", { class: "quiet" }, line));
  const chart = charts.find(
    ({ categories }) => categories.join("\n") === block.rows.map(([, label]) => label).join("\n"),
  );
  const table = tableOf(block);
  return chart === undefined
    ? [table]
    : [element("div", { class: "beside" }, table, drawn(chart, charts.indexOf(chart)))];
}

function tableOf({ header, rows }: Extract<Block, { kind: "table" }>): SvgNode {
  const columns = Math.max(...[...header, ...rows].map((row) => row.findLastIndex((text) => text !== "") + 1));
  const cells = (row: readonly string[], tagOf: (column: number) => SvgNode) =>
    row.slice(0, columns).map((text, column) => ({ ...tagOf(column), children: [text] }));
  const isNumber = (column: number) => rows.every((row) => column > 1 && NUMBER.test(row[column] ?? ""));
  const looks = (column: number): SvgNode["attributes"] => (isNumber(column) ? { class: "number" } : {});
  return element(
    "table",
    {},
    ...(header.length === 0
      ? []
      : [
          element(
            "thead",
            {},
            ...header.map((row) =>
              element("tr", {}, ...cells(row, (column) => element("th", { scope: "col", ...looks(column) }))),
            ),
          ),
        ]),
    element(
      "tbody",
      {},
      ...rows.map((row) =>
        element(
          "tr",
          {},
          ...cells(row, (column) => (column === 0 ? element("th", { scope: "row" }) : element("td", looks(column)))),
        ),
      ),
    ),
  );
}

/** What stands in a column of numbers: an amount, a share, or a word in place of one. */
const NUMBER = /^(?:-?£?[\d,]+(?:\.\d+)?%?|none|)$/;

const CHART = { width: 380, height: 250 };

function drawn({ values, ...chart }: PaperChart, place: number): SvgNode {
  return drawChart(
    {
      ...chart,
      kind: "clusteredBar",
      valueFormat: "£#,##0",
      series: [{ name: chart.valueAxisTitle, values }],
      legend: false,
    },
    { id: `chart${place}`, ...CHART },
  );
}
