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

/** What was found, the worst first, but for what only comes of it. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const causes = findings.filter(({ follows }) => follows !== true);
  return KINDS.map((group) => ({ ...group, findings: causes.filter(({ kind }) => kind === group.kind) })).filter(
    (group) => group.findings.length > 0,
  );
}

/** What goes once its cause is mended. */
export function consequences(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ follows }) => follows === true);
}

/** "2 errors, 1 note; 12 more only come of these." */
export function findingsSummary(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Nothing found. The checks look for what is listed above, not for more.";
  const parts = findingGroups(findings).map(({ kind, findings: ofKind }) => count(ofKind.length, kind));
  const more = consequences(findings).length;
  const rest = more === 0 ? "" : `; ${more} more only ${more === 1 ? "comes" : "come"} of these`;
  return `${sentence(parts.join(", "))}${rest}.`;
}
