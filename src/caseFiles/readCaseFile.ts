import { UnreadableFile } from "../xlsx/read/unreadableFile";
import type { CaseFile } from "./caseFile";
import { readCensus } from "./readCensus";
import { readCsv } from "./readCsv";
import { readWorkbook } from "./readWorkbook";
import { readText } from "./readText";

/** Bytes; a census of 50,000 children has some 50 million, and takes seconds to read. */
const LARGEST_TEXT = 60_000_000;
const PACKED = [
  [0x50, 0x4b, 0x03],
  [0xd0, 0xcf, 0x11],
];

/**
 * Reads a list of cases that somebody chose: .csv, a children in need census (.xml), or an .xlsx. What a file is, is told by
 * what it holds, whatever its name says.
 * @throws UnreadableFile with a sentence for the person who chose it
 */
export function readCaseFile(name: string, bytes: Uint8Array): CaseFile {
  if (PACKED.some((first) => first.every((byte, place) => bytes[place] === byte))) return readWorkbook(bytes);
  mustFit(bytes.length);
  const { text, encoding } = readText(bytes);
  const isXml = /^\s*<[?!\w]/.test(text);
  const file = isXml ? readCensus(text) : readCsv(text, sheetNameOf(name));
  return encoding === "windows-1252"
    ? {
        ...file,
        whatWasLeft: [...file.whatWasLeft, "The file's letters are those of older Windows, and were read so."],
      }
    : file;
}

/** Refuses a file by its size in bytes, before it is read. */
export function mustFit(size: number): void {
  if (size === 0) throw new UnreadableFile("The file is empty.");
  if (size <= LARGEST_TEXT) return;
  const [found, allowed] = [Math.ceil(size / 1_000_000), LARGEST_TEXT / 1_000_000];
  throw new UnreadableFile(
    `The file has ${found} MB, and lists of up to ${allowed} MB can be opened here. Ask for fewer columns or years.`,
  );
}

/** A file's name as Excel allows one for a sheet. */
function sheetNameOf(name: string): string {
  const plain = name
    .replace(/\.\w{1,5}$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, 31)
    .trim();
  return plain === "" ? "Case list" : plain;
}
