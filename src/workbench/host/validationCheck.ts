import { HostError } from "./errors";
import { enteredContent } from "./typedText";
import type { ValidationRule } from "./validationRules";

/** The texts of a list that stands in cells, by its reference; null where these are gone with their sheet. */
type ReadList = (reference: string) => readonly string[] | null;

/**
 * Whether Excel would let a person type this into a cell with such a rule. What comes of a formula is not known yet, and
 * rules by formulas of their own are not computed here: both pass.
 */
export function mayBeTyped(typed: string, { rule, ignoreBlanks }: ValidationRule, readList: ReadList): boolean {
  if (typed === "") return ignoreBlanks;
  const content = enteredContent(typed, "General");
  if (content.f) return true;
  if (rule.list) return isListed(typed.trim(), rule.list.source, readList);
  if (rule.textLength) return isWithin(typed.length, rule.textLength);
  const limits = rule.wholeNumber ?? rule.decimal;
  if (!limits) return true;
  if (typeof content.v !== "number") return false;
  return (!rule.wholeNumber || Number.isInteger(content.v)) && isWithin(content.v, limits);
}

/** A list given as a Range object is not read here, and takes anything, as does one whose cells are gone. */
function isListed(typed: string, source: string | Excel.Range, readList: ReadList): boolean {
  if (typeof source !== "string") return true;
  const entries = source.startsWith("=") ? readList(source.slice(1)) : source.split(",");
  return entries === null || entries.some((entry) => entry.trim() === typed);
}

function isWithin(value: number, { operator, formula1, formula2 }: Excel.BasicDataValidation): boolean {
  const [first, second] = [Number(formula1), Number(formula2)];
  if (Number.isNaN(first)) return true;
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      throw new HostError("InvalidArgument", `${operator as string} is not a DataValidationOperator.`);
  }
}
