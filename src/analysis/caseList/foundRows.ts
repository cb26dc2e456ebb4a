export type Severity = "" | "Note" | "Query" | "Error";

export type Finding = readonly [Exclude<Severity, "">, string];

/** What was found in the rows of a list. */
export interface RowFindings {
  /** How many rows there are. */
  readonly length: number;
  /** Of a row, in the order in which it was found. */
  readonly partsAt: (row: number) => readonly Finding[];
  /** The gravest of a row. */
  readonly severityAt: (row: number) => Severity;
  /** How many rows it is the gravest of. */
  readonly countOf: (severity: Severity) => number;
  /** Of a row without any identifier, several joined by "; ". */
  readonly textAt: (row: number) => string;
}

const RANK: readonly Severity[] = ["", "Note", "Query", "Error"];
const NOTHING: readonly Finding[] = [];

/**
 * What is found in each row of a list, while it is looked at and afterwards. There may be a million rows, of which a page shows some
 * ten, so that what is said of a row is put together when somebody asks.
 */
export class FoundRows implements RowFindings {
  /** For each row the place in `RANK` of its gravest finding. */
  private readonly gravest: Uint8Array;
  /** For each row the place of its last finding, from 1; 0 where there is none. */
  private readonly last: Int32Array;
  private readonly said: Finding[] = [];
  /** For each finding the place of the one before it in the same row. */
  private readonly before: number[] = [];

  constructor(readonly length: number) {
    this.gravest = new Uint8Array(length);
    this.last = new Int32Array(length);
  }

  add(row: number, finding: Finding): void {
    this.before.push(this.last[row] ?? 0);
    this.last[row] = this.said.push(finding);
    const rank = RANK.indexOf(finding[0]);
    if (rank > (this.gravest[row] ?? 0)) this.gravest[row] = rank;
  }

  /** Whether a row cannot be used. */
  isOut(row: number): boolean {
    return this.severityAt(row) === "Error";
  }

  severityAt(row: number): Severity {
    return RANK[this.gravest[row] ?? 0] ?? "";
  }

  countOf(severity: Severity): number {
    return this.gravest.reduce((count, rank) => count + Number(RANK[rank] === severity), 0);
  }

  textAt(row: number): string {
    const parts = this.partsAt(row);
    return parts.length === 1 ? (parts[0]?.[1] ?? "") : parts.map(([, text]) => text).join("; ");
  }

  partsAt(row: number): readonly Finding[] {
    let at = this.last[row] ?? 0;
    if (at === 0) return NOTHING;
    const parts: Finding[] = [];
    for (; at > 0; at = this.before[at - 1] ?? 0) {
      const finding = this.said[at - 1];
      if (finding !== undefined) parts.push(finding);
    }
    return parts.length === 1 ? parts : parts.reverse();
  }
}
