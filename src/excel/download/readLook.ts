import { PLAIN_LOOK } from "../../xlsx/workbookContent";
import type { Border, BorderLine, CellLook } from "../../xlsx/workbookContent";

/** What must be asked of Excel to know how a cell looks; its number format is read with the values. */
export const LOOK_OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    fill: { color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Excel gives this for a cell without a fill. A white one only hides gridlines, and is taken for none. */
const NO_FILL = "#FFFFFF";

/** A cell's look, from Excel's words for it. */
export function readLook({ format = {} }: Excel.CellProperties, numberFormat: string): CellLook {
  const { font = {}, fill = {}, borders = {} } = format;
  const color = (given: string | undefined) => (given === undefined || given === "" ? null : given);
  const sides = (["left", "right", "top", "bottom"] as const).flatMap((side) => {
    const border = readBorder(borders[side]);
    return border === null ? [] : [[side, border] as const];
  });
  return {
    size: font.size ?? PLAIN_LOOK.size,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: font.underline !== undefined && font.underline !== "None",
    strikethrough: font.strikethrough ?? false,
    color: color(font.color) ?? PLAIN_LOOK.color,
    fill: fill.color === NO_FILL ? null : color(fill.color),
    horizontal: oneOf(HORIZONTAL, format.horizontalAlignment) ?? "general",
    vertical: oneOf(VERTICAL, format.verticalAlignment) ?? "center",
    wrap: format.wrapText ?? false,
    indent: format.indentLevel ?? 0,
    borders: Object.fromEntries(sides),
    format: numberFormat,
  };
}

const HORIZONTAL = ["general", "left", "center", "right", "justify", "distributed"] as const;
const VERTICAL = ["top", "center", "bottom"] as const;

/** Excel writes with a capital what the file writes without. */
function oneOf<T extends string>(words: readonly T[], written: string | undefined): T | undefined {
  return words.find((word) => word === written?.toLowerCase());
}

/** The file has one list of lines where Excel has a style and a weight. */
const LINES: Readonly<Record<string, Readonly<Record<string, BorderLine>> & { readonly Thin: BorderLine }>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thin: "double" },
  SlantDashDot: { Thin: "slantDashDot" },
};

function readBorder({ style = "None", weight = "Thin", color = "#000000" }: Excel.CellBorder = {}): Border | null {
  const ofStyle = LINES[style];
  return ofStyle === undefined ? null : { line: ofStyle[weight] ?? ofStyle.Thin, color };
}
