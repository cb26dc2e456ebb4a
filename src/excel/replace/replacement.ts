import { cellError } from "../../model/register/cell";
import { cellAddress } from "../../formulas/address";
import { literalText } from "../enteredText";
import { fingerprint } from "../fingerprint";
import type { NativeCell } from "../../formulas";
import { cellsOf } from "../snapshot/workbookSnapshot";
import type { Area } from "../../sheets/frame/sheetCells";
import type { SheetSnapshot } from "../snapshot/workbookSnapshot";
import type { NativeChange } from "./nativeChange";

/** What takes the place of one formula that calls CBA functions. */
export interface Replacement {
  readonly sheet: SheetSnapshot;
  /** The formula's own cell, and all that it spills into. */
  readonly area: Area;
  readonly before: string;
  /** What the area's cells show now, in reading order. */
  readonly shows: readonly unknown[];
  readonly form:
    | { readonly kind: "formula"; readonly formula: string }
    /** A native cell for each of the area's. */
    | { readonly kind: "grid"; readonly cells: readonly NativeCell[] }
    | { readonly kind: "frozen" };
  readonly note: string | null;
}

/** What is written to a cell. */
export type Content = string | number | boolean;

/** The cells that a replacement writes: of a formula that goes on spilling only the first. */
export function writtenArea({ form, area }: Replacement): Area {
  return form.kind === "formula" ? { ...area, rows: 1, columns: 1 } : area;
}

/** What is written, in reading order of `writtenArea`. */
export function contentsOf({ form, shows }: Replacement): Content[] {
  switch (form.kind) {
    case "formula":
      return [form.formula];
    case "grid":
      return form.cells.map((cell) => ("formula" in cell ? cell.formula : valueContent(cell.value)));
    case "frozen":
      return shows.map(valueContent);
  }
}

/** A text stays the text it is, whatever it looks like; an error is written as Excel takes errors. */
function valueContent(value: unknown): Content {
  if (typeof value === "number" || typeof value === "boolean" || value === "") return value;
  return cellError(value) ?? literalText(String(value));
}

/** A replacement as a person sees it: one change for each cell written. */
export function changesOf(replacement: Replacement): NativeChange[] {
  const { sheet, form, before, note } = replacement;
  const contents = contentsOf(replacement);
  return cellsOf(writtenArea(replacement)).map(({ row, column }, index) => ({
    sheet: sheet.sheetName,
    address: cellAddress(row, column),
    before: index === 0 ? before : "",
    after: contentText(contents[index] ?? ""),
    kind: form.kind,
    note: index === 0 ? note : null,
  }));
}

/** What was written, as the cell gives it back. */
export function contentText(content: unknown): string {
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  return String(content).replace(/^'/, "");
}

/** A replacement that keeps the values shown now, because nothing native gives them. */
export function frozen(replacement: Replacement, reason: string): Replacement {
  return { ...replacement, form: { kind: "frozen" }, note: `Frozen to its value: ${reason}` };
}

export function fingerprintOf(changes: readonly NativeChange[]): string {
  return fingerprint(
    changes.flatMap(({ sheet, address, before, after, kind }) => [sheet, address, before, after, kind]),
  );
}
