import Papa from "papaparse";
import { UnreadableFile } from "../xlsx/read/unreadableFile";
import type { CaseFile } from "./caseFile";

/** What one sheet of Excel holds. */
const LARGEST = { rows: 1_048_576, columns: 16_384 };

/** Values between commas, semicolons or tabs. Every cell is a text as it stands: no date is turned round, no zero lost. */
export function readCsv(text: string, sheetName: string): CaseFile {
  // The line by which Excel itself is told of the separator.
  const [told = "", separator] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const { data, errors } = Papa.parse<string[]>(text.slice(told.length), {
    ...(separator === undefined ? {} : { delimiter: separator }),
    skipEmptyLines: "greedy",
  });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open !== undefined) {
    throw new UnreadableFile(
      `In row ${(open.row ?? 0) + 1} a quotation mark begins a text that nothing ends, so that the rows after it cannot be told apart.`,
    );
  }
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) throw new UnreadableFile("The file is empty.");
  if (data.length > LARGEST.rows || width > LARGEST.columns) {
    throw new UnreadableFile("The file has more rows or columns than a sheet of Excel.");
  }
  const loose = errors.filter(({ code }) => code === "InvalidQuotes").length;
  return {
    sheets: [{ sheetName, rows: data.map((row) => padded(row, width)), dateColumns: [] }],
    whatWasLeft:
      loose === 0 ? [] : [`Quotation marks within texts (${loose}) are not written as .csv asks; look at their rows.`],
  };
}

const padded = (row: string[], width: number): string[] =>
  row.length === width ? row : [...row, ...Array<string>(width - row.length).fill("")];
