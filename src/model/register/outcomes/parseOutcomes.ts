import { GDP_DEFLATOR } from "../../prices/gdpDeflator";
import { hasYear, yearIsMissing } from "../../prices/priceIndex";
import type { LevelIndex } from "../../prices/priceIndex";
import { describeCell, isBlank } from "../cell";
import { mayBeMisspelt, nearestName } from "../names";
import { FIELD_NAMES, findOutcomeField, OUTCOME_FIELDS } from "./outcomeFields";
import type { OutcomeField, OutcomeFieldDefinition } from "./outcomeFields";
import { isPublicBody, kindOf, OUTCOME_DEFAULTS } from "./ownOutcome";
import type { Gainer, OwnOutcome } from "./ownOutcome";

/** Reads the council's own outcomes from keys `outcome.<name>.<field>` and the values beside them. */

/** More would be a list of effects that nobody can check. */
export const MOST_OUTCOMES = 30;

const PREFIX = "outcome.";
const NAME = /^[a-z0-9]+$/i;

/** A key of an outcome, in its place among the entries of a scenario. */
export interface OutcomeEntry {
  readonly index: number;
  /** As it is written: `outcome.Truancy.unitValue`. */
  readonly key: string;
  readonly field: OutcomeFieldDefinition;
}

/** The keys of one outcome. */
export interface OutcomeKeys {
  readonly name: string;
  /** Among the outcomes, from 0. */
  readonly place: number;
  readonly entries: readonly OutcomeEntry[];
}

/** What is wrong with an outcome, for a person to mend. */
export interface OutcomeProblem {
  readonly index: number;
  readonly key: string;
  readonly kind: "unknown key" | "repeated key" | "incomplete outcome" | "blank value" | "wrong value" | "missing year";
  readonly allowed: string;
  /** The known key nearest to one that is unknown. */
  readonly nearest: string | null;
  readonly message: string;
}

/** Whether a key belongs to an outcome, rightly written or not. */
export function isOutcomeKey(cell: unknown): cell is string {
  return typeof cell === "string" && cell.trimStart().toLowerCase().startsWith(PREFIX);
}

/** Whether a text may name an outcome. */
export function isOutcomeName(name: string): boolean {
  return NAME.test(name);
}

/** Reads the keys of outcomes among a scenario's. */
export function parseOutcomeKeys(cells: readonly unknown[]): {
  readonly outcomes: readonly OutcomeKeys[];
  readonly problems: readonly OutcomeProblem[];
} {
  const problems: OutcomeProblem[] = [];
  const found = new Map<string, { name: string; place: number; entries: OutcomeEntry[] }>();
  cells.forEach((cell, index) => {
    if (!isOutcomeKey(cell)) return;
    const key = cell.trim();
    const [name = "", fieldName = "", ...rest] = key.slice(PREFIX.length).split(".");
    const field = rest.length === 0 ? findOutcomeField(fieldName) : undefined;
    if (!NAME.test(name) || field === undefined) {
      problems.push(unknownKey(key, name, fieldName, index));
      return;
    }
    const outcome = found.get(name.toLowerCase()) ?? { name, place: found.size, entries: [] };
    found.set(name.toLowerCase(), outcome);
    const earlier = outcome.entries.find((entry) => entry.field === field);
    if (earlier === undefined) outcome.entries.push({ index, key, field });
    else {
      const places = `entries ${earlier.index + 1} and ${index + 1}`;
      problems.push(problem("repeated key", key, index, `${key} stands twice, as ${places}; keep one.`));
    }
  });
  const outcomes = [...found.values()];
  problems.push(...outcomes.flatMap(incomplete));
  const beyond = outcomes[MOST_OUTCOMES]?.entries[0];
  if (beyond !== undefined) {
    const message = `There are ${outcomes.length} outcomes; at most ${MOST_OUTCOMES} are allowed.`;
    problems.push(problem("incomplete outcome", beyond.key, beyond.index, message));
  }
  return { outcomes, problems };
}

/**
 * Reads the values of outcomes. Where all of an outcome's values are blank, the scenario does not have it: so scenarios side by
 * side may have different ones.
 *
 * @param deflator the one that we bring, unless a workbook has its own
 */
