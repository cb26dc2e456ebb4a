import type { PublishedFigure } from "../../model/appendix9/publishedFigures";
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

/** Shows a figure as the report prints it. */
export function printedFormat({ printed }: PublishedFigure): string {
  return figureFormat(printed, decimalsOf(printed));
}

/** Shows what the model computes for a figure with more digits than printed, so that its rounding can be seen. */
export function liveFormat({ printed }: PublishedFigure): string {
  return figureFormat(printed, printed.endsWith("%") ? 2 : decimalsOf(printed) + 2);
}

function decimalsOf(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

function figureFormat(printed: string, decimals: number): string {
  const notation = printed.endsWith("%") ? "percent" : printed.startsWith("£") ? "pounds" : "plain";
  return cellFormat({ notation, decimals });
}
