import { FONT_FAMILY } from "./textBlock";
import { estimatedWidth, type MeasureText } from "./textWidth";

let canvas: CanvasRenderingContext2D | null | undefined;

/** The width of a text in the browser's own letters. A little is added, for a picture may be drawn at other zooms. */
export const browserWidth: MeasureText = (text, fontSize, isBold) => {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return estimatedWidth(text, fontSize, isBold);
  canvas.font = `${isBold ? 600 : 400} ${fontSize}px ${FONT_FAMILY}`;
  return canvas.measureText(text).width * 1.02;
};
