import { element, escaped } from "./xml";

export const INK = "1F2D33";

export const CATEGORY_AXIS = 1;
export const VALUE_AXIS = 2;

/** @param size In hundredths of a point. */
export function titleXml(title: string, size: number): string {
  const look = { sz: size, b: size > 1000 ? 1 : 0 };
  const run = element(
    "a:r",
    {},
    element("a:rPr", { lang: "en-GB", ...look }, solid(INK)),
    element("a:t", {}, escaped(title)),
  );
  const paragraph = element("a:p", {}, element("a:pPr", {}, element("a:defRPr", look)), run);
  const rich = element("c:rich", {}, element("a:bodyPr"), paragraph);
  return element("c:title", {}, element("c:tx", {}, rich), flag("overlay", 0));
}

export const referenceXml = (kind: "strRef" | "numRef", reference: string): string =>
  element(`c:${kind}`, {}, element("c:f", {}, escaped(reference)));

export const solid = (colour: string): string => element("a:solidFill", {}, element("a:srgbClr", { val: colour }));

/** Most of a chart is elements with one value. */
export const flag = (name: string, val: string | number): string => element(`c:${name}`, { val });
