/** The peers under bench/peers/simulation, all written by us: each run if its tool is there, else skipped by name. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { quantileTable } from "../../src/analysis/distributions/quantileTable";
import { directionNumbers } from "../../src/analysis/simulation/directionNumbers";
import { INPUTS } from "./workload";

/** Processor nanoseconds a draw, and what was found, so that nobody is fast by doing something else. */
export interface PeerResult {
  readonly nanoseconds: number;
  /** With EVPPI of the eight inputs; absent where the peer has none. */
  readonly information?: number;
  readonly mean: number;
  readonly deviation: number;
}

export interface Peer {
  readonly name: string;
  /** Whether it gives quantiles, and so is compared with all that we do. */
  readonly hasQuantiles: boolean;
  /** Null where the tool is missing. */
  readonly run: (draws: number, rounds: number) => PeerResult | null;
  readonly end?: () => void;
}

const folder = path.resolve("bench/peers/simulation");

/** The engine's own points and tables in one loop of C. */
export function cPeer(): Peer {
  const place = mkdtempSync(path.join(os.tmpdir(), "caseworth-bench-"));
  const program = path.join(place, "fused");
  const data = path.join(place, "tables");
  const isBuilt = spawnSync("gcc", ["-O3", "-o", program, path.join(folder, "fused.c"), "-lm"]).status === 0;
  const parts = [
    ...INPUTS.map(([, distribution]) => quantileTable(distribution)),
    ...INPUTS.map((_, dimension) => directionNumbers(dimension)),
  ];
  writeFileSync(data, Buffer.concat(parts.map(({ buffer }) => Buffer.from(buffer))));
  return {
    name: "the same fused loop in C, gcc -O3 (no quantiles)",
    hasQuantiles: false,
    run: (draws, rounds) => (isBuilt ? resultOf(program, [data, `${draws}`, `${rounds}`]) : null),
    end: () => {
      rmSync(place, { recursive: true });
    },
  };
}

/** numpy, in the first Python that has it. */
export function numpyPeer(): Peer {
  const python = ["python3", "/usr/bin/python3", "python"].find(
    (candidate) => spawnSync(candidate, ["-c", "import numpy"]).status === 0,
  );
  const script = path.join(folder, "numpy_peer.py");
  return {
    name: "numpy",
    hasQuantiles: true,
    run: (draws, rounds) => (python === undefined ? null : resultOf(python, [script, `${draws}`, `${rounds}`])),
  };
}

/** R without packages. */
export const R_PEER: Peer = {
  name: "base R",
  hasQuantiles: true,
  run: (draws, rounds) => resultOf("Rscript", ["--vanilla", path.join(folder, "base_r.R"), `${draws}`, `${rounds}`]),
};

/** jStat's samplers in our loop. */
export const JSTAT_PEER: Peer = {
  name: "jStat (npm)",
  hasQuantiles: true,
  run: (draws, rounds) => resultOf(process.execPath, [path.join(folder, "jstat.js"), `${draws}`, `${rounds}`]),
};

/** LibreOffice Calc, a row a draw. */
export const CALC_PEER: Peer = {
  name: "LibreOffice Calc, native formulas (no EVPPI)",
  hasQuantiles: true,
  run: (draws, rounds) => resultOf(process.execPath, [path.join(folder, "calc.js"), `${draws}`, `${rounds}`]),
};

function resultOf(command: string, options: readonly string[]): PeerResult | null {
  // Undefined, they are not passed on: settings that slow numpy down where they are meant for another machine.
  const env = { ...process.env, OPENBLAS_CORETYPE: undefined, OPENBLAS_L2_SIZE: undefined };
  const { status, stdout } = spawnSync(command, options, { encoding: "utf8", env });
  // The peers are ours and print what they say they do.
  return status === 0 ? (JSON.parse(stdout) as PeerResult) : null;
}
