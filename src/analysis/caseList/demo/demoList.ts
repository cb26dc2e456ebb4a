import type { TrueParameters } from "./caseLaw";

/** An invented list to try the estimates with: what is true of its cases is known. */
export interface DemoList {
  readonly id: "annexA" | "census" | "episodes";
  readonly label: string;
  readonly description: string;
  /** The same at every call. */
  readonly sheets: () => readonly DemoSheet[];
  readonly truth: DemoTruth;
}

/** As a file of cases is read; the list begins with a title that says that it is invented. */
export interface DemoSheet {
  readonly sheetName: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly dateColumns: readonly number[];
}

export interface DemoTruth {
  readonly extract: number;
  readonly seenFrom: number | null;
  /** Weeks up to which weeks open, closure and escalation are counted, and days up to which re-referral is. */
  readonly horizonWeeks: number;
  readonly backWithin: number;
  readonly services: readonly { readonly name: string; readonly parameters: TrueParameters }[];
}
