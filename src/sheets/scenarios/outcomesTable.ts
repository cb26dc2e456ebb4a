import { isBlank } from "../../model/register/cell";
import { findOutcomeField, OUTCOME_FIELDS } from "../../model/register/outcomes/outcomeFields";
import type { OutcomeField } from "../../model/register/outcomes/outcomeFields";
import { isOutcomeName, parseOutcomeKeys, parseOutcomeValues } from "../../model/register/outcomes/parseOutcomes";
import type { OwnOutcome } from "../../model/register/outcomes/ownOutcome";
import { addressOn, cellText, isLinked } from "../frame/sheetCells";
import type { SheetCells } from "../frame/sheetCells";
import { sheetOfName } from "./sheetOfName";
import type { WorkbookName } from "./sheetOfName";

/** The sheet's name at first. */
export const OUTCOMES_SHEET = "Outcomes";
/** How the workbook calls the row that names the fields: a name outlives the renaming of the sheet. */
export const OUTCOME_FIELD_CELLS = "OutcomeFields";

/** What people say of an outcome besides the fields that it is computed from. */
export const OUTCOME_WORDS = ["name", "label", "source", "note"] as const;
export type OutcomeWord = (typeof OUTCOME_WORDS)[number];
export type OutcomeColumn = OutcomeField | OutcomeWord;

/** The columns in their order on a fresh sheet. */
export const OUTCOME_COLUMNS: readonly OutcomeColumn[] = [
  "name",
  "label",
  ...OUTCOME_FIELDS.map(({ field }) => field),
  "source",
  "note",
];

/** One cell of an outcome's row. */
export interface OutcomeCell {
  /** `Outcomes!D17` */
  readonly address: string;
  readonly value: unknown;
  /** It takes its value from other cells, as the correction does that follows the grade. */
  readonly isLinked: boolean;
}

/** One outcome: a row of the sheet. */
export interface OutcomeRow {
  /** Counts from 0 within the cells that were read. */
  readonly row: number;
  readonly name: string;
  readonly cells: ReadonlyMap<OutcomeColumn, OutcomeCell>;
  /** The outcome; null where something is wrong with it. */
  readonly outcome: OwnOutcome | null;
  readonly problems: readonly OutcomeRowProblem[];
}

export interface OutcomeRowProblem {
  readonly column: OutcomeColumn;
  readonly message: string;
  readonly address: string;
}

/** The table of outcomes. Rows and columns count from 0 within the cells that were read. */
export interface OutcomesTable {
  readonly cells: SheetCells;
  readonly fieldRow: number;
  readonly columns: ReadonlyMap<OutcomeColumn, number>;
  readonly outcomes: readonly OutcomeRow[];
  /** Where the next one goes; null where there is no room. */
  readonly freeRow: number | null;
}

/** The sheet on which the table may be: the one that the workbook's name says, and failing that the one called "Outcomes". */
export function outcomesSheetName(sheetNames: readonly string[], names: readonly WorkbookName[]): string | undefined {
  return (
    sheetOfName(OUTCOME_FIELD_CELLS, sheetNames, names) ??
    sheetNames.find((name) => name.toLowerCase() === OUTCOMES_SHEET.toLowerCase())
  );
}

/** Finds the table by the row that names its fields; null where there is none, and where a column that it needs is gone. */
export function openOutcomesTable(cells: SheetCells): OutcomesTable | null {
  const fieldRow = cells.values.findIndex((row) => {
    const columns = columnsIn(row);
    return columns.has("name") && OUTCOME_FIELDS.every(({ field, isRequired }) => !isRequired || columns.has(field));
  });
  const columns = columnsIn(cells.values[fieldRow] ?? []);
  const names = columns.get("name");
  if (names === undefined) return null;
  const rows = tableRows(cells, fieldRow, names);
  const written = rows.filter((row) => cellText(cells.values[row]?.[names]) !== "");
  const isFree = (row: number) =>
    [...columns].every(([column, place]) => column === "correction" || isBlank(cells.values[row]?.[place]));
  return {
    cells,
    fieldRow,
    columns,
    outcomes: written.map((row) => outcomeRow(cells, row, columns, written, names)),
    freeRow: rows.find(isFree) ?? null,
  };
}

/** From below the fields to the heading that begins the next block. */
function tableRows(cells: SheetCells, fieldRow: number, names: number): number[] {
  const below = cells.values.map((_, row) => row).filter((row) => row > fieldRow);
  const end = below.find((row) => cellText(cells.values[row]?.[names]).startsWith("#"));
  return below.filter((row) => end === undefined || row < end);
}

function columnsIn(row: readonly unknown[]): Map<OutcomeColumn, number> {
  const found = row.flatMap((cell, place): [OutcomeColumn, number][] => {
    const wanted = cellText(cell).toLowerCase();
    const column = OUTCOME_WORDS.find((word) => word === wanted) ?? findOutcomeField(wanted)?.field;
    return column === undefined ? [] : [[column, place]];
  });
  return new Map(found.toReversed());
}

function outcomeRow(
  sheet: SheetCells,
  row: number,
  columns: ReadonlyMap<OutcomeColumn, number>,
  written: readonly number[],
  names: number,
): OutcomeRow {
  const name = cellText(sheet.values[row]?.[names]);
  const cells = new Map(
    [...columns].map(([column, place]) => [
      column,
      {
        address: addressOn(sheet, row, place),
        value: sheet.values[row]?.[place],
        isLinked: isLinked(sheet, row, place),
      },
    ]),
  );
  const address = addressOn(sheet, row, names);
  const refused = (message: string): OutcomeRow => ({
    ...{ row, name, cells, outcome: null },
    problems: [{ column: "name", message, address }],
  });
  if (!isOutcomeName(name)) return refused(`"${name}" cannot name an outcome: letters and digits only, as in truancy.`);
  const isSame = (other: number) => cellText(sheet.values[other]?.[names]).toLowerCase() === name.toLowerCase();
  if (written.find(isSame) !== row) return refused(`There is an outcome "${name}" already; each name once.`);
  const given = OUTCOME_FIELDS.flatMap(({ field, isRequired }) => {
    const value = cells.get(field)?.value;
    return isBlank(value) && !isRequired ? [] : [{ field, key: `outcome.${name}.${field}`, value }];
  });
  const { outcomes: keys } = parseOutcomeKeys(given.map(({ key }) => key));
  // A row of blanks beside a name is an outcome all the same, of which nothing is said yet.
  const values = given.map(({ value }) => value);
  const { outcomes, problems } = parseOutcomeValues(keys, values.every(isBlank) ? values.map(() => "?") : values);
  return {
    ...{ row, name, cells },
    outcome: problems.length === 0 ? (outcomes[0] ?? null) : null,
    problems: problems.map(({ index, message }) => {
      const field = given[index]?.field ?? "name";
      return {
        column: field,
        message: messageAt(message, field, values[index]),
        address: cells.get(field)?.address ?? address,
      };
    }),
  };
}

/** At the field it need not be said which key it is. */
function messageAt(message: string, field: OutcomeColumn, value: unknown): string {
  const definition = OUTCOME_FIELDS.find((one) => one.field === field);
  if (definition === undefined || !message.includes("; allowed: ")) return message;
  return `${definition.title}: ${isBlank(value) ? "missing" : `"${String(value)}" cannot be`}. Allowed: ${definition.allowed}.`;
}
