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

/** The limits are those of the model, which are wider than a slider's. */
export function allowedRange(entry: ParameterDefinition): AllowedRange {
  const format = cellFormat(entry);
  const words = "choices" in entry ? wordsOf(entry).map((word) => text(word, "published")) : [];
  const [one, other] = words;
  if (!("domain" in entry)) {
    return {
      lowest: one ?? text("", "published"),
      highest: other ?? text("", "published"),
      isWithin: (value, lowest, highest) => `OR(${value}=${lowest},${value}=${highest})`,
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
  // Where there is a word instead of a number, that stands in the place of the lowest.
  return {
    ...limits,
    isWithin: (value, word, highest) => `OR(${value}=${word},${isNumber(value, String(minimum), highest)})`,
  };
}
