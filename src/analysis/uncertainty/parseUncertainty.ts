import { describeCell, isBlank } from "../../model/register/cell";
import type { Domain } from "../../model/register/domain";
import { didYouMean } from "../../model/register/names";
import { PARAMETERS } from "../../model/register/parameters";
import type { NumberKey, NumberParameter, Parameter, ParameterKey } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";
import type { DistributionName } from "../../model/register/uncertainty";
import type { Distribution } from "../distributions/distribution";
import { defaultDistribution } from "./defaultUncertainty";
import { DISTRIBUTION_FORMS } from "./distributionForms";
import type { DistributionForm } from "./distributionForms";

/** What is wrong with one parameter's uncertainty, for a person to mend. */
export interface UncertaintyProblem {
  readonly key: ParameterKey;
  /** Place among the entries, from 0. */
  readonly index: number;
  /** The cell at fault: 0 is the distribution, 1 to 3 its numbers. */
  readonly column: number;
  /** The whole in one sentence. */
  readonly message: string;
}

export type UncertaintyReading =
  | { readonly ok: true; readonly distributions: ReadonlyMap<NumberKey, Distribution> }
  | { readonly ok: false; readonly problems: readonly UncertaintyProblem[] };

/** The cells of one entry: distribution, a, b, c. */
export type UncertaintyCells = readonly [unknown, unknown, unknown, unknown];

type EntryReading =
  | { readonly ok: true; readonly distribution: Distribution | null }
  | { readonly ok: false; readonly column: number; readonly message: string };

const NAMES = DISTRIBUTION_FORMS.map(({ name }) => name) as [DistributionName, ...DistributionName[]]; // Never empty.
/** Numbers beyond this are slips of the hand. */
const LARGEST = 1e12;
const COLUMNS = ["distribution", "a", "b", "c"] as const;

/** The uncertainty of a scenario as the register has it for each parameter, centred on the scenario's own values. */
export function defaultUncertainty(scenario: Scenario): ReadonlyMap<NumberKey, Distribution> {
  return distributionsOf(scenario, new Map());
}

/**
 * Reads what a sheet says beside the keys of a scenario. A blank distribution, and a parameter without an entry, has the
 * register's default. Every problem is reported, not the first alone.
 */
export function parseUncertainty(
  entries: readonly (Parameter | null)[],
  rows: readonly UncertaintyCells[],
  scenario: Scenario,
): UncertaintyReading {
  const problems: UncertaintyProblem[] = [];
  const stated = new Map<ParameterKey, Distribution | null>();
  entries.forEach((parameter, index) => {
    const cells = rows[index];
    if (parameter === null || cells === undefined) return;
    if (isNothing(cells[0])) {
      const stray = strayNumber(cells, 0);
      if (stray !== null) {
        const message = `${parameter.key}: the distribution is blank, but ${stray.words}. Name a distribution, or clear it for the default.`;
        problems.push({ key: parameter.key, index, column: stray.column, message });
      }
      return;
    }
    const domain = isNumberParameter(parameter) ? parameter.domain : null;
    const reading = readStatedDistribution(parameter.key, domain, cells);
    if (reading.ok) stated.set(parameter.key, reading.distribution);
    else problems.push({ key: parameter.key, index, column: reading.column, message: reading.message });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, distributions: distributionsOf(scenario, stated) };
}

function distributionsOf(
  scenario: Scenario,
  stated: ReadonlyMap<ParameterKey, Distribution | null>,
): ReadonlyMap<NumberKey, Distribution> {
  const distributions = new Map<NumberKey, Distribution>();
  for (const parameter of PARAMETERS) {
    if (!isNumberParameter(parameter)) continue;
    const { key } = parameter;
    const given = stated.get(key);
    const distribution = given === undefined ? defaultDistribution(parameter, scenario[key]) : given;
    if (distribution !== null) distributions.set(key, distribution);
  }
  return distributions;
}

/**
 * Reads the cells of one entry, which names a distribution.
 *
 * @param domain what the input may be; null of a choice in words
 */
export function readStatedDistribution(key: string, domain: Domain | null, cells: UncertaintyCells): EntryReading {
  const form = findForm(cells[0]);
  if (form === undefined) {
    const allowed = `allowed: ${NAMES.join(", ")}.${didYouMean(cells[0], NAMES)}`;
    const message = `${key}: distribution holds ${describeCell(cells[0])}; ${allowed}`;
    return { ok: false, column: 0, message };
  }
  if (domain === null) {
    if (form.name === "fixed") return { ok: true, distribution: null };
    return { ok: false, column: 0, message: `${key} is a choice and can only be fixed.` };
  }
  const numbers = readNumbers(key, form, cells);
  if (!numbers.ok) return numbers;
  const refusal = form.refusal(numbers.values, domain);
  if (refusal !== null) {
    const came = form.numbers.map((name, index) => `${name} ${numbers.values[index]}`).join(", ");
    return { ok: false, column: 1, message: `${key}, ${form.name}: ${refusal}; got ${came}.` };
  }
  return { ok: true, distribution: form.make(numbers.values, domain) };
}

function readNumbers(
  key: string,
  form: DistributionForm,
  cells: UncertaintyCells,
): { ok: true; values: number[] } | { ok: false; column: number; message: string } {
  const values: number[] = [];
  for (const [index, name] of form.numbers.entries()) {
    const column = index + 1;
    const cell = cells[column];
    if (typeof cell !== "number" || !(Math.abs(cell) <= LARGEST)) {
      const message = `${key}, ${form.name}: ${COLUMNS[column]} (${name}) holds ${describeCell(cell)}; allowed: a number.`;
      return { ok: false, column, message };
    }
    values.push(cell);
  }
  const stray = strayNumber(cells, values.length);
  if (stray === null) return { ok: true, values };
  const wanted = form.numbers.length === 0 ? "no numbers" : form.numbers.join(" and ");
  return { ok: false, column: stray.column, message: `${key}: ${form.name} takes ${wanted}, but ${stray.words}.` };
}

/** The first cell that holds something beyond the numbers that a distribution takes. */
function strayNumber(cells: UncertaintyCells, taken: number): { column: number; words: string } | null {
  const column = cells.findIndex((cell, index) => index > taken && !isNothing(cell));
  return column < 0 ? null : { column, words: `${COLUMNS[column]} holds ${describeCell(cells[column])}` };
}

/** Blank, or 0, which some versions of Excel deliver for a blank. */
function isNothing(cell: unknown): boolean {
  return isBlank(cell) || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}

function findForm(cell: unknown): DistributionForm | undefined {
  if (typeof cell !== "string") return undefined;
  const wanted = cell.trim().toLowerCase();
  return DISTRIBUTION_FORMS.find(({ name }) => name.toLowerCase() === wanted);
}

function isNumberParameter(parameter: Parameter): parameter is NumberParameter {
  return "uncertainty" in parameter;
}
