/** How much memory SIMULATE takes in a cell for very many draws, at its peak. */
import { spawnSync } from "node:child_process";
import { simulate } from "../../src/functions/simulation";
import type { Measured } from "./writeReport";

/** In the environment of a process that is to simulate and say how much its memory grew. */
export const MEMORY = "CASEWORTH_BENCH_MEMORY";

const DRAWS = 10_000_000;

/**
 * What a new process does. Resident memory at its highest has everything in it, but does not grow where what the start took is free again:
 * so the arrays that are there at the end, collected or not, count as well.
 */
export function sayMemory(): void {
  const peak = () => process.resourceUsage().maxRSS / 1024;
  const inCell = (draws: number) => simulate(undefined, undefined, undefined, undefined, [[draws]]);
  inCell(8192);
  const before = peak();
  inCell(DRAWS);
  const arrays = process.memoryUsage().arrayBuffers / 1024 ** 2;
  console.log(JSON.stringify(Math.max(peak() - before, arrays)));
}

export function memoryOfSimulate(): Measured {
  const env = { ...process.env, [MEMORY]: "1" };
  const { stdout } = spawnSync(process.execPath, process.argv.slice(1), { encoding: "utf8", env });
  return {
    what: "SIMULATE at 10,000,000 draws, memory at its peak beyond that at 8,192, MB",
    found: JSON.parse(stdout) as number, // What the process itself has said.
    target: 64,
  };
}
