import type { ChartCells } from "./chartSeries";
import { cellText, element, escaped } from "./xml";

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

/** Cells that hold texts or numbers, with what they show. */
export function referenceXml(kind: "str" | "num", { address, shown }: ChartCells): string {
  const points = (shown ?? []).flatMap((constant, index) => {
    const value = constant.kind === "value" ? constant.value : "";
    const isDrawn = kind === "num" ? typeof value === "number" : value !== "";
    return isDrawn ? [element("c:pt", { idx: index }, element("c:v", {}, cellText(String(value))))] : [];
  });
  const format = kind === "num" ? element("c:formatCode", {}, "General") : "";
  const cache = shown && element(`c:${kind}Cache`, {}, format, flag("ptCount", shown.length), ...points);
  return element(`c:${kind}Ref`, {}, element("c:f", {}, escaped(address)), cache ?? "");
}

export const solid = (colour: string): string => element("a:solidFill", {}, element("a:srgbClr", { val: colour }));

/** Most of a chart is elements with one value. */
export const flag = (name: string, val: string | number): string => element(`c:${name}`, { val });
