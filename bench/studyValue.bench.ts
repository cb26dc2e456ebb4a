/**
 * What it costs to value a study: 20 sizes with all that a study observes by default, and one size beside nested simulation
 * in numpy, which is taken to be as accurate as ours: its time grows with the square of what is gained.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { sampleInformation } from "../src/analysis/studyValue/sampleInformation";
import { DEFAULT_PLAN } from "../src/analysis/studyValue/settings";
import { defaultUncertainty } from "../src/analysis/uncertainty/parseUncertainty";
import { PUBLISHED_SCENARIO } from "../src/model/register/presets";
import { median, report, reportRatio } from "./measure";

const [ROUNDS, SEEDS] = [9, 16];
const UNCERTAIN = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};
const SIZES = Array.from({ length: 20 }, (_, step) => 25 * (step + 1));
const RATES = { ...DEFAULT_PLAN.study, weeksOpen: 0, followUp: 1 };
const [CASES, STUDIES, INNER] = [100, 4000, 1000];

const informed = (study: typeof RATES, seed: number) =>
  sampleInformation(UNCERTAIN, "net.exchequer", study, { draws: 8192, seed });

function milliseconds(run: () => void): number {
  const times: number[] = [];
  for (let round = -3; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    if (round >= 0) times.push((user + system) / 1000);
  }
  return median(times);
}

const twenty = milliseconds(() => {
  const { worthOf } = informed(DEFAULT_PLAN.study, 1);
  for (const size of SIZES) worthOf(size);
});
report("20 sizes of a study, all that it observes, warm", twenty, "ms", 100);

const one = milliseconds(() => informed(RATES, 1).worthOf(CASES));
report("One size, rates of both arms", one, "ms", null);

const script = path.join(__dirname, "peers/studyValue/nested.py");
const { status, stdout } = spawnSync("python3", [script, ...[CASES, STUDIES, INNER].map(String)], { encoding: "utf8" });
if (status !== 0) console.log("Nested simulation in numpy: skipped, as python3 or numpy is missing.");
else {
  const [value = NaN, error = NaN, time = NaN] = stdout.trim().split(" ").map(Number);
  const values = Array.from({ length: SEEDS }, (_, seed) => informed(RATES, seed + 1).worthOf(CASES));
  const mean = values.reduce((sum, found) => sum + found, 0) / SEEDS;
  const ours = Math.sqrt(values.reduce((sum, found) => sum + (found - mean) ** 2, 0) / (SEEDS - 1));
  console.log(`ours £${mean.toFixed(2)} ± ${ours.toFixed(3)}; numpy £${value.toFixed(2)} ± ${error.toFixed(2)}`);
  report(`numpy, ${STUDIES} studies of ${INNER} draws each`, time, "ms", null);
  reportRatio("numpy ÷ ours, as they are", time / one, null);
  reportRatio("numpy ÷ ours, at equal accuracy", (time / one) * (error / ours) ** 2, 100);
}
