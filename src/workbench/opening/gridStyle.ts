import { BooleanNumber, BorderStyleTypes, WrapStrategy, type IBorderData, type IStyleData } from "@univerjs/core";
import { HORIZONTAL_ALIGNMENTS, PIXELS_PER_INDENT, VERTICAL_ALIGNMENTS } from "../host/rangeFormat";
import { PLAIN_LOOK } from "../../xlsx/workbookContent";
import type { BorderLine, CellLook } from "../../xlsx/workbookContent";

/** A cell's look as the grid keeps it; what is usual there is left to it. */
export function gridStyle(look: CellLook): IStyleData {
  const { indent, fill, wrap, format, color } = look;
  const bd = borders(look.borders);
  return {
    fs: look.size,
    ht: HORIZONTAL_ALIGNMENTS[capital(look.horizontal)],
    vt: VERTICAL_ALIGNMENTS[capital(look.vertical)],
    ...(look.bold && { bl: BooleanNumber.TRUE }),
    ...(look.italic && { it: BooleanNumber.TRUE }),
    ...(look.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(look.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(color !== PLAIN_LOOK.color && { cl: { rgb: color } }),
    ...(fill !== null && { bg: { rgb: fill } }),
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(indent > 0 && { pd: { l: indent * PIXELS_PER_INDENT } }),
    // General too: a formula in a cell without a format would take on that of the cells that it reads.
    n: { pattern: format },
    ...(Object.keys(bd).length > 0 && { bd }),
  };
}

/** The file writes small what Excel's API writes with a capital. */
const capital = <T extends string>(word: T): Capitalize<T> =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<T>; // string operations forget which

const SIDES = { left: "l", right: "r", top: "t", bottom: "b" } as const;

function borders(given: CellLook["borders"]): IBorderData {
  return Object.fromEntries(
    Object.entries(given).map(([side, { line, color }]) => [
      SIDES[side as keyof typeof SIDES], // a key of `given`
      { s: gridLine(line), cl: { rgb: color } },
    ]),
  );
}

/** `mediumDashDot` is MEDIUM_DASH_DOT here. */
const gridLine = (line: BorderLine): BorderStyleTypes =>
  BorderStyleTypes[line.replace(/[A-Z]/g, "_$&").toUpperCase() as keyof typeof BorderStyleTypes]; // the lists are the same
