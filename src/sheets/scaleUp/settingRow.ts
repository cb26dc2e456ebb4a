import { wordsOf } from "../../model/register/parameterValue";
import type { ScaleUpParameter } from "../../model/register/scaleUpParameters";
import { cellFormat } from "../frame/numberFormats";
import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, ValidationDescription } from "../frame/sheetDescription";
import { inputRow } from "./inputCells";
import type { ScaleUpContext } from "./scaleUpSheets";

/** One setting on the sheet of the inputs: its row, its limits, and what its cell takes. */

export const IN_RANGE = "in range";
const OUT_OF_RANGE = "out of range";

export function settingRow(entry: ScaleUpParameter, { inputs }: ScaleUpContext): RowDescription {
  const { key, label, unit, source, basis, isOwnAssumption, published, note } = entry;
  const kept = inputs("Scale-up inputs").get(key) ?? { value: published };
  const style = "slider" in entry ? "input" : "inputText";
  return [
    text(label, "wrapped"),
    text(isOwnAssumption ? source : `${source} (${basis})`, "source"),
    text(unit, "unit"),
    text(key, "key"),
    { ...kept, style, ...("slider" in entry ? { format: cellFormat(entry) } : {}) },
    ...limitCells(entry),
    text(note, "note"),
  ];
}

/** The limits are those of the model, which are wider than a slider's. */
function limitCells(entry: ScaleUpParameter): CellDescription[] {
  const row = inputRow(entry.key);
  const [value, lowest, highest] = [`E${row}`, `F${row}`, `G${row}`];
  const verdict = (condition: string) =>
    formula(`IFERROR(IF(${condition},"${IN_RANGE}","${OUT_OF_RANGE}"),"${OUT_OF_RANGE}")`, "check");
  if (!("domain" in entry)) {
    const [one = "", other = ""] = wordsOf(entry);
    return [text(one, "published"), text(other, "published"), verdict(`OR(${value}=${lowest},${value}=${highest})`)];
  }
  const { minimum, maximum, whole } = entry.domain;
  const format = cellFormat(entry);
  const isWhole = whole === true ? `,INT(${value})=${value}` : "";
  return [
    number(minimum, "published", format),
    maximum === Infinity ? text("no limit", "published") : number(maximum, "published", format),
    verdict(`AND(ISNUMBER(${value}),${value}>=${lowest},OR(ISTEXT(${highest}),${value}<=${highest})${isWhole})`),
  ];
}

export function settingValidation(entry: ScaleUpParameter): ValidationDescription {
  const range = `E${inputRow(entry.key)}`;
  if (!("slider" in entry)) {
    const prompt = `${wordsOf(entry).join(" or ")}. ${entry.note}`;
    return { range, rule: { kind: "list", values: wordsOf(entry) }, title: entry.label, prompt };
  }
  const { minimum, maximum } = entry.slider;
  const prompt = `From ${minimum} to ${maximum}, ${entry.unit}. ${entry.note}`;
  return { range, rule: { kind: "decimal", minimum, maximum }, title: entry.label, prompt };
}
