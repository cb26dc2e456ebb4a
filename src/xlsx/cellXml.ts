import { cellAddress } from "../formulas/address";
import { needsArrayEvaluation } from "./arrayEvaluation";
import { formulaText } from "./formulaText";
import type { Constant, Content, Extent, FormulaContent } from "./workbookContent";
import { cellText, element, escaped } from "./xml";

/** The one entry of the file's metadata: that a formula spills. See dynamicArrays.ts. */
const SPILLS = 1;

/** One cell. A formula brings along what it shows: previews, phones and readers of data compute nothing. */
export function cellXml(row: number, column: number, content: Content, style: number): string {
  const cell = { r: cellAddress(row, column), s: style === 0 ? undefined : style };
  if (content.kind === "blank") return style === 0 ? "" : element("c", cell);
  if (content.kind === "formula") return formulaXml(cell, content, row, column);
  if (content.kind === "value" && typeof content.value === "string") {
    const text = element("t", { "xml:space": "preserve" }, cellText(content.value));
    return element("c", { ...cell, t: "inlineStr" }, element("is", {}, text));
  }
  const { type, value } = stored(content);
  return element("c", { ...cell, t: type }, value);
}

/** A constant's type and value as the format keeps them beside a formula, and on their own where they are no texts. */
function stored(content: Constant): { readonly type: string | undefined; readonly value: string } {
  const value = (text: string) => element("v", {}, text);
  switch (content.kind) {
    case "blank":
      return { type: undefined, value: "" };
    case "error":
      return { type: "e", value: value(storedError(content.error)) };
    case "value":
      if (typeof content.value === "number") return { type: undefined, value: value(String(content.value)) };
      if (typeof content.value === "boolean") return { type: "b", value: value(content.value ? "1" : "0") };
      return { type: "str", value: value(cellText(content.value)) };
  }
}

const STORED_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The format knows the errors of 2007; Excel itself stores #SPILL! and its like as #VALUE!. */
const storedError = (error: string): string => (STORED_ERRORS.includes(error) ? error : "#VALUE!");

type CellAttributes = Readonly<Record<"r" | "s", string | number | undefined>>;

/** How many cells an array formula fills; null for a formula that needs no arrays. */
function extentOf({ formula, spill }: FormulaContent): Extent | null {
  return spill ?? (needsArrayEvaluation(formula) ? { rows: 1, columns: 1 } : null);
}

/** Whether the file needs the metadata that makes array formulas spill. */
export function spills(content: Content): boolean {
  return content.kind === "formula" && extentOf(content) !== null;
}

function formulaXml(cell: CellAttributes, content: FormulaContent, row: number, column: number): string {
  const text = escaped(formulaText(content.formula));
  const { type, value } = stored(content.shows ?? { kind: "blank" });
  const extent = extentOf(content);
  if (extent === null) return element("c", { ...cell, t: type }, element("f", {}, text), value);
  const last = cellAddress(row + extent.rows - 1, column + extent.columns - 1);
  const ref = extent.rows * extent.columns === 1 ? cell.r : `${cell.r}:${last}`;
  return element("c", { ...cell, t: type, cm: SPILLS }, element("f", { t: "array", ref }, text), value);
}
