/**
 * The simulation engine against its peers, in processor time: in every round each has its turn, and the medians over the
 * rounds are reported with their ratios; how long a person waits; how far 8,192 draws are from a reference; what several threads
 * gain, and where the time goes. Writes the tables to docs/performance.md.
 */
import { measureLifetimeRows } from "../lifetimeRows";
import { measureAccuracy } from "./accuracy";
import { breakdown } from "./breakdown";
import { COLD, coldMilliseconds, millisecondsAt8192, sayColdMilliseconds } from "./waiting";
import { compareAt } from "./comparison";
import { MEMORY, memoryOfSimulate, sayMemory } from "./memory";
import { CALC_PEER, cPeer, JSTAT_PEER, numpyPeer, R_PEER } from "./peers";
import { isWorker, serve, speedAlone, speedByClock } from "./workers";
import { writeReport } from "./writeReport";

async function run(): Promise<void> {
  if (isWorker) await serve();
  else if (process.env[COLD] !== undefined) sayColdMilliseconds();
  else if (process.env[MEMORY] !== undefined) sayMemory();
  else await compare();
}

async function compare(): Promise<void> {
  const c = cPeer();
  const several = [c, numpyPeer(), R_PEER];
  const waiting = [...coldMilliseconds(), ...millisecondsAt8192()];
  const others = [...measureAccuracy(), memoryOfSimulate()];
  const speed = { alone: speedAlone(), byClock: await speedByClock() };
  const comparisons = [
    compareAt(10_000, 3, [...several, JSTAT_PEER, CALC_PEER]),
    compareAt(1_000_000, 5, several),
    compareAt(10_000_000, 1, [c]),
  ];
  const parts = breakdown();
  const rows = measureLifetimeRows();
  c.end?.();
  const missed = writeReport({ waiting, comparisons, others, speed, parts, rows });
  if (missed > 0) process.exitCode = 1;
}

void run();
