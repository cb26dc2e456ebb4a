import type { OwnOutcome } from "../../model/register/outcomes/ownOutcome";
import { isOutcomeKey, parseOutcomeValues } from "../../model/register/outcomes/parseOutcomes";
import type { OutcomeKeys } from "../../model/register/outcomes/parseOutcomes";
import type { LevelIndex } from "../../model/prices/priceIndex";
import { isBlank } from "../../model/register/cell";
import { parameter, PARAMETERS } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import type { ParameterReading } from "../../model/register/parameterValue";
import { readParameterValue } from "../../model/register/parameterValue";
import { parseKeys, parseValues, parseWelfareValues } from "../../model/register/parseScenario";
import type { ScenarioKeys, ScenarioReading } from "../../model/register/parseScenario";
import type { WelfareKey, WelfareSettings } from "../../model/register/welfareParameters";
import { onSheet } from "../../formulas/address";
import { cellFormula } from "../../formulas/cellFormula";
import { scenarioHeaders } from "./scenarioHeaders";
import { findNotes, noteOn } from "./scenarioNotes";
import type { NotesPlace, ParameterNote } from "./scenarioNotes";
import type { ScenarioHeader } from "./scenarioHeaders";
import type { SheetCells, SheetProblem } from "../frame/sheetCells";
import { findTable } from "./scenarioTable";
import { addressIn, addressOn, isLinked } from "../frame/sheetCells";
import type { TablePlace } from "./scenarioTable";
import { OWN_DEFLATOR } from "./sheetDeflator";
import type { WorkbookDeflator } from "./sheetDeflator";
import { damage } from "./findUncertaintySheet";
import type { UncertaintyState } from "./findUncertaintySheet";
import { outcomesWithoutLines, scenarioUncertainty, strayBlocks } from "./scenarioUncertainty";
import type { ScenarioUncertainty } from "./scenarioUncertainty";

/** One parameter of one scenario, in its cell. */
export interface ScenarioEntry {
  readonly key: ParameterKey;
  /** `Scenarios!G7` */
  readonly address: string;
  /** What the cell shows: a number, a text, "" for a blank, "#N/A" … for an error. */
  readonly value: unknown;
  /** `=5/83` where the cell holds a formula. */
  readonly formula: string | null;
  /** It takes its value from other cells, by its formula or as a part of a spill: to write over it would cut that link. */
  readonly isLinked: boolean;
  readonly reading: ParameterReading;
  /** Who put this value here, and why; null where nobody has said. */
  readonly note: ParameterNote | null;
}

/** One scenario: a column of the sheet. */
export interface ScenarioColumn {
  /** The column's letters, for example "G": stable while no column is inserted before it. */
  readonly id: string;
  /** The header's text, never "". */
  readonly name: string;
  readonly headerAddress: string;
  /** The column "As published", which is there to compare with and not to change. */
  readonly isReference: boolean;
  readonly entries: ReadonlyMap<ParameterKey, ScenarioEntry>;
  /** The scenario, or all that is wrong with it. Problems with keys stand among the sheet's problems too, with addresses. */
  readonly reading: ScenarioReading;
  /** The council's own outcomes, and what is wrong with those that cannot be read. */
  readonly own: ScenarioOutcomes;
  /** By which gains are weighted by income beside the others. */
  readonly welfare: ScenarioWelfare;
  /** What the workbook states of its uncertainty; null where it states nothing, and the register's defaults hold. */
  readonly uncertainty: ScenarioUncertainty | null;
  /** By what its amounts are uprated. */
  readonly deflator: LevelIndex;
}

/** The council's own outcomes in a scenario's cells. */
export interface ScenarioOutcomes {
  readonly outcomes: readonly OwnOutcome[];
  readonly problems: readonly { readonly message: string; readonly address: string }[];
}

/** The welfare weights in a scenario's cells. */
export interface ScenarioWelfare {
  /** Null where they are off, or cannot be read. */
  readonly settings: WelfareSettings | null;
  readonly problems: readonly { readonly message: string; readonly address: string }[];
  /** The cells of those that have a row. */
  readonly cells: ReadonlyMap<WelfareKey, WelfareCell>;
}

export interface WelfareCell {
  readonly address: string;
  readonly value: unknown;
  readonly isLinked: boolean;
}

