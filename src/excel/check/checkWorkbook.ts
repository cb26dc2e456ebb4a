import { readWorkbook } from "../batch";
import { asPart, step } from "../progress";
import type { Waiting } from "../progress";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import type { WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import { withCausesTold } from "./causes";
import { checkedWorkbook } from "./checkedWorkbook";
import type { Finding } from "./finding";
import { CAUSES, EFFECTS } from "./rules";

/** Looks through all sheets, hidden ones included, for what a person should know or mend. Changes nothing. */
export function checkWorkbook(waiting?: Waiting): Promise<readonly Finding[]> {
  return readWorkbook(async (context) => {
    const workbook = await asPart(context, READING, () => readWorkbookSnapshot(context));
    await step(context, "Looking through what was read", READING[1]);
    return findingsIn(workbook);
  }, waiting);
}

/** Which part of the work it is to read the workbook, about. */
const READING = [0, 0.9] as const;

const ORDER: readonly Finding["kind"][] = ["error", "warning", "note"];

/** Causes before what only comes of them; then the worst first; of a kind, in the order of the rules. */
export function findingsIn(workbook: WorkbookSnapshot): Finding[] {
  const checked = checkedWorkbook(workbook);
  const [causes, effects] = [CAUSES, EFFECTS].map((rules) => rules.flatMap((rule) => rule(checked)));
  const rank = ({ follows, kind }: Finding) => (follows ? ORDER.length : 0) + ORDER.indexOf(kind);
  return withCausesTold(checked, causes ?? [], effects ?? []).toSorted((one, other) => rank(one) - rank(other));
}
