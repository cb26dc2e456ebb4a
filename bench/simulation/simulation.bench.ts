/**
 * The engine against the same loop in C and against numpy, in processor time, medians of one
 * run on one machine; how long a person waits; and how far 8,192 draws are from a reference.
 */
import { defaultUncertainty } from "../../src/analysis/uncertainty/parseUncertainty";
import { drawOutcomes } from "../../src/analysis/simulation/drawOutcomes";
import { informationValue } from "../../src/analysis/simulation/informationValue";
import { mean } from "../../src/analysis/simulation/statistics";
import { PUBLISHED_SCENARIO } from "../../src/model/presets";
import { median, report } from "../measure";
import { simulate, simulateWithInformation } from "./ourEngine";
import { runC, runNumpy } from "./peers";
import { WORKLOAD } from "./workload";

const ROUNDS = 7;

/** Milliseconds of processor time: the median over rounds, after two that warm up. */
function processorTime(run: () => unknown, rounds: number): number {
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    if (round >= 0) times.push((user + system) / 1000);
  }
  return median(times);
}

const defaultsAt = (closureRate: number) => {
  const scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": closureRate };
  return { scenario, distributions: defaultUncertainty(scenario), closureCorrelation: 0 };
};

// Before anything is warm: a person's first look.
const coldStart = process.cpuUsage();
simulateWithInformation(defaultsAt(0.72), 8192);
const cold = process.cpuUsage(coldStart);
report("cold, everything at 8,192 draws, 13 inputs", (cold.user + cold.system) / 1000, "ms", 100);

const WARM_RUNS = 20;
const often = (run: (index: number) => unknown) => () => {
  for (let index = 0; index < WARM_RUNS; index++) run(index);
};
const defaults = defaultsAt(0.72);
report(
  "warm, everything at 8,192 draws",
  processorTime(
    often(() => simulateWithInformation(defaults, 8192)),
    ROUNDS,
  ) / WARM_RUNS,
  "ms",
  2,
  2,
);
let moves = 0;
const moved = () => simulateWithInformation(defaultsAt(0.5 + (moves++ % 997) / 4000), 8192);
report("after an input changed", processorTime(often(moved), ROUNDS) / WARM_RUNS, "ms", 10, 2);

for (const draws of [10_000, 1_000_000, 10_000_000]) {
  const rounds = draws > 1_000_000 ? 1 : ROUNDS;
  const nanoseconds = (run: () => unknown) => (processorTime(run, rounds) * 1e6) / draws;
  const ours = nanoseconds(() => simulate(WORKLOAD, draws));
  const oursInformed = nanoseconds(() => simulateWithInformation(WORKLOAD, draws));
  const drawn = nanoseconds(() => drawOutcomes(WORKLOAD, ["net.exchequer"], { draws, seed: 1 }));
  console.log(`\n${draws.toLocaleString("en-GB")} draws, eight inputs`);
  report("ours: quantiles, acceptability, EVPI", ours, "ns a draw", null);
  report("ours, with EVPPI of all inputs and groups", oursInformed, "ns a draw", null);
  report("ours: the draws of one result alone", drawn, "ns a draw", null);
  const c = draws > 1_000_000 ? null : runC(draws, rounds * 3);
  if (c !== null) {
    report("C, gcc -O3: the draws, moments, EVPI, crossings", c.nanoseconds, "ns a draw", null);
    report("our draws ÷ C", drawn / c.nanoseconds, "×", 1.5, 2);
  } else if (draws <= 1_000_000) console.log("C: skipped, no gcc");
  const numpy = draws > 1_000_000 ? null : runNumpy(draws, rounds);
  if (numpy !== null) {
    report("numpy with quantiles ÷ ours (target ≥ 5)", numpy.nanoseconds / ours, "×", null, 2);
    report("numpy with EVPPI ÷ ours (target ≥ 8)", (numpy.information ?? NaN) / oursInformed, "×", null, 2);
  } else if (draws <= 1_000_000) console.log("numpy: skipped, not installed");
}

console.log("\n8,192 draws against 2,097,152, over 32 seeds");
const reference = informationValue(WORKLOAD, "net.exchequer", { draws: 2 ** 21, seed: 1000 });
const exact = mean(drawOutcomes(WORKLOAD, ["net.exchequer"], { draws: 2 ** 21, seed: 1000 })["net.exchequer"]);
const errors = Array.from({ length: 32 }, (_, seed) => {
  const found = informationValue(WORKLOAD, "net.exchequer", { draws: 8192, seed });
  const middle = mean(drawOutcomes(WORKLOAD, ["net.exchequer"], { draws: 8192, seed })["net.exchequer"]);
  const partial = [
    ...[...found.parameters].map(([key, value]) => Math.abs(value - (reference.parameters.get(key) ?? NaN))),
    ...[...found.groups].map(([group, value]) => Math.abs(value - (reference.groups.get(group) ?? NaN))),
  ];
  return { mean: Math.abs(middle / exact - 1) * 100, information: Math.max(...partial) };
});
report("mean, greatest error", Math.max(...errors.map((error) => error.mean)), "%", 0.1, 3);
report(
  "EVPPI, greatest error of any input or group",
  Math.max(...errors.map(({ information }) => information)),
  "£",
  0.5,
  2,
);
