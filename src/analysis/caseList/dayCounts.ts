/** Cases as they were followed, in whole days from each one's own start; weeks come at the end only, so that no two days differ by rounding. */
export interface FollowedCases {
  /** The last day on which the case was not yet in view, −1 where it was from its start: R's `entry`, open on the left. */
  readonly entry: Int32Array;
  /** The day of its outcome, or the last day on which it was seen. */
  readonly exit: Int32Array;
  /** 0 where no outcome was seen, or the number of the outcome, from 1. */
  readonly cause: Uint8Array;
  /** How many outcomes there are. */
  readonly causes: number;
}

/** By day since the start: who was at risk (in view, and without outcome on the days before), and who had which outcome. */
export interface DayCounts {
  readonly lastDay: number;
  readonly atRisk: Int32Array;
  /** All outcomes together. */
  readonly events: Int32Array;
  /** Each outcome, from the first. */
  readonly byCause: readonly Int32Array[];
}

/** Counts by day, without sorting: a case is at risk on every day after its entry up to its exit, that day included. */
export function countByDay({ entry, exit, cause, causes }: FollowedCases): DayCounts {
  let lastDay = 0;
  for (const day of exit) if (day > lastDay) lastDay = day;
  const change = new Int32Array(lastDay + 2);
  const events = new Int32Array(lastDay + 1);
  const byCause = Array.from({ length: causes }, () => new Int32Array(lastDay + 1));
  for (let index = 0; index < exit.length; index++) {
    const [from = -1, to = 0, why = 0] = [entry[index], exit[index], cause[index]];
    add(change, from + 1, 1);
    add(change, to + 1, -1);
    if (why === 0) continue;
    add(events, to, 1);
    const own = byCause[why - 1];
    if (own !== undefined) add(own, to, 1);
  }
  const atRisk = new Int32Array(lastDay + 1);
  let now = 0;
  for (let day = 0; day <= lastDay; day++) atRisk[day] = now += change[day] ?? 0;
  return { lastDay, atRisk, events, byCause };
}

function add(counts: Int32Array, place: number, change: number): void {
  counts[place] = (counts[place] ?? 0) + change;
}

/** The first day up to `horizon` on which nobody is at risk although cases are later; null where there is none. */
export function emptyDay({ lastDay, atRisk, events }: DayCounts, horizon: number): number | null {
  for (let day = 0; day <= Math.min(horizon, lastDay); day++) {
    if (atRisk[day] === 0) return day;
    // The last one leaves, and others come into view later: the share open would be 0 for good.
    if (atRisk[day] === events[day] && day < Math.min(horizon, lastDay)) return day + 1;
  }
  return null;
}

/** The cases at these places. */
export function selectCases({ entry, exit, cause, causes }: FollowedCases, places: Int32Array): FollowedCases {
  const chosen = {
    entry: new Int32Array(places.length),
    exit: new Int32Array(places.length),
    cause: new Uint8Array(places.length),
    causes,
  };
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    chosen.entry[index] = entry[place] ?? 0;
    chosen.exit[index] = exit[place] ?? 0;
    chosen.cause[index] = cause[place] ?? 0;
  }
  return chosen;
}
