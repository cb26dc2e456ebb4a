import { PRICE_YEAR_CHOICES } from "../../model/prices/priceYears";
import type { ParameterDefinition } from "../../model/register/definition";
import { wordsOf } from "../../model/register/parameterValue";
import { cellFormat } from "../frame/numberFormats";
import { number, text } from "../frame/sheetDescription";
import type { CellDescription } from "../frame/sheetDescription";

/** What a parameter may hold, as two cells say it and as a formula compares a value with them. */
interface AllowedRange {
  readonly lowest: CellDescription;
  readonly highest: CellDescription;
  /** The condition that a cell holds what it may, by the cells of the two limits. A blank never does. */
  readonly isWithin: (value: string, lowest: string, highest: string) => string;
}

/**
 * The limits are those of the model, which are wider than a slider's.
 *
 * @param hasOwnRelease whether the workbook goes by a release of the deflator of its own, which has years that ours has not
 */
export function allowedRange(entry: ParameterDefinition, hasOwnRelease = false): AllowedRange {
  const format = cellFormat(entry);
  if (entry.unit === "financial year") return allowedYears(hasOwnRelease);
  const choices = "choices" in entry ? wordsOf(entry) : [];
  const [one, ...others] = choices.map((word) => text(word, "published"));
  const isAmong = (value: string, words: readonly string[]) => words.map((word) => `${value}="${word}",`).join("");
  if (!("domain" in entry)) {
    // The first and the last stand in the two cells; the unit beside the key names all.
    return {
      lowest: one ?? text("", "published"),
      highest: others.at(-1) ?? text("", "published"),
      isWithin: (value, lowest, highest) =>
        `OR(${isAmong(value, choices.slice(1, -1))}${value}=${lowest},${value}=${highest})`,
    };
  }
  const { minimum, maximum, whole, notZero } = entry.domain;
  const limits = {
    lowest: one ?? number(minimum, "published", format),
    highest: maximum === Infinity ? text("no limit", "published") : number(maximum, "published", format),
  };
  const isNumber = (value: string, lowest: string, highest: string) => {
    const isWhole = whole === true ? `,INT(${value})=${value}` : "";
    const isNotZero = notZero === true ? `,${value}<>0` : "";
    return `AND(ISNUMBER(${value}),${value}>=${lowest},OR(ISTEXT(${highest}),${value}<=${highest})${isWhole}${isNotZero})`;
  };
  if (one === undefined) return { ...limits, isWithin: isNumber };
  // Where there are words instead of a number, the first of them stands in the place of the lowest.
  return {
    ...limits,
    isWithin: (value, word, highest) =>
      `OR(${value}=${word},${isAmong(value, choices.slice(1))}${isNumber(value, String(minimum), highest)})`,
  };
}

/** A price year: as published, or a financial year however it is written, by the year in which it begins. */
function allowedYears(hasOwnRelease: boolean): AllowedRange {
  const [asPublished = "", first = ""] = PRICE_YEAR_CHOICES;
  const last = PRICE_YEAR_CHOICES.at(-1) ?? "";
  const reaches = (year: string) => (hasOwnRelease ? "" : `,${year}<=${last.slice(0, 4)}`);
  const begins = (value: string) => `VALUE(LEFT(${value},4))`;
  return {
    lowest: text(asPublished, "published"),
    highest: text("or a year", "published"),
    isWithin: (value, word) =>
      `OR(${value}=${word},IFERROR(AND(${begins(value)}>=${first.slice(0, 4)}${reaches(begins(value))}),FALSE))`,
  };
}
