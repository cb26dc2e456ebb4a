import type { Host } from "./host";
import { hostClass } from "./hostClass";
import { enqueueWrite } from "./hostObject";
import { nullAsTyped } from "./mixed";
import type { RangeTarget } from "./rangeTarget";
import { setStyle, sharedStyle, toHexColour } from "./styles";

/** What Excel answers for a cell without a fill. */
const NO_FILL = "#FFFFFF";

/** The loadable properties of `RangeFill`. */
export const fillProperties = {
  color: {
    read: ({ sheetId, area }: RangeTarget, { grid }: Host): string =>
      nullAsTyped(sharedStyle(grid, sheetId, area, (style) => (style?.bg?.rgb ? toHexColour(style.bg.rgb) : NO_FILL))),
    write: ({ sheetId, area }: RangeTarget, color: unknown, { grid }: Host): void =>
      setStyle(grid, sheetId, area, "bg", color === "" ? null : { rgb: toHexColour(color) }),
    look: true,
  },
} as const;

const FillBase = hostClass<RangeTarget>("RangeFill")(fillProperties);

/** `Excel.RangeFill`: the colour behind the cells. */
export class HostFill extends FillBase {
  clear(): void {
    enqueueWrite(this, "clear", ({ sheetId, area }, { grid }) => setStyle(grid, sheetId, area, "bg", null));
  }
}
