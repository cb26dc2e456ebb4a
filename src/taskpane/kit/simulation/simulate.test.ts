import { finish } from "../../../analysis/simulation/steps";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { simulate } from "./simulate";
import { startJob } from "./simulationJob";
import type { SimulationJob } from "./simulationJob";
import type { WorkerMessage } from "./workerMessages";

const JOB: SimulationJob = {
  analysed: { scenario: PUBLISHED_SCENARIO, keys: [], rows: [], correlation: 0 },
  request: { measure: "net.exchequer", settings: { draws: 20_000, seed: 1 }, worths: [0, 10_000], bins: 10 },
};

/** A worker that says what the test wants it to. */
class FakeWorker extends EventTarget {
  readonly received: unknown[] = [];
  isEnded = false;
  postMessage(job: unknown): void {
    this.received.push(job);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(message: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent("message", { data: message }));
  }
}

function start(worker: FakeWorker | null) {
  const stopping = new AbortController();
  const progress: number[] = [];
  const kept: unknown[] = [];
  const result = simulate(JOB, {
    signal: stopping.signal,
    onProgress: (share) => progress.push(share),
    // As much of a worker as is used of one.
    takeWorker: () => worker as unknown as Worker | null,
    keepWorker: (done) => kept.push(done),
  });
  return { stopping, progress, kept, result };
}

/** What the job gives without any pause. */
function outright() {
  return finish(startJob(JOB));
}

it("gives the job to the worker, tells of its progress, and keeps it once it has answered", async () => {
  const worker = new FakeWorker();
  const { progress, kept, stopping, result } = start(worker);
  worker.say({ kind: "progress", share: 0.5 });
  worker.say({ kind: "done", summary: outright() });
  expect(await result).toEqual(outright());
  expect(worker.received).toEqual([JOB]);
  expect(progress).toEqual([0.5]);
  // It does another job then, which is not this one's to stop.
  expect(kept).toEqual([worker]);
  stopping.abort();
  expect(worker.isEnded).toBe(false);
});

it("ends the worker when it is stopped", async () => {
  const worker = new FakeWorker();
  const { stopping, result } = start(worker);
  stopping.abort();
  await expect(result).rejects.toThrow("stopped");
  expect(worker.isEnded).toBe(true);
});

it("passes on what goes wrong in the job", async () => {
  const worker = new FakeWorker();
  const { result } = start(worker);
  worker.say({ kind: "failed", message: "Array buffer allocation failed" });
  await expect(result).rejects.toThrow("Array buffer allocation failed");
});

it("computes the same in slices where no worker can be had, or its script cannot be", async () => {
  const { progress, result } = start(null);
  expect(await result).toEqual(outright());
  expect(progress.every((share) => share > 0 && share <= 1)).toBe(true);

  const worker = new FakeWorker();
  const second = start(worker);
  worker.dispatchEvent(new Event("error"));
  expect(await second.result).toEqual(outright());
  expect(second.kept).toEqual([]);
});

it("stops between two slices", async () => {
  const { stopping, result } = start(null);
  stopping.abort();
  await expect(result).rejects.toThrow("stopped");
});
