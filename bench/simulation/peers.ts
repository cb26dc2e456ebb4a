/** The peers under bench/peers/simulation: each run if its tool is there, else skipped by name. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { quantileTable } from "../../src/analysis/distributions/quantileTable";
import { directionNumbers } from "../../src/analysis/simulation/directionNumbers";
import { INPUTS } from "./workload";

/** Processor nanoseconds a draw. */
export interface PeerResult {
  readonly nanoseconds: number;
  /** With EVPPI of the eight inputs; absent where the peer has none. */
  readonly information?: number;
  readonly mean: number;
}

const folder = path.resolve("bench/peers/simulation");

/** The same points and tables in one loop of C, by gcc -O3. Null where there is no gcc. */
export function runC(draws: number, rounds: number): PeerResult | null {
  const place = mkdtempSync(path.join(os.tmpdir(), "caseworth-bench-"));
  try {
    const program = path.join(place, "fused");
    const built = spawnSync("gcc", ["-O3", "-march=native", "-o", program, path.join(folder, "fused.c")]);
    if (built.status !== 0) return null;
    const data = path.join(place, "tables");
    const parts = [
      ...INPUTS.map(([, distribution]) => quantileTable(distribution)),
      ...INPUTS.map((_, dimension) => directionNumbers(dimension)),
    ];
    writeFileSync(data, Buffer.concat(parts.map(({ buffer }) => Buffer.from(buffer))));
    return readResult(spawnSync(program, [data, `${draws}`, `${rounds}`], { encoding: "utf8" }));
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** numpy. Null where Python or numpy is missing. */
export function runNumpy(draws: number, rounds: number): PeerResult | null {
  const script = path.join(folder, "numpy_peer.py");
  return readResult(spawnSync("python3", [script, `${draws}`, `${rounds}`], { encoding: "utf8" }));
}

function readResult({ status, stdout }: { status: number | null; stdout: string }): PeerResult | null {
  // The peers are ours and print what they say they do.
  return status === 0 ? (JSON.parse(stdout) as PeerResult) : null;
}
