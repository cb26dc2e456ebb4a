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
  readonly title: string;
  readonly unit: string;
  /** An outcome without it cannot be computed; the others have a value that stands in. */
  readonly isRequired: boolean;
  /** What a cell may hold. */
  readonly allowed: string;
  /** What stands in where it is left out, in words. */
  readonly otherwise: string;
  readonly note: string;
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
  {
    field: "programmeRate",
    title: "Rate, programme",
    unit: "events a case",
    isRequired: true,
    otherwise: "",
    note: "Where the outcome is felt for several years, in each of them.",
    ...numbers(RATE),
  },
  {
    field: "comparatorRate",
    title: "Rate, comparator",
    unit: "events a case",
    isRequired: true,
    otherwise: "",
    note: "What would have happened without the programme.",
    ...numbers(RATE),
  },
  {
    field: "unitValue",
    title: "Value of one event",
    unit: "£",
    isRequired: true,
    otherwise: "",
    note: "To whoever gains by it: below 0 where an event costs, as a missing episode does.",
    ...numbers(WORTH),
  },
  {
    field: "gainer",
    title: "Who gains",
    unit: "a body",
    isRequired: true,
    otherwise: "",
    note: "Or loses.",
    ...words(GAINERS.map(({ gainer }) => gainer)),
  },
  {
    field: "kind",
    title: "Kind of value",
    unit: "fiscal / economic / social",
    isRequired: false,
    otherwise: "fiscal for a public body, social for the individual and society",
    note: "Fiscal is money of a public body; only that enters the nets of local authority and exchequer.",
    ...words(VALUE_KINDS),
  },
  {
    field: "cashableShare",
    title: "Share that is cash",
    unit: "share of value",
    isRequired: false,
    otherwise: "0",
    note: "Of a fiscal value. The rest is time and room that others fill.",
    ...numbers(SHARE),
  },
  {
    field: "attribution",
    title: "Share caused by the programme",
    unit: "share of effect",
    isRequired: false,
    otherwise: "1",
    note: "What would have come anyway, or from others, is left out.",
    ...numbers(ATTRIBUTION),
  },
  {
    field: "startYear",
    title: "First year of the effect",
    unit: "years",
    isRequired: false,
    otherwise: "0",
    note: "0 is the year of the case, which is not discounted.",
    ...numbers({ minimum: 0, maximum: MOST_YEARS, whole: true }),
  },
  {
    field: "years",
    title: "Years of the effect",
    unit: "years",
    isRequired: false,
    otherwise: "1",
    note: "The difference of the rates comes again in each of them, less the drop-off.",
    ...numbers({ minimum: 1, maximum: MOST_YEARS, whole: true }),
  },
  {
    field: "dropOff",
    title: "Drop-off",
    unit: "share of effect a year",
    isRequired: false,
    otherwise: "0",
    note: "What each year loses of the year before.",
    ...numbers(SHARE),
  },
  {
    field: "priceYear",
    title: "Price year of the value",
    unit: "financial year",
    isRequired: false,
    otherwise: "the scenario's",
    note: "The value is brought from it to the scenario's by the GDP deflator.",
    allowed: `"${SCENARIO_PRICES}" or a financial year from ${financialYear(FIRST_PRICE_YEAR)} to ${financialYear(LAST_PRICE_YEAR)} (2008 for 2008/09, which a spreadsheet may take for a date)`,
    read: readPriceYear,
  },
  {
    field: "grade",
    title: "Grade of the evidence",
    unit: "grade",
    isRequired: false,
    otherwise: "0, without correction",
    note: "1 takes nothing off a gain, 2 to 6 take 5, 10, 15, 25, 40% off: local policy, check against your guidance.",
    ...numbers({ minimum: 0, maximum: 6, whole: true }),
  },
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
