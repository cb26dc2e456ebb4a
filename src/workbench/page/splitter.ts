import { element } from "./element";

const narrowest = 320; // as narrow as Excel lets its task pane be
const startWidth = 350; // as wide as Excel opens it
const arrowStep = 16;
/** What is left to the spreadsheet at least. */
const sheetMinimum = 320;

/** Makes the bar between sheet and pane movable by pointer and by keyboard (WAI-ARIA's window splitter). */
export function startSplitter(): void {
  const workspace = element("workspace");
  const splitter = element("splitter");
  let width = startWidth;

  const widest = () => Math.max(narrowest, workspace.clientWidth - sheetMinimum);
  const setWidth = (wanted: number) => {
    width = Math.round(Math.min(Math.max(wanted, narrowest), widest()));
    workspace.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuemin", String(narrowest));
    splitter.setAttribute("aria-valuemax", String(widest()));
    splitter.setAttribute("aria-valuenow", String(width));
    splitter.setAttribute("aria-valuetext", `${width} pixels`);
  };

  splitter.addEventListener("keydown", (event) => {
    const widths: Record<string, number> = {
      ArrowLeft: width + arrowStep,
      ArrowRight: width - arrowStep,
      Home: narrowest,
      End: widest(),
    };
    const wanted = widths[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
  splitter.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    splitter.focus();
    splitter.setPointerCapture(event.pointerId);
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(workspace.getBoundingClientRect().right - event.clientX);
  });
  addEventListener("resize", () => setWidth(width));
  setWidth(startWidth);
}
