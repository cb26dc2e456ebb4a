import { element } from "./element";

/**
 * Gives back the focus that the grid takes while it starts, so that the keyboard begins at the beginning of the page.
 * Ends with the first key or click, for from then on the person decides.
 */
export function refuseInitialFocus(grid: HTMLElement): void {
  const touched = new AbortController();
  const options = { capture: true, signal: touched.signal };
  addEventListener("keydown", () => touched.abort(), options);
  addEventListener("pointerdown", () => touched.abort(), options);
  grid.addEventListener("focusin", focusBeginning, options);
}

/** Focusing and leaving what stands first makes it the start of the Tab key's way; after a plain blur it would be the grid. */
function focusBeginning(): void {
  const first = element("skip-links");
  first.focus({ preventScroll: true });
  first.blur();
}
