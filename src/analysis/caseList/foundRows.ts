export type Severity = "" | "Note" | "Query" | "Error";

export type Finding = readonly [Exclude<Severity, "">, string];

export interface RowFindings {
  readonly severity: Severity;
  /** Without any identifier, several joined by "; ". */
  readonly text: string;
  /** Each by itself. */
  readonly parts: readonly Finding[];
}

const RANK: readonly Severity[] = ["", "Note", "Query", "Error"];
const NOTHING: RowFindings = { severity: "", text: "", parts: [] };
/** So many findings are remembered to be used again; those that hold a date are seldom the same. */
const REMEMBERED = 1000;

/**
 * What is found in each row of a list. There may be a million, so that a row in which nothing is found takes no room, and
 * findings that are the same are one.
 */
export class FoundRows {
  private readonly rows: (readonly Finding[] | undefined)[];
  private readonly out: Uint8Array;
  private readonly known = new Map<string, Finding>();

  constructor(count: number) {
    this.rows = new Array<readonly Finding[] | undefined>(count);
    this.out = new Uint8Array(count);
  }

  add(row: number, severity: Finding[0], text: string): void {
    const known = this.known.get(text);
    const finding: Finding = known?.[0] === severity ? known : [severity, text];
    if (known === undefined && this.known.size < REMEMBERED) this.known.set(text, finding);
    // A new array of the right size: one that grows takes room for seventeen.
    this.rows[row] = [...this.of(row), finding];
    if (severity === "Error") this.out[row] = 1;
  }

  /** Whether a row cannot be used. */
  isOut(row: number): boolean {
    return this.out[row] === 1;
  }

  of(row: number): readonly Finding[] {
    return this.rows[row] ?? NOTHING.parts;
  }

  all(): RowFindings[] {
    let last = NOTHING;
    return Array.from(this.rows, (parts) => {
      if (parts === undefined) return NOTHING;
      if (!isSame(parts, last.parts)) last = summed(parts);
      return last;
    });
  }
}

function isSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && one.every((finding, place) => finding === other[place]);
}

function summed(parts: readonly Finding[]): RowFindings {
  let severity: Severity = "";
  for (const [one] of parts) if (RANK.indexOf(one) > RANK.indexOf(severity)) severity = one;
  return { severity, text: parts.map(([, text]) => text).join("; "), parts };
}
