import { describeCell, isBlank } from "../../model/register/cell";
import { allowedNumbers, isWithin } from "../../model/register/domain";
import { allowedValues, readParameterValue } from "../../model/register/parameterValue";
import { CASES_A_YEAR, SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import type { ScaleUpKey, ScaleUpParameter, ScaleUpSettings } from "../../model/register/scaleUpParameters";
import { readWorkbook } from "../batch";
import { cellFormula } from "../../formulas/cellFormula";
import { isLinked } from "../../sheets/frame/sheetCells";
import type { SheetCells, SheetProblem } from "../../sheets/frame/sheetCells";
import { isCasesByGrowth } from "../../sheets/scaleUp/casesByGrowth";
import { findScaleUpInputs } from "./findScaleUpInputs";
import type { FoundCell, OpenScaleUpInputs } from "./findScaleUpInputs";
import type { CasesEntry, ScaleUpEntry, ScaleUpSheetState } from "./scaleUpSheet";

/** What the sheet of scale-up's inputs holds; null where there is none. */
export function readScaleUpSheet(): Promise<ScaleUpSheetState | null> {
  return readWorkbook(async (context) => {
    const open = await findScaleUpInputs(context);
    return open === null ? null : scaleUpState(open);
  });
}

export function scaleUpState(open: OpenScaleUpInputs): ScaleUpSheetState {
  const entries = new Map(
    SCALE_UP_PARAMETERS.flatMap((entry) => {
      const cell = open.settings.get(entry.key);
      return cell === undefined ? [] : [[entry.key, entryOf(entry, cell, open.cells)] as const];
    }),
  );
  const years = open.cases.map((cell) => casesEntry(cell, open.cells));
  return {
    sheetName: open.sheetName,
    scenario: String(open.scenario.value),
    scenarioAddress: open.scenario.address,
    entries,
    settings: settingsOf(entries),
    years,
    cases: casesOf(years),
    namedYears: open.namedYears,
    problems: [...settingProblems(entries, open.scenario.address), ...casesProblems(years)],
  };
}

function entryOf(entry: ScaleUpParameter, cell: FoundCell, cells: SheetCells): ScaleUpEntry {
  const { address, value } = cell;
  return {
    key: entry.key,
    address,
    value,
    formula: cellFormula(value, cell.formula),
    isLinked: isLinked(cells, cell.row - cells.top, cell.column - cells.left),
    reading: readParameterValue(entry, value),
  };
}

function settingsOf(entries: ReadonlyMap<ScaleUpKey, ScaleUpEntry>): ScaleUpSettings | null {
  const values: [ScaleUpKey, number | string][] = [];
  for (const { key } of SCALE_UP_PARAMETERS) {
    const reading = entries.get(key)?.reading;
    if (reading?.ok !== true) return null;
    values.push([key, reading.value]);
  }
  return Object.fromEntries(values) as ScaleUpSettings; // Each key has a value of its own kind, which its reading has checked.
}

function settingProblems(entries: ReadonlyMap<ScaleUpKey, ScaleUpEntry>, place: string): SheetProblem[] {
  return SCALE_UP_PARAMETERS.flatMap((parameter): SheetProblem[] => {
    const entry = entries.get(parameter.key);
    if (entry === undefined) {
      const message = `${parameter.key} has no row any more. Build the scale-up sheets again.`;
      return [{ message, address: place, blocking: true }];
    }
    if (entry.reading.ok) return [];
    const message = `${parameter.label} holds ${describeCell(entry.value)}; allowed: ${allowedValues(parameter)}.`;
    return [{ message, address: entry.address, blocking: true }];
  });
}

function casesEntry({ address, value, formula: written, row, column }: FoundCell, cells: SheetCells): CasesEntry {
  const formula = cellFormula(value, written);
  const origin = isLinked(cells, row - cells.top, column - cells.left) ? originOf(formula) : "entered";
  return { address, value, formula, origin, reading: readCases(value) };
}

function originOf(formula: string | null): CasesEntry["origin"] {
  return formula !== null && isCasesByGrowth(formula) ? "growth" : "linked";
}

function readCases(value: unknown): CasesEntry["reading"] {
  if (isBlank(value)) return { ok: true, value: null };
  return typeof value === "number" && isWithin(value, CASES_A_YEAR) ? { ok: true, value } : { ok: false };
}

/** To the last year with an entry; a blank before it is a year without. Null where one cannot be read. */
function casesOf(years: readonly CasesEntry[]): number[] | null {
  const entered = years.slice(0, years.findLastIndex(({ value }) => !isBlank(value)) + 1);
  const cases = entered.flatMap(({ reading }) => (reading.ok ? [reading.value ?? 0] : []));
  return cases.length === 0 || cases.length < entered.length ? null : cases;
}

function casesProblems(years: readonly CasesEntry[]): SheetProblem[] {
  if (years.every(({ value }) => isBlank(value))) {
    const message = "No year has cases. Enter those that start in the first year.";
    return [{ message, address: years[0]?.address ?? null, blocking: true }];
  }
  return years.flatMap(({ reading, value, address }): SheetProblem[] => {
    if (reading.ok) return [];
    const message = `Cases hold ${describeCell(value)}; allowed: ${allowedNumbers(CASES_A_YEAR)}.`;
    return [{ message, address, blocking: true }];
  });
}