export type ScenarioSheetState =
  | {
      readonly kind: "ready";
      readonly sheetName: string;
      readonly columns: readonly ScenarioColumn[];
      /** The sheet with the deflator's table; null where it is the one that we bring. */
      readonly pricesSheet: string | null;
      readonly problems: readonly SheetProblem[];
    }
  /** There is no sheet "Scenarios", nor another of ours. The candidate is a sheet that may serve if the person says so. */
  | { readonly kind: "missing"; readonly sheetNames: readonly string[]; readonly candidate: string | null }
  | { readonly kind: "damaged"; readonly sheetName: string; readonly problems: readonly SheetProblem[] };

/** The table's cells understood: its place, its scenarios, its keys, and all that is wrong. */
export interface ScenarioTable {
  readonly cells: SheetCells;
  readonly place: TablePlace;
  readonly headers: readonly ScenarioHeader[];
  /** The rows that hold entries (headings and blanks among them), and what stands in their key cells. */
  readonly rows: readonly number[];
  readonly keys: ScenarioKeys;
  readonly problems: readonly SheetProblem[];
}

/** Finds the table in a sheet's cells, or says what keeps it from being one. */
export function openTable(cells: SheetCells): ScenarioTable | { readonly damage: readonly SheetProblem[] } {
  const search = findTable(cells);
  if (search.found === null) return { damage: qualified(cells, [search.problem]) };
  const place = search.found;
  const { headers, problems } = scenarioHeaders(cells, place);
  const rows = entryRows(cells, place, headers);
  const keyAt = (row: number) => cells.values[row]?.[place.keyColumn];
  const keys = parseKeys(rows.map(keyAt));
  const wrongKeys = keyProblems(cells, place, rows, keys);
  const all = qualified(cells, [...place.problems, ...problems, ...wrongKeys, ...missingKeys(cells, place)]);
  return headers.length === 0 ? { damage: all } : { cells, place, headers, rows, keys, problems: all };
}

/** What the pane shows of a sheet that holds, or ought to hold, the scenarios, with what another states of their uncertainty. */
export function readScenarioCells(
  cells: SheetCells,
  uncertainty: UncertaintyState = { kind: "missing" },
  deflator: WorkbookDeflator = OWN_DEFLATOR,
): ScenarioSheetState {
  const { sheetName } = cells;
  const table = openTable(cells);
  if ("damage" in table) return { kind: "damaged", sheetName, problems: table.damage };
  const notes = findNotes(cells, table.place);
  const names = table.headers.map(({ name }) => name);
  const columns = table.headers.map((header) => ({
    ...scenarioColumn(table, header, notes, uncertainty, deflator.index),
    deflator: deflator.index,
  }));
  return {
    kind: "ready",
    sheetName,
    columns,
    pricesSheet: deflator.sheetName,
    problems: [
      ...table.problems,
      ...uncertaintyProblems(names, table.keys.outcomes, uncertainty),
      ...deflator.problems,
    ],
  };
}

/** What is wrong with the sheet of uncertainties, beside what scenarios of these names, with these outcomes, state there. */
export function uncertaintyProblems(
  names: readonly string[],
  outcomes: readonly OutcomeKeys[],
  uncertainty: UncertaintyState,
): SheetProblem[] {
  switch (uncertainty.kind) {
    case "missing":
      return [];
    case "damaged":
      return [damage(uncertainty.sheetName)];
    case "ready":
      return [
        ...uncertainty.table.problems,
        ...strayBlocks(uncertainty.table, names),
        ...outcomesWithoutLines(uncertainty.table, outcomes),
      ];
  }
}

/** Below the last known key, a text in the key column with no value beside it is a remark, not a misspelt key. */
function entryRows(cells: SheetCells, place: TablePlace, headers: readonly ScenarioHeader[]): number[] {
  const hasValue = (row: number) => headers.some(({ column }) => !isBlank(cells.values[row]?.[column]));
  return cells.values
    .map((_, row) => row)
    .filter((row) => row > place.headerRow && (row <= place.lastRow || hasValue(row)));
}

