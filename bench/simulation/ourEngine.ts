/** What the engine does for the workload, from the same parts and in the same pass as the summary in the pane. */
import { createAcceptabilityTally } from "../../src/analysis/simulation/acceptability";
import { createBlockSampler } from "../../src/analysis/simulation/blockSampler";
import { drawBlocks } from "../../src/analysis/simulation/drawPlan";
import { createInformationTally } from "../../src/analysis/simulation/informationValue";
import { quantiles } from "../../src/analysis/simulation/quantiles";
import { createTally } from "../../src/analysis/simulation/tally";
import type { UncertainScenario } from "../../src/analysis/uncertainty/uncertainScenario";
import { WORTHS } from "./workload";

export interface Work {
  readonly draws: number;
  readonly seed?: number;
  /** Five exact quantiles, for which every draw is kept. */
  readonly quantiles: boolean;
  /** EVPPI of all inputs and groups. */
  readonly information: boolean;
}

export interface Found {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Mean, standard deviation, P(> 0), EVPI and the acceptability curve, and what else is asked for. */
export function simulate(uncertain: UncertainScenario, work: Work): Found {
  const sampler = createBlockSampler(uncertain, { seed: work.seed ?? 1, scramble: 0 });
  const { "net.exchequer": net, "net.localAuthority": authority, extraClosure } = sampler.columns;
  const kept = new Float64Array(work.quantiles ? work.draws : 0);
  const tally = createTally();
  const acceptability = createAcceptabilityTally(WORTHS);
  const information = work.information ? createInformationTally(sampler, "net.exchequer") : null;
  for (const { first, count } of drawBlocks(work.draws)) {
    sampler.fill(first);
    tally.add(net, count);
    acceptability.add(authority, extraClosure, count);
    information?.add(count);
    if (work.quantiles) kept.set(net.subarray(0, count), first);
  }
  const { mean, standardDeviation, probabilityAboveZero, expectedLoss } = tally;
  const found = {
    ...{ mean, standardDeviation, probabilityAboveZero, expectedLoss },
    quantiles: work.quantiles ? quantiles(kept, [0.025, 0.25, 0.5, 0.75, 0.975]) : [],
    ...{ acceptability: acceptability.points, information: information?.value },
  };
  return found;
}
