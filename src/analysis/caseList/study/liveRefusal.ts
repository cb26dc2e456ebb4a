import type { Study } from "./prepareStudy";

/** Excel on the web refuses larger arguments, and every change of the list would compute for seconds. */
const MOST_ROWS = 100_000;
/** How a finding begins of a row that is of one spell with another one and not the same as it. */
const OF_ONE_SPELL = /^(?:one spell with row|inside the open spell)/;

/** Why formulas of a list's columns cannot give what a study gives; null where nothing is known that speaks against it. */
export function liveRefusal({ choices, findings, arms, cases }: Study, hasFamilies: boolean): string | null {
  if (arms.length === 0) return "no case is left";
  if (findings.length > MOST_ROWS) return `the list has more than ${MOST_ROWS.toLocaleString("en-GB")} rows`;
  if (choices.caseIs === "family" && hasFamilies)
    return "a case is a family, from the first start to the last closure of several rows";
  const escalated = cases.beganEscalated.reduce((sum, one) => sum + one, 0);
  if (escalated > 0)
    return `${escalated} cases that began under protection or in care count in weeks open and cannot escalate`;
  let joined = 0;
  for (let row = 0; row < findings.length; row++) {
    if (findings.severityAt(row) !== "" && findings.partsAt(row).some(([, text]) => OF_ONE_SPELL.test(text))) joined++;
  }
  return joined === 0
    ? null
    : `${joined} rows overlap or touch another of the same case and were joined: make each spell one row in the list`;
}
