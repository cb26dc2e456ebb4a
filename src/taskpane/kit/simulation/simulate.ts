import type { SimulationSummary } from "../../../analysis/simulation/summary";
import { startJob } from "./simulationJob";
import type { SimulationJob } from "./simulationJob";
import type { WorkerMessage } from "./workerMessages";

export interface SimulateOptions {
  readonly signal: AbortSignal;
  /** Told how far it is, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly takeWorker: () => Worker | null;
  /** Takes a worker that has done its job. */
  readonly keepWorker: (worker: Worker) => void;
}

/** How long this thread computes at a stretch where there is no other: less than a frame of the screen. */
const SLICE_MILLISECONDS = 8;

/** Simulates without holding up the page: in a worker, and where none can be had in slices on this thread. */
export async function simulate(job: SimulationJob, options: SimulateOptions): Promise<SimulationSummary> {
  const worker = options.takeWorker();
  const summary = worker === null ? null : await inWorker(worker, job, options);
  return summary ?? inSlices(job, options);
}

/** Null where the worker could not be started. */
function inWorker(
  worker: Worker,
  job: SimulationJob,
  { signal, onProgress, keepWorker }: SimulateOptions,
): Promise<SimulationSummary | null> {
  const ended = new AbortController();
  const { signal: whenEnded } = ended;
  return new Promise<SimulationSummary | null>((resolve, reject) => {
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
    const onMessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === "progress") {
        onProgress(data.share);
        return;
      }
      ended.abort();
      keepWorker(worker);
      if (data.kind === "done") resolve(data.summary);
      else reject(new Error(data.message));
    };
    signal.addEventListener("abort", onAbort, { signal: whenEnded });
    worker.addEventListener("error", onError, { signal: whenEnded });
    worker.addEventListener("message", onMessage, { signal: whenEnded });
    worker.postMessage(job);
  });
}

async function inSlices(job: SimulationJob, { signal, onProgress }: SimulateOptions): Promise<SimulationSummary> {
  const steps = startJob(job);
  let done = 0;
  for (;;) {
    const pause = performance.now() + SLICE_MILLISECONDS;
    while (performance.now() < pause) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done += step.value;
    }
    onProgress(done / job.request.settings.draws);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw abortion(signal);
  }
}

function abortion(signal: AbortSignal): Error {
  return new Error("The simulation was stopped.", { cause: signal.reason });
}
