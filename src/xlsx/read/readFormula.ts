import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";

/** A formula as people write it, from how the file holds it: the reverse of formulaText.ts. */
export function readFormula(stored: string): string {
  const tokens = tokenize(`=${stored}`, { mergeRefs: true }).map(({ type, value }) => ({ type, value }));
  const written: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const value = tokens[index]?.value ?? "";
    const [, reference, closing] = tokens.slice(index + 1, index + 4).map((token) => token.value);
    const isSpill = /^_xlfn\.ANCHORARRAY$/i.test(value);
    if ((isSpill || /^_xlfn\.SINGLE$/i.test(value)) && reference !== undefined && closing === ")") {
      written.push(isSpill ? `${reference}#` : `@${reference}`);
      index += 3;
    } else {
      written.push(tokens[index]?.type === "string" ? value : withoutPrefix(value));
    }
  }
  return written.join("");
}

const withoutPrefix = (name: string): string =>
  name
    .replace(/^_xlfn\.(_xlws\.)?/i, "")
    .replace(/^_xlpm\./i, "")
    .replace(/^_xldudf_CBA_/i, "CBA.");

/** Whether a formula needs what a grid has not: a table's columns, or cells of another file. */
export const needsMore = (formula: string): boolean =>
  tokenize(formula).some(({ type, value }) => type !== "string" && value.includes("["));

/** The formula that stands at `from`, as it reads at `to`. Excel writes a formula that is filled down once. */
export function copied(formula: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}
