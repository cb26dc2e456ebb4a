import type { ILanguagePack } from "@univerjs/core";

const britishSpellings: readonly (readonly [RegExp, string])[] = [
  [/olor/g, "olour"],
  [/\b([Cc])enter/g, "$1entre"],
  [/\b([Gg])ray/g, "$1rey"],
  [/ehavior/g, "ehaviour"],
  [/\b([Cc])anceled/g, "$1ancelled"],
];

/** The grid's American texts in British spelling. */
export function inBritishEnglish(texts: ILanguagePack): ILanguagePack {
  return mapTexts(texts, (text) => britishSpellings.reduce((spelt, [from, to]) => spelt.replaceAll(from, to), text));
}

function mapTexts<Texts>(texts: Texts, change: (text: string) => string): Texts;
function mapTexts(texts: unknown, change: (text: string) => string): unknown {
  if (typeof texts === "string") return change(texts);
  if (Array.isArray(texts)) return texts.map((text: unknown) => mapTexts(text, change));
  if (texts === null || typeof texts !== "object") return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, mapTexts(value, change)]));
}
