import { allowedNumbers, isWithin } from "../domain";
import type { Domain } from "../domain";
import { finder } from "../names";
import { GDP_DEFLATOR } from "../../prices/gdpDeflator";
import { financialYear, readFinancialYear } from "../../prices/financialYear";
import { GAINERS, VALUE_KINDS } from "./ownOutcome";
import { ATTRIBUTION, RATE, WORTH } from "./outcomeDomains";
import type { OwnOutcome } from "./ownOutcome";

/** The fields of an outcome: the last part of its keys, `outcome.<name>.<field>`. */

export type OutcomeField = Exclude<keyof OwnOutcome, "name" | "place">;

export interface OutcomeFieldDefinition {
  readonly field: OutcomeField;
  /** An outcome without it cannot be computed; the others have a value that stands in. */
  readonly isRequired: boolean;
  /** What a cell may hold. */
  readonly allowed: string;
  /** The value that a cell holds; undefined where it holds none. */
  readonly read: (cell: unknown) => number | string | null | undefined;
}

/** Nobody plans for longer than a life. */
const MOST_YEARS = 100;
const SHARE: Domain = { minimum: 0, maximum: 1 };

const PRICE_YEARS = [...GDP_DEFLATOR.levels.keys()];
const [FIRST_PRICE_YEAR = NaN] = PRICE_YEARS;
const LAST_PRICE_YEAR = PRICE_YEARS.at(-1) ?? NaN;
/** In the prices of the scenario, whatever its year. */
const SCENARIO_PRICES = "scenario";

export const OUTCOME_FIELDS: readonly OutcomeFieldDefinition[] = [
  { field: "programmeRate", isRequired: true, ...numbers(RATE) },
  { field: "comparatorRate", isRequired: true, ...numbers(RATE) },
  { field: "unitValue", isRequired: true, ...numbers(WORTH) },
  { field: "gainer", isRequired: true, ...words(GAINERS.map(({ gainer }) => gainer)) },
  { field: "kind", isRequired: false, ...words(VALUE_KINDS) },
  { field: "cashableShare", isRequired: false, ...numbers(SHARE) },
  { field: "attribution", isRequired: false, ...numbers(ATTRIBUTION) },
  { field: "startYear", isRequired: false, ...numbers({ minimum: 0, maximum: MOST_YEARS, whole: true }) },
  { field: "years", isRequired: false, ...numbers({ minimum: 1, maximum: MOST_YEARS, whole: true }) },
  { field: "dropOff", isRequired: false, ...numbers(SHARE) },
  {
    field: "priceYear",
    isRequired: false,
    allowed: `"${SCENARIO_PRICES}" or a financial year from ${financialYear(FIRST_PRICE_YEAR)} to ${financialYear(LAST_PRICE_YEAR)} (2008 for 2008/09, which a spreadsheet may take for a date)`,
    read: readPriceYear,
  },
  { field: "grade", isRequired: false, ...numbers({ minimum: 0, maximum: 6, whole: true }) },
];

/** Their names, for hints at misspelt ones. */
export const FIELD_NAMES = OUTCOME_FIELDS.map(({ field }) => field) as [OutcomeField, ...OutcomeField[]]; // Never empty.

/** The field of this name, whatever its case; undefined where there is none. */
export const findOutcomeField = finder(OUTCOME_FIELDS, ({ field }) => field);

function numbers(domain: Domain): Pick<OutcomeFieldDefinition, "allowed" | "read"> {
  return {
    allowed: allowedNumbers(domain),
    read: (cell) => (typeof cell === "number" && isWithin(cell, domain) ? cell : undefined),
  };
}

function words(choices: readonly string[]): Pick<OutcomeFieldDefinition, "allowed" | "read"> {
  const find = finder(choices, (choice) => choice);
  return {
    allowed: choices.map((choice) => `"${choice}"`).join(", "),
    read: (cell) => (typeof cell === "string" ? find(cell) : undefined),
  };
}

function readPriceYear(cell: unknown): number | null | undefined {
  if (typeof cell === "string" && cell.trim().toLowerCase() === SCENARIO_PRICES) return null;
  const year = readFinancialYear(cell);
  return year !== null && GDP_DEFLATOR.levels.has(year) ? year : undefined;
}
