import type { Area } from "./address";
import type { Change } from "./gridCommands";

type Span = readonly [start: number, count: number];

/** Where an area lies after rows or columns have come or gone, as references follow in Excel; undefined once it is deleted. */
export function movedArea(area: Area, { changeType, area: changed }: Change): Area | undefined {
  const rows: Span = [area.row, area.rowCount];
  const columns: Span = [area.column, area.columnCount];
  switch (changeType) {
    case "RowInserted":
      return withRows(area, inserted(rows, [changed.row, changed.rowCount]));
    case "RowDeleted":
      return withRows(area, deleted(rows, [changed.row, changed.rowCount]));
    case "ColumnInserted":
      return withColumns(area, inserted(columns, [changed.column, changed.columnCount]));
    case "ColumnDeleted":
      return withColumns(area, deleted(columns, [changed.column, changed.columnCount]));
    default:
      return area;
  }
}

const withRows = (area: Area, [row, rowCount]: Span): Area | undefined =>
  rowCount > 0 ? { ...area, row, rowCount } : undefined;
const withColumns = (area: Area, [column, columnCount]: Span): Area | undefined =>
  columnCount > 0 ? { ...area, column, columnCount } : undefined;

/** What is inserted before a span moves it; what is inserted within it makes it longer. */
function inserted([start, count]: Span, [at, added]: Span): Span {
  if (at <= start) return [start + added, count];
  return at < start + count ? [start, count + added] : [start, count];
}

function deleted([start, count]: Span, [at, removed]: Span): Span {
  const before = Math.max(0, Math.min(start, at + removed) - at);
  const within = Math.max(0, Math.min(start + count, at + removed) - Math.max(start, at));
  return [start - before, count - within];
}
