/** In small letters, apart from the code that Annex A puts before the word. */
export const YES = ["yes", "y", "true", "1", "nfa", "no further action"] as const;
const YES_WORDS: ReadonlySet<string> = new Set(YES);
const NO = new Set(["no", "n", "false", "0"]);

/** Whether a referral led to nothing, as lists write it: `a) Yes`, "Yes", true, 1; undefined where nothing is said. */
export function isNoFurtherAction(cell: unknown): boolean | undefined {
  if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean") return undefined;
  const said = String(cell)
    .trim()
    .toLowerCase()
    .replace(/^[a-z]\)\s*/, "");
  if (YES_WORDS.has(said)) return true;
  return NO.has(said) ? false : undefined;
}
