import { defaultOutcomeUncertainty, parseOutcomeUncertainty } from "../../analysis/uncertainty/outcomeUncertainty";
import { defaultUncertainty, parseUncertainty } from "../../analysis/uncertainty/parseUncertainty";
import { statedCorrelations } from "../../analysis/uncertainty/rankCorrelation";
import type { UncertainScenario } from "../../analysis/uncertainty/uncertainScenario";
import { PARAMETERS } from "../../model/register/parameters";
import { fingerprint } from "../fingerprint";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { WorkbookError } from "../workbookError";

/** The scenario that a column stands for and how sure it is of it; refuses with what is wrong, and where. */
export function subjectOf({ name, headerAddress, reading, uncertainty }: ScenarioColumn): UncertainScenario {
  if (!reading.ok) {
    const [problem] = reading.problems;
    throw new WorkbookError(`"${name}" cannot be read: ${problem?.message ?? ""} Nothing was built.`, headerAddress);
  }
  const { scenario } = reading;
  if (uncertainty === null) {
    const own = defaultOutcomeUncertainty(scenario);
    return { scenario, distributions: defaultUncertainty(scenario), own, correlations: [] };
  }
  const [problem] = uncertainty.problems;
  const parsed = parseUncertainty(uncertainty.keys, uncertainty.rows, scenario);
  if (problem !== undefined || !parsed.ok) {
    throw new WorkbookError(`${problem?.message ?? ""} Nothing was built.`, problem?.address ?? headerAddress);
  }
  const { distributions: own } = parseOutcomeUncertainty(uncertainty.outcomes, uncertainty.rows, scenario);
  return { scenario, distributions: parsed.distributions, own, correlations: statedCorrelations(uncertainty) };
}

/** What a sheet of frozen values is known by, besides what it shows: the inputs that it was computed from. */
export function frozenFrom(columns: readonly ScenarioColumn[]): string {
  return `frozen from ${subjectsMark(columns)}`;
}

/** One mark of several scenarios, which is that of a scenario alone. */
export function subjectsMark(columns: readonly ScenarioColumn[]): string {
  const marks = columns.map(subjectMark);
  return marks.length === 1 ? (marks[0] ?? "") : fingerprint(marks);
}

/** The mark of the inputs in what a sheet is known by; null where its values are not frozen. */
export function frozenMark(kind: string): string | null {
  return /, frozen from ([0-9a-f-]+)$/.exec(kind)?.[1] ?? null;
}

/** Inputs that formulas compute may differ in their last digits. */
const DIGITS = 9;

/** A mark of a scenario's values and all that is stated of them: by it one sees whether frozen values still belong to them. */
export function subjectMark({ reading, uncertainty }: ScenarioColumn): string {
  const steady = (value: unknown) => (typeof value === "number" ? value.toPrecision(DIGITS) : value);
  const values = PARAMETERS.map(({ key }) => (reading.ok ? steady(reading.scenario[key]) : null));
  const ofOutcomes = (uncertainty?.outcomes ?? []).flatMap(({ entries }) => entries);
  const stated = (uncertainty?.rows ?? []).flatMap((cells, index) => {
    const key = uncertainty?.keys[index]?.key ?? ofOutcomes.find((entry) => entry.index === index)?.key;
    return key === undefined || cells.every((cell) => cell === "") ? [] : [[key, ...cells.map(steady)]];
  });
  // In one order, so that sorting the sheet changes nothing.
  const sorted = stated.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  const pairs = (uncertainty?.pairs ?? []).map(({ pair, rank }) => [...pair.toSorted(), steady(rank)]);
  const together = pairs.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  const outcomes = reading.ok ? (reading.scenario.outcomes ?? []) : [];
  // Amounts of the scenario are in its prices already; an outcome in a year of its own goes by the workbook's release.
  const release = outcomes.some(({ priceYear }) => priceYear !== null) && reading.ok ? reading.scenario.deflator : null;
  const own = outcomes.map((outcome) => Object.values(outcome).map(steady));
  // Without pairs and outcomes the mark is that of a version that knew none.
  const further = [
    ...(together.length === 0 ? [] : [together]),
    ...(own.length === 0 ? [] : [{ own }]),
    ...(release ? [[...release.levels]] : []),
  ];
  return fingerprint([values, sorted, uncertainty?.correlation ?? 0, ...further]);
}
