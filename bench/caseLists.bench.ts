/** Case lists of 10⁵ and 10⁶ rows: reading, checking and all estimates, beside R's survival package and pandas where they are installed. */
import { spawnSync } from "node:child_process";
import { dayText } from "../src/analysis/caseList/calendar";
import { readDays } from "../src/analysis/caseList/dates";
import { caseEstimates } from "../src/functions/caseEstimates";
import { nextReferral } from "../src/functions/caseLists";
import { kaplanMeier } from "../src/functions/caseOutcomes";
import { createCustomFunctionsRuntime } from "../src/workbench/customFunctions/customFunctionsRuntime";
import { medians, report } from "./measure";

Object.assign(globalThis, { CustomFunctions: createCustomFunctionsRuntime().runtime });

const EXTRACT = 45382;
const LONGEST = 1500;

/** A list as serials, the same on every machine. */
function listOf(rows: number) {
  let state = 1;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const start: unknown[][] = [];
  const outcomes: unknown[][] = [];
  const family: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const began = EXTRACT - 1 - Math.floor(random() * LONGEST);
    const end = began + Math.round(-230 * Math.log(1 - random())) + 1;
    const [isSeen, isClosure] = [end <= EXTRACT, random() < 0.85];
    start.push([began]);
    outcomes.push([isSeen && isClosure ? end : null, isSeen && !isClosure ? end : null]);
    family.push([Math.floor(row / 2) + 1]);
  }
  return { start, outcomes, family, end: outcomes.map(([closed, protection]) => [closed ?? protection]) };
}

for (const [rows, rounds, target] of [
  [100_000, 7, 100],
  [1_000_000, 3, 1000],
] as const) {
  const { start, outcomes, family, end } = listOf(rows);
  const text = start.map(([day]) => dayText(Number(day)));
  const arm = [["programme"]];
  const times = medians(
    [
      { name: "estimates", run: () => caseEstimates(start, outcomes, [[EXTRACT]], arm, [[52]]) },
      {
        name: "families",
        run: () => caseEstimates(start, outcomes, [[EXTRACT]], arm, [[52]], undefined, undefined, family),
      },
      { name: "curve", run: () => kaplanMeier(start, end, [[EXTRACT]]) },
      { name: "next", run: () => nextReferral(family, start, end, [[EXTRACT]]) },
      { name: "text", run: () => readDays(text, 2024) },
    ],
    rounds,
  );
  const time = (name: string) => times.get(name) ?? NaN;
  const size = `${rows.toLocaleString("en-GB")} rows`;
  report(`CASEESTIMATES, ${size} from serials`, time("estimates"), "ms", target);
  report(`the same by families`, time("families"), "ms", target);
  report(`KAPLANMEIER, ${size}, every day`, time("curve"), "ms", target);
  report(`NEXTREFERRAL, ${size}`, time("next"), "ms", null);
  report(`dd/mm/yyyy read from text, ${size}`, time("text"), "ms", null);
}

const R_PROGRAM = `suppressMessages(library(survival)); set.seed(1); n <- 1e5
t <- pmin(round(rexp(n, 1/230)) + 1, sample(1500, n, TRUE)); k <- factor(sample(0:2, n, TRUE)); s <- function(e) system.time(e)[["elapsed"]] * 1000
cat("survfit", s(survfit(Surv(t, as.numeric(k != "0")) ~ 1)), "ms; Aalen-Johansen with s.e.", s(survfit(Surv(t, k) ~ 1)), "ms")`;
const PANDAS_PROGRAM = `import pandas as pd, time
d = ["%02d/%02d/%d" % (1 + i % 28, 1 + i % 12, 2018 + i % 6) for i in range(10**6)]; t = time.perf_counter(); pd.to_datetime(pd.Series(d), format="%d/%m/%Y")
print("to_datetime of 1,000,000:", round((time.perf_counter() - t) * 1000), "ms")`;

for (const [name, command, args] of [
  ["R's survival package, 100,000 rows", "Rscript", ["-e", R_PROGRAM]],
  ["pandas", "python3", ["-c", PANDAS_PROGRAM]],
] as const) {
  const { status, stdout } = spawnSync(command, [...args], { encoding: "utf8" });
  console.log(status === 0 ? `${name}: ${stdout.trim()}` : `${name}: skipped, it is not installed here.`);
}
