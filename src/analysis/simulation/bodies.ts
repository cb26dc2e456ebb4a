import { gainInAppendix9 } from "../../model/outcomes/ownMeasures";
import { GAINERS } from "../../model/register/outcomes/ownOutcome";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK, drawBlocks } from "./drawPlan";
import type { DrawSettings } from "./drawPlan";
import { createNetSampler } from "./netSampler";
import { createGainSampler } from "./ownSampler";
import { quantiles } from "./quantiles";
import type { OutcomeSummary } from "./summary";
import { PROBABILITIES, summaryOf } from "./summaryTally";
import { tallyOf } from "./tally";

/** Who pays and who gains, body by body, over everything that is uncertain: all bodies from one simulation. */

export type BodyMeasure = `body.${(typeof GAINERS)[number]["body"]}`;

/** How sure each body's gain is; whoever calls has checked the settings (`drawSettingsProblem`). */
export function summariseBodies(
  uncertain: UncertainScenario,
  settings: DrawSettings,
): ReadonlyMap<BodyMeasure, OutcomeSummary> {
  const drawn = [...drawBodies(uncertain, settings)];
  return new Map(
    drawn.map(([measure, draws]) => [measure, summaryOf(tallyOf(draws), quantiles(draws, PROBABILITIES))]),
  );
}

/** The draws of each body's gain, of the same points as those of the net results. */
export function drawBodies(
  uncertain: UncertainScenario,
  { draws, seed }: DrawSettings,
): ReadonlyMap<BodyMeasure, Float64Array> {
  const { outcomes = [], ...inAppendix9 } = uncertain.scenario;
  const scramble = { seed, scramble: 0 };
  const sampler = createNetSampler({ ...uncertain, scenario: inAppendix9 }, scramble);
  const {
    "net.localAuthority": localAuthority,
    "net.exchequer": exchequer,
    "net.individual": individual,
  } = sampler.columns;
  const tax = new Float64Array(BLOCK);
  const nothing = new Float64Array(BLOCK);
  const bodies = GAINERS.map(({ gainer, body }) => ({
    measure: `body.${body}` as const,
    base: gainInAppendix9(gainer, { localAuthority, individual, tax }, nothing),
    addOwn: createGainSampler(
      uncertain,
      outcomes.filter((outcome) => outcome.gainer === gainer),
      scramble,
    ),
    block: new Float64Array(BLOCK),
    draws: new Float64Array(draws),
  }));
  for (const { first, count } of drawBlocks(draws)) {
    sampler.fill(first);
    // E11: the exchequer is the local authority and the tax.
    for (let i = 0; i < BLOCK; i++) tax[i] = (exchequer[i] ?? NaN) - (localAuthority[i] ?? NaN);
    for (const { base, addOwn, block, draws: all } of bodies) {
      block.set(base);
      addOwn(block, first);
      all.set(block.subarray(0, count), first);
    }
  }
  sampler.release();
  return new Map(bodies.map(({ measure, draws: all }) => [measure, all]));
}
