import { readFileSync } from "node:fs";
import path from "node:path";

/** A document as it is written. */
export function documentText(name: string): string {
  return readFileSync(path.join(__dirname, "../../docs", name), "utf8");
}

/** The rows of all tables of a document, cell by cell, as printed. */
export function documentRows(name: string): string[][] {
  return documentText(name)
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}
