import type { RowDescription } from "./sheetDescription";

/** A part of a sheet from top to bottom: one row, a row for each item of a list, or so many rows alike, such as blank ones. */
type Block = "row" | readonly unknown[] | number;
type Blocks = Readonly<Record<string, Block>>;

type Lists<B extends Blocks> = { [Name in keyof B]: B[Name] extends readonly unknown[] ? Name : never }[keyof B];
type Item<L> = L extends readonly (infer One)[] ? One : never;

/** The cells of each block: of a row, or of each item of a list with the number of its row. Rows alike are blank without. */
type BlockCells<B extends Blocks> = {
  readonly [Name in keyof B as B[Name] extends number ? never : Name]: B[Name] extends "row"
    ? RowDescription
    : readonly RowDescription[] | ((item: Item<B[Name]>, row: number) => RowDescription);
} & { readonly [Name in keyof B as B[Name] extends number ? Name : never]?: RowDescription };

/** Rows are numbered from 1, as in addresses. */
export interface Layout<B extends Blocks> {
  /** The row of a block, the first where it has several, or the row of an item of a list. */
  row(block: keyof B): number;
  row<Name extends Lists<B>>(block: Name, item: Item<B[Name]>): number;
  lastRow(block: keyof B): number;
  /**
   * A cell of a block's first row: `cell("$B$", "from")` is `$B$4`.
   * @param column What stands before the row's number, dollars included.
   */
  cell(column: string, block: keyof B): string;
  /** From a block's first row to its last, or to another block's: `range(["D", "G"], "header", "lines")` is `D8:G14`. */
  range(columns: string | readonly [first: string, last: string], first: keyof B, last?: keyof B): string;
  /** The rows that the sheet's description takes: the cells of every block, in the order in which they were laid out. */
  rows(cells: BlockCells<B>): RowDescription[];
}

/**
 * Where everything stands on a sheet, by name. The same blocks give the addresses and, with their cells, the rows, so that
 * the two cannot disagree:
 * ```
 * const LAYOUT = layout({ title: "row", gap: 1, header: "row", groups: ["Staff", "Earnings"], total: "row" });
 * const rows = LAYOUT.rows({
 *   title: [text("Groups", "title")],
 *   header: [text("Group", "tableHeader"), text("£", "tableHeaderNumber")],
 *   groups: (group, row) => [text(group, "text"), formula(`C${row}*2`, "calculation")],
 *   total: [text("Total", "total"), formula(`SUM(${LAYOUT.range("B", "groups")})`, "total")],
 * });
 * ```
 * @param above How many rows of the sheet stand above.
 */
export function layout<const B extends Blocks>(blocks: B, above = 0): Layout<B> {
  const places = new Map<keyof B, { readonly first: number; readonly last: number }>();
  let last = above;
  for (const [name, block] of Object.entries(blocks)) {
    const first = last + 1;
    last += heightOf(block);
    places.set(name, { first, last });
  }
  const placeOf = (name: keyof B) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`The layout has no block ${String(name)}`);
    return place;
  };
  const row = (name: keyof B, ...[item]: readonly unknown[]): number => {
    const block = blocks[name];
    if (item === undefined || typeof block !== "object") return placeOf(name).first;
    const index = block.indexOf(item);
    if (index === -1) throw new Error(`The block ${String(name)} has no row ${JSON.stringify(item)}`);
    return placeOf(name).first + index;
  };
  return {
    row,
    lastRow: (name) => placeOf(name).last,
    cell: (column, name) => `${column}${row(name)}`,
    range: (columns, first, end = first) => {
      const [from, to] = typeof columns === "string" ? [columns, columns] : columns;
      return `${from}${row(first)}:${to}${placeOf(end).last}`;
    },
    rows: (cells) =>
      Object.entries(blocks).flatMap(([name, block]) => {
        // The type of `cells` says that each block has cells of its kind, which the loop over names forgets.
        const own = (cells as Readonly<Record<string, AnyCells>>)[name] ?? [];
        return blockRows(name, block, own, placeOf(name).first);
      }),
  };
}

type AnyCells = RowDescription | readonly RowDescription[] | ((item: unknown, row: number) => RowDescription);

function heightOf(block: Block): number {
  if (typeof block === "number") return block;
  return block === "row" ? 1 : block.length;
}

function blockRows(name: string, block: Block, cells: AnyCells, first: number): readonly RowDescription[] {
  // Whether cells are one row or several, their block says.
  if (typeof block === "number") return Array.from({ length: block }, () => cells as RowDescription);
  if (block === "row") return [cells as RowDescription];
  if (typeof cells === "function") return block.map((item, index) => cells(item, first + index));
  if (cells.length !== block.length) throw new Error(`The block ${name} has ${block.length} rows, not ${cells.length}`);
  return cells as readonly RowDescription[];
}
