import { createElement, type ReactElement } from "react";
import type { SvgNode } from "./svgNode";

/** SVG's names of attributes as React writes them; those with "aria-" and "data-" stay as they are. */
const REACT_NAMES: Readonly<Record<string, string>> = {
  class: "className",
  "text-anchor": "textAnchor",
  "font-size": "fontSize",
  "font-family": "fontFamily",
  "font-weight": "fontWeight",
  "fill-opacity": "fillOpacity",
  "stroke-width": "strokeWidth",
  "stroke-opacity": "strokeOpacity",
  "stroke-dasharray": "strokeDasharray",
  "stroke-linejoin": "strokeLinejoin",
  "stroke-linecap": "strokeLinecap",
};

/** The picture as React elements. */
export function toReact({ tag, attributes, children }: SvgNode): ReactElement {
  const properties = Object.entries(attributes).map(([name, value]) => [REACT_NAMES[name] ?? name, value]);
  const parts = children.map((child) => (typeof child === "string" ? child : toReact(child)));
  return createElement(tag, Object.fromEntries(properties), ...parts);
}
