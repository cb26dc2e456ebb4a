/** A part of a picture as a plain object: what a renderer turns into an element, and a test into numbers. */
export interface SvgNode {
  readonly tag: string;
  /** By SVG's own names, such as "stroke-width". */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svg(
  tag: string,
  attributes: SvgNode["attributes"] = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { tag, attributes, children };
}
