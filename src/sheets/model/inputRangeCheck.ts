import type { Parameter } from "../../model/register/parameters";
import { wordsOf } from "../../model/register/parameterValue";
import { onSheet } from "../../formulas/address";
import { cellFormat } from "../frame/numberFormats";
import { number, text } from "../frame/sheetDescription";
import { each } from "./checkRows";
import type { Check } from "./checkRows";
import type { ModelContext } from "./modelSheets";
import { workingsRow } from "./workingsSheet";

/** The limits are those of the model, which are wider than a slider's. */
export function inRange(entry: Parameter, { names }: ModelContext, columns: number): Check {
  const value = (letters: string) => onSheet(names.Workings, `${letters}$${workingsRow(entry.key)}`);
  const format = cellFormat(entry);
  const limit = (amount: number) =>
    amount === Infinity ? text("no limit", "published") : number(amount, "published", format);
  if (!("domain" in entry)) {
    const [one = "", other = ""] = wordsOf(entry);
    const isChoice = (row: number, letters: string) => `OR(${value(letters)}=$B${row},${value(letters)}=$D${row})`;
    return each(columns, text(one, "published"), entry.label, isChoice, text(other, "published"));
  }
  const { minimum, maximum } = entry.domain;
  if ("choices" in entry) {
    const [word = ""] = wordsOf(entry);
    const isRate = (row: number, letters: string) =>
      `OR(${value(letters)}=$B${row},AND(ISNUMBER(${value(letters)}),${value(letters)}>=${minimum},${value(letters)}<=$D${row}))`;
    return each(columns, text(word, "published"), entry.label, isRate, limit(maximum));
  }
  const isWithin = (row: number, letters: string) =>
    `AND(ISNUMBER(${value(letters)}),${value(letters)}>=$B${row},OR(ISTEXT($D${row}),${value(letters)}<=$D${row}))`;
  return each(columns, limit(minimum), entry.label, isWithin, limit(maximum));
}
