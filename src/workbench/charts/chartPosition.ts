import type { ChartState } from "../host/charts/chartState";
import type { SheetRect } from "../host/charts/place";
import type { GridView } from "./gridView";

/** Where a chart is to be seen: its top left corner on the screen, and how much of each side is out of sight. */
export interface ChartPosition {
  readonly left: number;
  readonly top: number;
  readonly zoom: number;
  /** In pixels of the chart, from its left and upper side; the others end with the layer. */
  readonly hidden: { readonly left: number; readonly top: number };
}

/** A chart that begins in frozen rows or columns stays with them; one that scrolls goes under them. */
export function chartPosition(place: ChartState["place"], rect: SheetRect, view: GridView): ChartPosition {
  const { zoom, header, scroll, frozen } = view;
  const isFrozenAcross = place.from.column < frozen.columns;
  const isFrozenDown = place.from.row < frozen.rows;
  const left = header.width + rect.left - (isFrozenAcross ? frozen.left : scroll.left);
  const top = header.height + rect.top - (isFrozenDown ? frozen.top : scroll.top);
  const paneLeft = header.width + (isFrozenAcross ? 0 : frozen.width);
  const paneTop = header.height + (isFrozenDown ? 0 : frozen.height);
  return {
    left: left * zoom,
    top: top * zoom,
    zoom,
    hidden: { left: Math.max(0, paneLeft - left), top: Math.max(0, paneTop - top) },
  };
}
