import { fitLine, wrapText, type FittedText } from "./fitText";
import { svg, type SvgNode } from "./svgNode";
import type { MeasureText } from "./textWidth";

export const FONT_FAMILY = '"Segoe UI", system-ui, -apple-system, sans-serif';

/** The two sizes of text in a chart. */
export interface TextLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly lineHeight: number;
}
export const TITLE: TextLook = { size: 15, isBold: true, lineHeight: 19 };
export const LABEL: TextLook = { size: 12, isBold: false, lineHeight: 15 };

/** Lays out texts of one look by one way of measuring. */
export class Typesetter {
  constructor(
    private readonly measure: MeasureText,
    readonly look: TextLook,
  ) {}

  readonly width = (text: string): number => this.measure(text, this.look.size, this.look.isBold);
  readonly line = (text: string, room: number): FittedText => fitLine(text, room, this.width);
  readonly wrapped = (text: string, room: number, maxLines: number): FittedText =>
    wrapText(text, room, maxLines, this.width);
  readonly widest = (fitted: FittedText): number => Math.max(0, ...fitted.lines.map(this.width));
}

export interface TextPlace {
  readonly x: number;
  /** Of the first line, its baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** Reads from bottom to top. */
  readonly isUpright?: boolean;
}

const QUIET = 0.82;

/** Draws the lines of a text; where something is cut off, pointing at it shows the whole. */
export function textBlock(whole: string, { lines, isCut }: FittedText, look: TextLook, place: TextPlace): SvgNode {
  const { x, y, anchor, isUpright } = place;
  const texts = lines.map((text, index) => {
    const [lineX, lineY] = isUpright ? [x + index * look.lineHeight, y] : [x, y + index * look.lineHeight];
    return svg(
      "text",
      {
        x: lineX,
        y: lineY,
        "text-anchor": anchor,
        "font-size": look.size,
        ...(look.isBold ? { "font-weight": 600 } : { opacity: QUIET }),
        ...(isUpright ? { transform: `rotate(-90 ${lineX} ${lineY})` } : {}),
      },
      text,
    );
  });
  return svg("g", { fill: "currentColor" }, ...(isCut ? [svg("title", {}, whole)] : []), ...texts);
}