export function parseOutcomeValues(
  keys: readonly OutcomeKeys[],
  values: readonly unknown[],
  deflator: LevelIndex = GDP_DEFLATOR,
): { readonly outcomes: readonly OwnOutcome[]; readonly problems: readonly OutcomeProblem[] } {
  const problems: OutcomeProblem[] = [];
  const outcomes = keys
    .filter(({ entries }) => entries.some(({ index }) => !isNothing(values[index])))
    .map(({ name, place, entries }) => {
      const given: Partial<Record<OutcomeField, number | string | null>> = {};
      for (const { index, key, field } of entries) {
        const cell = values[index];
        const value = field.read(cell);
        if (value === undefined) problems.push(wrongValue(key, field, cell, index));
        else if (field.field === "priceYear" && typeof value === "number" && !hasYear(deflator, value))
          problems.push(problem("missing year", key, index, yearIsMissing(key, value, deflator)));
        else given[field.field] = value;
      }
      const outcome = completed({ name, place }, given);
      const [first] = entries;
      if (first !== undefined && outcome.kind === "fiscal" && !isPublicBody(outcome.gainer)) {
        const message = `outcome.${name}: a fiscal value is money of a public body, but ${outcome.gainer} gains. Take economic or social, or the body that gains.`;
        const at = entries.find(({ field }) => field.field === "kind") ?? first;
        problems.push(problem("wrong value", at.key, at.index, message));
      }
      return outcome;
    });
  return { outcomes, problems };
}

/** With what stands in for the fields left out. What was misread is a problem of its own, and the outcome is not used. */
function completed(
  named: Pick<OwnOutcome, "name" | "place">,
  given: Readonly<Partial<Record<OutcomeField, unknown>>>,
): OwnOutcome {
  // The fields read each value as one of their own kind, which a record by name cannot say.
  const gainer = given.gainer as Gainer;
  const otherwise = { ...OUTCOME_DEFAULTS, kind: kindOf(gainer) };
  return { ...named, ...otherwise, ...given } as OwnOutcome;
}

/** Blank, or 0, which some versions of Excel deliver for a blank. */
function isNothing(cell: unknown): boolean {
  return isBlank(cell) || cell === 0;
}

function unknownKey(key: string, name: string, fieldName: string, index: number): OutcomeProblem {
  if (!NAME.test(name) || name === "" || fieldName === "") {
    const message = `Entry ${index + 1}: ${describeCell(key)} is not the key of an outcome: outcome, a name of letters and digits, and a field, as in outcome.truancy.unitValue.`;
    return problem("unknown key", key, index, message);
  }
  const nearest = mayBeMisspelt(fieldName) ? `${PREFIX}${name}.${nearestName(fieldName, FIELD_NAMES)}` : null;
  const hint = nearest === null ? "" : ` Did you mean ${nearest}?`;
  const message = `Entry ${index + 1}: ${describeCell(key)} is not the key of an outcome.${hint}`;
  return { ...problem("unknown key", key, index, message), nearest };
}

/** What is missing of an outcome without which it cannot be computed. */
function incomplete({ name, entries }: OutcomeKeys): OutcomeProblem[] {
  const [first] = entries;
  const missing = OUTCOME_FIELDS.filter(
    (field) => field.isRequired && !entries.some((entry) => entry.field === field),
  ).map(({ field }) => field);
  if (first === undefined || missing.length === 0) return [];
  const message = `outcome.${name} has no ${missing.join(", no ")}: give ${missing.length === 1 ? "it" : "them"} as keys too.`;
  return [problem("incomplete outcome", first.key, first.index, message)];
}

function wrongValue(key: string, { allowed }: OutcomeFieldDefinition, cell: unknown, index: number): OutcomeProblem {
  const message = `${key} holds ${describeCell(cell)}; allowed: ${allowed}.`;
  return { ...problem(isBlank(cell) ? "blank value" : "wrong value", key, index, message), allowed };
}

function problem(kind: OutcomeProblem["kind"], key: string, index: number, message: string): OutcomeProblem {
  return { kind, key, index, message, allowed: "", nearest: null };
}