function scenarioColumn(
  { cells, place, rows, keys }: ScenarioTable,
  header: ScenarioHeader,
  notes: NotesPlace | null,
  uncertainty: UncertaintyState,
  deflator: LevelIndex,
): Omit<ScenarioColumn, "deflator"> {
  const entries = [...place.rowOf].map(([key, row]) => {
    const note = noteOn(notes, header.name, key);
    const entry = scenarioEntry(cells, key, row, header.column);
    return [key, { ...entry, note: note && { who: note.who, why: note.why } }] as const;
  });
  const values = rows.map((row) => cells.values[row]?.[header.column]);
  const reading = parseValues(keys, values, deflator);
  const own = parseOutcomeValues(keys.outcomes, values, deflator);
  const { welfare, problems: ofWelfare } = parseWelfareValues(keys, values);
  const placed = ({ index, message }: { readonly index: number; readonly message: string }) => ({
    message,
    address: addressOn(cells, rows[index] ?? place.headerRow, header.column),
  });
  return {
    id: header.id,
    name: header.name,
    headerAddress: onSheet(cells.sheetName, header.address),
    isReference: header.isReference,
    entries: new Map(entries),
    reading,
    own: {
      outcomes: own.outcomes,
      problems: own.problems.map(placed),
    },
    welfare: {
      settings: welfare,
      problems: ofWelfare.map(placed),
      cells: new Map(
        keys.welfare.flatMap((entry, index): [WelfareKey, WelfareCell][] => {
          const row = rows[index];
          if (entry === null || row === undefined) return [];
          const cell = { row, value: cells.values[row]?.[header.column] };
          return [
            [
              entry.key,
              {
                address: addressOn(cells, row, header.column),
                value: cell.value,
                isLinked: isLinked(cells, row, header.column),
              },
            ],
          ];
        }),
      ),
    },
    uncertainty: uncertainty.kind === "ready" ? scenarioUncertainty(uncertainty.table, header.name, reading) : null,
  };
}

function scenarioEntry(cells: SheetCells, key: ParameterKey, row: number, column: number): Omit<ScenarioEntry, "note"> {
  const value = cells.values[row]?.[column];
  return {
    key,
    address: addressOn(cells, row, column),
    value,
    formula: cellFormula(value, cells.formulas[row]?.[column]),
    isLinked: isLinked(cells, row, column),
    reading: readParameterValue(parameter(key), value),
  };
}

/** Functions count entries; on a sheet the address says where. */
const ENTRY = /^Entry \d+: /;

/** Unknown and repeated keys, which keep every scenario from being read. */
function keyProblems(
  cells: SheetCells,
  place: TablePlace,
  rows: readonly number[],
  keys: ScenarioKeys,
): readonly SheetProblem[] {
  return keys.problems.map(({ kind, key, index, nearest, came, message: said }) => {
    const row = rows[index] ?? place.headerRow; // The index is that of a row just given.
    const address = addressIn(cells, row, place.keyColumn);
    if (isOutcomeKey(cells.values[row]?.[place.keyColumn]))
      return { message: `${address}: ${said.replace(ENTRY, "")}`, address, blocking: true };
    if (kind === "repeated key") {
      const first = place.rowOf.get(key as ParameterKey) ?? row; // A repeated key is a known one.
      const firstAddress = addressIn(cells, first, place.keyColumn);
      return { message: `${key} stands twice, in ${firstAddress} and ${address}; keep one.`, address, blocking: true };
    }
    const help = nearest === null ? "" : ` Did you mean ${nearest}? A heading or remark begins with #.`;
    const message = `${address} holds ${came}, which is not the key of a parameter.${help}`;
    return { message, address, blocking: true };
  });
}

function missingKeys(cells: SheetCells, { headerRow, keyColumn, rowOf }: TablePlace): SheetProblem[] {
  const missing = PARAMETERS.map(({ key }) => key).filter((key) => !rowOf.has(key));
  if (missing.length === 0) return [];
  const what =
    missing.length === 1 ? "1 parameter has no row, so its" : `${missing.length} parameters have no row, so their`;
  const value = missing.length === 1 ? "value is" : "values are";
  const address = addressIn(cells, headerRow, keyColumn);
  return [{ message: `${what} published ${value} used: ${missing.join(", ")}.`, address, blocking: false }];
}

/** Addresses with the sheet's name, as `goTo` takes them. */
function qualified({ sheetName }: SheetCells, problems: readonly SheetProblem[]): SheetProblem[] {
  return problems.map((problem) => ({
    ...problem,
    address: problem.address === null ? null : onSheet(sheetName, problem.address),
  }));
}
