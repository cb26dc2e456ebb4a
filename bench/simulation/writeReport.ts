import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";
import type { measureLifetimeRows } from "../lifetimeRows";
import type { Part } from "./breakdown";
import type { ComparedPeer, Comparison } from "./comparison";

/** A figure beside the target that it is to stay below, if it has one. */
export interface Measured {
  readonly what: string;
  readonly found: number;
  readonly target: number | null;
}

export interface Results {
  readonly waiting: readonly Measured[];
  readonly comparisons: readonly Comparison[];
  /** Of accuracy and memory, with their units in their names. */
  readonly others: readonly Measured[];
  /** How many times as fast two threads are as one. */
  readonly speed: { readonly alone: number; readonly byClock: number };
  readonly parts: readonly Part[];
  readonly rows: ReturnType<typeof measureLifetimeRows>;
}

/** Prints the results and writes them to docs/performance.md; says how many targets were missed. */
export function writeReport({ waiting, comparisons, others, speed, parts, rows }: Results): number {
  const targets: RatioTarget[] = [
    ...ratioTargets(comparisons),
    { what: "one worker ÷ two, 10⁷ draws, the longer of the two at each stage", found: speed.alone, least: 1.7 },
    { what: "LIFETIMEEARNINGS over 10⁶ rows ÷ a plain loop", found: rows.ratio, most: 1.15 },
  ];
  const lines = [
    "# Performance of the simulation",
    "",
    "Written by `npm run bench:simulation`; figures of one run on one machine:",
    `${os.cpus().length} × ${os.cpus()[0]?.model ?? "processor of unknown type"}, Node ${process.versions.node}, ${os.type()}.`,
    "Times are processor time unless it says otherwise, so that other work on the machine counts little; medians, and medians",
    "of the ratios of contestants that took turns.",
    "",
    "The work: the exchequer's net result with eight uncertain inputs (five betas, two gammas, one PERT), its mean, standard",
    "deviation, P(> 0), EVPI and an acceptability curve of 21 points, in ours and in C with the expected net benefit and EVPI",
    "at each; five quantiles, exact ones in ours; EVPPI of each input, and in ours of each group. Every peer's mean and",
    "standard deviation were checked against ours.",
    "",
    "## Targets",
    "",
    "| | measured | target | |",
    "| --- | ---: | ---: | --- |",
    ...targets.map(({ what, found, least, most }) => {
      const isMet = found >= (least ?? -Infinity) && found <= (most ?? Infinity);
      return `| ${what} | ${digits(found)} | ${least === undefined ? `≤ ${most}` : `≥ ${least}`} | ${verdict(isMet)} |`;
    }),
    ...[...waiting.map((row) => ({ ...row, what: `${row.what}, ms` })), ...others].map(measuredRow),
    `| one worker ÷ two by the clock | ${digits(speed.byClock)} | | |`,
    "",
    ...comparisons.flatMap(comparisonLines),
    ...breakdownLines(parts, comparisons),
    ...rowLines(rows),
  ];
  console.log(lines.join("\n"));
  writeFileSync("docs/performance.md", lines.join("\n"));
  // As the repository has its tables.
  execFileSync(process.execPath, ["node_modules/oxfmt/bin/oxfmt", "docs/performance.md"]);
  return lines.filter((line) => line.includes("missed |")).length;
}

interface RatioTarget {
  readonly what: string;
  readonly found: number;
  readonly least?: number;
  readonly most?: number;
}

/** The ratios for which there is a target, at 10⁶ draws, of those peers that were there. */
function ratioTargets(comparisons: readonly Comparison[]): RatioTarget[] {
  const peers = comparisons.find(({ draws }) => draws === 1_000_000)?.peers ?? [];
  const of = (word: string, say: (peer: ComparedPeer) => RatioTarget[]) =>
    peers.filter(({ name, plain }) => name.includes(word) && plain !== null).flatMap(say);
  return [
    ...of(" C,", ({ ratio }) => [{ what: "ours ÷ C, 10⁶ draws", found: 1 / ratio, most: 1.5 }]),
    ...of("numpy", ({ ratio, informationRatio }) => [
      { what: "numpy ÷ ours, 10⁶ draws", found: ratio, least: 5 },
      { what: "numpy ÷ ours with EVPPI, 10⁶ draws", found: informationRatio, least: 8 },
    ]),
    ...of("base R", ({ ratio }) => [{ what: "base R ÷ ours, 10⁶ draws", found: ratio, least: 12 }]),
  ];
}

function measuredRow({ what, found, target }: Measured): string {
  const result = target === null ? "" : verdict(found <= target);
  return `| ${what} | ${digits(found)} | ${target === null ? "" : `≤ ${target}`} | ${result} |`;
}

function verdict(isMet: boolean): string {
  return isMet ? "met" : "missed";
}

function comparisonLines({ draws, ours, peers }: Comparison): string[] {
  const row = (
    name: string,
    plain: number | null,
    ratio: number | null,
    information: number | null,
    its: number | null,
  ) =>
    `| ${[name, plain, ratio, information, its].map((cell) => (typeof cell === "number" ? digits(cell) : (cell ?? ""))).join(" | ")} |`;
  return [
    `## ${draws.toLocaleString("en-GB")} draws, nanoseconds a draw`,
    "",
    "| | without EVPPI | ÷ ours | with EVPPI | ÷ ours |",
    "| --- | ---: | ---: | ---: | ---: |",
    row("ours", ours.plain, 1, ours.information, 1),
    row("ours, no quantiles", ours.fused, null, null, null),
    ...peers.map(({ name, plain, ratio, information, informationRatio }) =>
      plain === null
        ? `| ${name}: skipped, not installed | | | | |`
        : row(name, plain, ratio, information, information === null ? null : informationRatio),
    ),
    "",
  ];
}

/** Where the time of a draw goes, and how near to C that can come. */
function breakdownLines(parts: readonly Part[], comparisons: readonly Comparison[]): string[] {
  const peers = comparisons.find(({ draws }) => draws === 1_000_000)?.peers ?? [];
  const c = peers.find(({ name }) => name.includes(" C,"))?.plain ?? null;
  const wanted =
    c === null
      ? []
      : [`1.2 times the loop in C would be ${digits(1.2 * c)} ns without the quantiles, which C does not have.`];
  return [
    "## Where the time of a draw goes, 1,000,000 draws, nanoseconds",
    "",
    "| | least of 15 rounds |",
    "| --- | ---: |",
    ...parts.map(({ what, nanoseconds }) => `| ${what} | ${digits(nanoseconds)} |`),
    "",
    "Each is what a pass takes longer with that part than without. What C gains is a loop that keeps a draw's eight inputs and both of its",
    "net results in registers: ours writes each to a column of 1,024 draws and reads it there, has all four net results, and checks each",
    "index. One loop without columns would be a program for each set of uncertain inputs.",
    ...wanted,
    "",
  ];
}

function rowLines({ ours, loop, shape }: Results["rows"]): string[] {
  return [
    "## A function over a column of 1,000,000 rows, nanoseconds a row",
    "",
    "| | least of 15 rounds |",
    "| --- | ---: |",
    `| LIFETIMEEARNINGS | ${digits(ours)} |`,
    `| a plain loop that checks each cell and computes the same | ${digits(loop)} |`,
    `| the same rows with nothing computed | ${digits(shape)} |`,
    "",
    "Excel takes and gives a column as an array for each row: these cost most of it, whoever computes.",
    "",
  ];
}

/** Three significant digits. */
function digits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en-GB", { maximumSignificantDigits: 3 });
}
