import type { Look } from "../../sheets/frame/styles";

/** Gives a range a look, on top of what it has. */
export function applyLook({ format }: Excel.Range, look: Look): void {
  const { font } = format;
  if (look.size !== undefined) font.size = look.size;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.line !== undefined) drawLines(format, look.line);
}

function drawLines({ borders }: Excel.RangeFormat, color: string): void {
  for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}
