/** Ten million draws in one thread and in two: by the clock, with the pane's own worker and protocol, and in processor time. */
import { isMainThread, parentPort, Worker as Thread } from "node:worker_threads";
import { drawRanges } from "../../src/analysis/simulation/drawPlan";
import { binRange, extentOfParts, joinRanges, summariseRange } from "../../src/analysis/simulation/sharedSummary";
import { finish } from "../../src/analysis/simulation/steps";
import { summariseSimulation } from "../../src/analysis/simulation/summarise";
import { PUBLISHED_SCENARIO } from "../../src/model/register/presets";
import type { Job } from "../../src/taskpane/kit/worker/jobs";
import { uncertainScenario } from "../../src/taskpane/kit/analysed/analysedScenario";
import { runSimulation } from "../../src/taskpane/kit/worker/runSimulation";
import { processorTime } from "./processorTime";
import { WORTHS } from "./workload";

const DRAWS = 10_000_000;
const ROUNDS = 4;
const ANALYSED = { scenario: PUBLISHED_SCENARIO, keys: [], rows: [], correlations: [] };
const REQUEST = { measure: "net.exchequer", settings: { draws: DRAWS, seed: 1 }, worths: WORTHS, bins: 40 } as const;

/** Whether this is one of the threads that the measurement starts. */
export const isWorker = !isMainThread;

/** Does what a worker of the pane does. */
export async function serve(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("This is no worker.");
  // As much of a browser's worker as ours uses.
  Object.assign(globalThis, {
    self: {
      postMessage: (message: unknown) => port.postMessage(message),
      addEventListener: (_: "message", hear: (event: { data: Job }) => void) =>
        port.on("message", (data: Job) => hear({ data })),
    },
  });
  await import(/* webpackMode: "eager" */ "../../src/taskpane/kit/worker/job.worker");
}

/** A thread as a browser's worker, as far as the protocol uses one. */
class ThreadWorker extends EventTarget {
  private readonly thread = new Thread(process.argv[1] ?? "");
  constructor() {
    super();
    this.thread.on("message", (data: unknown) => this.dispatchEvent(new MessageEvent("message", { data })));
  }
  postMessage(job: Job): void {
    this.thread.postMessage(job);
  }
  terminate(): void {
    void this.thread.terminate();
  }
}

/**
 * How many times as fast two threads are as one where each has a processor to itself: one's processor time against that of the longer
 * of the two at each stage. Other work on the machine counts little in it.
 */
export function speedAlone(): number {
  const uncertain = uncertainScenario(ANALYSED);
  const ranges = drawRanges(DRAWS, 2);
  let least = { one: Infinity, two: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    const whole = timed(() => summariseSimulation(uncertain, REQUEST));
    const parts = ranges.map((range) =>
      timed(() => structuredClone(finish(summariseRange(uncertain, REQUEST, range)))),
    );
    const extent = extentOfParts(parts.map(({ result }) => result));
    const bins = ranges.map((range) => timed(() => finish(binRange(uncertain, REQUEST, range, extent))));
    const summarised = parts.flatMap(({ result: part }, place) => {
      const binned = bins[place]?.result;
      return binned === undefined ? [] : [{ part, binned }];
    });
    const joined = timed(() => finish(joinRanges(uncertain, REQUEST, summarised)));
    const longer = (stage: readonly { milliseconds: number }[]) =>
      Math.max(...stage.map(({ milliseconds }) => milliseconds));
    least = {
      one: Math.min(least.one, whole.milliseconds),
      two: Math.min(least.two, longer(parts) + longer(bins) + joined.milliseconds),
    };
  }
  return least.one / least.two;
}

function timed<Result>(run: () => Result): { readonly milliseconds: number; readonly result: Result } {
  const found: Result[] = [];
  const milliseconds = processorTime(() => found.push(run()), 1);
  const [result] = found;
  if (result === undefined) throw new Error("Nothing was found.");
  return { milliseconds, result };
}

/** The same by the clock, messages and all: the least time of each, as they took turns. */
export async function speedByClock(): Promise<number> {
  const idle: Worker[] = [];
  const started: ThreadWorker[] = [];
  const takeWorker = () => {
    const kept = idle.pop();
    if (kept !== undefined) return kept;
    const worker = new ThreadWorker();
    started.push(worker);
    return worker as unknown as Worker; // As much of one as is used.
  };
  const timeOf = async (workers: number) => {
    const { signal } = new AbortController();
    const start = performance.now();
    const options = { signal, workers, takeWorker, keepWorker: (worker: Worker) => idle.push(worker) };
    const summary = await runSimulation({ analysed: ANALYSED, request: REQUEST }, options);
    return { milliseconds: performance.now() - start, summary };
  };
  const least = { one: Infinity, two: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    const two = await timeOf(2);
    const one = await timeOf(1);
    if (JSON.stringify(one.summary) !== JSON.stringify(two.summary)) throw new Error("Two threads found other bits.");
    least.one = Math.min(least.one, one.milliseconds);
    least.two = Math.min(least.two, two.milliseconds);
  }
  for (const worker of started) worker.terminate();
  return least.one / least.two;
}
