/** The browser reads the file after the click, in its own time; a minute is plenty. */
const READ_BY_THEN = 60_000;

/** Hands a file over as a download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY_THEN);
}

/** A title as the name of a file: without what file systems do not take. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replace(/[\\/:*?"<>|“”\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${name.slice(0, 100).trim() || "Caseworth"}.${extension}`;
}
