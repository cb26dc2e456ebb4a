/** How wide a text is in pixels. A browser can measure; elsewhere the estimate below will do. */
export type MeasureText = (text: string, fontSize: number, isBold: boolean) => number;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader takes for one character: an emoji of several code points stays whole. */
export function charactersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Widths as shares of the font's size, on the wide side of the usual sans-serif fonts, so that what fits here fits. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\u0300-\u036f\u200b-\u200f]$/u, 0],
  [/^[iljtfI.,;:!'’|()[\] ]$/u, 0.36],
  [/^[mwMW@%—…ЖШЩЮФМжшщюфмы]$/u, 0.95],
  [/\p{Extended_Pictographic}|[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u, 1.35],
  [/^\p{Lu}$/u, 0.76],
];
const USUAL = 0.61;
const BOLD = 1.09;

export const estimatedWidth: MeasureText = (text, fontSize, isBold) => {
  const ems = charactersOf(text).reduce(
    (sum, character) => sum + (WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? USUAL),
    0,
  );
  return ems * fontSize * (isBold ? BOLD : 1);
};
