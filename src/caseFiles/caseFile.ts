/** A list of cases as a file holds it, for a sheet of its own: nothing of it is turned into anything else. */
export interface CaseFile {
  readonly sheets: readonly CaseSheet[];
  /** The day that the file gives as its own, yyyy-mm-dd. */
  readonly referenceDate?: string;
  /** What the file holds and the sheets do not, or how it was read; a line each, without any identifier. */
  readonly whatWasLeft: readonly string[];
}

export interface CaseSheet {
  readonly sheetName: string;
  /** All of one width. A text is a text, whatever it looks like: an identifier keeps its zeros, and a date its order. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Columns whose numbers are dates. */
  readonly dateColumns: readonly number[];
}
