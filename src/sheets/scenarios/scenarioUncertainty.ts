import { parseCorrelations } from "../../analysis/uncertainty/parseCorrelations";
import { parseUncertainty } from "../../analysis/uncertainty/parseUncertainty";
import type { UncertaintyCells } from "../../analysis/uncertainty/parseUncertainty";
import { closureCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import { describeCell, isBlank } from "../../model/register/cell";
import type { Parameter, ParameterKey } from "../../model/register/parameters";
import type { ScenarioReading } from "../../model/register/parseScenario";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { isDeletedName, isSameName } from "./scenarioHeaders";
import type { SheetProblem } from "../frame/sheetCells";
import { addressOn } from "../frame/sheetCells";
import { BLOCK_HEADERS, DISTRIBUTION, FIRST_NUMBER } from "./uncertaintyTable";
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
  /** Beside the keys: distribution, a, b, c, for `parseUncertainty`. */
  readonly rows: readonly UncertaintyCells[];
  /** The first of a parameter's four cells: `Uncertainty!E8` */
  readonly addressOf: ReadonlyMap<ParameterKey, string>;
  /** Rank correlation of the two arms' closure rates, −1 to 1; 0 unless stated. */
  readonly correlation: number;
  /** What lines of pairs state, that row apart. */
  readonly pairs: readonly RankCorrelation[];
  readonly unreadable: readonly UnreadableUncertainty[];
  /** What cannot be used of it, each with its cell. */
  readonly problems: readonly SheetProblem[];
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
    rows: entries,
    unreadable,
    addressOf: new Map(
      [...place.rowOf].map(([key, row]) => [key, addressOn(cells, row, block.column + DISTRIBUTION)] as const),
    ),
    correlation: correlation.value,
    pairs: pairs.correlations.slice(ofClosure.length),
    problems: [
      ...wrong.map(({ index, column, message }) => {
        const address = addressOn(cells, rows[index] ?? place.headerRow, block.column + DISTRIBUTION + column);
        return { message: `${address}: ${message}`, address, blocking: false };
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
