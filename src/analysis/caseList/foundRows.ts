import type { Steps } from "../simulation/steps";

export type Severity = "" | "Note" | "Query" | "Error";

export type Finding = readonly [Exclude<Severity, "">, string];

/** What was found in a row, in the order in which it was found. */
export class RowFindings {
  private joined: string | null = null;

  constructor(readonly parts: readonly Finding[]) {}

  /** The gravest. */
  get severity(): Severity {
    let gravest = 0;
    for (const [severity] of this.parts) gravest = Math.max(gravest, RANK.indexOf(severity));
    return RANK[gravest] ?? "";
  }

  /** Without any identifier, several joined by "; ". */
  get text(): string {
    return (this.joined ??= this.parts.map(([, text]) => text).join("; "));
  }
}

const RANK: readonly Severity[] = ["", "Note", "Query", "Error"];
const ROWS_A_STEP = 5000;
const NOTHING = new RowFindings([]);

/**
 * What is found in each row of a list. There may be a million, so that a row in which nothing is found takes hardly any room, and
 * rows one after the other in which the same is found share it.
 */
export class FoundRows {
  private readonly out: Uint8Array;
  /** For each row the place of its last finding, from 1; 0 where there is none. */
  private readonly last: Int32Array;
  private readonly said: Finding[] = [];
  /** For each finding the place of the one before it in the same row. */
  private readonly before: number[] = [];

  constructor(count: number) {
    this.out = new Uint8Array(count);
    this.last = new Int32Array(count);
  }

  add(row: number, finding: Finding): void {
    this.before.push(this.last[row] ?? 0);
    this.last[row] = this.said.push(finding);
    if (finding[0] === "Error") this.out[row] = 1;
  }

  /** Whether a row cannot be used. */
  isOut(row: number): boolean {
    return this.out[row] === 1;
  }

  /** In steps, each of which tells how many rows it looked at. */
  *allInSteps(): Steps<RowFindings[]> {
    const all: RowFindings[] = [];
    let shared = NOTHING;
    for (const place of this.last) {
      if (all.length % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_A_STEP;
      const parts = place === 0 ? [] : this.partsTo(place);
      if (place > 0 && !isSame(parts, shared.parts)) shared = new RowFindings(parts);
      all.push(place === 0 ? NOTHING : shared);
    }
    return all;
  }

  private partsTo(place: number): Finding[] {
    const parts: Finding[] = [];
    for (let at = place; at > 0; at = this.before[at - 1] ?? 0) {
      const finding = this.said[at - 1];
      if (finding !== undefined) parts.push(finding);
    }
    return parts.reverse();
  }
}

function isSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && one.every((finding, place) => finding === other[place]);
}
