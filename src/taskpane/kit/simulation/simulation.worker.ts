/** A thread of its own for simulations that take longer than a page may stand still: one job after the other. */
import { finish } from "../../../analysis/simulation/steps";
import { startJob } from "./simulationJob";
import type { SimulationJob } from "./simulationJob";
import type { WorkerMessage } from "./workerMessages";

/** Progress is told at every hundredth: more would only keep the page busy. */
const STEPS_TOLD = 100;

const tell = (message: WorkerMessage) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<SimulationJob>) => {
  try {
    const { draws: all } = data.request.settings;
    let done = 0;
    let told = 0;
    const summary = finish(startJob(data), (draws) => {
      done += draws;
      const share = done / all;
      if (share < told + 1 / STEPS_TOLD) return;
      told = share;
      tell({ kind: "progress", share });
    });
    tell({ kind: "done", summary });
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
