import { UnreadableFile } from "../xlsx/read/unreadableFile";

export type Encoding = "utf-8" | "utf-16le" | "windows-1252";

/** The text of a file: UTF-8, what Excel calls Unicode text, or else the letters of older Windows. */
export function readText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, "utf-16le"), encoding: "utf-16le" };
  if (bytes.includes(0)) {
    throw new UnreadableFile(
      "The file holds no text. Lists open as .csv, as .xlsx, or as the .xml of a children in need census.",
    );
  }
  try {
    return { text: decode(bytes, "utf-8"), encoding: "utf-8" };
  } catch {
    return { text: decode(bytes, "windows-1252"), encoding: "windows-1252" };
  }
}

/** Without the mark at the head by which a file says how it is written. */
const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);
