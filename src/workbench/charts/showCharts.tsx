import { ICommandService, RedoCommandId, UndoCommandId } from "@univerjs/core";
import type { IRender } from "@univerjs/preset-sheets-core";
import type { KeyboardEvent } from "react";
import { createRoot } from "react-dom/client";
import type { AnyChartModel } from "../../charts";
import { chartModelOf } from "../host/charts/chartModelOf";
import type { ChartState } from "../host/charts/chartState";
import { placeAt, rectOf, type SheetRect } from "../host/charts/place";
import type { Host } from "../host/host";
import { rectAfterKey } from "./chartGestures";
import { chartPosition } from "./chartPosition";
import { dragCharts } from "./dragCharts";
import { readView, whenDrawn } from "./gridView";
import { SheetChart } from "./SheetChart";

/** The element of the grid that takes the keys for the cells. */
const CELLS = "[data-u-comp=editor]";

interface ShownChart {
  readonly id: string;
  readonly model: AnyChartModel;
  readonly rect: SheetRect;
}

/**
 * Draws the charts of the active sheet over the grid, at their cells, from what the cells show. Whenever the grid draws
 * itself anew (it scrolled, zoomed, changed its sheet, its columns or a value), the charts follow in the same frame.
 */
export function showCharts(host: Host): void {
  whenDrawn(host.grid, (render) => startLayer(host, render));
}

function startLayer({ grid, charts }: Host, render: IRender): void {
  const canvas = render.engine.getCanvasElement();
  const layer = document.createElement("div");
  layer.className = "chart-layer";
  const root = createRoot(layer);

  let isStale = true;
  let shown = "";
  let dragged: { readonly id: string; readonly rect: SheetRect } | undefined;
  const commands = grid.injector.get(ICommandService);
  commands.onCommandExecuted(() => (isStale = true));
  charts.listen(() => {
    isStale = true;
    update();
  });
  render.scene.afterRender$.subscribe(update);
  forwardWheel(layer, canvas);
  dragCharts(layer, {
    rectOf: (id) => shownRect(charts.get(id)),
    zoom: () => readView(grid, render)?.zoom ?? 1,
    preview: (id, rect) => {
      dragged = rect && { id, rect };
      isStale = true;
      update();
    },
    place: putAt,
  });
  startShortcut(layer);

  function update(): void {
    // The grid puts its canvas on the page only after it has drawn on it.
    if (!layer.isConnected) canvas.parentElement?.append(layer);
    if (isStale) {
      isStale = false;
      draw();
    }
    place();
  }

  /** Numbers and sizes; React draws anew only what differs. */
  function draw(): void {
    const sheet = grid.workbook.getActiveSheet();
    const models: ShownChart[] = charts.on(sheet.getSheetId()).map((chart) => ({
      id: chart.id,
      model: chartModelOf(grid, chart),
      rect: shownRect(chart),
    }));
    const now = JSON.stringify(models);
    if (now === shown) return;
    shown = now;
    root.render(models.map((chart) => figure(chart)));
  }

  /** Where a chart lies, or would lie if it were let go now. */
  function shownRect({ id, sheetId, place: at }: ChartState): SheetRect {
    return dragged?.id === id ? dragged.rect : rectOf(grid.sheetModel(sheetId), at);
  }

  function putAt(id: string, rect: SheetRect): void {
    charts.change(id, { place: placeAt(grid.sheetModel(charts.get(id).sheetId), rect) });
  }

  function figure({ id, model, rect: { width, height } }: ShownChart) {
    return (
      <SheetChart
        key={id}
        {...{ id, model, width, height }}
        onDrawn={place}
        onFocus={() => revealChart(id)}
        onKeyDown={(event) => pressKey(id, event)}
      />
    );
  }

  function pressKey(id: string, event: KeyboardEvent): void {
    const rect = rectAfterKey(shownRect(charts.get(id)), event);
    const history = historyCommand(event);
    if (rect) putAt(id, rect);
    else if (history) void commands.executeCommand(history);
    else if (event.key === "Delete") charts.delete(id);
    if (event.key === "Delete" || event.key === "Escape") focusCells();
    else if (!rect && !history) return;
    event.preventDefault();
  }

  function place(): void {
    const view = readView(grid, render);
    if (!view) return;
    const sheet = grid.workbook.getActiveSheet();
    for (const chart of charts.on(sheet.getSheetId())) {
      const element = layer.querySelector<HTMLElement>(`[data-chart="${chart.id}"]`);
      if (!element) continue;
      const { left, top, zoom, hidden } = chartPosition(chart.place, shownRect(chart), view);
      element.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
      element.style.visibility = "visible";
      element.style.clipPath = `inset(${hidden.top}px 0 0 ${hidden.left}px)`;
    }
  }

  /** Brings a chart that has the keyboard into view, by scrolling the sheet; under a pointer it stays where it is. */
  function revealChart(id: string): void {
    keepAncestorsInPlace(layer);
    const focused = document.activeElement;
    if (!focused?.matches(":focus-visible")) return;
    const { from } = charts.get(id).place;
    if (!isWithin(focused, layer)) grid.workbook.getActiveSheet().scrollToCell(from.row, from.column);
  }
}

/** To show what has the focus, a browser scrolls every box around it, even boxes of the grid that are not to be scrolled. */
function keepAncestorsInPlace(layer: HTMLElement): void {
  for (let box = layer.parentElement; box; box = box.parentElement) box.scrollTo(0, 0);
}

function isWithin(inner: Element, outer: Element): boolean {
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a.top >= b.top && a.left >= b.left && a.bottom <= b.bottom && a.right <= b.right;
}

/** The grid hears the keys of undo only while it has the focus itself. */
function historyCommand({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): string | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  if (key.toLowerCase() === "y") return RedoCommandId;
  if (key.toLowerCase() !== "z") return undefined;
  return shiftKey ? RedoCommandId : UndoCommandId;
}

/** Excel's own key for the drawings of a sheet, Ctrl+Alt+5; Escape leads back to the cells. */
function startShortcut(layer: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || !event.altKey || event.code !== "Digit5") return;
    event.preventDefault();
    layer.querySelector("button")?.focus();
  });
}

function focusCells(): void {
  document.querySelector<HTMLElement>(CELLS)?.focus();
}

/** The wheel scrolls the sheet over a chart as it does over the cells, unless the chart shows a table to be scrolled. */
function forwardWheel(layer: HTMLElement, canvas: HTMLCanvasElement): void {
  layer.addEventListener(
    "wheel",
    (event) => {
      if (event.target instanceof Element && event.target.closest(".sheet-chart-table")) return;
      event.preventDefault();
      canvas.dispatchEvent(new WheelEvent("wheel", event));
    },
    { passive: false },
  );
}
