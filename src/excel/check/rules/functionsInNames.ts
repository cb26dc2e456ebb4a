import { onSheet } from "../../../formulas/address";
import { parseFormula } from "../../../formulas/parse";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Names that stand for a CBA function: nobody sees their errors, and no native formula takes their place. */
export function functionsInNames({ names, sheets }: CheckedWorkbook): Finding[] {
  const [first] = sheets;
  return names.flatMap(({ name, sheet, formula }): Finding[] => {
    const parts = parseFormula(formula)?.parts ?? [];
    if (parts.every((part) => typeof part === "string")) return [];
    const address = onSheet(sheet ?? first?.sheetName ?? "", "A1");
    const message = `The name ${name} stands for ${formula}. Put the formula in a cell, and let the name refer to that.`;
    return [{ kind: "warning", title: "CBA function in a name", message, address }];
  });
}
