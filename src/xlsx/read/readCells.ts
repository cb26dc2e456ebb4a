import { readA1 } from "../../formulas/a1";
import { cellAddress } from "../../formulas/address";
import type { CellContent, CellLook, Constant, Content } from "../workbookContent";
import { PLAIN_LOOK } from "../workbookContent";
import { needsArrayEvaluation } from "../arrayEvaluation";
import type { LeftOut } from "./leftOut";
import { copied, needsMore, readFormula } from "./readFormula";
import { UnreadableFile } from "./unreadableFile";
import { child, childrenOf, numberOf } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** What the cells of all sheets share. */
export interface CellSources {
  readonly texts: readonly string[];
  readonly looks: readonly CellLook[];
  readonly leftOut: LeftOut;
}

type Rows = (CellContent | null)[][];
/** With holes where the file has nothing. */
type FoundRows = ((CellContent | undefined)[] | undefined)[];

/** Rows and columns from the first; whoever fills more keeps data, and no model, in the workbook. */
const LARGEST = { rows: 50_000, columns: 2_000 };
/** How far beyond the last content cells that only look like something are kept: people format whole columns. */
const MARGIN = { rows: 100, columns: 30 };

/** The cells of a sheet, from A1 to the last one in use. */
export function readCells(sheet: XmlElement, sheetName: string, sources: CellSources): Rows {
  const shared = new Map<string, SharedFormula>();
  const rows: FoundRows = [];
  let row = -1;
  let isTooLarge = false;
  const last = { row: -1, column: -1 };
  for (const line of childrenOf(child(sheet, "sheetData"), "row")) {
    row = numberOf(line, "r", row + 2) - 1;
    let column = -1;
    for (const cell of childrenOf(line, "c")) {
      column = readA1(cell.attributes.r ?? "")?.column ?? column + 1;
      const content = readContent(cell, { sheetName, row, column, shared, sources });
      if (row >= LARGEST.rows || column >= LARGEST.columns) {
        isTooLarge ||= content.kind !== "blank";
        continue;
      }
      const cells = (rows[row] ??= []);
      cells[column] = { look: sources.looks[numberOf(cell, "s", 0)] ?? PLAIN_LOOK, content };
      if (content.kind === "blank") continue;
      last.row = Math.max(last.row, row);
      last.column = Math.max(last.column, column);
    }
  }
  if (isTooLarge) {
    throw new UnreadableFile(
      `The sheet "${sheetName}" is too large to be opened here: it fills cells beyond row ${LARGEST.rows} or column ${LARGEST.columns}.`,
    );
  }
  const kept = rows.slice(0, last.row + 1 + MARGIN.rows);
  return Array.from(kept, (cells) => Array.from(cells?.slice(0, last.column + 1 + MARGIN.columns) ?? [], orNull));
}

const orNull = (cell: CellContent | undefined): CellContent | null => cell ?? null;

interface SharedFormula {
  readonly formula: string;
  readonly from: string;
}

interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly shared: Map<string, SharedFormula>;
  readonly sources: CellSources;
}

function readContent(cell: XmlElement, place: CellPlace): Content {
  const shows = readConstant(cell, place.sources.texts);
  const stored = child(cell, "f");
  const formula = stored === undefined ? null : formulaOf(stored, place);
  if (formula === null || stored === undefined) return shows;
  if (needsMore(formula)) {
    const what = "formulas that refer to tables or other workbooks (#) show the values that they had";
    place.sources.leftOut.add(`${place.sheetName}: ${what}`);
    return shows;
  }
  const area = stored.attributes.t === "array" ? readA1(stored.attributes.ref ?? "") : null;
  const isOneCell = area === null || area.rows * area.columns === 1;
  if (isOneCell && (area === null || needsArrayEvaluation(formula))) return { kind: "formula", formula, shows };
  return { kind: "formula", formula, spill: { rows: area.rows, columns: area.columns }, shows };
}

/** Null where there is none of its own: the cells of an array formula, and what-if tables. */
function formulaOf(stored: XmlElement, { row, column, shared }: CellPlace): string | null {
  const { t: type, si: group } = stored.attributes;
  if (type === "dataTable") return null;
  const here = cellAddress(row, column);
  if (type !== "shared" || group === undefined) return stored.text === "" ? null : readFormula(stored.text);
  if (stored.text !== "") {
    const formula = readFormula(stored.text);
    shared.set(group, { formula, from: here });
    return formula;
  }
  const first = shared.get(group);
  return first === undefined ? null : copied(first.formula, first.from, here);
}

function readConstant(cell: XmlElement, texts: readonly string[]): Constant {
  const value = child(cell, "v")?.text;
  switch (cell.attributes.t) {
    case "inlineStr":
      return { kind: "value", value: richText(child(cell, "is")) };
    case "s":
      return { kind: "value", value: texts[Number(value)] ?? "" };
    case "str":
      return { kind: "value", value: cellTextOf(value ?? "") };
    case "b":
      return { kind: "value", value: value === "1" || value === "true" };
    case "e":
      return { kind: "error", error: value ?? "#VALUE!" };
    case "d":
      return { kind: "value", value: serialOf(value ?? "") };
    default:
      return value === undefined || value === "" ? { kind: "blank" } : { kind: "value", value: Number(value) };
  }
}

/** The texts of a file, which most files keep apart from the cells. */
export const sharedTexts = (part: XmlElement | undefined): string[] => childrenOf(part, "si").map(richText);

/** A text in one or in several looks; how it is to be pronounced is left aside. */
function richText(element: XmlElement | undefined): string {
  const runs = childrenOf(element, "r").map((run) => child(run, "t")?.text ?? "");
  return cellTextOf((child(element, "t")?.text ?? "") + runs.join(""));
}

/** In texts, _x000D_ stands for a character by its number. */
const cellTextOf = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Days since the end of 1899, as cells count dates. */
const serialOf = (date: string): number => Date.parse(`${date.replace(/Z$/, "")}Z`) / 86_400_000 + 25_569;
