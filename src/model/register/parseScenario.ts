import { GDP_DEFLATOR } from "../prices/gdpDeflator";
import { readFinancialYear } from "../prices/financialYear";
import { hasYear, yearIsMissing, yearsInWords } from "../prices/priceIndex";
import type { LevelIndex } from "../prices/priceIndex";
import { AS_PUBLISHED_PRICES } from "../prices/priceYears";
import { cellError, describeCell, isBlank } from "./cell";
import { mayBeMisspelt, MOST_HINTS, nearestName } from "./names";
import { isOutcomeKey, parseOutcomeKeys, parseOutcomeValues } from "./outcomes/parseOutcomes";
import type { OutcomeKeys, OutcomeProblem } from "./outcomes/parseOutcomes";
import { allowedValues, readParameterValue } from "./parameterValue";
import type { ParameterDefinition } from "./definition";
import { findParameter, REPORT_PRICES } from "./parameters";
import type { Parameter } from "./parameters";
import { REGISTER_KEYS } from "./register";
import { registerScenario, registerSettings } from "./registerPrices";
import type { RegisterKey } from "./register";
import type { Scenario } from "./scenario";
import { findScaleUpParameter } from "./scaleUpParameters";
import type { ScaleUpParameter, ScaleUpSettings } from "./scaleUpParameters";
import { DEFAULT_WELFARE, findWelfareParameter } from "./welfareParameters";
import type { WelfareParameter, WelfareSettings } from "./welfareParameters";

/** What is wrong with one entry of a scenario, for a person to mend. */
export interface ScenarioProblem {
  readonly kind: OutcomeProblem["kind"];
  /** The key as it stands in the sheet. */
  readonly key: string;
  /** Place among the entries, from 0. */
  readonly index: number;
  readonly allowed: string;
  readonly came: string;
  /** For an unknown key among the first problems: the known key nearest to it. */
  readonly nearest: string | null;
  /** The whole in one sentence. */
  readonly message: string;
}

/** The keys of a scenario's entries. */
export interface ScenarioKeys {
  /** Null where an entry is skipped, or belongs to one of the others. */
  readonly entries: readonly (Parameter | null)[];
  /** The same entries as scale-up reads them, and the welfare weights. */
  readonly scaleUp: readonly (ScaleUpParameter | null)[];
  readonly welfare: readonly (WelfareParameter | null)[];
  /** The council's own outcomes. */
  readonly outcomes: readonly OutcomeKeys[];
  readonly problems: readonly ScenarioProblem[];
}

export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario; readonly settings: ScaleUpSettings }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** Reads the keys of a scenario. Blank keys and those that begin with # (headings, remarks) are skipped. */
export function parseKeys(cells: readonly unknown[]): ScenarioKeys {
  const problems: ScenarioProblem[] = [];
  const firstPlace = new Map<RegisterKey, number>();
  const entries: (Parameter | null)[] = cells.map(() => null);
  const scaleUp: (ScaleUpParameter | null)[] = cells.map(() => null);
  const welfare: (WelfareParameter | null)[] = cells.map(() => null);
  cells.forEach((cell, index) => {
    if (isSkippedKey(cell) || isOutcomeKey(cell)) return;
    const ofModel = typeof cell === "string" ? findParameter(cell) : undefined;
    const ofScaleUp = typeof cell === "string" ? findScaleUpParameter(cell) : undefined;
    const ofWelfare = typeof cell === "string" ? findWelfareParameter(cell) : undefined;
    const parameter = ofModel ?? ofScaleUp ?? ofWelfare;
    if (parameter === undefined) {
      problems.push(unknownKey(cell, index, problems.length < MOST_HINTS));
      return;
    }
    const earlier = firstPlace.get(parameter.key);
    if (earlier !== undefined) {
      problems.push(repeatedKey(parameter, earlier, index));
      return;
    }
    firstPlace.set(parameter.key, index);
    entries[index] = ofModel ?? null;
    scaleUp[index] = ofScaleUp ?? null;
    welfare[index] = ofWelfare ?? null;
  });
  const own = parseOutcomeKeys(cells);
  problems.push(...own.problems.map((problem) => ofOutcome(problem, cells[problem.index])));
  return { entries, scaleUp, welfare, outcomes: own.outcomes, problems };
}

/**
 * Reads one scenario's values beside keys already read. A key left out takes its published value, in the prices of the scenario's year; a key whose value is
 * blank is a problem, never the published value. Every problem is reported, not the first alone.
 *
 * @param deflator the one that we bring, unless a workbook has its own
 */
