import { allowedNumbers, isWithin } from "../domain";
import type { Domain } from "../domain";
import { finder } from "../names";
import { PENCE, percent, plain } from "../notation";
import type { Shown } from "../notation";
import { GDP_DEFLATOR } from "../../prices/gdpDeflator";
import { financialYear, readFinancialYear } from "../../prices/financialYear";
import { GAINERS, VALUE_KINDS } from "./ownOutcome";
import { ATTRIBUTION, RATE, WORTH } from "./outcomeDomains";
import type { OwnOutcome } from "./ownOutcome";

/** The fields of an outcome: the last part of its keys, `outcome.<name>.<field>`. */

export type OutcomeField = Exclude<keyof OwnOutcome, "name" | "place">;

export interface OutcomeFieldDefinition extends Shown {
  readonly field: OutcomeField;
  readonly title: string;
  readonly unit: string;
  /** What it means, for whoever fills it in. */
  readonly note: string;
  /** An outcome without it cannot be computed; the others have a value that stands in. */
  readonly isRequired: boolean;
  /** What a cell may hold. */
  readonly allowed: string;
  /** The words that it is one of; undefined for numbers and years. */
  readonly choices?: readonly string[];
  /** What its numbers may be; undefined for words and years. */
  readonly domain?: Domain;
  /** The value that a cell holds; undefined where it holds none. */
  readonly read: (cell: unknown) => number | string | null | undefined;
}

/** Nobody plans for longer than a life. */
export const MOST_YEARS = 100;
const SHARE: Domain = { minimum: 0, maximum: 1 };

const PRICE_YEARS = [...GDP_DEFLATOR.levels.keys()];
const [FIRST_PRICE_YEAR = NaN] = PRICE_YEARS;
const LAST_PRICE_YEAR = PRICE_YEARS.at(-1) ?? NaN;
/** In the prices of the scenario, whatever its year. */
export const SCENARIO_PRICES = "scenario";

const WORDS: Shown = { notation: "words", decimals: 0 };

export const OUTCOME_FIELDS: readonly OutcomeFieldDefinition[] = [
  {
    field: "programmeRate",
    title: "Rate, programme",
    unit: "events a case a year",
    note: "Events a case in the programme, in each year in which the outcome is felt.",
    isRequired: true,
    ...plain(3),
    ...numbers(RATE),
  },
  {
    field: "comparatorRate",
    title: "Rate, comparator",
    unit: "events a case a year",
    note: "The same without the programme.",
    isRequired: true,
    ...plain(3),
    ...numbers(RATE),
  },
  {
    field: "unitValue",
    title: "Value of one event",
    unit: "£",
    note: "What one event is worth to whoever gains by it: below 0 where an event costs, as a missing episode does.",
    isRequired: true,
    ...PENCE,
    ...numbers(WORTH),
  },
  {
    field: "gainer",
    title: "Who gains",
    unit: "body",
    note: "Who has the gain, or the loss.",
    isRequired: true,
    ...WORDS,
    ...words(GAINERS.map(({ gainer }) => gainer)),
  },
  {
    field: "kind",
    title: "Kind",
    unit: "kind",
    note: "Fiscal is money of a public body, economic is earnings and output, social is well-being. Left out: fiscal for a public body, else social.",
    isRequired: false,
    ...WORDS,
    ...words(VALUE_KINDS),
  },
  {
    field: "cashableShare",
    title: "Cashable share",
    unit: "share of value",
    note: "The share that is cash a budget can be cut by. Left out: 0%.",
    isRequired: false,
    ...percent(0),
    ...numbers(SHARE),
  },
  {
    field: "attribution",
    title: "Share caused",
    unit: "share of effect",
    note: "The share of the difference that the programme causes. Left out: 100%.",
    isRequired: false,
    ...percent(0),
    ...numbers(ATTRIBUTION),
  },
  {
    field: "startYear",
    title: "First year",
    unit: "year",
    note: "The first year in which it is felt; 0, the year of the case, if left out.",
    isRequired: false,
    ...plain(0),
    ...numbers({ minimum: 0, maximum: MOST_YEARS, whole: true }),
  },
  {
    field: "years",
    title: "Years",
    unit: "years",
    note: "For how many years it is felt; 1 if left out.",
    isRequired: false,
    ...plain(0),
    ...numbers({ minimum: 1, maximum: MOST_YEARS, whole: true }),
  },
  {
    field: "dropOff",
    title: "Drop-off",
    unit: "share a year",
    note: "What each year loses of the effect of the year before. Left out: 0%.",
    isRequired: false,
    ...percent(0),
    ...numbers(SHARE),
  },
  {
    field: "priceYear",
    title: "Price year",
    unit: "financial year",
    note: `In which financial year's prices the value is, such as 2013/14; it is brought to the scenario's. Left out: "${SCENARIO_PRICES}", in the scenario's already.`,
    isRequired: false,
    ...WORDS,
    allowed: `"${SCENARIO_PRICES}" or a financial year from ${financialYear(FIRST_PRICE_YEAR)}, to ${financialYear(LAST_PRICE_YEAR)} by the deflator that we bring (2008 for 2008/09, which a spreadsheet may take for a date)`,
    read: readPriceYear,
  },
  {
    field: "grade",
    title: "Evidence grade",
    unit: "grade",
    note: "Grade of the evidence, 1 to 6, by which a gain is corrected; 0 without correction.",
    isRequired: false,
    ...plain(0),
    ...numbers({ minimum: 0, maximum: 6, whole: true }),
  },
  {
    field: "correction",
    title: "Taken off for the evidence",
    unit: "share of gain",
    note: "The share that is taken off a gain for its evidence; that of the grade if left out.",
    isRequired: false,
    ...percent(0),
    ...numbers(SHARE),
  },
];

/** Their names, for hints at misspelt ones. */
export const FIELD_NAMES = OUTCOME_FIELDS.map(({ field }) => field) as [OutcomeField, ...OutcomeField[]]; // Never empty.

/** The field of this name, whatever its case; undefined where there is none. */
export const findOutcomeField = finder(OUTCOME_FIELDS, ({ field }) => field);

function numbers(domain: Domain): Pick<OutcomeFieldDefinition, "allowed" | "domain" | "read"> {
  return {
    domain,
    allowed: allowedNumbers(domain),
    read: (cell) => (typeof cell === "number" && isWithin(cell, domain) ? cell : undefined),
  };
}

function words(choices: readonly string[]): Pick<OutcomeFieldDefinition, "allowed" | "choices" | "read"> {
  const find = finder(choices, (choice) => choice);
  return {
    choices,
    allowed: choices.map((choice) => `"${choice}"`).join(", "),
    read: (cell) => (typeof cell === "string" ? find(cell) : undefined),
  };
}

function readPriceYear(cell: unknown): number | null | undefined {
  if (typeof cell === "string" && cell.trim().toLowerCase() === SCENARIO_PRICES) return null;
  const year = readFinancialYear(cell);
  // How far the deflator reaches is for its release to say.
  return year !== null && year >= FIRST_PRICE_YEAR ? year : undefined;
}
