import { useLayoutEffect, type RefObject } from "react";

/**
 * Keeps a callout beside a cell within the sheet: one that would lie over the pane goes to the left, and below the row so
 * that the cell stays in view, or above it at the sheet's foot. The grid moves its popups by their style.
 */
export function useKeptInSheet(callout: RefObject<HTMLElement | null>, rowHeight: number): void {
  useLayoutEffect(() => {
    const element = callout.current;
    const popup = element?.closest("section");
    const sheet = element?.ownerDocument.getElementById("sheet");
    if (!element || !popup || !sheet) return undefined;
    const place = () => {
      element.style.removeProperty("translate");
      const [box, room] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
      const beyond = box.right - room.right;
      if (beyond <= 0) return;
      const isAtFoot = box.bottom + rowHeight > room.bottom;
      const [left, down] = [-Math.min(beyond, box.left - room.left), isAtFoot ? -box.height : rowHeight];
      element.style.setProperty("translate", `${left}px ${down}px`);
    };
    const moved = new MutationObserver(place);
    moved.observe(popup, { attributes: true, attributeFilter: ["style"] });
    place();
    return () => moved.disconnect();
  });
}
