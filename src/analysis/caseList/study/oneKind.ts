import { isReasonGiven } from "../closureReasons";
import { NO_DAY } from "../dates";
import { FEWEST_AT_RISK } from "../estimates";
import type { Holds } from "./choices";

/** Rows that have a closure, and rows that began and have none. */
export interface Closures {
  readonly open: number;
  readonly closed: number;
}

/** Counts them. A closure that cannot be read, and a reason without a closure, are errors that tell of neither. */
export function countClosures(starts: Int32Array, ends: Int32Array, reasons: readonly unknown[] | null): Closures {
  let [open, closed] = [0, 0];
  for (let row = 0; row < starts.length; row++) {
    if ((starts[row] ?? NO_DAY) <= NO_DAY) continue;
    const end = ends[row] ?? NO_DAY;
    if (end > NO_DAY) closed++;
    else if (end === NO_DAY && !isReasonGiven(reasons?.[row])) open++;
  }
  return { open, closed };
}

/**
 * What is proposed for a list: one kind alone where all its rows are of it. A person may know better, as where all have closed by now.
 * A few rows are proof of nothing, and nothing is estimated from them.
 */
export function proposedHolds({ open, closed }: Closures): Holds {
  if (open + closed < FEWEST_AT_RISK) return "openAndClosed";
  if (open > 0 && closed === 0) return "onlyOpen";
  return closed > 0 && open === 0 ? "onlyClosed" : "openAndClosed";
}

/** What a list cannot give, and why. */
export interface Refusal {
  readonly of: string;
  readonly why: string;
}

const REFUSALS: Readonly<Record<Holds, readonly Refusal[]>> = {
  openAndClosed: [],
  onlyOpen: [
    {
      of: "Weeks open and closure rate",
      why: "no closure was seen, so nothing tells how long cases take; the mean so far of open cases does not either, for long ones are open on more days",
    },
    {
      of: "Escalation rate",
      why: "whoever has closed is missing, with or without a plan, and long cases, which had more time for one, are too many",
    },
    { of: "Re-referral rate", why: "a case can come back only after it has closed" },
    {
      of: "Starts by month and average caseload",
      why: "whoever began and has closed is missing, and more so the longer ago the month",
    },
    { of: "Children per case", why: "families whose cases take long are too many" },
  ],
  onlyClosed: [
    {
      of: "Weeks open and closure rate",
      why: "cases that take long are not in it yet (right truncation), so all would seem to close, and too soon",
    },
    {
      of: "Escalation rate",
      why: "whoever is still open is missing, under a plan or in care too, and short cases, which had less time for one, are too many",
    },
    {
      of: "Re-referral rate",
      why: "a case that came back and is open again is missing, so too few would seem to come back",
    },
    {
      of: "Starts by month and average caseload",
      why: "whoever began and is still open is missing, and more so the later the month",
    },
    { of: "Children per case", why: "families whose cases take long are too few" },
  ],
};

/** What a list cannot give for what it holds; nothing where it holds open cases and closed ones. */
export function refusedEstimates(holds: Holds): readonly Refusal[] {
  return REFUSALS[holds];
}
