import { isBlank } from "../../model/register/cell";
import { findParameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import type { SheetCells } from "../frame/sheetCells";
import { cellText } from "../frame/sheetCells";
import type { TablePlace } from "./scenarioTable";

/** Why a scenario holds the value it holds, and who put it there. */
export interface ParameterNote {
  readonly who: string;
  readonly why: string;
}

/** The headers of the notes below the table. The key is a remark to whatever reads the table, since it begins with #. */
export const NOTE_HEADERS = ["# Note on", "Parameter", "Scenario", "Who", "When", "Why"] as const;
export type NoteHeader = (typeof NOTE_HEADERS)[number];

/** Where the notes stand. Rows and columns count from 0 within the cells that were read. */
export interface NotesPlace {
  readonly columns: ReadonlyMap<NoteHeader, number>;
  readonly notes: readonly NoteRow[];
  /** The first row below all notes. */
  readonly nextRow: number;
}

export interface NoteRow extends ParameterNote {
  readonly row: number;
  readonly key: ParameterKey;
  readonly scenario: string;
}

/** Finds the notes by their header in the table's column of keys; null where the sheet has none. */
export function findNotes(cells: SheetCells, { keyColumn, lastRow }: TablePlace): NotesPlace | null {
  const headerRow = cells.values.findIndex(
    (values, row) => row > lastRow && isSame(values[keyColumn], NOTE_HEADERS[0]),
  );
  const titles = cells.values[headerRow];
  if (titles === undefined) return null;
  const columns = new Map(NOTE_HEADERS.map((header) => [header, titles.findIndex((title) => isSame(title, header))]));
  if ([...columns.values()].includes(-1)) return null;
  const lastUsed = cells.formulas.findLastIndex((formulas) =>
    [...columns.values()].some((column) => !isBlank(formulas[column])),
  );
  const notes = cells.values.flatMap((values, row) => {
    if (row <= headerRow) return [];
    const at = (header: NoteHeader) => textOf(values[columns.get(header) ?? -1]);
    const key = findParameter(at("# Note on").replace(/^\s*#/, ""))?.key;
    return key === undefined ? [] : [{ row, key, scenario: at("Scenario"), who: at("Who"), why: at("Why") }];
  });
  return { columns, notes, nextRow: Math.max(headerRow, lastUsed) + 1 };
}

/** The note on a scenario's value; of several the last. */
export function noteOn(place: NotesPlace | null, scenario: string, key: ParameterKey): NoteRow | null {
  return place?.notes.findLast((note) => note.key === key && isSame(note.scenario, scenario)) ?? null;
}

function textOf(value: unknown): string {
  return isBlank(value) ? "" : String(value).trim();
}

function isSame(value: unknown, other: string): boolean {
  return (typeof value === "number" ? String(value) : cellText(value)).toLowerCase() === other.trim().toLowerCase();
}
