import { HorizontalAlign, IUndoRedoService, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory } from "@univerjs/sheets";
import type { Area } from "./address";
import { fittingWidth } from "./autofit";
import { HostBorders } from "./borders";
import { HostError } from "./errors";
import { toUniverRange, type Grid } from "./grid";
import type { Host } from "./host";
import { hostClass, navigate } from "./hostClass";
import { enqueueCalculation, enqueueWrite } from "./hostObject";
import { HostFill } from "./fill";
import { HostFont } from "./font";
import { nullAsTyped } from "./mixed";
import type { RangeTarget } from "./rangeTarget";
import { styled } from "./styledProperty";

/** Excel measures widths and heights in points, Univer in pixels: 72 points or 96 pixels are an inch. */
const PIXELS_PER_POINT = 96 / 72;

/** One step of indentation is about three digits wide. */
export const PIXELS_PER_INDENT = 9;

export const HORIZONTAL_ALIGNMENTS = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;

export const VERTICAL_ALIGNMENTS = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

function nameOf<N extends string>(values: Readonly<Record<N, number>>, value: unknown, normal: N): N {
  // Object.keys forgets which keys there are.
  return (Object.keys(values) as N[]).find((name) => values[name] === value) ?? normal;
}

function valueOf<V>(values: Readonly<Record<string, V>>, name: unknown): V {
  const value = typeof name === "string" ? values[name] : undefined;
  if (value === undefined) throw new HostError("InvalidArgument", `${String(name)} is not an alignment of this grid.`);
  return value;
}

const number = (value: unknown): number => {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw new HostError("InvalidArgument", `${String(value)} is not a size.`);
};

/** A size that all rows or columns of a range share; null where they differ. */
function sharedSize(from: number, count: number, size: (index: number) => number): number {
  const sizes = new Set(Array.from({ length: count }, (_, i) => size(from + i)));
  const [only] = sizes;
  return nullAsTyped(sizes.size === 1 && only !== undefined ? only / PIXELS_PER_POINT : null);
}

const heldBy = (grid: Grid, { sheetId, area }: RangeTarget): Area => grid.clip(sheetId, area) ?? area;

/**
 * Columns take a width, and rows keep their height, as in Excel. Univer's own command measures every row in view anew at each
 * column, which took longer than all else that is done to write a sheet.
 */
function setColumnWidths(
  grid: Grid,
  sheetId: string,
  { column, columnCount }: Pick<Area, "column" | "columnCount">,
  colWidth: number,
): void {
  const target = grid.target(sheetId);
  const sheet = grid.sheetModel(sheetId);
  const area = { row: 0, column, rowCount: sheet.getRowCount(), columnCount };
  const redo = { ...target, ranges: [toUniverRange(area)], colWidth };
  const undo = SetWorksheetColWidthMutationFactory(redo, sheet);
  grid.execute(SetWorksheetColWidthMutation, redo);
  grid.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: target.unitId,
    undoMutations: [{ id: SetWorksheetColWidthMutation.id, params: undo }],
    redoMutations: [{ id: SetWorksheetColWidthMutation.id, params: redo }],
  });
}

/** The loadable properties of `RangeFormat`. */
export const formatProperties = {
  horizontalAlignment: styled(
    "ht",
    (value) => nameOf(HORIZONTAL_ALIGNMENTS, value, "General"),
    (name) => valueOf(HORIZONTAL_ALIGNMENTS, name),
  ),
  verticalAlignment: styled(
    "vt",
    (value) => nameOf(VERTICAL_ALIGNMENTS, value, "Bottom"),
    (name) => valueOf(VERTICAL_ALIGNMENTS, name),
  ),
  wrapText: styled(
    "tb",
    (value) => value === WrapStrategy.WRAP,
    (wrap) => (wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW),
  ),
  indentLevel: styled(
    "pd",
    (padding) => Math.round((padding?.l ?? 0) / PIXELS_PER_INDENT),
    (level) => ({ l: number(level) * PIXELS_PER_INDENT }),
  ),
  columnWidth: {
    read(target: RangeTarget, { grid }: Host): number {
      const { column, columnCount } = heldBy(grid, target);
      return sharedSize(column, columnCount, (index) => grid.sheet(target.sheetId).getColumnWidth(index));
    },
    write({ sheetId, area }: RangeTarget, points: unknown, { grid }: Host): void {
      grid.makeRoom(sheetId, { ...area, rowCount: 1 });
      const { column, columnCount } = heldBy(grid, { sheetId, area });
      setColumnWidths(grid, sheetId, { column, columnCount }, Math.round(number(points) * PIXELS_PER_POINT));
    },
    look: true,
  },
  rowHeight: {
    read(target: RangeTarget, { grid }: Host): number {
      const { row, rowCount } = heldBy(grid, target);
      return sharedSize(row, rowCount, (index) => grid.sheet(target.sheetId).getRowHeight(index));
    },
    write({ sheetId, area }: RangeTarget, points: unknown, { grid }: Host): void {
      grid.makeRoom(sheetId, { ...area, columnCount: 1 });
      const { row, rowCount } = heldBy(grid, { sheetId, area });
      grid.sheet(sheetId).setRowHeightsForced(row, rowCount, Math.round(number(points) * PIXELS_PER_POINT));
    },
    look: true,
  },
} as const;

const FormatBase = hostClass<RangeTarget>("RangeFormat", ["fill", "font", "borders"])(formatProperties);

/** `Excel.RangeFormat`: how the cells of a range look. */
export class HostRangeFormat extends FormatBase {
  get fill(): HostFill {
    return navigate(this, "fill", HostFill, (target) => target);
  }

  get font(): HostFont {
    return navigate(this, "font", HostFont, (target) => target);
  }

  get borders(): HostBorders {
    return navigate(this, "borders", HostBorders, (target) => target);
  }

  autofitColumns(): void {
    enqueueCalculation(this, "autofitColumns");
    enqueueWrite(this, "autofitColumns", (target, { grid }) => {
      const area = heldBy(grid, target);
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const width = fittingWidth(grid, target.sheetId, column, area);
        if (width > 0) setColumnWidths(grid, target.sheetId, { column, columnCount: 1 }, width);
      }
    });
  }

  /** The grid fits rows to their contents as it draws; here they are told to. */
  autofitRows(): void {
    enqueueWrite(this, "autofitRows", (target, { grid }) => {
      const { row, rowCount } = heldBy(grid, target);
      grid.sheet(target.sheetId).setRowAutoHeight(row, rowCount);
    });
  }
}
