import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";
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
  readonly accuracy: readonly Measured[];
}

/** Prints the results and writes them to docs/performance.md; says how many targets were missed. */
export function writeReport({ waiting, comparisons, accuracy }: Results): number {
  const targets = ratioTargets(comparisons);
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
    ...[...waiting.map((row) => ({ ...row, what: `${row.what}, ms` })), ...accuracy].map(measuredRow),
    "",
    ...comparisons.flatMap(comparisonLines),
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

/** Three significant digits. */
function digits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en-GB", { maximumSignificantDigits: 3 });
}
