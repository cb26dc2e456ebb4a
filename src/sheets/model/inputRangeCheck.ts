import type { Parameter } from "../../model/register/parameters";
import { onSheet } from "../../formulas/address";
import { allowedRange } from "./allowedRange";
import { each } from "./checkRows";
import type { Check } from "./checkRows";
import type { ModelContext } from "./modelSheets";
import { workingsRow } from "./workingsSheet";

/** Whether an input is allowed in every scenario. */
export function inRange(entry: Parameter, { names, place }: ModelContext, columns: number): Check {
  const { lowest, highest, isWithin } = allowedRange(entry, place.deflator !== null);
  const value = (letters: string) => onSheet(names.Workings, `${letters}$${workingsRow(entry.key)}`);
  const condition = (row: number, letters: string) => isWithin(value(letters), `$B${row}`, `$D${row}`);
  return each(columns, lowest, entry.label, condition, highest);
}
