const YES = new Set(["yes", "y", "true", "1", "nfa", "no further action"]);
const NO = new Set(["no", "n", "false", "0"]);

/** Whether a referral led to nothing, as lists write it: `a) Yes`, "Yes", true, 1; undefined where nothing is said. */
export function isNoFurtherAction(cell: unknown): boolean | undefined {
  if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean") return undefined;
  const said = String(cell)
    .trim()
    .toLowerCase()
    .replace(/^[a-z]\)\s*/, "");
  if (YES.has(said)) return true;
  return NO.has(said) ? false : undefined;
}
