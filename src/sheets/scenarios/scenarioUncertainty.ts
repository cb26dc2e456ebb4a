import { parseOutcomeUncertainty } from "../../analysis/uncertainty/outcomeUncertainty";
import { parseCorrelations } from "../../analysis/uncertainty/parseCorrelations";
import { parseUncertainty } from "../../analysis/uncertainty/parseUncertainty";
import type { UncertaintyCells } from "../../analysis/uncertainty/parseUncertainty";
import { closureCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import { describeCell, isBlank } from "../../model/register/cell";
import type { OutcomeKeys } from "../../model/register/outcomes/parseOutcomes";
import type { Parameter, ParameterKey } from "../../model/register/parameters";
import type { ScenarioReading } from "../../model/register/parseScenario";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { isDeletedName, isSameName } from "./scenarioHeaders";
import type { SheetProblem } from "../frame/sheetCells";
import { addressOn } from "../frame/sheetCells";
import { BLOCK_HEADERS, DISTRIBUTION, FIRST_NUMBER, rowOfKey } from "./uncertaintyTable";
import type { UncertaintyBlock, UncertaintyTable } from "./uncertaintyTable";

/** Cells of a parameter that hold something, and no distribution. */
export interface UnreadableUncertainty {
  readonly key: ParameterKey;
  /** The first of them. */
  readonly address: string;
  /** What they hold, one after the other. */
  readonly held: string;
}

/** What the sheet states of how sure we are of a scenario. */
export interface ScenarioUncertainty {
  /** As `parseKeys` gives them: null where a row is skipped. */
  readonly keys: readonly (Parameter | null)[];
  /** The keys of the council's own outcomes among them, for `parseOutcomeUncertainty`. */
  readonly outcomes: readonly OutcomeKeys[];
  /** Beside the keys: distribution, a, b, c, for `parseUncertainty`. */
  readonly rows: readonly UncertaintyCells[];
  /** The first of a key's four cells: `Uncertainty!E8` */
  readonly addressOf: ReadonlyMap<string, string>;
  /** Rank correlation of the two arms' closure rates, −1 to 1; 0 unless stated. */
  readonly correlation: number;
  /** What lines of pairs state, that row apart. */
  readonly pairs: readonly RankCorrelation[];
  readonly unreadable: readonly UnreadableUncertainty[];
  /** What cannot be used of it, each with its cell. */
  readonly problems: readonly UncertaintySheetProblem[];
}

export interface UncertaintySheetProblem extends SheetProblem {
  /** A distribution that would do, but for a correction that takes the same risk off once more. */
  readonly isDoubled?: true;
}

/** What a table states of a scenario; null where it has no block for it, and the register's defaults hold. */
export function scenarioUncertainty(
  table: UncertaintyTable,
  name: string,
  reading: ScenarioReading,
): ScenarioUncertainty | null {
  const block = blockOf(table, name);
  if (block === undefined) return null;
  const { cells, place, rows, keys } = table;
  const entries = rows.map((row) => entryCells(table, block, row));
  const correlation = readCorrelation(table, block);
  const ofClosure = closureCorrelation(correlation.value);
  const keyCells = rows.map((row) => cells.values[row]?.[place.keyColumn]);
  const pairs = parseCorrelations(keyCells, entries, ofClosure);
  // The scenario decides where defaults are centred, and nothing about what is wrong with those stated.
  const parsed = parseUncertainty(keys.entries, entries, reading.ok ? reading.scenario : PUBLISHED_SCENARIO);
  const wrong = parsed.ok ? [] : parsed.problems;
  // Of a scenario that cannot be read nobody knows which outcomes it has.
  const ofOutcomes = reading.ok ? parseOutcomeUncertainty(keys.outcomes, entries, reading.scenario).problems : [];
  const unreadable = wrong.map(({ key, index }) => ({
    key,
    address: addressOn(cells, rows[index] ?? place.headerRow, block.column + DISTRIBUTION),
    held: (entries[index] ?? [])
      .filter((cell) => !isBlank(cell))
      .map(heldBy)
      .join(", "),
  }));
  return {
    keys: keys.entries,
    outcomes: keys.outcomes,
    rows: entries,
    unreadable,
    addressOf: new Map(
      [...place.rowOf, ...table.outcomeLines.map(({ key, row }) => [key, row] as const)].map(([key, row]) => [
        key,
        addressOn(cells, row, block.column + DISTRIBUTION),
      ]),
    ),
    correlation: correlation.value,
    pairs: pairs.correlations.slice(ofClosure.length),
    problems: [
      ...wrong.map(({ index, column, message }) => {
        const address = addressOn(cells, rows[index] ?? place.headerRow, block.column + DISTRIBUTION + column);
        return { message: `${address}: ${message}`, address, blocking: false };
      }),
      ...ofOutcomes.map(({ index, column, message, isDoubled }) => {
        const address = addressOn(cells, rows[index] ?? place.headerRow, block.column + DISTRIBUTION + column);
        const problem = { message: `${address}: ${message}`, address, blocking: false };
        return isDoubled ? { ...problem, isDoubled } : problem;
      }),
      ...correlation.problems,
      ...pairs.problems.map(({ index, column, message }) => {
        const at = column === null ? place.keyColumn : block.column + DISTRIBUTION + column;
        const address = addressOn(cells, rows[index] ?? place.headerRow, at);
        return { message: `${address}: ${message}`, address, blocking: false };
      }),
    ],
  };
}

/** What a cell holds, as it stands there. */
function heldBy(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : describeCell(cell);
}

/** The block of a scenario. Its name alone tells: where two scenarios have one name, that is a problem of theirs. */
export function blockOf({ blocks }: UncertaintyTable, scenario: string): UncertaintyBlock | undefined {
  return blocks.find(({ name }) => name !== "" && isSameName(name, scenario));
}

/** Blocks of scenarios that there are not. What a scenario stated that was deleted is kept, as its history. */
export function strayBlocks({ cells, blocks }: UncertaintyTable, scenarios: readonly string[]): SheetProblem[] {
  const stray = blocks.filter(
    ({ name }) => name !== "" && !isDeletedName(name) && !scenarios.some((scenario) => isSameName(scenario, name)),
  );
  return stray.map(({ name, nameCell }) => {
    const address = addressOn(cells, nameCell.row, nameCell.column);
    return {
      message: `${address} names "${name}", and there is no such scenario. What it states is not used.`,
      address,
      blocking: false,
    };
  });
}

/** Outcomes of the scenarios without rows of their own: what is simulated live would leave them out without a word. */
export function outcomesWithoutLines(table: UncertaintyTable, outcomes: readonly OutcomeKeys[]): SheetProblem[] {
  const { cells, place } = table;
  const address = addressOn(cells, place.headerRow, place.keyColumn);
  return outcomes
    .filter(({ entries }) => entries.some(({ key }) => rowOfKey(table, key) === undefined))
    .map(({ name }) => ({
      message: `The sheet "${cells.sheetName}" has no rows, or not all, for the outcome "${name}": analyses that are live on a sheet leave it out. Building one anew from the pane adds them.`,
      address,
      blocking: false,
    }));
}

function entryCells({ cells }: UncertaintyTable, { column }: UncertaintyBlock, row: number): UncertaintyCells {
  const at = (place: number) => cells.values[row]?.[column + place];
  return [at(DISTRIBUTION), at(FIRST_NUMBER), at(FIRST_NUMBER + 1), at(FIRST_NUMBER + 2)];
}

function readCorrelation(
  { cells, correlationRow }: UncertaintyTable,
  { column }: UncertaintyBlock,
): { readonly value: number; readonly problems: readonly SheetProblem[] } {
  if (correlationRow === null) return { value: 0, problems: [] };
  const place = column + FIRST_NUMBER;
  const cell = cells.values[correlationRow]?.[place];
  if (isBlank(cell)) return { value: 0, problems: [] };
  if (typeof cell === "number" && cell >= -1 && cell <= 1) return { value: cell, problems: [] };
  const address = addressOn(cells, correlationRow, place);
  const message = `${address}: the rank correlation, in column ${BLOCK_HEADERS[FIRST_NUMBER]}, holds ${describeCell(cell)}; allowed: a number from -1 to 1. It is taken as 0.`;
  return { value: 0, problems: [{ message, address, blocking: false }] };
}
