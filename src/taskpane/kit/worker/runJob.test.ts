import { DEFAULT_PLAN } from "../../../analysis/studyValue/settings";
import { finish } from "../../../analysis/simulation/steps";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { DEFAULT_SETTINGS } from "../../../model/register/scaleUpParameters";
import { startJob } from "./jobs";
import type { Job, WorkerMessage } from "./jobs";
import { runJob } from "./runJob";

const analysed = { scenario: PUBLISHED_SCENARIO, keys: [], rows: [], correlations: [] };
const SIMULATION: Job<"simulation"> = {
  kind: "simulation",
  input: {
    analysed,
    request: { measure: "net.exchequer", settings: { draws: 20_000, seed: 1 }, worths: [0, 10_000], bins: 10 },
  },
};
const FAN: Job<"fan"> = {
  kind: "fan",
  input: { analysed, settings: DEFAULT_SETTINGS, cases: [10, 20], perspective: "localAuthority" },
};
const STUDY: Job<"study"> = {
  kind: "study",
  input: { analysed, measure: "net.exchequer", plan: DEFAULT_PLAN, settings: { draws: 256, seed: 1 } },
};
const JOBS: readonly Job[] = [SIMULATION, FAN, STUDY];

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

function start(job: Job, worker: FakeWorker | null) {
  const stopping = new AbortController();
  const progress: number[] = [];
  const kept: unknown[] = [];
  const result = runJob(job, {
    signal: stopping.signal,
    onProgress: (share) => progress.push(share),
    // As much of a worker as is used of one.
    takeWorker: () => worker as unknown as Worker | null,
    keepWorker: (done) => kept.push(done),
  });
  return { stopping, progress, kept, result };
}

/** What the job gives without any pause. */
function outright(job: Job) {
  return finish(startJob(job).steps);
}

it.each(JOBS)(
  "$kind: gives the job to the worker, tells of its progress, and keeps it once it has answered",
  async (job) => {
    const worker = new FakeWorker();
    const { progress, kept, stopping, result } = start(job, worker);
    worker.say({ kind: "progress", share: 0.5 });
    worker.say({ kind: "done", result: outright(job) });
    expect(await result).toEqual(outright(job));
    expect(worker.received).toEqual([job]);
    expect(progress).toEqual([0.5]);
    // It does another job then, which is not this one's to stop.
    expect(kept).toEqual([worker]);
    stopping.abort();
    expect(worker.isEnded).toBe(false);
  },
);

it.each(JOBS)("$kind: ends the worker when it is stopped", async (job) => {
  const worker = new FakeWorker();
  const { stopping, result } = start(job, worker);
  stopping.abort();
  await expect(result).rejects.toThrow("stopped");
  expect(worker.isEnded).toBe(true);
});

it.each(JOBS)("$kind: passes on what goes wrong in the job", async (job) => {
  const worker = new FakeWorker();
  const { result } = start(job, worker);
  worker.say({ kind: "failed", message: "Array buffer allocation failed" });
  await expect(result).rejects.toThrow("Array buffer allocation failed");
});

it.each(JOBS)("$kind: computes the same in slices where no worker can be had, or its script cannot be", async (job) => {
  const { progress, result } = start(job, null);
  expect(await result).toEqual(outright(job));
  expect(progress.every((share) => share > 0 && share <= 1)).toBe(true);

  const worker = new FakeWorker();
  const second = start(job, worker);
  worker.dispatchEvent(new Event("error"));
  expect(await second.result).toEqual(outright(job));
  expect(second.kept).toEqual([]);
});

it.each(JOBS)("$kind: stops between two slices", async (job) => {
  const { stopping, result } = start(job, null);
  stopping.abort();
  await expect(result).rejects.toThrow("stopped");
});

it.each(["simulation", "fan"] as const)("%s: shows what goes wrong in slices on the page too", async (kind) => {
  // Only a fault of the program's own makes a job fail, so its input is not what its type promises.
  const broken = { kind, input: {} } as unknown as Job;
  await expect(start(broken, null).result).rejects.toThrow();
});
