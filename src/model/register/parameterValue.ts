import { findPriceYearChoice, PRICE_YEAR_CHOICES } from "../prices/priceYears";
import { describeCell, isBlank } from "./cell";
import type { ChoiceDefinition, ParameterDefinition } from "./definition";
import { allowedNumbers, isWithin } from "./domain";

/** The value of a parameter that a cell holds, or what was wrong with it. */
export type ParameterReading =
  | { readonly ok: true; readonly value: number | string }
  | { readonly ok: false; readonly allowed: string; readonly came: string };

/** The unit of what is a financial year, which a cell may write in several ways. */
const PRICE_YEAR_UNIT = "financial year";

/** Reads one cell as the value of one parameter: right kind, inside its domain, choices whatever their case. */
export function readParameterValue(parameter: ParameterDefinition, cell: unknown): ParameterReading {
  if (typeof cell === "number" && "domain" in parameter && isWithin(cell, parameter.domain)) {
    return { ok: true, value: cell };
  }
  if (parameter.unit === PRICE_YEAR_UNIT) {
    const value = findPriceYearChoice(cell);
    if (value !== undefined) return { ok: true, value };
  } else if (typeof cell === "string" && "choices" in parameter) {
    const wanted = cell.trim().toLowerCase();
    const choice = parameter.choices.find(({ value }) => value.toLowerCase() === wanted);
    if (choice !== undefined) return { ok: true, value: choice.value };
  }
  return { ok: false, allowed: allowedValues(parameter), came: describeCell(cell) };
}

/**
 * Whether a cell holds something that is no value of the parameter, nor a number at all: a text or an error that says
 * something of its own.
 */
export function isUnreadable(parameter: ParameterDefinition, cell: unknown): boolean {
  return !isBlank(cell) && typeof cell !== "number" && !readParameterValue(parameter, cell).ok;
}

/** The words among which one chooses. */
export function wordsOf({ choices }: Pick<ChoiceDefinition, "choices">): string[] {
  return choices.map(({ value }) => value);
}

/** What a parameter may hold, in words. */
export function allowedValues(parameter: ParameterDefinition): string {
  if (parameter.unit === PRICE_YEAR_UNIT) {
    const [asPublished = "", first = ""] = PRICE_YEAR_CHOICES;
    return `"${asPublished}" or a financial year from "${first}", to "${PRICE_YEAR_CHOICES.at(-1) ?? ""}" by the deflator that we bring`;
  }
  const choices = "choices" in parameter ? wordsOf(parameter).map((word) => `"${word}"`) : [];
  const numbers = "domain" in parameter ? [allowedNumbers(parameter.domain)] : [];
  return [...choices, ...numbers].join(" or ");
}
