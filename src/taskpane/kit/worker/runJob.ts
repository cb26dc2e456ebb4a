import { abortion, inSlices } from "./inSlices";
import type { Watched } from "./inSlices";
import { startJob } from "./jobs";
import type { Job, JobKind, JobResult, WorkerMessage } from "./jobs";

export interface RunOptions extends Watched {
  readonly takeWorker: () => Worker | null;
  /** Takes a worker that has done its job. */
  readonly keepWorker: (worker: Worker) => void;
}

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
