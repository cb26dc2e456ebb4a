import { WELFARE_PARAMETERS } from "../../model/register/welfareParameters";
import { cellFormat } from "../frame/numberFormats";
import { text } from "../frame/sheetDescription";
import type { CellDescription } from "../frame/sheetDescription";
import { blockHeading } from "./blockRow";
import type { BlockRow } from "./blockRow";

/** The rows by which scenarios weigh gains by income: a heading, and a row for each setting with its source. */

export const WELFARE_HEADING = "# Welfare weights by income";

/** On for every scenario but the published one, with the register's values to change. */
export function welfareBlock(): readonly BlockRow[] {
  const rows = WELFARE_PARAMETERS.map((parameter): BlockRow => {
    const { key, label, unit, source, basis, published } = parameter;
    const cell = (value: string | number, style: CellDescription["style"]): CellDescription => ({
      ...{ value, style, format: cellFormat(parameter) },
    });
    return {
      key: text(key, "key"),
      metadata: {
        Parameter: text(label, "wrapped"),
        Unit: text(unit, "unit"),
        Source: text(source, "source"),
        Basis: text(basis, "basis"),
        "Price year": text("none", "source"),
      },
      reference: cell(published, "reference"),
      value: cell(key === "welfare.weights" ? "on" : published, "input"),
    };
  });
  return [blockHeading(WELFARE_HEADING), ...rows];
}
