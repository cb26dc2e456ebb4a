import { readFileSync } from "node:fs";
import path from "node:path";

/** The rows of all tables of a document, cell by cell, as printed. */
export function documentRows(name: string): string[][] {
  const lines = readFileSync(path.join(__dirname, "../../docs", name), "utf8").split("\n");
  return lines
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}
