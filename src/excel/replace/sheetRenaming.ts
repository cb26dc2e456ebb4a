import { tokenize } from "@borgar/fx";
import { quotedSheetName } from "../../formulas/address";

/** A formula that was noted down before sheets were renamed, as Excel writes it now. `renamed`: old names to new. */
export function withSheetsRenamed(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0 || !formula.startsWith("=")) return formula;
  return tokenize(formula)
    .map(({ type, value }) => (type === "string" ? value : renamedReference(value, renamed)))
    .join("");
}

function renamedReference(reference: string, renamed: ReadonlyMap<string, string>): string {
  const end = reference.lastIndexOf("!");
  if (end === -1) return reference;
  const name = reference
    .slice(0, end)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const now = renamed.get(name);
  return now === undefined ? reference : `${quotedSheetName(now)}${reference.slice(end)}`;
}
