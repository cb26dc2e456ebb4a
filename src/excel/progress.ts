import { nextTurn } from "../analysis/simulation/nextTurn";

/** How far something is that takes a while. */
export interface Progress {
  /** What is being done: "Writing Workings: sheet 3 of 9". */
  readonly doing: string;
  /** How much of all is done, 0 to 1; null where that cannot be told. */
  readonly share: number | null;
}

/** Somebody who waits for something of the workbook: is told how far it is, and may cancel it. */
export interface Waiting {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Thrown inside a batch when whoever waits for it has cancelled it. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** A batch that somebody waits for, and which part of the whole its steps are at the moment. */
interface WatchedBatch {
  readonly waiting: Waiting;
  part: { readonly from: number; readonly to: number };
  lastPause: number;
}

const watched = new WeakMap<object, WatchedBatch>();

/** From now on the steps of a batch are told to whoever waits for it. */
export function watch(context: OfficeExtension.ClientRequestContext, waiting: Waiting): void {
  watched.set(context, { waiting, part: { from: 0, to: 1 }, lastPause: performance.now() });
}

/** The page does not stand still for longer between two steps: what is told is drawn, and a click is heard. */
const WITHOUT_PAUSE_MILLISECONDS = 16;

/**
 * Between two syncs: says what comes next, and how much of the part at hand is done. Here a batch ends that was cancelled.
 * Nothing happens in a batch that nobody waits for.
 */
export async function step(
  context: OfficeExtension.ClientRequestContext,
  doing: string,
  done: number | null = 0,
): Promise<void> {
  const batch = watched.get(context);
  if (batch === undefined) return;
  const { from, to } = batch.part;
  batch.waiting.onProgress({ doing, share: done === null ? null : from + (to - from) * done });
  if (performance.now() - batch.lastPause > WITHOUT_PAUSE_MILLISECONDS) {
    await nextTurn();
    batch.lastPause = performance.now();
  }
  mustGoOn(context);
}

/** Ends a batch that was cancelled, where there is nothing to tell. */
export function mustGoOn(context: OfficeExtension.ClientRequestContext): void {
  if (watched.get(context)?.waiting.signal.aborted === true) throw new Stopped("Cancelled.");
}

/** Does something whose steps are a part of the whole, or of the part that it is itself called in. */
export async function asPart<Result>(
  context: OfficeExtension.ClientRequestContext,
  [from, to]: readonly [number, number],
  work: () => Promise<Result>,
): Promise<Result> {
  const batch = watched.get(context);
  if (batch === undefined) return work();
  const outer = batch.part;
  const length = outer.to - outer.from;
  batch.part = { from: outer.from + length * from, to: outer.from + length * to };
  try {
    return await work();
  } finally {
    batch.part = outer;
  }
}
