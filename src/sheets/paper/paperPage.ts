import { LOOKS } from "../frame/styles";

/** The paper as a page reads it: from the sheet as it stands, whatever people have written or inserted there. */

export interface PaperPage {
  readonly title: string;
  /** What the figures are worth, and by which version the paper was made, when. */
  readonly evidence: string;
  readonly made: string;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "table"; readonly header: readonly Texts[]; readonly rows: readonly Texts[] }
  /** Lines that run over all columns. */
  | { readonly kind: "lines"; readonly lines: readonly string[] };

type Texts = readonly string[];

/** A row of the sheet: what its cells show, and the fill of its first cell, which says what it is. */
export interface PaperRow {
  readonly texts: Texts;
  readonly fill: string;
}

const HEAD_ROWS = 4;
const isFilled = ({ fill }: PaperRow, look: { readonly fill: string }) =>
  fill.toUpperCase() === look.fill.toUpperCase();

/** The rows of the sheet from its first on. */
export function paperPage(rows: readonly PaperRow[]): PaperPage {
  const [title = "", evidence = "", , made = ""] = rows.map(({ texts: [first = ""] }) => first);
  const blocks: PaperBlock[] = [];
  for (const row of rows.slice(HEAD_ROWS)) {
    const last = blocks.at(-1);
    const [first = "", ...others] = row.texts;
    const isAlone = others.every((text) => text === "");
    if (isAlone && first === "") continue;
    if (isFilled(row, LOOKS.groupHeading)) blocks.push({ kind: "heading", text: first });
    else if (isFilled(row, LOOKS.tableHeader)) blocks.push(withHeader(blocks, row.texts));
    else if (last?.kind === "table") blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row.texts] };
    else if (!isAlone) blocks.push({ kind: "table", header: [], rows: [row.texts] });
    else if (last?.kind === "lines") blocks[blocks.length - 1] = { ...last, lines: [...last.lines, first] };
    else blocks.push({ kind: "lines", lines: [first] });
  }
  return { title, evidence, made, blocks };
}

/** A table that begins with a header, or the one just begun with one line of it more. */
function withHeader(blocks: PaperBlock[], header: Texts): PaperBlock {
  const last = blocks.at(-1);
  const isBegun = last?.kind === "table" && last.rows.length === 0;
  if (isBegun) blocks.pop();
  return { kind: "table", header: [...(isBegun ? last.header : []), header], rows: [] };
}
