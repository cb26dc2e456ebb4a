/**
 * Case lists of 10⁵ and 10⁶ rows, in processor time: reading and all estimates, beside R's survival package and pandas on the same
 * rows where they are installed. What R finds is compared with ours.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { dayText } from "../src/analysis/caseList/calendar";
import { readDays } from "../src/analysis/caseList/dates";
import { randomFrom } from "../src/analysis/caseList/demo/random";
import type { StudyChoices, StudyColumns } from "../src/analysis/caseList/study/choices";
import { estimatesAt } from "../src/analysis/caseList/study/estimatesAt";
import { studyList } from "../src/analysis/caseList/study/studyList";
import { finish } from "../src/analysis/simulation/steps";
import { caseEstimates } from "../src/functions/caseEstimates";
import { caseCheck, nextReferral } from "../src/functions/caseLists";
import { incidence, kaplanMeier } from "../src/functions/caseOutcomes";
import { createCustomFunctionsRuntime } from "../src/workbench/customFunctions/customFunctionsRuntime";
import { median, report, reportRatio } from "./measure";
import { processorTime } from "./simulation/processorTime";

Object.assign(globalThis, { CustomFunctions: createCustomFunctionsRuntime().runtime });

const EXTRACT = 45382;
const LONGEST = 1500;
const DAYS_AT = 364;
const folder = path.resolve("bench/peers/caseLists");

/** A list as serials, the same on every machine. */
function listOf(rows: number) {
  const random = randomFrom(1);
  const list = Array.from({ length: rows }, (_, row) => {
    const began = EXTRACT - 1 - Math.floor(random() * LONGEST);
    const end = began + Math.round(-230 * Math.log(1 - random())) + 1;
    const cause = random() < 0.85 ? 1 : 2;
    const isSeen = end <= EXTRACT;
    return {
      ...{ began, end: isSeen ? end : null, cause: isSeen ? cause : 0 },
      ...{ days: (isSeen ? end : EXTRACT) - began, family: (row >> 1) + 1 },
    };
  });
  const column = (of: (one: (typeof list)[number]) => unknown): unknown[][] => list.map((one) => [of(one)]);
  return {
    start: column(({ began }) => began),
    end: column(({ end }) => end),
    outcomes: list.map(({ end, cause }) => [cause === 1 ? end : null, cause === 2 ? end : null]),
    family: column(({ family }) => family),
    text: list.map(({ began }) => dayText(began)),
    lines: list.map(({ days, cause, family }) => `${days},${cause},${family}`),
  };
}

/** What R measures on the same rows, by name; null where it is missing. */
function survivalPackage(lines: readonly string[], rounds: number, place: string) {
  const file = path.join(place, "list.csv");
  writeFileSync(file, ["days,cause,family", ...lines, ""].join("\n"));
  const args = ["--vanilla", path.join(folder, "survival.R"), file, String(rounds)];
  const { status, stdout } = spawnSync("Rscript", args, { encoding: "utf8" });
  if (status !== 0) return null;
  const read = stdout
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  return new Map(read.map(([name = "", time, value]) => [name, { time: Number(time), value: Number(value) }]));
}

/** What pandas takes for the same dates, in the first Python that has it; null where none has. */
function pandas(dates: readonly string[], rounds: number, place: string): number | null {
  const python = ["python3", "/usr/bin/python3", "python"].find(
    (candidate) => spawnSync(candidate, ["-c", "import pandas"]).status === 0,
  );
  if (python === undefined) return null;
  const file = path.join(place, "dates.txt");
  writeFileSync(file, dates.join("\n"));
  const args = [path.join(folder, "to_datetime.py"), file, String(rounds)];
  return Number(spawnSync(python, args, { encoding: "utf8" }).stdout);
}

/** The list on the page Cases, in two services by families. */
function pageStudy({ start, end, family }: ReturnType<typeof listOf>) {
  const cells = (column: unknown[][]) => column.map(([cell]) => cell);
  const columns: StudyColumns = {
    ...{ caseId: start.map((_, row) => row + 1), start: cells(start), end: cells(end), family: cells(family) },
    ...{ reason: null, protection: null, care: null, born: null, noFurtherAction: null },
    group: start.map((_, row) => (row % 3 === 0 ? "North" : "South")),
  };
  const choices: StudyChoices = {
    ...{
      extract: EXTRACT,
      holds: "openAndClosed",
      window: { kind: "startedSince", day: EXTRACT - LONGEST },
      leftOut: new Set(),
    },
    ...{ caseIs: "child", escalation: "protection", showsReReferral: true, tellsChildrenApart: true },
    arms: new Map([
      ["North", "programme"],
      ["South", "comparator"],
    ]),
  };
  return () => finish(studyList(columns, choices, 2));
}

/** So far apart two programs that compute the same may be. */
const SAME = 1e-9;

