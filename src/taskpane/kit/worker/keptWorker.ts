/** The thread that was used last, for as long as it may be used again: it has compiled its code and holds its memory. */
let idle: { readonly worker: Worker; readonly ending: ReturnType<typeof setTimeout> } | null = null;

const MOST_IDLE_MILLISECONDS = 60_000;

/** A thread for a job; null where the host lets a page have none. */
export function takeWorker(): Worker | null {
  if (idle !== null) {
    const { worker, ending } = idle;
    clearTimeout(ending);
    idle = null;
    return worker;
  }
  try {
    return new Worker(new URL(/* webpackChunkName: "job" */ "./job.worker.ts", import.meta.url));
  } catch {
    return null;
  }
}

/** Keeps a thread that has done its job for the next, if there soon is one. */
export function keepWorker(worker: Worker): void {
  if (idle !== null) {
    worker.terminate();
    return;
  }
  const end = () => {
    worker.terminate();
    idle = null;
  };
  idle = { worker, ending: setTimeout(end, MOST_IDLE_MILLISECONDS) };
}
