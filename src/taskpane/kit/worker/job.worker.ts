/** A thread of its own for what takes longer than a page may stand still: one job after the other. */
import { finish } from "../../../analysis/simulation/steps";
import { startJob } from "./jobs";
import type { Job, WorkerMessage } from "./jobs";

/** Progress is reported at every hundredth: more would only keep the page busy. */
const REPORTS = 100;

const report = (message: WorkerMessage) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<Job>) => {
  try {
    const { steps, draws: all } = startJob(data);
    let done = 0;
    let reported = 0;
    const result = finish(steps, (draws) => {
      done += draws;
      const share = done / all;
      if (share < reported + 1 / REPORTS) return;
      reported = share;
      report({ kind: "progress", share });
    });
    report({ kind: "done", result });
  } catch (error) {
    report({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
