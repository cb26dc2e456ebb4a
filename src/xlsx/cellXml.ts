import { cellAddress } from "../formulas/address";
import { needsArrayEvaluation } from "./arrayEvaluation";
import { formulaText } from "./formulaText";
import type { Content, Extent } from "./workbookContent";
import { cellText, element, escaped } from "./xml";

/** The one entry of the file's metadata: that a formula spills. See dynamicArrays.ts. */
const SPILLS = 1;

/** One cell. No formula brings a result along, so whatever opens the file must compute it. */
export function cellXml(row: number, column: number, content: Content, style: number): string {
  const cell = { r: cellAddress(row, column), s: style === 0 ? undefined : style };
  switch (content.kind) {
    case "blank":
      return style === 0 ? "" : element("c", cell);
    case "error":
      return element("c", { ...cell, t: "e" }, element("v", {}, storedError(content.error)));
    case "value":
      return valueXml(cell, content.value);
    case "formula":
      return formulaXml(cell, content.formula, extentOf(content), row, column);
  }
}

const STORED_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The format knows the errors of 2007; Excel itself stores #SPILL! and its like as #VALUE!. */
const storedError = (error: string): string => (STORED_ERRORS.includes(error) ? error : "#VALUE!");

type CellAttributes = Readonly<Record<"r" | "s", string | number | undefined>>;

function valueXml(cell: CellAttributes, value: string | number | boolean): string {
  if (typeof value === "number") return element("c", cell, element("v", {}, String(value)));
  if (typeof value === "boolean") return element("c", { ...cell, t: "b" }, element("v", {}, value ? "1" : "0"));
  const text = element("t", { "xml:space": "preserve" }, cellText(value));
  return element("c", { ...cell, t: "inlineStr" }, element("is", {}, text));
}

/** How many cells an array formula fills; null for a formula that needs no arrays. */
function extentOf({ formula, spill }: Extract<Content, { kind: "formula" }>): Extent | null {
  return spill ?? (needsArrayEvaluation(formula) ? { rows: 1, columns: 1 } : null);
}

/** Whether the file needs the metadata that makes array formulas spill. */
export function spills(content: Content): boolean {
  return content.kind === "formula" && extentOf(content) !== null;
}

function formulaXml(cell: CellAttributes, formula: string, extent: Extent | null, row: number, column: number): string {
  const text = escaped(formulaText(formula));
  if (extent === null) return element("c", cell, element("f", {}, text));
  const last = cellAddress(row + extent.rows - 1, column + extent.columns - 1);
  const ref = extent.rows * extent.columns === 1 ? cell.r : `${cell.r}:${last}`;
  return element("c", { ...cell, cm: SPILLS }, element("f", { t: "array", ref }, text));
}
