import { readWorkbook } from "../batch";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import type { WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import { checkedWorkbook } from "./checkedWorkbook";
import type { Finding } from "./finding";
import { RULES } from "./rules";

/** Looks through all sheets, hidden ones included, for what a person should know or mend. Changes nothing. */
export function checkWorkbook(): Promise<readonly Finding[]> {
  return readWorkbook(async (context) => findingsIn(await readWorkbookSnapshot(context)));
}

const ORDER: readonly Finding["kind"][] = ["error", "warning", "note"];

/** The worst first; of a kind, in the order of the rules. */
export function findingsIn(workbook: WorkbookSnapshot): Finding[] {
  const checked = checkedWorkbook(workbook);
  const findings = RULES.flatMap((rule) => rule(checked));
  return findings.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}
