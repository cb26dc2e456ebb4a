import { nextTurn } from "../../../analysis/simulation/nextTurn";
import type { StartedJob } from "./jobs";

/** A computation that may be stopped. */
export interface Watched {
  readonly signal: AbortSignal;
  /** Is given how far it is, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** How long this thread computes at a stretch where there is no other: less than a frame of the screen. */
const SLICE_MILLISECONDS = 8;

/** Runs what is in steps on this thread, without holding it up for long. */
export async function inSlices<Result>(
  { steps, draws }: StartedJob<Result>,
  { signal, onProgress }: Watched,
): Promise<Result> {
  let done = 0;
  for (;;) {
    const pause = performance.now() + SLICE_MILLISECONDS;
    while (performance.now() < pause) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done += step.value;
    }
    onProgress?.(done / draws);
    await nextTurn();
    if (signal.aborted) throw abortion(signal);
  }
}

export function abortion(signal: AbortSignal): Error {
  return new Error("The computation was stopped.", { cause: signal.reason });
}
