import { BooleanNumber, DEFAULT_STYLES, TextDecoration, type IStyleData, type Nullable } from "@univerjs/core";
import { HostError } from "./errors";
import { hostClass } from "./hostClass";
import type { RangeTarget } from "./rangeTarget";
import { styled } from "./styledProperty";
import { toHexColour } from "./styles";

/** What Excel answers for text without a colour of its own. */
const AUTOMATIC = "#000000";

const flag = (value: unknown): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const underlines: Readonly<Record<string, Nullable<IStyleData["ul"]>>> = {
  None: { s: BooleanNumber.FALSE },
  Single: { s: BooleanNumber.TRUE },
  Double: { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE },
};

function underlineName(underline: IStyleData["ul"] | undefined): "None" | "Single" | "Double" {
  if (underline?.s !== BooleanNumber.TRUE) return "None";
  return underline.t === TextDecoration.DOUBLE ? "Double" : "Single";
}

function toUnderline(name: unknown): IStyleData["ul"] {
  const underline = typeof name === "string" ? underlines[name] : undefined;
  if (!underline) throw new HostError("InvalidArgument", `${String(name)} is not an underline of this grid.`);
  return underline;
}

/** The loadable properties of `RangeFont`. */
export const fontProperties = {
  bold: styled("bl", (bold) => bold === BooleanNumber.TRUE, flag),
  italic: styled("it", (italic) => italic === BooleanNumber.TRUE, flag),
  strikethrough: styled(
    "st",
    (line) => line?.s === BooleanNumber.TRUE,
    (on) => ({ s: flag(on) }),
  ),
  underline: styled("ul", underlineName, toUnderline),
  color: styled(
    "cl",
    (color) => (color?.rgb ? toHexColour(color.rgb) : AUTOMATIC),
    (color) => ({ rgb: toHexColour(color) }),
  ),
  name: styled(
    "ff",
    (name) => name ?? DEFAULT_STYLES.ff,
    (name) => String(name),
  ),
  size: styled(
    "fs",
    (size) => size ?? DEFAULT_STYLES.fs,
    (size) => Number(size),
  ),
} as const;

const FontBase = hostClass<RangeTarget>("RangeFont")(fontProperties);

/** `Excel.RangeFont`: the letters in the cells. */
export class HostFont extends FontBase {}
