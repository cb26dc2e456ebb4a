import type { SimulationSummary } from "../../../analysis/simulation/summary";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import type { Job, JobInput, WorkerMessage } from "./jobs";
import { runSimulation } from "./runSimulation";

const analysed = { scenario: PUBLISHED_SCENARIO, keys: [], rows: [], correlations: [] };

function input(draws: number): JobInput<"simulation"> {
  return { analysed, request: { measure: "net.exchequer", settings: { draws, seed: 1 }, worths: [0], bins: 10 } };
}

/** A worker that says what the test wants it to. */
class FakeWorker extends EventTarget {
  readonly received: Job[] = [];
  isEnded = false;
  postMessage(job: Job): void {
    this.received.push(job);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(message: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent("message", { data: message }));
  }
  done(result: unknown): void {
    // The test says what would be found, as far as anybody looks at it here.
    this.say({ kind: "done", result: result as SimulationSummary });
  }
}

function start(draws: number, workers: number) {
  const stopping = new AbortController();
  const progress: number[] = [];
  const taken: FakeWorker[] = [];
  const idle: FakeWorker[] = [];
  const result = runSimulation(input(draws), {
    ...{ workers, signal: stopping.signal },
    onProgress: (share) => progress.push(share),
    takeWorker() {
      const worker = idle.pop() ?? new FakeWorker();
      if (!taken.includes(worker)) taken.push(worker);
      return worker as unknown as Worker; // As much of one as is used.
    },
    keepWorker: (worker) => idle.push(worker as unknown as FakeWorker),
  });
  const lastJobs = () => taken.flatMap(({ received }) => received.slice(-1));
  return { stopping, progress, taken, lastJobs, result };
}

/** What has been resolved goes on. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const MANY = 10_000_000;

it("gives each worker a range of whole stretches, then its bins, and one of them all to join, in the order of the draws", async () => {
  const { taken, progress, lastJobs, result } = start(MANY, 2);
  expect(lastJobs().map((job) => ({ ...job, input: (job as Job<"range">).input.range }))).toEqual([
    { kind: "range", input: { first: 0, count: 5_013_504 } },
    { kind: "range", input: { first: 5_013_504, count: 4_986_496 } },
  ]);
  taken[0]?.say({ kind: "progress", share: 0.5 });
  taken[1]?.say({ kind: "progress", share: 0.25 });
  expect(progress).toEqual([0.25, 0.375]);

  // The second is done first, which changes nothing in the order.
  taken[1]?.done({ name: "second", extent: [-3, 5] });
  taken[0]?.done({ name: "first", extent: [-2, 7] });
  await settled();
  const bins = lastJobs() as Job<"bins">[];
  expect(bins.map(({ kind, input: { extent } }) => [kind, extent])).toEqual([
    ["bins", [-3, 7]],
    ["bins", [-3, 7]],
  ]);
  const ofFirst = bins.findIndex(({ input: { range } }) => range.first === 0);
  taken[ofFirst]?.done("bins of the first");
  taken[1 - ofFirst]?.done("bins of the second");
  await settled();
  const joins = lastJobs().filter(({ kind }) => kind === "join") as Job<"join">[];
  expect(joins.map(({ input: { ranges } }) => ranges)).toEqual([
    [
      { part: { name: "first", extent: [-2, 7] }, binned: "bins of the first" },
      { part: { name: "second", extent: [-3, 5] }, binned: "bins of the second" },
    ],
  ]);
  taken.find(({ received }) => received.at(-1)?.kind === "join")?.done("the summary");
  expect(await result).toBe("the summary");
  expect(taken).toHaveLength(2);
});

it("leaves to one worker what is not worth a second, or where there is but one", async () => {
  for (const [draws, workers] of [
    [1_000_000, 4],
    [MANY, 1],
  ] as const) {
    const { taken, lastJobs, result } = start(draws, workers);
    expect(lastJobs()).toEqual([{ kind: "simulation", input: input(draws) }]);
    taken[0]?.done("the summary");
    expect(await result).toBe("the summary");
  }
  expect(start(3_000_000, 4).taken).toHaveLength(2);
});

it("ends all workers when it is stopped", async () => {
  const { stopping, taken, result } = start(MANY, 3);
  stopping.abort();
  await expect(result).rejects.toThrow("stopped");
  expect(taken.map(({ isEnded }) => isEnded)).toEqual([true, true, true]);
});

it("shows what goes wrong in one of them, and ends the others", async () => {
  const { taken, result } = start(MANY, 3);
  taken[1]?.say({ kind: "failed", message: "Array buffer allocation failed" });
  await expect(result).rejects.toThrow("Array buffer allocation failed");
  // It goes on to its next job, having answered.
  expect(taken.map(({ isEnded }) => isEnded)).toEqual([true, false, true]);
});
