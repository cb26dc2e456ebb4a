import { ColorKit, type IStyleData, type Nullable } from "@univerjs/core";
import { isUnbounded, type Area } from "./address";
import { HostError } from "./errors";
import type { Grid } from "./grid";

type StyleKey = keyof IStyleData;

/** Gives every cell of the area one property of style. Whole rows and columns: those cells that the grid holds. */
export function setStyle<K extends StyleKey>(
  grid: Grid,
  sheetId: string,
  area: Area,
  type: K,
  value: IStyleData[K] | null,
): void {
  if (!isUnbounded(area)) grid.makeRoom(sheetId, area);
  const held = grid.clip(sheetId, area);
  if (held) setEach(grid, sheetId, held, type, () => value);
}

/** Gives each cell its own value of a property. */
export function setStyles<K extends StyleKey>(
  grid: Grid,
  sheetId: string,
  area: Area,
  type: K,
  values: readonly (readonly (IStyleData[K] | null)[])[],
): void {
  grid.makeRoom(sheetId, area);
  setEach(grid, sheetId, area, type, (row, column) => values[row]?.[column] ?? null);
}

function setEach<K extends StyleKey>(
  { waitingStyles }: Grid,
  sheetId: string,
  { row, column, rowCount, columnCount }: Area,
  type: K,
  valueOf: (row: number, column: number) => IStyleData[K] | null,
): void {
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++) waitingStyles.add(sheetId, row + r, column + c, { [type]: valueOf(r, c) });
  }
}

export function styleAt(grid: Grid, sheetId: string, row: number, column: number): Nullable<IStyleData> {
  grid.waitingStyles.write();
  return grid.sheetModel(sheetId).getComposedCellStyle(row, column);
}

/** A property of style that all cells share; null where they differ, as Excel answers. */
export function sharedStyle<V>(
  grid: Grid,
  sheetId: string,
  area: Area,
  pick: (style: Nullable<IStyleData>) => V,
): V | null {
  const held = grid.clip(sheetId, area);
  if (!held) return pick(null);
  const first = pick(styleAt(grid, sheetId, held.row, held.column));
  for (let row = held.row; row < held.row + held.rowCount; row++) {
    for (let column = held.column; column < held.column + held.columnCount; column++) {
      if (pick(styleAt(grid, sheetId, row, column)) !== first) return null;
    }
  }
  return first;
}

/** A colour as Excel writes it, `#4472C4`, from any way that CSS has of writing one. */
export function toHexColour(colour: unknown): string {
  if (typeof colour === "string") {
    const kit = new ColorKit(/^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : colour);
    if (kit.isValid) return kit.toHexString().toUpperCase();
  }
  throw new HostError("InvalidArgument", `${String(colour)} is not a colour.`);
}
