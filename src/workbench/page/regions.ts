import { element } from "./element";

const regionIds = ["sheet", "pane", "masthead"] as const;
type RegionId = (typeof regionIds)[number];

/** Where the keyboard goes in each region: in the sheet to the cells, elsewhere to the first control. */
const firstControls: Readonly<Record<RegionId, string>> = {
  sheet: "[data-u-comp=editor]",
  pane: ":is(button, [href], input, select, textarea, [tabindex='0']):not([disabled], [tabindex='-1'])",
  masthead: "a, button",
};

/**
 * F6 and Shift+F6 go round the regions of the page, as in Excel: the only way out of the cells by keyboard,
 * where Tab moves to the next cell. The skip links go the same way. `reveal` shows a region that is a hidden tab.
 */
export function startRegions(reveal: (regionId: string) => void): void {
  const enter = (id: RegionId) => {
    reveal(id);
    const region = element(id);
    const control = region.querySelector<HTMLElement>(firstControls[id]) ?? region;
    control.focus();
  };
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation(); // the grid has uses of its own for function keys
      enter(nextRegion(event.shiftKey ? -1 : 1));
    },
    { capture: true },
  );
  for (const id of regionIds) {
    element("skip-links")
      .querySelector(`[href="#${id}"]`)
      ?.addEventListener("click", (event) => {
        event.preventDefault();
        enter(id);
      });
  }
}

function nextRegion(step: 1 | -1): RegionId {
  const current = regionIds.findIndex((id) => element(id).contains(document.activeElement));
  const from = current === -1 ? regionIds.length - 1 : current; // nowhere is before the sheet
  return regionIds[(from + step + regionIds.length) % regionIds.length] ?? "sheet";
}
