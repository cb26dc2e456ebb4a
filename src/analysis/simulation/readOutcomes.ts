import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createOutcomeReader } from "./drawOutcomes";
import type { Outcome, OutcomeDraws } from "./drawOutcomes";
import type { Block, DrawSettings } from "./drawPlan";
import { createNetSampler } from "./netSampler";
import { readInSteps } from "./readInSteps";
import { finish } from "./steps";
import type { Steps } from "./steps";

/** Reads the first `count` draws of a block, which is valid until the next. */
export type OutcomeRead<Asked extends Outcome> = (columns: OutcomeDraws<Asked>, count: number) => void;

/** Draws outcomes of a range of a seed's draws, of which nothing is kept, in steps of a block. */
export function* readOutcomesInSteps<Asked extends Outcome>(
  uncertain: UncertainScenario,
  asked: readonly Asked[],
  seed: number,
  range: Block,
  read: OutcomeRead<Asked>,
): Steps<void> {
  const sampler = createNetSampler(uncertain, { seed, scramble: 0 });
  const reader = createOutcomeReader(sampler, asked);
  yield* readInSteps(sampler, range, [(block) => reader.read(block), ({ count }) => read(reader.columns, count)]);
}

/** Draws outcomes of an uncertain scenario, of which nothing is kept: the draws that `drawOutcomes` keeps. */
export function readOutcomes<Asked extends Outcome>(
  uncertain: UncertainScenario,
  asked: readonly Asked[],
  { draws, seed }: DrawSettings,
  read: OutcomeRead<Asked>,
): void {
  finish(readOutcomesInSteps(uncertain, asked, seed, { first: 0, count: draws }, read));
}
