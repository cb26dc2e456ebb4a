/** Why a file cannot be opened, as a sentence for the person who chose it. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** Bytes; beyond these a browser's tab would stop answering. */
const LARGEST_FILE = 20_000_000;

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Names of streams in a compound file are written so. */
const ENCRYPTED = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Refuses a file by its size in bytes, before it is read. */
export function mustBeSmall(size: number): void {
  if (size <= LARGEST_FILE) return;
  const [found, allowed] = [size, LARGEST_FILE].map((bytes) => Math.ceil(bytes / 1_000_000));
  throw new UnreadableFile(`The file has ${found} MB; files of up to ${allowed} MB can be opened here.`);
}

/** Refuses what is no .xlsx by its first bytes, and says what it is instead. */
export function mustBeZip(file: Uint8Array): void {
  if (file.length === 0) throw new UnreadableFile("The file is empty.");
  mustBeSmall(file.length);
  if (startsWith(file, ZIP)) return;
  if (startsWith(file, COMPOUND)) {
    throw new UnreadableFile(
      includes(file, ENCRYPTED)
        ? "The file is protected by a password. Take the password away in Excel (File, Info, Protect Workbook), save it, and open that."
        : "The file is in the format of Excel 97 to 2003 (.xls). Save it in Excel as .xlsx and open that.",
    );
  }
  throw new UnreadableFile(
    file.includes(0)
      ? "The file is no Excel workbook (.xlsx)."
      : "The file holds plain text, as a .csv does. Open it in Excel, save it as .xlsx, and open that.",
  );
}

const startsWith = (file: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => file[index] === byte);

function includes(file: Uint8Array, bytes: readonly number[]): boolean {
  for (let at = file.indexOf(bytes[0] ?? 0); at !== -1; at = file.indexOf(bytes[0] ?? 0, at + 1)) {
    if (startsWith(file.subarray(at, at + bytes.length), bytes)) return true;
  }
  return false;
}
