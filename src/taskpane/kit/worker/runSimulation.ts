import { drawRanges } from "../../../analysis/simulation/drawPlan";
import { extentOfParts } from "../../../analysis/simulation/sharedSummary";
import type { SimulationSummary } from "../../../analysis/simulation/summary";
import type { Job, JobInput, JobKind, JobResult } from "./jobs";
import { runJob } from "./runJob";
import type { RunOptions } from "./runJob";

export interface SharedOptions extends RunOptions {
  /** How many threads there are for it at most. */
  readonly workers: number;
}

/** Fewer draws for each are not worth a thread more, which has to begin and to look at the first draws itself. */
const FEWEST_FOR_EACH = 1_048_576;

/** Simulates without holding up the page; very many draws in several workers at once, with the same bits as in one. */
export async function runSimulation(input: JobInput<"simulation">, options: SharedOptions): Promise<SimulationSummary> {
  const { draws } = input.request.settings;
  const worthIt = Math.max(1, Math.floor(draws / FEWEST_FOR_EACH));
  const ranges = drawRanges(draws, Math.min(options.workers, worthIt));
  if (ranges.length === 1) return runJob({ kind: "simulation", input }, options);
  const parts = await runTogether(
    ranges.map((range): Job<"range"> => ({ kind: "range", input: { ...input, range } })),
    options,
  );
  // All draws are done: what follows has no share of them to tell of.
  const { signal, takeWorker, keepWorker } = options;
  const silent = { signal, takeWorker, keepWorker };
  const extent = extentOfParts(parts);
  const binned = await runTogether(
    ranges.map((range): Job<"bins"> => ({ kind: "bins", input: { ...input, range, extent } })),
    silent,
  );
  const summarised = parts.flatMap((part, index) => {
    const bins = binned[index];
    return bins === undefined ? [] : [{ part, binned: bins }];
  });
  return runJob({ kind: "join", input: { ...input, ranges: summarised } }, silent);
}

/** Runs like jobs at the same time, which are as far as they are on average. What stops or fails one stops all. */
async function runTogether<Kind extends JobKind>(
  jobs: readonly Job<Kind>[],
  { signal, onProgress, ...options }: RunOptions,
): Promise<JobResult<Kind>[]> {
  const stopping = new AbortController();
  const stop = () => stopping.abort(signal.reason);
  signal.addEventListener("abort", stop);
  const shares = jobs.map(() => 0);
  const running = jobs.map((job, index) =>
    runJob(job, {
      ...options,
      signal: stopping.signal,
      onProgress(share) {
        shares[index] = share;
        onProgress?.(shares.reduce((sum, each) => sum + each, 0) / shares.length);
      },
    }),
  );
  try {
    return await Promise.all(running);
  } catch (error) {
    // Ends the others.
    stopping.abort();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
