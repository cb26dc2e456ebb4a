import { PENCE } from "../../model/register/notation";
import type { Shown } from "../../model/register/notation";

/** The format of cells with such numbers. Choices in words are texts, which no format changes. */
export function cellFormat({ notation, decimals }: Shown): string {
  const fraction = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  switch (notation) {
    case "pounds":
      return `£#,##0${fraction}`;
    case "percent":
      return `0${fraction}%`;
    case "count":
      return `#,##0${fraction}`;
    case "plain":
    case "year":
      return `0${fraction}`;
    case "words":
      return "General";
  }
}

/** Shows what the model computes for a figure with more digits than printed, so that its rounding can be seen. */
export function liveFormat({ notation, decimals }: Shown): string {
  return cellFormat({ notation, decimals: notation === "percent" ? 2 : decimals + 2 });
}

/**
 * A cell's number as a text, in one of these formats. It is rounded first: a format alone, whatever its sections, leaves the
 * minus sign before what it rounds to 0, as in "-£0".
 */
export function numberText(cell: string, format: string): string {
  const [first = ""] = format.split(";");
  const decimals = (/\.(0+)/.exec(first)?.[1]?.length ?? 0) + (first.endsWith("%") ? 2 : 0);
  return `TEXT(ROUND(${cell},${decimals}),"${format}")`;
}

/** Amounts of money: in cells to the penny, and whole pounds along the axes of charts. */
export const MONEY = cellFormat(PENCE);
export const WHOLE_POUNDS = cellFormat({ ...PENCE, decimals: 0 });
