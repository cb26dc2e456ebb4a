import type { StyleName } from "./styles";

/** What stands in a cell. */
export type CellContent = { readonly value: string | number } | { readonly formula: string };

/** One cell: what stands in it, how it looks, and how its number is shown. */
export type CellDescription = {
  readonly style: StyleName;
  readonly format?: string;
  /** As long as the text of a formula gets, by which its row is made high enough. */
  readonly longest?: string;
} & CellContent;

export type RowDescription = readonly (CellDescription | null)[];

/** A sheet to be written, by whatever writes it: Office.js into Excel, or a file. Rows and columns begin at A1. */
export interface SheetDescription {
  readonly name: string;
  readonly rows: readonly RowDescription[];
  /** Pixels, from column A on. */
  readonly columnWidths: readonly number[];
  /** Pixels, by row from 0; the others keep the usual height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly charts?: readonly ChartDescription[];
  readonly validations?: readonly ValidationDescription[];
  readonly names?: readonly NameDescription[];
  readonly print?: PrintDescription;
  readonly own?: OwnSheetDescription;
}

/** What lets us know a sheet of ours again, and whether somebody has changed it since. */
export interface OwnSheetDescription {
  readonly kind: string;
  /** The cell, in A1 notation, that says so for all to see. */
  readonly markCell: string;
  /** The cells and ranges that are people's own to change. */
  readonly inputs: readonly string[];
  /** Its RESULT takes whatever scenario a number picks, the council's own outcomes with it, of which there is no native form. */
  readonly picksOutcomes?: boolean;
}

export type ChartDescriptionKind =
  | "clusteredBar"
  | "clusteredColumn"
  | "stackedColumn"
  | "stackedBar"
  | "line"
  | "area"
  | "stackedArea"
  /** Lines over numbers: the first column of the source holds what goes along the horizontal axis. */
  | "curve";

/** A native chart of cells on the same sheet. */
export interface ChartDescription {
  readonly kind: ChartDescriptionKind;
  readonly title: string;
  readonly categoryAxisTitle: string;
  readonly valueAxisTitle: string;
  /** The number format of the value axis. */
  readonly valueFormat: string;
  /** Whether the value axis begins at 0, however close to each other its values are. */
  readonly fromZero?: boolean;
  /** The number format of the horizontal axis of a curve. */
  readonly xFormat?: string;
  readonly altText: string;
  /** In A1 notation, with a header row and a column of labels. */
  readonly source: string;
  readonly seriesBy: "columns" | "rows";
  /** Whether the first series is only the base on which the others stand, as in a waterfall. */
  readonly unfilledFirstSeries?: boolean;
  /** Whether the bars of one category lie in one place, as in a tornado, instead of side by side. */
  readonly overlap?: boolean;
  /** Whether bars touch, as in a histogram. */
  readonly touching?: boolean;
  /** The cell, from 0, whose top left corner is the chart's, and the chart's size in pixels. */
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly width: number;
    readonly height: number;
  };
}

/** What may be entered into a range, and what the person is told who selects it. */
export interface ValidationDescription {
  /** In A1 notation. */
  readonly range: string;
  readonly rule:
    | { readonly kind: "decimal"; readonly minimum: number; readonly maximum: number }
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** A list that stands in cells, in A1 notation with the sheet where it is another. */
    | { readonly kind: "listFrom"; readonly range: string };
  readonly title: string;
  readonly prompt: string;
}

/** A name of the workbook for a range on the sheet. */
export interface NameDescription {
  readonly name: string;
  /** In A1 notation, without the sheet. */
  readonly refersTo: string;
  readonly comment: string;
}

/** How the sheet is printed: on A4, always one page wide. */
export interface PrintDescription {
  readonly orientation: "portrait" | "landscape";
  /** How many rows, from the first, are repeated at the top of every page. */
  readonly titleRows?: number;
  /** How many pages it takes at most: letters become as small as that needs. */
  readonly pages?: number;
  /** Columns from this on, from 0, hold formulas for what may come. Those in use have a name in the last of the title rows. */
  readonly spareFrom?: number;
}

export function text(value: string, style: StyleName = "text"): CellDescription {
  return { value, style };
}

export function number(value: number, style: StyleName, format: string): CellDescription {
  return { value, style, format };
}

export function formula(body: string, style: StyleName, format?: string): CellDescription {
  return { formula: `=${body}`, style, ...(format === undefined ? {} : { format }) };
}

/** A row whose style goes on over columns without content: a band. */
export function band(first: CellDescription, columns: number): RowDescription {
  const { style } = first;
  return [first, ...Array.from({ length: columns - 1 }, () => text("", style))];
}
