import type { SheetRect } from "../host/charts/place";
import { changedRect, type ChartGesture } from "./chartGestures";

/** The corner by which a chart is sized. */
export const CORNER_CLASS = "sheet-chart-corner";

interface DraggedCharts {
  readonly rectOf: (id: string) => SheetRect;
  readonly zoom: () => number;
  /** Shows where the chart would lie; nothing once the gesture is over. */
  readonly preview: (id: string, rect: SheetRect | undefined) => void;
  readonly place: (id: string, rect: SheetRect) => void;
}

/** Lets a pointer move the charts of a layer, and size them by their corner. Escape leaves a chart where it was. */
export function dragCharts(layer: HTMLElement, charts: DraggedCharts): void {
  layer.addEventListener("pointerdown", (down) => {
    const { target } = down;
    if (!(target instanceof Element) || down.button !== 0 || target.closest("button, .sheet-chart-table")) return;
    const figure = target.closest<HTMLElement>("[data-chart]");
    const id = figure?.dataset.chart;
    if (!figure || id === undefined) return;
    // No text of the page is to be marked on the way; and the chart is selected, as in Excel.
    down.preventDefault();
    figure.querySelector("button")?.focus({ preventScroll: true });
    follow(figure, id, down, target.classList.contains(CORNER_CLASS) ? "size" : "move");
  });

  function follow(figure: HTMLElement, id: string, down: PointerEvent, gesture: ChartGesture): void {
    const from = charts.rectOf(id);
    const rectAt = ({ clientX, clientY }: PointerEvent): SheetRect =>
      changedRect(from, gesture, (clientX - down.clientX) / charts.zoom(), (clientY - down.clientY) / charts.zoom());
    const over = new AbortController();
    const { signal } = over;
    const end = (): void => {
      over.abort();
      charts.preview(id, undefined);
    };
    figure.setPointerCapture(down.pointerId);
    figure.addEventListener("pointermove", (move) => charts.preview(id, rectAt(move)), { signal });
    figure.addEventListener("pointercancel", end, { signal });
    figure.addEventListener(
      "pointerup",
      (up) => {
        end();
        if (up.clientX !== down.clientX || up.clientY !== down.clientY) charts.place(id, rectAt(up));
      },
      { signal },
    );
    document.addEventListener("keydown", ({ key }) => key === "Escape" && end(), { signal, capture: true });
  }
}
