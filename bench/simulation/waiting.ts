/** How long a person waits for everything at 8,192 draws with the register's own 13 uncertain inputs. */
import { spawnSync } from "node:child_process";
import { standardError } from "../../src/analysis/simulation/standardError";
import { defaultUncertainty } from "../../src/analysis/uncertainty/parseUncertainty";
import type { UncertainScenario } from "../../src/analysis/uncertainty/uncertainScenario";
import { PUBLISHED_SCENARIO } from "../../src/model/register/presets";
import { median } from "../measure";
import { simulate } from "./ourEngine";
import { processorTime } from "./processorTime";
import type { Measured } from "./writeReport";

const EVERYTHING = { draws: 8192, quantiles: true, information: true };
const ROUNDS = 9;
const RUNS = 20;
/** Until V8 has compiled all. */
const WARMING_ROUNDS = 40;
/** In the environment of a process that is to do it once and say how long it took. */
export const COLD = "CASEWORTH_BENCH_COLD";

/** Medians over new processes, each of which measures itself from before its first draw. */
export function coldMilliseconds(): Measured[] {
  const times = Array.from({ length: ROUNDS }, () => {
    const env = { ...process.env, [COLD]: "1" };
    const { stdout } = spawnSync(process.execPath, process.argv.slice(1), { encoding: "utf8", env });
    return JSON.parse(stdout) as ColdTimes; // What the process itself has said.
  });
  return [
    {
      what: "cold: everything at 8,192 draws in a new process, 13 inputs, by the clock",
      found: median(times.map(({ clock }) => clock)),
      target: 100,
    },
    {
      what: "the same in processor time, with V8's compiler, which runs beside it",
      found: median(times.map(({ processor }) => processor)),
      target: null,
    },
  ];
}

interface ColdTimes {
  readonly clock: number;
  readonly processor: number;
}

/** What a new process does. */
export function sayColdMilliseconds(): void {
  const start = performance.now();
  const processor = processorTime(() => simulate(defaultsAt(0.72), EVERYTHING), 1);
  console.log(JSON.stringify({ clock: performance.now() - start, processor }));
}

export function millisecondsAt8192(): Measured[] {
  const defaults = defaultsAt(0.72);
  let moves = 0;
  const moved = () => simulate(defaultsAt(0.5 + (moves++ % 997) / 4000), EVERYTHING);
  return [
    { what: "warm: everything at 8,192 draws", found: perRun(() => simulate(defaults, EVERYTHING)), target: 2 },
    { what: "after an input changed: everything again", found: perRun(moved), target: 10 },
    {
      what: "the standard error besides, from eight more simulations",
      found: perRun(() => standardError(defaults, "net.exchequer", { draws: 8192, seed: 1 })),
      target: null,
    },
  ];
}

function perRun(run: () => unknown): number {
  const often = () => {
    for (let index = 0; index < RUNS; index++) run();
  };
  for (let round = 0; round < WARMING_ROUNDS; round++) often();
  return processorTime(often, ROUNDS) / RUNS;
}

function defaultsAt(closureRate: number): UncertainScenario {
  const scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": closureRate };
  return { scenario, distributions: defaultUncertainty(scenario), correlations: [] };
}
