import { cellFormula, hasReferences } from "../formulas/cellFormula";
import { WorkbookError } from "./workbookError";

/**
 * Refuses to write over a formula that takes its value from elsewhere, which somebody may have entered since the pane last
 * looked: a number in its place would cut that link without anybody's asking for it.
 */
export function mustNotBeLinked(address: string, value: unknown, formula: unknown): void {
  const entered = cellFormula(value, formula);
  if (entered === null || !hasReferences(entered)) return;
  const message = `${address} takes its value from elsewhere by a formula: change it there. Nothing was written.`;
  throw new WorkbookError(message, address);
}
