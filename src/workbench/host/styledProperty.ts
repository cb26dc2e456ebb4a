import type { IStyleData } from "@univerjs/core";
import type { Host } from "./host";
import { nullAsTyped } from "./mixed";
import type { RangeTarget } from "./rangeTarget";
import { setStyle, sharedStyle } from "./styles";

/** A loadable property that lives in the cells' style. */
export function styled<K extends keyof IStyleData, V>(
  key: K,
  fromStyle: (value: IStyleData[K] | undefined) => V,
  toStyle: (value: unknown) => IStyleData[K],
) {
  return {
    read: ({ sheetId, area }: RangeTarget, { grid }: Host): V =>
      nullAsTyped(sharedStyle(grid, sheetId, area, (style) => fromStyle(style?.[key]))),
    write: ({ sheetId, area }: RangeTarget, value: unknown, { grid }: Host): void =>
      setStyle(grid, sheetId, area, key, toStyle(value)),
    look: true,
  } as const;
}
