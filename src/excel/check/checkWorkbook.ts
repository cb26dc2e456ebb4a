import { readWorkbook } from "../batch";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import type { WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import { withCausesTold } from "./causes";
import { checkedWorkbook } from "./checkedWorkbook";
import type { Finding } from "./finding";
import { CAUSES, EFFECTS } from "./rules";

/** Looks through all sheets, hidden ones included, for what a person should know or mend. Changes nothing. */
export function checkWorkbook(): Promise<readonly Finding[]> {
  return readWorkbook(async (context) => findingsIn(await readWorkbookSnapshot(context)));
}

const ORDER: readonly Finding["kind"][] = ["error", "warning", "note"];

/** Causes before what only comes of them; then the worst first; of a kind, in the order of the rules. */
export function findingsIn(workbook: WorkbookSnapshot): Finding[] {
  const checked = checkedWorkbook(workbook);
  const [causes, effects] = [CAUSES, EFFECTS].map((rules) => rules.flatMap((rule) => rule(checked)));
  const rank = ({ follows, kind }: Finding) => (follows ? ORDER.length : 0) + ORDER.indexOf(kind);
  return withCausesTold(checked, causes ?? [], effects ?? []).toSorted((one, other) => rank(one) - rank(other));
}