export function parseValues(
  keys: ScenarioKeys,
  values: readonly unknown[],
  deflator: LevelIndex = GDP_DEFLATOR,
): ScenarioReading {
  const problems = [...keys.problems];
  const readEach = (parameters: readonly (ParameterDefinition | null)[]): Record<string, number | string> => {
    const overrides: Record<string, number | string> = {};
    parameters.forEach((parameter, index) => {
      if (parameter === null) return;
      const cell = values[index];
      const reading = readParameterValue(parameter, cell);
      if (reading.ok) overrides[parameter.key] = reading.value;
      else problems.push(wrongValue(parameter, cell, index));
    });
    return overrides;
  };
  const given = readEach(keys.entries);
  const priceYear = String(given["prices.year"] ?? AS_PUBLISHED_PRICES);
  const own = deflator === GDP_DEFLATOR ? {} : { deflator };
  const { welfare, problems: ofWelfare } = parseWelfareValues(keys, values);
  problems.push(...ofWelfare);
  const weighed = welfare === null ? {} : { welfare };
  const scenario = { ...registerScenario(priceYear, deflator), ...given, ...own, ...weighed };
  const settings = { ...registerSettings(priceYear, deflator), ...readEach(keys.scaleUp) };
  problems.push(...missingYears(keys, priceYear, deflator));
  const { outcomes, problems: ofOutcomes } = parseOutcomeValues(keys.outcomes, values, deflator);
  problems.push(...ofOutcomes.map((problem) => ofOutcome(problem, values[problem.index])));
  if (problems.length > 0) return { ok: false, problems };
  // Without outcomes of its own a scenario is as it was.
  return { ok: true, scenario: outcomes.length === 0 ? scenario : { ...scenario, outcomes }, settings };
}

/** Reads the welfare weights of a scenario: null where they are off, or not to be read. */
export function parseWelfareValues(
  { welfare: parameters }: Pick<ScenarioKeys, "welfare">,
  values: readonly unknown[],
): { readonly welfare: WelfareSettings | null; readonly problems: readonly ScenarioProblem[] } {
  const problems: ScenarioProblem[] = [];
  const given = parameters.flatMap((parameter, index): [string, number | string][] => {
    if (parameter === null) return [];
    const reading = readParameterValue(parameter, values[index]);
    if (reading.ok) return [[parameter.key, reading.value]];
    problems.push(wrongValue(parameter, values[index], index));
    return [];
  });
  const welfare = { ...DEFAULT_WELFARE, ...Object.fromEntries(given) };
  return { welfare: problems.length === 0 && welfare["welfare.weights"] === "on" ? welfare : null, problems };
}

/** Reads a scenario from two rows (or columns) of cells: keys and values. */
export function parseScenario(
  keys: readonly unknown[],
  values: readonly unknown[],
  deflator?: LevelIndex,
): ScenarioReading {
  return parseValues(parseKeys(keys), values, deflator);
}

/** Rows without a key, or whose key is a remark, are no entries. */
export function isSkippedKey(cell: unknown): boolean {
  if (isBlank(cell) || cell === 0) return true;
  return typeof cell === "string" && (cell.trim() === "" || (cell.trimStart().startsWith("#") && !cellError(cell)));
}

function unknownKey(cell: unknown, index: number, isHinted: boolean): ScenarioProblem {
  const key = typeof cell === "string" ? cell : describeCell(cell);
  const nearest = isHinted && mayBeMisspelt(cell) ? nearestName(cell, REGISTER_KEYS) : null;
  const hint = nearest === null ? "" : ` Did you mean ${nearest}?`;
  return {
    kind: "unknown key",
    key,
    index,
    allowed: "a key of the parameter register",
    came: describeCell(cell),
    nearest,
    message: `Entry ${index + 1}: ${describeCell(cell)} is not the key of a parameter.${hint}`,
  };
}

function ofOutcome(problem: OutcomeProblem, cell: unknown): ScenarioProblem {
  return { ...problem, came: describeCell(cell) };
}

function repeatedKey({ key }: ParameterDefinition, earlier: number, index: number): ScenarioProblem {
  return {
    kind: "repeated key",
    key,
    index,
    allowed: "each key once",
    came: `entries ${earlier + 1} and ${index + 1}`,
    nearest: null,
    message: `${key} stands twice, as entries ${earlier + 1} and ${index + 1}; keep one.`,
  };
}

/** An index has to have the years between which it moves a scenario: its own, and the report's. */
function missingYears({ entries }: ScenarioKeys, priceYear: string, deflator: LevelIndex): ScenarioProblem[] {
  const year = readFinancialYear(priceYear);
  if (year === null) return [];
  const names: readonly [string, number][] = [
    ["prices.year", year],
    ["The price year of the report", REPORT_PRICES.year],
  ];
  const [missing] = names.filter(([, one]) => !hasYear(deflator, one));
  if (missing === undefined) return [];
  return [
    {
      ...{ kind: "missing year", key: "prices.year", index: entries.findIndex((one) => one?.key === "prices.year") },
      ...{ allowed: yearsInWords(deflator), came: priceYear, nearest: null },
      message: yearIsMissing(...missing, deflator),
    },
  ];
}

function wrongValue(parameter: ParameterDefinition, cell: unknown, index: number): ScenarioProblem {
  const allowed = allowedValues(parameter);
  const came = describeCell(cell);
  return {
    kind: isBlank(cell) ? "blank value" : "wrong value",
    key: parameter.key,
    index,
    allowed,
    came,
    nearest: null,
    message: `${parameter.key} holds ${came}; allowed: ${allowed}.`,
  };
}