function mustAgree(what: string, ours: unknown, theirs: number | undefined): void {
  if (typeof ours === "number" && theirs !== undefined && Math.abs(ours - theirs) < SAME) return;
  console.log(`${what}: ours ${String(ours)}, R's ${String(theirs)}: DIFFERENT`);
  process.exitCode = 1;
}

/**
 * Processor milliseconds, once the code is compiled. The garbage that the runs make is collected when the engine wants to, and counts:
 * a collection that is forced before each run makes V8 forget the shapes of objects that nobody holds, and so the code it has compiled.
 */
function warm(run: () => unknown, rounds: number): number {
  for (let round = 0; round < 3; round++) run();
  return median(Array.from({ length: rounds }, () => processorTime(run, 1)));
}

function compareAt(
  rows: number,
  rounds: number,
  targets: Readonly<Record<"ours" | "horizon" | "survfit" | "johansen" | "pandas", number | null>>,
): void {
  const list = listOf(rows);
  const { start, end, outcomes, family, text, lines } = list;
  const [extract, weeks, arm] = [[[EXTRACT]], [[DAYS_AT / 7]], [["programme"]]];
  const estimates = () => caseEstimates(start, outcomes, extract, arm, weeks);
  const byFamily = () => caseEstimates(start, outcomes, extract, arm, weeks, undefined, undefined, family);
  const curve = () => kaplanMeier(start, end, extract);
  const times = {
    estimates: warm(estimates, rounds),
    byFamily: warm(byFamily, rounds),
    curve: warm(curve, rounds),
    text: warm(() => readDays(text, 2024), rounds),
  };
  console.log(`\n${rows.toLocaleString("en-GB")} rows`);
  report("CASEESTIMATES, all estimates from serials", times.estimates, "ms", targets.ours);
  report("the same by families", times.byFamily, "ms", targets.ours);
  report("KAPLANMEIER, every day", times.curve, "ms", targets.ours);
  report(
    "the same by families",
    warm(() => kaplanMeier(start, end, extract, undefined, family), rounds),
    "ms",
    null,
  );
  report(
    "NEXTREFERRAL",
    warm(() => nextReferral(family, start, end, extract), rounds),
    "ms",
    null,
  );
  report(
    "CASECHECK",
    warm(() => caseCheck(family, start, end, extract), rounds),
    "ms",
    targets.ours,
  );
  report("dd/mm/yyyy read from text", times.text, "ms", null);
  const study = pageStudy(list);
  report("the page Cases: checked, and two services studied", warm(study, rounds), "ms", targets.ours);
  const studied = study().study;
  let week = 0;
  const move = () => estimatesAt(studied, 30 + (week++ % 60));
  // As a person moves it, who passes over many weeks.
  for (let moved = 0; moved < 30; moved++) move();
  report("the page Cases: its horizon moved", warm(move, 15), "ms", targets.horizon);

  const place = mkdtempSync(path.join(os.tmpdir(), "caseworth-bench-"));
  const survival = survivalPackage(lines, rounds, place);
  const dates = pandas(text, rounds, place);
  rmSync(place, { recursive: true });
  if (survival === null) console.log("R's survival package: skipped, it is not installed here.");
  else {
    for (const [name, { time }] of survival) report(`R: ${name}`, time, "ms", null, 0);
    const ratio = (name: string, ours: number) => (survival.get(name)?.time ?? NaN) / ours;
    reportRatio("R's survfit ÷ KAPLANMEIER", ratio("survfit", times.curve), targets.survfit);
    reportRatio("R's survfit ÷ all our estimates", ratio("survfit", times.estimates), null);
    reportRatio("R's survfit by family ÷ all ours by family", ratio("survfit by family", times.byFamily), null);
    reportRatio(
      "R's Aalen–Johansen with s.e. ÷ all our estimates",
      ratio("Aalen-Johansen", times.estimates),
      targets.johansen,
    );
    const open = kaplanMeier(start, end, extract, undefined, undefined, undefined, weeks)[1]?.[5];
    mustAgree("Share open at 52 weeks", open, survival.get("survfit")?.value);
    mustAgree(
      "Closed by 52 weeks",
      incidence(start, outcomes, extract, weeks)[1]?.[2],
      survival.get("Aalen-Johansen")?.value,
    );
  }
  if (dates === null) console.log("pandas: skipped, it is not installed here.");
  else {
    report("pandas: to_datetime", dates, "ms", null, 0);
    reportRatio("pandas ÷ ours", dates / times.text, targets.pandas);
  }
}

compareAt(100_000, 15, { ours: 100, horizon: 16, survfit: null, johansen: 50, pandas: 3 });
compareAt(1_000_000, 3, { ours: 1000, horizon: null, survfit: 4, johansen: null, pandas: 3 });
