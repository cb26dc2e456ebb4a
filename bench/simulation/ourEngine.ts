/** What the engine does for the workload, from the same parts and in the same pass as the summary in the pane. */
import { createAcceptabilityTally } from "../../src/analysis/simulation/acceptability";
import { createNetSampler } from "../../src/analysis/simulation/netSampler";
import { createInformationTally } from "../../src/analysis/simulation/informationValue";
import { createQuantileTally } from "../../src/analysis/simulation/quantileTally";
import { readInSteps } from "../../src/analysis/simulation/readInSteps";
import type { BlockReader } from "../../src/analysis/simulation/readInSteps";
import { finish } from "../../src/analysis/simulation/steps";
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
  const sampler = createNetSampler(uncertain, { seed: work.seed ?? 1, scramble: 0 });
  const { "net.exchequer": net, "net.localAuthority": authority, extraClosure } = sampler.columns;
  const ofQuantiles = work.quantiles ? createQuantileTally(work.draws, PROBABILITIES) : null;
  const tally = createTally();
  const acceptability = createAcceptabilityTally(WORTHS);
  const information = work.information ? createInformationTally(sampler, "net.exchequer") : null;
  const readers: BlockReader[] = [
    ({ count }) => tally.add(net, count),
    ({ count }) => acceptability.add(authority, extraClosure, count),
  ];
  if (information) readers.push((block) => information.add(block));
  if (ofQuantiles) readers.push(({ count }) => ofQuantiles.add(net, count));
  finish(readInSteps(sampler, { first: 0, count: work.draws }, readers));
  const { mean, standardDeviation, probabilityAboveZero, expectedLoss } = tally;
  const found = {
    ...{ mean, standardDeviation, probabilityAboveZero, expectedLoss },
    quantiles: ofQuantiles?.end(neverAgain) ?? [],
    ...{ acceptability: acceptability.points(), information: information?.end() },
  };
  return found;
}

const PROBABILITIES = [0.025, 0.25, 0.5, 0.75, 0.975];

function neverAgain(): never {
  throw new Error("The first draws tell where the quantiles are.");
}
