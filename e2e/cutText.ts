import type { Page } from "playwright-core";

/**
 * What of the pane's page in front a person cannot read at its width: what reaches out of the pane, what scrolls sideways without
 * being a named region, numbers that a field or a cell cuts, and words of a chart that its picture cuts.
 */
export function cutInPane(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pane = document.querySelector("#taskpane");
    if (pane === null) return ["there is no pane"];
    const frame = pane.getBoundingClientRect();
    const ofSideways = (element: Element) => getComputedStyle(element).overflowX;
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      getComputedStyle(element).clipPath.startsWith("inset") ||
      (/hidden|clip/.test(ofSideways(element)) && element.clientWidth === 0);
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent).slice(0, 40)}”`;
    const ancestors = (element: Element): Element[] => {
      const above = element.parentElement;
      return above === null || above === pane ? [] : [above, ...ancestors(above)];
    };
    const problems = [...pane.querySelectorAll("*")].flatMap((element) => {
      if (isHidden(element) || ancestors(element).some(isHidden)) return [];
      const box = element.getBoundingClientRect();
      const isWider = element.scrollWidth > element.clientWidth + 1;
      if (element instanceof HTMLInputElement && element.type === "text" && isWider) return [`${name(element)} is cut`];
      if (isWider && /auto|scroll/.test(ofSideways(element)) && element.clientWidth > 0) {
        const isRegion = element.getAttribute("role") === "region" && element.getAttribute("aria-label") !== null;
        if (!isRegion) return [`${name(element)} scrolls sideways`];
      }
      const isEllipsis = getComputedStyle(element).textOverflow === "ellipsis" && element.tagName !== "SELECT";
      if (isEllipsis && isWider && /\d/.test(element.textContent)) return [`${name(element)} is cut`];
      if (element.tagName === "text") {
        const picture = element.closest("svg")?.getBoundingClientRect();
        const isOut = picture !== undefined && (box.left < picture.left - 1 || box.right > picture.right + 1);
        return isOut ? [`${name(element)} reaches out of its chart`] : [];
      }
      if (
        element.closest("svg") !== null ||
        ancestors(element).some(
          (above) => /auto|scroll/.test(ofSideways(above)) && above.getAttribute("role") === "region",
        )
      )
        return [];
      return box.width > 0 && (box.right > frame.right + 1 || box.left < frame.left - 1)
        ? [`${name(element)} reaches out`]
        : [];
    });
    return pane.scrollWidth > pane.clientWidth ? ["the pane scrolls sideways", ...problems] : problems;
  });
}

/** The pane's sliders that can be seen whole, above what covers the foot of the pane. */
export function slidersInView(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("#taskpane input[type=range]")]
      .filter((slider) => {
        const { left, right, top, bottom } = slider.getBoundingClientRect();
        const isTop = (y: number) => {
          const front = document.elementFromPoint((left + right) / 2, y);
          return (
            front !== null &&
            (front === slider || front.contains(slider) || slider.parentElement?.contains(front) === true)
          );
        };
        return slider.checkVisibility() && isTop(top + 2) && isTop(bottom - 2);
      })
      .map((slider) => slider.ariaLabel ?? ""),
  );
}
