import type { Area } from "./address";
import { borderProperties } from "./borders";
import { readMatrix } from "./cells";
import { HostError } from "./errors";
import { fillProperties } from "./fill";
import { fontProperties } from "./font";
import type { Host } from "./host";
import type { Scalar } from "./hostObject";
import { formatProperties } from "./rangeFormat";
import type { RangeTarget } from "./rangeTarget";
import { styleAt } from "./styles";

/** What can be asked of a cell: a tree as that of Excel's own options, with a reader at each leaf. */
interface Readers {
  readonly [name: string]: Scalar<RangeTarget> | Readers;
}

const { columnWidth, rowHeight, ...ofCells } = formatProperties;

const edge = (name: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight"): Readers =>
  Object.fromEntries(
    Object.entries(borderProperties).map(([property, { read }]) => [
      property,
      { read: (target: RangeTarget, host: Host) => read({ ...target, edge: name }, host) },
    ]),
  );

const cellFormat = {
  ...ofCells,
  font: fontProperties,
  fill: fillProperties,
} satisfies Readers;

/** What is asked of borders is asked of each edge. */
const edges = { top: edge("EdgeTop"), bottom: edge("EdgeBottom"), left: edge("EdgeLeft"), right: edge("EdgeRight") };

const cellReaders: Readers = { format: cellFormat };
const columnReaders: Readers = { format: { ...cellFormat, columnWidth } };
const rowReaders: Readers = { format: { ...cellFormat, rowHeight } };

/** `Range.getCellProperties`: how each cell looks, as far as the options ask for it. */
export function cellProperties(
  { sheetId, area }: RangeTarget,
  options: Excel.CellPropertiesLoadOptions,
  host: Host,
): Excel.CellProperties[][] {
  // All of it lies in the cell's style, and cells have few styles.
  const known = new Map<string, Excel.CellProperties>();
  const read = (row: number, column: number): Excel.CellProperties => {
    const style = JSON.stringify(styleAt(host.grid, sheetId, row, column) ?? {});
    const target = { sheetId, area: { row, column, rowCount: 1, columnCount: 1 } };
    const properties = known.get(style) ?? pick(options, cellReaders, target, host);
    known.set(style, properties);
    return properties;
  };
  const matrix = readMatrix(area, read);
  if (matrix === null) throw new HostError("InvalidArgument", "The cells of a range without end have no properties.");
  return matrix;
}

/** `Range.getColumnProperties` */
export function columnProperties(
  { sheetId, area }: RangeTarget,
  options: Excel.ColumnPropertiesLoadOptions,
  host: Host,
): Excel.ColumnProperties[] {
  return Array.from({ length: area.columnCount }, (_, index): Excel.ColumnProperties => {
    const column: Area = { ...area, column: area.column + index, columnCount: 1 };
    return pick(options, columnReaders, { sheetId, area: column }, host);
  });
}

/** `Range.getRowProperties` */
export function rowProperties(
  { sheetId, area }: RangeTarget,
  options: Excel.RowPropertiesLoadOptions,
  host: Host,
): Excel.RowProperties[] {
  return Array.from({ length: area.rowCount }, (_, index): Excel.RowProperties => {
    const row: Area = { ...area, row: area.row + index, rowCount: 1 };
    return pick(options, rowReaders, { sheetId, area: row }, host);
  });
}

/** Reads what the options ask for, and refuses what this host does not know. */
function pick(options: object, readers: Readers, target: RangeTarget, host: Host): object {
  const asked = Object.entries(options).filter(([, wanted]) => wanted !== false && wanted !== undefined);
  return Object.fromEntries(
    asked.map(([name, wanted]: [string, unknown]) => {
      if (name === "borders") return [name, pickEdges(objectOf(wanted, name), target, host)];
      const reader = readers[name];
      if (reader === undefined) throw new HostError("NotImplemented", `The property ${name} of cells`);
      if (isScalar(reader)) return [name, reader.read(target, host)];
      return [name, pick(objectOf(wanted, name), reader, target, host)];
    }),
  );
}

function pickEdges(options: object, target: RangeTarget, host: Host): object {
  return Object.fromEntries(
    Object.entries(edges).map(([name, readers]) => [name, pick(options, readers, target, host)]),
  );
}

function objectOf(wanted: unknown, name: string): object {
  if (typeof wanted === "object" && wanted !== null) return wanted;
  throw new HostError("InvalidArgument", `Say which properties of ${name} are wanted.`);
}

const isScalar = (reader: Scalar<RangeTarget> | Readers): reader is Scalar<RangeTarget> => "read" in reader;
