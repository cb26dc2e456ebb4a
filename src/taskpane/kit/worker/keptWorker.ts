interface KeptWorker {
  readonly worker: Worker;
  readonly ending: ReturnType<typeof setTimeout>;
}

/** The threads that were used last, for as long as they may be used again: they have compiled their code and hold their memory. */
const idle: KeptWorker[] = [];

const MOST_IDLE_MILLISECONDS = 60_000;
/** More threads than that gain little, and hold memory. */
const MOST_WORKERS = 4;

/** Over how many threads a job may be shared out: as many as run at once; one where the host lets a page have none, or does not say. */
export function workersAtHand(): number {
  return "Worker" in globalThis ? Math.min(navigator.hardwareConcurrency || 1, MOST_WORKERS) : 1;
}

/** A thread for a job; null where the host lets a page have none. */
export function takeWorker(): Worker | null {
  const kept = idle.pop();
  if (kept !== undefined) {
    clearTimeout(kept.ending);
    return kept.worker;
  }
  try {
    return new Worker(new URL(/* webpackChunkName: "job" */ "./job.worker.ts", import.meta.url));
  } catch {
    return null;
  }
}

/** Keeps a thread that has done its job for the next, if there soon is one. */
export function keepWorker(worker: Worker): void {
  if (idle.length === MOST_WORKERS) {
    worker.terminate();
    return;
  }
  const end = () => {
    worker.terminate();
    idle.splice(idle.indexOf(kept), 1);
  };
  const kept = { worker, ending: setTimeout(end, MOST_IDLE_MILLISECONDS) };
  idle.push(kept);
}
