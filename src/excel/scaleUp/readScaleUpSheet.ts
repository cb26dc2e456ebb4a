import { describeCell, isBlank } from "../../model/register/cell";
import { allowedValues, readParameterValue } from "../../model/register/parameterValue";
import { SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import type { ScaleUpKey, ScaleUpParameter, ScaleUpSettings } from "../../model/register/scaleUpParameters";
import { readWorkbook } from "../batch";
import { cellFormula, hasReferences } from "../../formulas/cellFormula";
import type { SheetProblem } from "../../sheets/frame/sheetCells";
import { findScaleUpInputs } from "./findScaleUpInputs";
import type { FoundCell, OpenScaleUpInputs } from "./findScaleUpInputs";
import type { ScaleUpEntry, ScaleUpSheetState } from "./scaleUpSheet";

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
      return cell === undefined ? [] : [[entry.key, entryOf(entry, cell)] as const];
    }),
  );
  const cases = readCases(open.cases);
  const problems = [...settingProblems(entries, open.scenario.address), ...cases.problems];
  return {
    sheetName: open.sheetName,
    scenario: String(open.scenario.value),
    scenarioAddress: open.scenario.address,
    entries,
    settings: settingsOf(entries),
    cases: cases.cases,
    casesAddress: open.cases[0]?.address ?? "",
    areCasesEntered: open.cases.some(({ value, formula }) => !isBlank(value) && cellFormula(value, formula) === null),
    problems,
  };
}

function entryOf(entry: ScaleUpParameter, { address, value, formula: written }: FoundCell): ScaleUpEntry {
  const formula = cellFormula(value, written);
  return {
    key: entry.key,
    address,
    value,
    formula,
    hasReferences: formula !== null && hasReferences(formula),
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

function readCases(cells: readonly FoundCell[]): {
  readonly cases: number[] | null;
  readonly problems: readonly SheetProblem[];
} {
  const last = cells.findLastIndex(({ value }) => !isBlank(value));
  const entered = cells.slice(0, last + 1);
  const problems = entered.flatMap(({ value, address }): SheetProblem[] => {
    if (isBlank(value) || (typeof value === "number" && value >= 0)) return [];
    const message = `Cases hold ${describeCell(value)}; allowed: a number, 0 or more.`;
    return [{ message, address, blocking: true }];
  });
  if (last === -1) {
    const message = "No year has cases. Enter those that start in the first year.";
    problems.push({ message, address: cells[0]?.address ?? null, blocking: true });
  }
  return {
    cases: problems.length > 0 ? null : entered.map(({ value }) => (isBlank(value) ? 0 : Number(value))),
    problems,
  };
}
