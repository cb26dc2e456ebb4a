/** Timing that a noisy machine cannot easily mislead: the candidates in turn within one run, medians and ratios. */

export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds per run of each candidate: the median over rounds in which all take their turn. */
export function medians(candidates: readonly Candidate[], rounds: number): Map<string, number> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const { name, run } of candidates) {
      globalThis.gc?.();
      const start = performance.now();
      kept = run();
      const elapsed = performance.now() - start;
      if (round >= 0) times.get(name)?.push(elapsed); // The first two rounds only warm up.
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

/** Holds the last result, so that no compiler may drop the work as useless. */
export let kept: unknown;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Prints how many times as long a peer takes, and marks the run as failed where that is less than its target. */
export function reportRatio(what: string, ratio: number, target: number | null): void {
  const missed = target !== null && !(ratio >= target);
  if (missed) process.exitCode = 1;
  const goal = target === null ? "" : `  (target ≥ ${target}${missed ? ", MISSED" : ""})`;
  console.log(`${what.padEnd(58)} ${ratio.toFixed(1).padStart(9)} ×${goal}`);
}

/** Prints a measurement beside its target, and marks the run as failed where it is missed. */
export function report(what: string, value: number, unit: string, target: number | null, decimals = 1): void {
  const missed = target !== null && !(value <= target);
  if (missed) process.exitCode = 1;
  const goal = target === null ? "" : `  (target ≤ ${target} ${unit}${missed ? ", MISSED" : ""})`;
  console.log(`${what.padEnd(58)} ${value.toFixed(decimals).padStart(9)} ${unit}${goal}`);
}
