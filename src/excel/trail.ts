import { spillAt } from "../sheets/frame/sheetCells";
import type { Area, SheetCells } from "../sheets/frame/sheetCells";
import { reentered } from "./enteredText";

/** A rectangle of cells about to be written, as it stood; rows and columns count from 0. */
export interface KeptCells {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** What to enter for the cells to hold again what they held; null where a neighbour's formula spilled into one. */
  readonly contents: readonly (readonly (string | number | boolean | null)[])[];
}

/** A sheet that a change adds. */
export interface AddedSheet {
  readonly name: string;
  /** Null as long as Excel has not said that it is there. */
  id: string | null;
}

/** What one change of the workbook has touched, and how it stood before: should Excel refuse halfway, it is put back from this. */
export class Trail {
  readonly cells: KeptCells[] = [];
  readonly added: AddedSheet[] = [];
  /** Names for cells, with the formulas they had; null for new ones. */
  readonly names = new Map<string, string | null>();
  /** Sheets whose looks and charts went with their contents. */
  readonly cleared: string[] = [];

  get isEmpty(): boolean {
    return this.cells.length === 0 && this.added.length === 0 && this.names.size === 0;
  }
}

/** What became of what a failed change had written. */
export interface TakenBack {
  /** Whether anything had been written. */
  readonly wasWritten: boolean;
  /** What is not as it was: cells by address, sheets by name. */
  readonly left: readonly string[];
}

const trails = new WeakMap<object, Trail>();

/** The trail of the batch that an object belongs to. */
export function trailOf(context: OfficeExtension.ClientRequestContext): Trail {
  const trail = trails.get(context) ?? new Trail();
  trails.set(context, trail);
  return trail;
}

/** To be called before cells are written: `read` is what was read of their sheet, beyond which it is blank. */
export function remember({ context }: OfficeExtension.ClientObject, read: SheetCells, area: Area): void {
  const { sheetName, top, left, values, formulas } = read;
  const { row, column, rows, columns } = area;
  const contents = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const spill = spillAt(read, row + r, column + c);
      if (spill !== undefined && (spill.row !== row + r || spill.column !== column + c)) return null;
      const place = [row + r - top, column + c - left] as const;
      return reentered(values[place[0]]?.[place[1]] ?? "", formulas[place[0]]?.[place[1]] ?? "");
    }),
  );
  trailOf(context).cells.push({ sheetName, row, column, contents });
}
