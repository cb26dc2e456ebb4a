/**
 * The simulation engine against its peers, in processor time: in every round each has its turn, and the medians over the
 * rounds are reported with their ratios; how long a person waits; and how far 8,192 draws are from a reference. Writes the
 * tables to docs/performance.md.
 */
import { measureAccuracy } from "./accuracy";
import { COLD, coldMilliseconds, millisecondsAt8192, sayColdMilliseconds } from "./waiting";
import { compareAt } from "./comparison";
import { CALC_PEER, cPeer, JSTAT_PEER, numpyPeer, R_PEER } from "./peers";
import { writeReport } from "./writeReport";

if (process.env[COLD] === undefined) compare();
else sayColdMilliseconds();

function compare(): void {
  const c = cPeer();
  const several = [c, numpyPeer(), R_PEER];
  const waiting = [...coldMilliseconds(), ...millisecondsAt8192()];
  const comparisons = [
    compareAt(10_000, 3, [...several, JSTAT_PEER, CALC_PEER]),
    compareAt(1_000_000, 5, several),
    compareAt(10_000_000, 1, [c]),
  ];
  const accuracy = measureAccuracy();
  c.end?.();
  const missed = writeReport({ waiting, comparisons, accuracy });
  if (missed > 0) process.exitCode = 1;
}
