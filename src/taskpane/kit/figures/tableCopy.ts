/** A table as it is copied: for documents with its shown figures, for spreadsheets with figures to compute with. */
export interface TableCopy {
  readonly title: string;
  /** What stands beneath it: units, what the figures are worth. */
  readonly notes: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly label: string;
  readonly amounts: readonly Amount[];
}

/** Pounds; null where a figure is not defined, "" where none belongs. What is not pounds says how it is shown. */
export type Amount = number | null | "" | Figure;

/** A share, a count or a text. */
export interface Figure {
  readonly shown: string;
  /** For spreadsheets: the number itself, where it is one. */
  readonly plain: number | string;
}

const NOT_DEFINED = "not defined";

/** Columns by tabs, rows by lines, pounds as plain numbers. */
export function asTabSeparatedText({ title, notes, header, rows }: TableCopy): string {
  const lines = [
    [asText(title)],
    header.map(asText),
    ...rows.map(({ label, amounts }) => [asText(label), ...amounts.map(plainAmount)]),
    ...notes.map((note) => [asText(note)]),
  ];
  return lines.map((line) => line.join("\t")).join("\n");
}

/** A document of its own, so that it can be saved as a file as well. */
export function asHtml({ title, notes, header, rows }: TableCopy): string {
  const head = header.map((cell) => `<th scope="col">${textInHtml(cell)}</th>`).join("");
  const body = rows.map(({ label, amounts }) => {
    const cells = amounts.map((amount) => `<td align="right">${shownAmount(amount)}</td>`).join("");
    return `<tr><th scope="row" align="left">${textInHtml(label)}</th>${cells}</tr>`;
  });
  const foot = notes.map((note) => `<p>${textInHtml(note)}</p>`).join("");
  return (
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${textInHtml(title)}</title></head><body>` +
    `<table border="1"><caption>${textInHtml(title)}</caption><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join("")}</tbody></table>${foot}</body></html>`
  );
}

/** A spreadsheet takes what begins like a formula for one, wherever it is pasted from; an apostrophe keeps it text. */
function asText(cell: string): string {
  const oneCell = cell.replace(/[\t\r\n]+/g, " ");
  return /^\s*[=+\-@]/.test(oneCell) ? `'${oneCell}` : oneCell;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function textInHtml(text: string): string {
  return asText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** To the penny, as it is shown, and without the signs that only some languages of a spreadsheet read. */
function plainAmount(amount: Amount): string {
  if (isFigure(amount)) return typeof amount.plain === "string" ? asText(amount.plain) : String(amount.plain);
  return shown(amount, (defined) => String(pence(defined)));
}

const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** With a plain minus, which spreadsheets read, where the pane shows a true one. */
function shownAmount(amount: Amount): string {
  if (isFigure(amount)) return textInHtml(amount.shown);
  return shown(amount, (defined) => pounds.format(pence(defined)));
}

function isFigure(amount: Amount): amount is Figure {
  return typeof amount === "object" && amount !== null;
}

function shown(amount: Exclude<Amount, Figure>, format: (defined: number) => string): string {
  if (amount === "") return "";
  return amount !== null && Number.isFinite(amount) ? format(amount) : NOT_DEFINED;
}

/** Adding zero takes the sign from a zero. */
const pence = (amount: number): number => Number(amount.toFixed(2)) + 0;
