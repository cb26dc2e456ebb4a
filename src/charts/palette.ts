/**
 * Colours of series, after Okabe and Ito ("Color Universal Design", 2008): told apart whatever one's colour vision.
 * Theirs are shifted until each stands out from the paper by 3:1 or more (WCAG 2.2, 1.4.11), which needs one set for
 * light and one for dark. None is a plain red or green: a chart of ours passes no verdict.
 */
export const PALETTE: readonly { readonly light: string; readonly dark: string }[] = [
  { light: "#0b5e86", dark: "#4a9edb" },
  { light: "#b85c00", dark: "#f0ab4a" },
  { light: "#3d9bd1", dark: "#c3e4f8" },
  { light: "#9c3773", dark: "#d988b8" },
  { light: "#4a4a52", dark: "#b9bcc4" },
  { light: "#8d7800", dark: "#ebe27a" },
  { light: "#12807a", dark: "#3fb3a8" },
  { light: "#5a4bb0", dark: "#a99bf0" },
];

export const PAPER = { light: "#ffffff", dark: "#292929" } as const;

/** Paper between bars that touch; with forced colours, their outline. */
export const OUTLINE = { stroke: "var(--chart-outline, var(--chart-paper, #ffffff))", "stroke-width": 1 } as const;
/** For what has no room for an outline of paper. */
export const THIN_OUTLINE = { stroke: "var(--chart-outline, none)" } as const;

/** How a series is told from the others: by its colour, and without it by pattern, marker and dashes. */
export interface SeriesStyle {
  /** The series' colour, to be used where the paper may be anything: the page's theme sets the custom property. */
  readonly color: string;
  readonly pattern: number;
}

/** How many patterns there are; the first is plain. */
export const PATTERN_COUNT = 8;

/**
 * Series 9 has the colour of series 1 again, and another pattern. A series that was given a colour of the palette looks
 * as the series does that has it by right, so that the parts of one thing in a stack look alike.
 * @param own A colour that the series was given, as #rrggbb.
 */
export function seriesStyle(index: number, own?: string): SeriesStyle {
  const given = PALETTE.findIndex(({ light }) => light === own?.toLowerCase());
  const place = given < 0 ? index : given;
  const hue = place % PALETTE.length;
  const pattern = (hue + Math.floor(place / PALETTE.length)) % PATTERN_COUNT;
  if (own !== undefined && given < 0) return { color: own, pattern };
  return { color: `var(--chart-series-${hue + 1}, ${PALETTE[hue]?.light ?? "currentColor"})`, pattern };
}
