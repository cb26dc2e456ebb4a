import type { Part } from "./packageParts";
import { PLAIN_LOOK } from "./workbookContent";
import type { CellLook } from "./workbookContent";
import { element } from "./xml";

/** The font of the file, found on every machine (or one as wide as it). Widths of columns are measured in its digits. */
const FONT = "Arial";
/** Custom number formats have ids from here on; below are those built in. */
const FIRST_FORMAT = 164;
const BORDER_SIDES = ["left", "right", "top", "bottom"] as const;

/** Collects the looks of all cells. A cell names its look by a number; equal looks, fonts and fills are kept once. */
export class Styles {
  private readonly fonts = new Listing(fontXml(PLAIN_LOOK));
  // The first two fills are fixed: none, and a pattern that nobody uses.
  private readonly fills = new Listing(fillXml(null), element("fill", {}, pattern("gray125")));
  private readonly borders = new Listing(bordersXml(PLAIN_LOOK));
  private readonly formats = new Listing<string>("General");
  private readonly looks = new Listing<string>();
  private readonly known = new Map<CellLook, number>();

  constructor() {
    this.add(PLAIN_LOOK);
  }

  /** The number by which cells name a look; 0 is the plain one. */
  add(look: CellLook): number {
    const known = this.known.get(look);
    if (known !== undefined) return known;
    const index = this.looks.add(this.lookXml(look));
    this.known.set(look, index);
    return index;
  }

  part(): Part {
    const formats = this.formats.items
      .slice(1)
      .map((code, index) => element("numFmt", { numFmtId: FIRST_FORMAT + index, formatCode: code }));
    const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    return {
      path: "xl/styles.xml",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
      xml: element(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        formats.length === 0 ? "" : element("numFmts", { count: formats.length }, ...formats),
        element("fonts", { count: this.fonts.items.length }, ...this.fonts.items),
        element("fills", { count: this.fills.items.length }, ...this.fills.items),
        element("borders", { count: this.borders.items.length }, ...this.borders.items),
        element("cellStyleXfs", { count: 1 }, element("xf", plain)),
        element("cellXfs", { count: this.looks.items.length }, ...this.looks.items),
        element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      ),
    };
  }

  private lookXml(look: CellLook): string {
    const format = this.formats.add(look.format);
    return element(
      "xf",
      {
        numFmtId: format === 0 ? 0 : FIRST_FORMAT + format - 1,
        fontId: this.fonts.add(fontXml(look)),
        fillId: this.fills.add(fillXml(look.fill)),
        borderId: this.borders.add(bordersXml(look)),
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      element("alignment", {
        horizontal: look.horizontal === "general" && look.indent > 0 ? "left" : look.horizontal,
        vertical: look.vertical,
        wrapText: look.wrap ? 1 : undefined,
        indent: look.indent > 0 ? look.indent : undefined,
      }),
    );
  }
}

/** Items kept once each, in the order they came. */
class Listing<T extends string> {
  readonly items: T[];
  private readonly indexes: Map<T, number>;

  constructor(...items: readonly T[]) {
    this.items = [...items];
    this.indexes = new Map(items.map((item, index) => [item, index]));
  }

  add(item: T): number {
    const found = this.indexes.get(item);
    if (found !== undefined) return found;
    this.indexes.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

function fontXml({ bold, italic, strikethrough, underline, size, color }: CellLook): string {
  return element(
    "font",
    {},
    bold ? element("b") : "",
    italic ? element("i") : "",
    strikethrough ? element("strike") : "",
    underline ? element("u") : "",
    element("sz", { val: size }),
    element("color", { rgb: argb(color) }),
    element("name", { val: FONT }),
    element("family", { val: 2 }),
  );
}

function fillXml(color: string | null): string {
  return element(
    "fill",
    {},
    color === null ? pattern("none") : pattern("solid", element("fgColor", { rgb: argb(color) })),
  );
}

const pattern = (type: string, ...content: readonly string[]): string =>
  element("patternFill", { patternType: type }, ...content);

function bordersXml({ borders }: CellLook): string {
  const sides = BORDER_SIDES.map((side) => {
    const border = borders[side];
    return border === undefined
      ? element(side)
      : element(side, { style: border.line }, element("color", { rgb: argb(border.color) }));
  });
  return element("border", {}, ...sides, element("diagonal"));
}

/** `#C9D3D6` as the file has it, opaque. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
