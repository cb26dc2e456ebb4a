import { wordsOf } from "../../model/register/parameterValue";
import type { ParameterDefinition } from "../../model/register/definition";
import type { ScaleUpParameter } from "../../model/register/scaleUpParameters";
import { fixed } from "../../formulas/address";
import { allowedRange } from "../model/allowedRange";
import { numberRule } from "../frame/numberRule";
import { cellFormat } from "../frame/numberFormats";
import { formula, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, ValidationDescription } from "../frame/sheetDescription";
import { GROWTH_KEYS } from "./casesByGrowth";
import { CASES, inputRow } from "./inputCells";
import type { ScaleUpContext } from "./scaleUpSheets";

/** One setting on the sheet of the inputs: its row, its limits, and what its cell takes. */

export const IN_RANGE = "in range";
const OUT_OF_RANGE = "out of range";
const BLANK = "blank";

export function settingRow(entry: ScaleUpParameter, { inputs }: ScaleUpContext): RowDescription {
  const { key, label, unit, source, basis, isOwnAssumption, published, note } = entry;
  const kept = inputs("Scale-up inputs").get(key) ?? { value: published };
  const style = "slider" in entry ? "input" : "inputText";
  return [
    text(label, "wrapped"),
    // The note as well: on one line right of the limits it would run on over several sheets of paper.
    text(`${isOwnAssumption ? source : `${source} (${basis})`}. ${note}`, "source"),
    text(unit, "unit"),
    text(key, "key"),
    { ...kept, style, ...("slider" in entry ? { format: cellFormat(entry) } : {}) },
    ...limitCells(entry, inputRow(key)),
    ...(GROWTH_KEYS.includes(key) ? [formula(`IF(${HAS_YEAR_BY_GROWTH},"","${NOT_IN_USE}")`, "note")] : []),
  ];
}

/** Right of the limits, so that nobody turns an input that does nothing. */
const NOT_IN_USE = "Not in use: cases are entered";
const HAS_YEAR_BY_GROWTH = `SUMPRODUCT(ISFORMULA(${fixed(CASES)})*(LEN(${fixed(CASES)})>0))>0`;

/** Right of the value of an input: the lowest and the highest allowed, and whether the value is; a blank is named as one. */
export function limitCells(entry: ParameterDefinition, row: number): CellDescription[] {
  const { lowest, highest, isWithin } = allowedRange(entry);
  const condition = isWithin(`E${row}`, `F${row}`, `G${row}`);
  const verdict = `IFERROR(IF(LEN(E${row})=0,"${BLANK}",IF(${condition},"${IN_RANGE}","${OUT_OF_RANGE}")),"${OUT_OF_RANGE}")`;
  return [lowest, highest, formula(verdict, "check")];
}

/** None for words or a share instead, which no rule of Excel's can say without a formula. */
export function settingValidations(entry: ScaleUpParameter): ValidationDescription[] {
  const range = `E${inputRow(entry.key)}`;
  if (!("choices" in entry)) return [{ range, ...numberRule(entry) }];
  if ("slider" in entry) return [];
  const prompt = `${wordsOf(entry).join(" or ")}. ${entry.note}`;
  return [{ range, rule: { kind: "list", values: wordsOf(entry) }, title: entry.label, prompt }];
}
