/** Where the time of a draw goes, in processor nanoseconds: what is added when one more part joins the pass. */
import { lookUp, quantileTable } from "../../src/analysis/distributions/quantileTable";
import { createAcceptabilityTally } from "../../src/analysis/simulation/acceptability";
import { BLOCK } from "../../src/analysis/simulation/drawPlan";
import { createNetSampler } from "../../src/analysis/simulation/netSampler";
import { createQuantileTally } from "../../src/analysis/simulation/quantileTally";
import { readInSteps } from "../../src/analysis/simulation/readInSteps";
import type { BlockReader } from "../../src/analysis/simulation/readInSteps";
import { firstPoints } from "../../src/analysis/simulation/sobol";
import { directionNumbers } from "../../src/analysis/simulation/directionNumbers";
import { finish } from "../../src/analysis/simulation/steps";
import { createTally } from "../../src/analysis/simulation/tally";
import { processorTime } from "./processorTime";
import { INPUTS, WORKLOAD, WORTHS } from "./workload";

const DRAWS = 1_000_000;
const ROUNDS = 15;

export interface Part {
  readonly what: string;
  readonly nanoseconds: number;
}

/** The least of many rounds in which all take their turn. */
export function breakdown(): Part[] {
  const runs = [
    lookUps,
    () => pass({}),
    () => pass({ sums: true }),
    () => pass({ sums: true, curve: true }),
    () => pass({ sums: true, curve: true, quantiles: true }),
  ];
  const least = runs.map(() => Infinity);
  for (let round = -ROUNDS; round < ROUNDS; round++) {
    runs.forEach((run, place) => {
      const nanoseconds = (processorTime(run, 1) * 1e6) / DRAWS;
      // The first rounds only warm up.
      if (round >= 0) least[place] = Math.min(least[place] ?? NaN, nanoseconds);
    });
  }
  const [drawn = NaN, net = NaN, summed = NaN, curved = NaN, all = NaN] = least;
  return [
    { what: "looking up the eight inputs", nanoseconds: drawn },
    { what: "the four net results from them", nanoseconds: net - drawn },
    { what: "mean, standard deviation, P(> 0), EVPI", nanoseconds: summed - net },
    { what: "the acceptability curve", nanoseconds: curved - summed },
    { what: "five exact quantiles", nanoseconds: all - curved },
  ];
}

function lookUps(): void {
  const columns = INPUTS.map(([, distribution], place) => ({
    ...{ table: quantileTable(distribution), pattern: firstPoints(directionNumbers(place)) },
    draws: new Float64Array(BLOCK),
  }));
  for (let first = 0; first < DRAWS; first += BLOCK) {
    for (const { table, pattern, draws } of columns) lookUp(table, pattern, Math.imul(first, 0x9e3779b1), draws);
  }
}

function pass(parts: { readonly sums?: boolean; readonly curve?: boolean; readonly quantiles?: boolean }): void {
  const sampler = createNetSampler(WORKLOAD, { seed: 1, scramble: 0 });
  const { "net.exchequer": net, "net.localAuthority": authority, extraClosure } = sampler.columns;
  const readers: BlockReader[] = [];
  if (parts.sums === true) {
    const tally = createTally();
    readers.push(({ count }) => tally.add(net, count));
  }
  if (parts.curve === true) {
    const curve = createAcceptabilityTally(WORTHS);
    readers.push(({ count }) => curve.add(authority, extraClosure, count));
  }
  const ofQuantiles = parts.quantiles === true ? createQuantileTally(DRAWS, [0.025, 0.25, 0.5, 0.75, 0.975]) : null;
  if (ofQuantiles !== null) readers.push(({ count }) => ofQuantiles.add(net, count));
  finish(readInSteps(sampler, { first: 0, count: DRAWS }, readers));
  ofQuantiles?.end(() => {
    throw new Error("The first draws tell where the quantiles are.");
  });
}
