/** Starts the thread for simulations; null where the host lets a page have none. */
export function startWorker(): Worker | null {
  try {
    return new Worker(new URL(/* webpackChunkName: "simulation" */ "./simulation.worker.ts", import.meta.url));
  } catch {
    return null;
  }
}
