import type { Finding } from "../../../excel/index";
import { count, sentence } from "../../format/count";

export interface FindingGroup {
  readonly kind: Finding["kind"];
  readonly title: string;
  readonly findings: readonly Finding[];
}

const KINDS: readonly { readonly kind: Finding["kind"]; readonly title: string }[] = [
  { kind: "error", title: "Errors" },
  { kind: "warning", title: "Warnings" },
  { kind: "note", title: "Notes" },
];

/** What was found, the worst first. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return KINDS.map((group) => ({ ...group, findings: findings.filter(({ kind }) => kind === group.kind) })).filter(
    (group) => group.findings.length > 0,
  );
}

/** "2 errors, 1 note." */
export function findingsSummary(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Nothing found. The checks look for what is listed above, not for more.";
  const parts = findingGroups(findings).map(({ kind, findings: found }) => count(found.length, kind));
  return `${sentence(parts.join(", "))}.`;
}
