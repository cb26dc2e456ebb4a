import { startJob } from "./jobs";
import type { Job, JobKind, JobResult, StartedJob, WorkerMessage } from "./jobs";

export interface RunOptions {
  readonly signal: AbortSignal;
  /** Is given how far the job is, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly takeWorker: () => Worker | null;
  /** Takes a worker that has done its job. */
  readonly keepWorker: (worker: Worker) => void;
}

/** How long this thread computes at a stretch where there is no other: less than a frame of the screen. */
const SLICE_MILLISECONDS = 8;

/** Runs a job without holding up the page: in a worker, and where none can be had in slices on this thread. */
export async function runJob<Kind extends JobKind>(job: Job<Kind>, options: RunOptions): Promise<JobResult<Kind>> {
  const worker = options.takeWorker();
  const result = worker === null ? null : await inWorker(worker, job, options);
  return result ?? inSlices(startJob(job), options);
}

/** Null where the worker could not be started. */
function inWorker<Kind extends JobKind>(
  worker: Worker,
  job: Job<Kind>,
  { signal, onProgress, keepWorker }: RunOptions,
): Promise<JobResult<Kind> | null> {
  const ended = new AbortController();
  const { signal: whenEnded } = ended;
  return new Promise<JobResult<Kind> | null>((resolve, reject) => {
    const end = () => {
      ended.abort();
      worker.terminate();
    };
    const onAbort = () => {
      end();
      reject(abortion(signal));
    };
    // What goes wrong in the job is a message; an error of the worker's own means that its script cannot be had.
    const onError = () => {
      end();
      resolve(null);
    };
    const onMessage = ({ data }: MessageEvent<WorkerMessage<Kind>>) => {
      if (data.kind === "progress") {
        onProgress?.(data.share);
        return;
      }
      ended.abort();
      keepWorker(worker);
      if (data.kind === "done") resolve(data.result);
      else reject(new Error(data.message));
    };
    signal.addEventListener("abort", onAbort, { signal: whenEnded });
    worker.addEventListener("error", onError, { signal: whenEnded });
    worker.addEventListener("message", onMessage, { signal: whenEnded });
    worker.postMessage(job);
  });
}

/** Runs what is in steps on this thread, without holding it up for long. */
export async function inSlices<Result>(
  { steps, draws }: StartedJob<Result>,
  { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress">,
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
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw abortion(signal);
  }
}

function abortion(signal: AbortSignal): Error {
  return new Error("The computation was stopped.", { cause: signal.reason });
}
