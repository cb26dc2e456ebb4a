import { execFileSync, spawnSync } from "node:child_process";
import { isLibreOfficeInstalled, withPdf } from "./libreOffice";

/** What is as wide as the file's font, without which nothing on paper stands where it will. */
const FONT = /Arial|Liberation ?Sans|Arimo/;
const canMeasure =
  isLibreOfficeInstalled &&
  spawnSync("pdftotext", ["-v"]).status === 0 &&
  FONT.test(spawnSync("fc-match", ["Arial"], { encoding: "utf8" }).stdout);
/** Measuring paper takes tools that a machine may lack; CI installs them, and elsewhere the test's name says that it was skipped. */
export const withPaper = canMeasure ? it : it.skip;
export const unlessPaperMissing = canMeasure
  ? ""
  : " (skipped: no soffice, no pdftotext, or no font as wide as Arial such as Liberation Sans)";

/** A page of paper, with the sheet that its foot names. */
export interface Page {
  readonly sheet: string;
  /** All its text, cell by cell, without spaces. */
  readonly text: string;
  /** How large its letters are beside full size; null where the line of the evidence is not on it. */
  readonly scale: number | null;
}

/** For tests: the pages on which LibreOffice prints a file. */
export function printedOn(file: Uint8Array): Page[] {
  return withPdf(file, (pdf) => {
    const read = (option: string) =>
      execFileSync("pdftotext", [option, pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
    const texts = read("-raw").split("\f").slice(0, -1);
    const words = read("-bbox").split("<page ").slice(1);
    return texts.map((text, index): Page => {
      const [, sheet = ""] = /^(.*) Page \d+ of \d+$/m.exec(text) ?? [];
      const width = widthOf(EVIDENCE.word, words[index] ?? "");
      return { sheet, text: withoutSpaces(text), scale: width === null ? null : width / EVIDENCE.width };
    });
  });
}

export const withoutSpaces = (text: string): string => text.replaceAll(/\s+/g, "");

/** The first word of the evidence, which every sheet of ours begins with, and how wide it is at full size, in points of Arial 10. */
const EVIDENCE = { word: "Illustrative", width: 45.01 };

function widthOf(word: string, page: string): number | null {
  const [, left, right] =
    new RegExp(`xMin="([\\d.]+)" yMin="[\\d.]+" xMax="([\\d.]+)" yMax="[\\d.]+">${word}<`).exec(page) ?? [];
  return left === undefined ? null : Number(right) - Number(left);
}
