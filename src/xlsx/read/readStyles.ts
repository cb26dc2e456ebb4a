import { BORDER_LINES, PLAIN_LOOK } from "../workbookContent";
import type { Border, CellLook } from "../workbookContent";
import type { ReadColour } from "./colours";
import { child, childrenOf, descend, flagOf, numberOf } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

const HORIZONTAL = ["general", "left", "center", "right", "justify", "distributed"] as const;
const VERTICAL = ["top", "center", "bottom"] as const;
const SIDES = ["left", "right", "top", "bottom"] as const;

/** Number formats that files name by number alone, as a British Excel shows them (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??" },
  ...{ 5: "£#,##0;-£#,##0", 6: "£#,##0;[Red]-£#,##0", 7: "£#,##0.00;-£#,##0.00", 8: "£#,##0.00;[Red]-£#,##0.00" },
  ...{ 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM" },
  ...{ 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0" },
  ...{ 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00", 41: "#,##0;-#,##0;-", 42: "£#,##0;-£#,##0;-" },
  ...{ 43: "#,##0.00;-#,##0.00;-", 44: "£#,##0.00;-£#,##0.00;-", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0" },
  ...{ 48: "##0.0E+0", 49: "@" },
};

/** The looks of a file in the order in which cells name them by number. */
export function readStyles(styles: XmlElement | undefined, colour: ReadColour): CellLook[] {
  const formats = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map((format) => [
      numberOf(format, "numFmtId", 0),
      format.attributes.formatCode ?? PLAIN_LOOK.format,
    ]),
  );
  const fonts = childrenOf(child(styles, "fonts"), "font").map((font) => readFont(font, colour));
  const fills = childrenOf(child(styles, "fills"), "fill").map((fill) => readFill(fill, colour));
  const borders = childrenOf(child(styles, "borders"), "border").map((border) => readBorders(border, colour));
  return childrenOf(child(styles, "cellXfs"), "xf").map((xf): CellLook => {
    const format = numberOf(xf, "numFmtId", 0);
    const alignment = child(xf, "alignment");
    return {
      ...(fonts[numberOf(xf, "fontId", 0)] ?? readFont(undefined, colour)),
      fill: fills[numberOf(xf, "fillId", 0)] ?? null,
      borders: borders[numberOf(xf, "borderId", 0)] ?? {},
      horizontal: oneOf(HORIZONTAL, alignment?.attributes.horizontal) ?? "general",
      vertical: oneOf(VERTICAL, alignment?.attributes.vertical) ?? "bottom",
      wrap: flagOf(alignment, "wrapText"),
      indent: numberOf(alignment, "indent", 0),
      format: formats.get(format) ?? BUILT_IN[format] ?? PLAIN_LOOK.format,
    };
  });
}

type FontLook = Pick<CellLook, "size" | "bold" | "italic" | "underline" | "strikethrough" | "color">;

function readFont(font: XmlElement | undefined, colour: ReadColour): FontLook {
  const has = (name: string) => child(font, name) !== undefined && flagOf(child(font, name), "val", true);
  const underline = child(font, "u");
  return {
    size: numberOf(child(font, "sz"), "val", PLAIN_LOOK.size),
    bold: has("b"),
    italic: has("i"),
    strikethrough: has("strike"),
    underline: underline !== undefined && underline.attributes.val !== "none",
    color: colour(child(font, "color")) ?? PLAIN_LOOK.color,
  };
}

/** One colour throughout; hatched fills stay behind. */
function readFill(fill: XmlElement, colour: ReadColour): string | null {
  const pattern = child(fill, "patternFill");
  if ((pattern?.attributes.patternType ?? "none") !== "solid") return null;
  return colour(child(pattern, "fgColor"));
}

function readBorders(border: XmlElement, colour: ReadColour): CellLook["borders"] {
  const sides = SIDES.flatMap((side): (readonly [string, Border])[] => {
    const edge = child(border, side);
    const line = oneOf(BORDER_LINES, edge?.attributes.style);
    return line === undefined ? [] : [[side, { line, color: colour(descend(edge, "color")) ?? "#000000" }]];
  });
  return Object.fromEntries(sides);
}

const oneOf = <T extends string>(words: readonly T[], written: string | undefined): T | undefined =>
  words.find((word) => word === written);
