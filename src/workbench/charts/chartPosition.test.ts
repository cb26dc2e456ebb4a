import { chartPosition } from "./chartPosition";
import type { GridView } from "./gridView";

const view = (changes: Partial<GridView> = {}): GridView => ({
  zoom: 1,
  header: { width: 46, height: 20 },
  scroll: { left: 0, top: 0 },
  frozen: { left: 0, top: 0, width: 0, height: 0, rows: 0, columns: 0 },
  ...changes,
});

const corner = (row: number, column: number) => ({ row, column, x: 0, y: 0 });
const at = (row: number, column: number) => ({ from: corner(row, column), to: corner(row + 10, column + 5) });
const rect = { left: 100, top: 200, width: 480, height: 288 };
const fourRows = { left: 0, top: 0, width: 0, height: 96, rows: 4, columns: 0 };

test("a chart lies below and right of the headers", () => {
  expect(chartPosition(at(9, 1), rect, view())).toEqual({ left: 146, top: 220, zoom: 1, hidden: { left: 0, top: 0 } });
});

test("it follows the scrolling cells, and goes under the headers", () => {
  const scrolled = chartPosition(at(9, 1), rect, view({ scroll: { left: 130, top: 50 } }));
  expect(scrolled).toMatchObject({ left: 16, top: 170, hidden: { left: 30, top: 0 } });
});

test("it goes under frozen rows", () => {
  const scrolled = chartPosition(at(9, 1), rect, view({ scroll: { left: 0, top: 150 }, frozen: fourRows }));
  expect(scrolled).toMatchObject({ top: 70, hidden: { top: 46 } });
});

test("one that begins in frozen rows stays with them", () => {
  const scrolled = chartPosition(
    at(2, 1),
    { ...rect, top: 48 },
    view({ scroll: { left: 0, top: 150 }, frozen: fourRows }),
  );
  expect(scrolled).toMatchObject({ top: 68, hidden: { top: 0 } });
});

test("it grows with the zoom, and so does its distance from the corner", () => {
  expect(chartPosition(at(9, 1), rect, view({ zoom: 2 }))).toMatchObject({ left: 292, top: 440, zoom: 2 });
});
