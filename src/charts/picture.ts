import type { SvgNode } from "./svgNode";

/** What a kind of chart draws: its parts from back to front, and the fills they refer to. */
export interface Picture {
  readonly defs: readonly SvgNode[];
  readonly parts: readonly SvgNode[];
}
