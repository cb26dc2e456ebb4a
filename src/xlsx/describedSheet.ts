import { BASE_LOOK, LOOKS } from "../sheets/frame/styles";
import type { Look } from "../sheets/frame/styles";
import type { CellDescription, SheetDescription } from "../sheets/frame/sheetDescription";
import { readA1 } from "../formulas/a1";
import { fixedAddress } from "./fixedAddress";
import { PLAIN_LOOK } from "./workbookContent";
import type { CellContent, CellLook, NameContent, SheetContent } from "./workbookContent";

/** Pixels, as a fresh sheet of Excel's has them. */
const USUAL_SIZE = { columnWidth: 64, rowHeight: 20 };

/** A sheet that we describe, for a file: named styles become looks. */
export function describedSheet(sheet: SheetDescription): SheetContent {
  return {
    name: sheet.name,
    isHidden: false,
    rows: sheet.rows.map((row) => row.map((cell) => cell && described(cell))),
    columnWidths: new Map(sheet.columnWidths.entries()),
    rowHeights: sheet.rowHeights,
    usualSize: USUAL_SIZE,
    frozen: sheet.frozen,
    showGridlines: false,
    charts: sheet.charts ?? [],
    validations: sheet.validations ?? [],
    print: sheet.print ?? { orientation: "landscape", titleRows: sheet.frozen.rows },
  };
}

/** The names that a sheet of ours brings into the workbook. */
export function describedNames({ name: sheetName, names = [] }: SheetDescription): NameContent[] {
  return names.map(({ name, refersTo, comment }) => {
    const place = readA1(refersTo);
    if (place === null) throw new Error(`The name "${name}" needs a range; it has "${refersTo}".`);
    return { name, refersTo: fixedAddress(sheetName, place), comment, sheet: null, isHidden: false };
  });
}

function described(cell: CellDescription): CellContent {
  const look = cellLook(cell);
  if ("formula" in cell) return { look, content: { kind: "formula", formula: cell.formula } };
  return { look, content: cell.value === "" ? { kind: "blank" } : { kind: "value", value: cell.value } };
}

function cellLook({ style, format }: CellDescription): CellLook {
  const look: Look = { ...BASE_LOOK, ...LOOKS[style] };
  return {
    ...PLAIN_LOOK,
    size: look.size ?? PLAIN_LOOK.size,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    color: look.color ?? PLAIN_LOOK.color,
    fill: look.fill ?? null,
    horizontal: horizontal(look),
    vertical: look.vertical === undefined ? "bottom" : lower(look.vertical),
    wrap: look.wrap ?? false,
    indent: look.indent ?? 0,
    borders: look.line === undefined ? {} : { bottom: { line: "thin", color: look.line } },
    format: format ?? PLAIN_LOOK.format,
  };
}

const horizontal = ({ align }: Look): CellLook["horizontal"] => (align === undefined ? "general" : lower(align));

/** Ours and the file's words differ in their first letter only. */
const lower = <T extends string>(word: T): Lowercase<T> => word.toLowerCase() as Lowercase<T>; // toLowerCase forgets which
