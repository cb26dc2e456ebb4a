import type { ValidationDescription } from "../../sheets/frame/sheetDescription";
import { cellAddress } from "../../formulas/address";

type Rule = Omit<ValidationDescription, "range">;

/** What a cell takes: a number between two others, or a word of a list. Rules of other kinds are not ours, and left out. */
export function readRule({ rule, prompt }: Excel.DataValidation): Rule | null {
  const words = { title: prompt.title, prompt: prompt.message };
  const { decimal, list } = rule;
  if (typeof list?.source === "string") {
    const { source } = list;
    const isRange = source.startsWith("=");
    return {
      ...words,
      rule: isRange ? { kind: "listFrom", range: source.slice(1) } : { kind: "list", values: source.split(",") },
    };
  }
  if (decimal?.operator !== "Between") return null;
  const [minimum, maximum] = [decimal.formula1, decimal.formula2];
  if (typeof minimum !== "number" || typeof maximum !== "number") return null;
  return { ...words, rule: { kind: "decimal", minimum, maximum } };
}

interface BoundCell {
  readonly row: number;
  readonly column: number;
  readonly rule: Rule | null;
}

/** Cells below one another that share a rule share an entry. */
export function inRanges(cells: readonly BoundCell[]): ValidationDescription[] {
  const runs: { readonly column: number; readonly first: number; last: number; readonly rule: Rule }[] = [];
  for (const { row, column, rule } of cells.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (rule === null) continue;
    if (run?.column === column && run.last === row - 1 && JSON.stringify(run.rule) === JSON.stringify(rule)) {
      run.last = row;
    } else {
      runs.push({ column, first: row, last: row, rule });
    }
  }
  return runs.map(({ column, first, last, rule }) => {
    const [top, bottom] = [cellAddress(first, column), cellAddress(last, column)];
    return { ...rule, range: first === last ? top : `${top}:${bottom}` };
  });
}
