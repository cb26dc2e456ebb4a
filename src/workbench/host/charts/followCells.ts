import type { Change } from "../gridCommands";
import { movedArea } from "../moves";
import type { ChartState } from "./chartState";
import type { Corner } from "./place";

/** A chart after rows or columns of a sheet have come or gone: its source and its place follow their cells. */
export function followCells(chart: ChartState, change: Change): ChartState {
  const { source, place, sheetId } = chart;
  const area = source && (source.sheetId === change.sheetId ? movedArea(source.area, change) : source.area);
  const moved = sheetId === change.sheetId ? { from: follow(place.from, change), to: follow(place.to, change) } : place;
  return { ...chart, source: source && area && { ...source, area }, place: moved };
}

/** A corner whose cell is deleted goes to the beginning of what takes the cell's place. */
function follow(corner: Corner, change: Change): Corner {
  const cell = movedArea({ row: corner.row, column: corner.column, rowCount: 1, columnCount: 1 }, change);
  if (cell) return { ...corner, row: cell.row, column: cell.column };
  const isRow = change.changeType === "RowDeleted";
  return isRow ? { ...corner, row: change.area.row, y: 0 } : { ...corner, column: change.area.column, x: 0 };
}
