import { BorderStyleTypes, BorderType, type IBorderStyleData, type Nullable } from "@univerjs/core";
import { isUnbounded, type Area } from "./address";
import { HostError } from "./errors";
import type { Host } from "./host";
import { derive, hostClass } from "./hostClass";
import type { RangeTarget } from "./rangeTarget";
import { toHexColour } from "./styles";

type Edge = `${Excel.BorderIndex}`;

/** One kind of edge of a range. */
export interface BorderTarget extends RangeTarget {
  readonly edge: Edge;
}

/** How Univer calls each edge: when setting it, in a cell's style, and whether it lies at the far end of the range. */
const edges: Readonly<
  Record<string, { type: BorderType; key: "t" | "b" | "l" | "r" | "tl_br" | "bl_tr"; far?: true }>
> = {
  EdgeTop: { type: BorderType.TOP, key: "t" },
  EdgeBottom: { type: BorderType.BOTTOM, key: "b", far: true },
  EdgeLeft: { type: BorderType.LEFT, key: "l" },
  EdgeRight: { type: BorderType.RIGHT, key: "r", far: true },
  InsideHorizontal: { type: BorderType.HORIZONTAL, key: "b" },
  InsideVertical: { type: BorderType.VERTICAL, key: "r" },
  DiagonalDown: { type: BorderType.TLBR, key: "tl_br" },
  DiagonalUp: { type: BorderType.BLTR, key: "bl_tr" },
};

/** Univer has one list of lines where Excel has a style and a weight. */
interface Line {
  readonly line: BorderStyleTypes;
  readonly style: `${Excel.BorderLineStyle}`;
  readonly weight: `${Excel.BorderWeight}`;
}

const lines: readonly Line[] = [
  { line: BorderStyleTypes.NONE, style: "None", weight: "Thin" },
  { line: BorderStyleTypes.THIN, style: "Continuous", weight: "Thin" },
  { line: BorderStyleTypes.HAIR, style: "Continuous", weight: "Hairline" },
  { line: BorderStyleTypes.MEDIUM, style: "Continuous", weight: "Medium" },
  { line: BorderStyleTypes.THICK, style: "Continuous", weight: "Thick" },
  { line: BorderStyleTypes.DASHED, style: "Dash", weight: "Thin" },
  { line: BorderStyleTypes.MEDIUM_DASHED, style: "Dash", weight: "Medium" },
  { line: BorderStyleTypes.DASH_DOT, style: "DashDot", weight: "Thin" },
  { line: BorderStyleTypes.MEDIUM_DASH_DOT, style: "DashDot", weight: "Medium" },
  { line: BorderStyleTypes.DASH_DOT_DOT, style: "DashDotDot", weight: "Thin" },
  { line: BorderStyleTypes.MEDIUM_DASH_DOT_DOT, style: "DashDotDot", weight: "Medium" },
  { line: BorderStyleTypes.DOTTED, style: "Dot", weight: "Thin" },
  { line: BorderStyleTypes.DOUBLE, style: "Double", weight: "Thick" },
  { line: BorderStyleTypes.SLANT_DASH_DOT, style: "SlantDashDot", weight: "Medium" },
];

const none: Line = { line: BorderStyleTypes.NONE, style: "None", weight: "Thin" };
const describe = (line: BorderStyleTypes | undefined) => lines.find((entry) => entry.line === line) ?? none;

/** The line of a style in a weight, or in the nearest that the grid has of that style. */
function lineOf(style: unknown, weight: unknown): BorderStyleTypes {
  const ofStyle = lines.filter((entry) => entry.style === style);
  const found = ofStyle.find((entry) => entry.weight === weight) ?? ofStyle[0];
  if (!found) throw new HostError("InvalidArgument", `${String(style)} is not a BorderLineStyle.`);
  return found.line;
}

/** The edge as its first cell has it. */
function current({ sheetId, area, edge }: BorderTarget, { grid }: Host): Nullable<IBorderStyleData> {
  const { key, far } = edgeOf(edge);
  const row = far && key === "b" ? area.row + area.rowCount - 1 : area.row;
  const column = far && key === "r" ? area.column + area.columnCount - 1 : area.column;
  // Edges are written at once, whatever styles wait.
  return grid.sheetModel(sheetId).getComposedCellStyle(row, column).bd?.[key];
}

function draw(target: BorderTarget, line: BorderStyleTypes, color: string, { grid }: Host): void {
  const { sheetId, area, edge } = target;
  if (!isUnbounded(area)) grid.makeRoom(sheetId, area);
  const held: Area | undefined = grid.clip(sheetId, area);
  if (held) grid.range(sheetId, held).setBorder(edgeOf(edge).type, line, color);
}

function edgeOf(edge: Edge) {
  const found = edges[edge];
  if (!found) throw new HostError("InvalidArgument", `${edge} is not a BorderIndex.`);
  return found;
}

const BLACK = "#000000";
const colourOf = (border: Nullable<IBorderStyleData>): string => (border?.cl.rgb ? toHexColour(border.cl.rgb) : BLACK);

/** The loadable properties of `RangeBorder`. */
export const borderProperties = {
  style: {
    read: (target: BorderTarget, host: Host): Line["style"] => describe(current(target, host)?.s).style,
    write(target: BorderTarget, style: unknown, host: Host): void {
      const border = current(target, host);
      draw(target, lineOf(style, describe(border?.s).weight), colourOf(border), host);
    },
    look: true,
  },
  weight: {
    read: (target: BorderTarget, host: Host): Line["weight"] => describe(current(target, host)?.s).weight,
    write(target: BorderTarget, weight: unknown, host: Host): void {
      const border = current(target, host);
      const style = border?.s ? describe(border.s).style : "Continuous";
      draw(target, lineOf(style, weight), colourOf(border), host);
    },
    look: true,
  },
  color: {
    read: (target: BorderTarget, host: Host): string => colourOf(current(target, host)),
    // Giving a colour to an edge without a line draws one, as in Excel.
    write: (target: BorderTarget, color: unknown, host: Host): void =>
      draw(target, current(target, host)?.s ?? BorderStyleTypes.THIN, toHexColour(color), host),
    look: true,
  },
  sideIndex: { read: ({ edge }: BorderTarget): Edge => edge },
} as const;

const BorderBase = hostClass<BorderTarget>("RangeBorder")(borderProperties);

/** `Excel.RangeBorder`: one kind of edge. */
export class HostBorder extends BorderBase {}

/** `Excel.RangeBorderCollection`: the edges of a range. */
export class HostBorders extends hostClass<RangeTarget>("RangeBorderCollection")({}) {
  getItem(index: Edge): HostBorder {
    return derive(this, "getItem", HostBorder, (target) => {
      edgeOf(index);
      return { ...target, edge: index };
    });
  }
}
