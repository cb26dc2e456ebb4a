/** How cells look, by what they are. Every sheet we write takes its looks from here, in Excel and in a file alike. */

export interface Look {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Right" | "Center";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: true;
  /** Steps of space before the text. */
  readonly indent?: number;
  /** A thin line of this colour below each cell. */
  readonly line?: string;
}

/** What every cell begins with. */
export const BASE_LOOK = { size: 10, vertical: "Center" } as const satisfies Look;

const INK = "#1F2D33";
const MUTED = "#56636B";
const TEAL = "#0B5A5E";
const INPUT_BLUE = "#1C449C";
const LINK_PURPLE = "#5B3A8C";
const RULE = "#C9D3D6";
const HEADER_FILL = "#E4EEEE";

/** Contrast is 4.5:1 or more on each fill. Blue on a pale yellow ground is the modeller's usual mark of an input. */
export const LOOKS = {
  title: { size: 18, bold: true, color: TEAL },
  evidence: { color: "#7A4700", fill: "#FFF3DB" },
  text: { color: INK },
  details: { color: INK, indent: 1 },
  wrapped: { color: INK, wrap: true },
  /** Words right of a number keep off it. */
  wrappedDetails: { color: INK, wrap: true, indent: 1 },
  total: { size: 11, bold: true, color: INK },
  heading: { size: 12, bold: true, color: TEAL },
  tableHeader: { bold: true, color: INK, fill: HEADER_FILL, wrap: true, vertical: "Bottom", line: RULE },
  tableHeaderNumber: {
    bold: true,
    color: INK,
    fill: HEADER_FILL,
    align: "Right",
    wrap: true,
    vertical: "Bottom",
    line: RULE,
  },
  groupHeading: { bold: true, color: TEAL, fill: "#F1F6F6" },
  rowLabel: { bold: true, color: INK },
  lineLabel: { color: MUTED },
  published: { color: INK, align: "Right" },
  live: { bold: true, color: TEAL, align: "Right" },
  check: { italic: true, color: MUTED, align: "Right" },
  scenario: { color: TEAL, align: "Right" },
  result: { color: TEAL, bold: true },
  key: { size: 9, color: MUTED },
  unit: { size: 9, color: MUTED, wrap: true },
  source: { size: 9, color: MUTED, wrap: true },
  basis: { size: 9, color: MUTED },
  basisAssumed: { size: 9, italic: true, color: "#7A4700" },
  noteEntry: { size: 9, color: INPUT_BLUE },
  input: { color: INPUT_BLUE, fill: "#FFFBEA", align: "Right", line: "#EFE6C4" },
  inputText: { color: INPUT_BLUE, fill: "#FFFBEA", align: "Left", wrap: true, line: "#EFE6C4" },
  /** Black for what is computed on the sheet, purple for what is only fetched from another. Modellers use green, which beside a net benefit would look like a verdict. */
  number: { size: 9, color: MUTED, align: "Right" },
  calculation: { color: INK, align: "Right" },
  link: { color: LINK_PURPLE, align: "Right" },
  linkHeader: {
    bold: true,
    color: LINK_PURPLE,
    fill: HEADER_FILL,
    align: "Right",
    wrap: true,
    vertical: "Bottom",
    line: RULE,
  },
  /** A name fetched from another sheet. */
  linkName: { bold: true, color: LINK_PURPLE },
  /** The same where it may take several lines. */
  linkLabel: { bold: true, color: LINK_PURPLE, wrap: true },
  /** A name above several columns, which runs on over them. */
  linkBand: { bold: true, color: LINK_PURPLE, fill: HEADER_FILL },
  reference: { color: INK, fill: "#F2F4F5", align: "Right", line: "#E2E6E8" },
  code: { size: 9, color: MUTED, wrap: true },
  note: { size: 9, color: MUTED },
} as const satisfies Record<string, Look>;

export type StyleName = keyof typeof LOOKS;

/** Excel measures columns and rows in points; our widths are pixels, of which 96 are an inch as 72 points are. */
export function pointsOf(pixels: number): number {
  return pixels * 0.75;
}
