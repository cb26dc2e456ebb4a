import type { ChartDescription, PrintDescription, ValidationDescription } from "../sheets/frame/sheetDescription";

/** Everything that a file of a workbook holds, however it was come by: described by us, or read from Excel. */
export interface WorkbookContent {
  readonly properties: DocumentProperties;
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameContent[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  readonly created: Date;
}

export interface SheetContent {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows of cells from A1 on; null where nothing stands and nothing is to be seen. */
  readonly rows: readonly (readonly (CellContent | null)[])[];
  /** Pixels, by column or row from 0. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Of columns and rows without a size of their own. */
  readonly usualSize: { readonly columnWidth: number; readonly rowHeight: number };
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly charts: readonly ChartDescription[];
  readonly validations: readonly ValidationDescription[];
  readonly print: PrintDescription;
}

export interface CellContent {
  readonly look: CellLook;
  readonly content: Content;
}

/** Whether a cell shows anything; a formula may give "". */
export function isShown(cell: CellContent | null | undefined): boolean {
  const content = cell?.content ?? { kind: "blank" };
  const shown = content.kind === "formula" ? (content.shows ?? content) : content;
  return shown.kind !== "blank" && !(shown.kind === "value" && shown.value === "");
}

export type Content = Constant | FormulaContent;

export type Constant =
  | { readonly kind: "blank" }
  /** A text is a text, whatever it looks like. */
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly error: string };

export interface FormulaContent {
  readonly kind: "formula";
  readonly formula: string;
  /** How many rows and columns the formula fills; without, it gives one value. The cells beside its own hold constants. */
  readonly spill?: Extent;
  /** What its own cell shows, for whoever reads the file without computing it; without, nobody has computed it yet. */
  readonly shows?: Constant;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** A name for a range or a formula: of the workbook, or of one sheet only. */
export interface NameContent {
  readonly name: string;
  /** Without an equals sign: `Scenarios!$F$5`. */
  readonly refersTo: string;
  readonly comment: string;
  readonly sheet: string | null;
  readonly isHidden: boolean;
}

export const BORDER_LINES = [
  ...(["thin", "hair", "medium", "thick", "dashed", "mediumDashed", "dashDot", "mediumDashDot"] as const),
  ...(["dashDotDot", "mediumDashDotDot", "dotted", "double", "slantDashDot"] as const),
];
export type BorderLine = (typeof BORDER_LINES)[number];

export interface Border {
  readonly line: BorderLine;
  /** `#C9D3D6`, as every colour here. */
  readonly color: string;
}

/** How a cell looks. */
export interface CellLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: "general" | "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: Readonly<Partial<Record<"left" | "right" | "top" | "bottom", Border>>>;
  readonly format: string;
}

/** What a cell looks like to which nobody has done anything. */
export const PLAIN_LOOK: CellLook = {
  size: 10,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: "#000000",
  fill: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  borders: {},
  format: "General",
};
