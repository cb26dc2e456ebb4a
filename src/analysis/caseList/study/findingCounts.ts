import type { Steps } from "../../simulation/steps";
import { remembered } from "../remembered";
import type { Finding, RowFindings, Severity } from "../foundRows";

/** How often a list has a finding, and where first. */
export interface FindingCount {
  readonly severity: Exclude<Severity, "">;
  /** Without the dates and rows of any one. */
  readonly text: string;
  /** Rows of the list, from 0, in order. */
  readonly rows: readonly number[];
}

/** Dates, years, months and rows that a finding names. */
const OF_ONE_ROW =
  /\d{2}\/\d{2}\/\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\b\d{4}\b|(?<=\brow |\bmonth )\d+(?:, \d+)*(?: and \d+ more)?/g;

const ROWS_A_STEP = 5000;

/** The findings of a list by kind, in steps: errors first and the commonest of each severity first. */
export function* countFindings(findings: RowFindings): Steps<FindingCount[]> {
  const kinds = new Map<string, { severity: Exclude<Severity, "">; text: string; rows: number[] }>();
  const kindOf = remembered(([severity, said]: Finding) => {
    const text = said.replace(OF_ONE_ROW, "…");
    const kind = kinds.get(`${severity} ${text}`) ?? { severity, text, rows: [] };
    kinds.set(`${severity} ${text}`, kind);
    return kind;
  });
  for (let row = 0; row < findings.length; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_A_STEP;
    for (const finding of findings.partsAt(row)) kindOf(finding).rows.push(row);
  }
  const order = ["Error", "Query", "Note"];
  return [...kinds.values()].sort(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity) || other.rows.length - one.rows.length,
  );
}
