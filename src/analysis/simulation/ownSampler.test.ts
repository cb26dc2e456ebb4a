import * as fc from "fast-check";
import { PERSPECTIVES } from "../../model/appendix9/measures";
import type { NetMeasure, Perspective } from "../../model/appendix9/measures";
import { ownNets } from "../../model/outcomes/ownNets";
import { scenarioWithOutcomes } from "../../model/register/outcomes/arbitraryOutcomes";
import { outcomeInputs, withOutcomeInput } from "../../model/register/outcomes/outcomeInputs";
import type { OutcomeInputKey } from "../../model/register/outcomes/outcomeInputs";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import type { Scenario } from "../../model/register/scenario";
import type { Distribution } from "../distributions/distribution";
import { quantileTable } from "../distributions/quantileTable";
import { uniformDistribution } from "../distributions/uniform";
import { BLOCK } from "./drawPlan";
import { FIRST_OF_OUTCOMES } from "./directionNumbers";
import { drawColumn } from "./drawnColumn";
import { createOwnSampler, ownNetsAtMeans } from "./ownSampler";
import type { OwnSampler } from "./ownSampler";
import { scrambleDimension } from "./sobol";

const SCRAMBLE = { seed: 7, scramble: 0 };

/** Random outcomes without grades, any of whose inputs may be even between half and twice itself. */
const uncertainOutcomes = fc
  .tuple(scenarioWithOutcomes(), fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }))
  .map(([{ outcomes, ...others }, isDrawn]) => {
    const scenario: Scenario = {
      ...others,
      outcomes: outcomes.map((outcome) => ({ ...outcome, grade: 0, correction: null })),
    };
    const own = new Map<OutcomeInputKey, Distribution>();
    outcomeInputs(scenario).forEach(({ key, value }, index) => {
      const [one, other] = [value / 2, value * 2];
      if (isDrawn[index] && Math.abs(value) > 1e-3)
        own.set(key, uniformDistribution(Math.min(one, other), Math.max(one, other)));
    });
    return { scenario, own, distributions: new Map(), correlations: [] };
  });

/** What all outcomes add, certain or not. */
function drawnNets(sampler: OwnSampler | null, block: number): Record<NetMeasure, Float64Array> {
  const column = (perspective: Perspective) => new Float64Array(BLOCK).fill(sampler?.certain[perspective] ?? NaN);
  const nets = {
    "net.localAuthority": column("localAuthority"),
    "net.exchequer": column("exchequer"),
    "net.individual": column("individual"),
    "net.society": column("society"),
  };
  sampler?.addTo(nets, block * BLOCK);
  return nets;
}

it("gives in each draw what the model gives at the inputs drawn", () => {
  fc.assert(
    fc.property(uncertainOutcomes, fc.nat(40), fc.nat(BLOCK - 1), (uncertain, block, draw) => {
      const sampler = createOwnSampler(uncertain, SCRAMBLE);
      const nets = drawnNets(sampler, block);
      const drawnScenario = outcomeInputs(uncertain.scenario).reduce((moved, { key }, place) => {
        const distribution = uncertain.own.get(key);
        if (distribution === undefined) return moved;
        const draws = new Float64Array(BLOCK);
        const dimension = scrambleDimension(SCRAMBLE, FIRST_OF_OUTCOMES + place);
        drawColumn({ table: quantileTable(distribution), dimension, draws }, block * BLOCK);
        return withOutcomeInput(moved, key, draws[draw] ?? NaN);
      }, uncertain.scenario);
      const expected = ownNets(drawnScenario);
      const size = outcomeInputs(drawnScenario).reduce((most, { value }) => Math.max(most, Math.abs(value)), 1) * 1e4;
      for (const { perspective, measure } of PERSPECTIVES) {
        expect(Math.abs((nets[measure][draw] ?? NaN) - expected[perspective])).toBeLessThan(1e-9 * size);
      }
    }),
    { numRuns: 60 },
  );
});

it("has as mean the model at the means of the inputs", () => {
  const [uncertain] = fc.sample(uncertainOutcomes, { numRuns: 1, seed: 11 });
  if (uncertain === undefined) throw new Error("There is a sample.");
  const sampler = createOwnSampler(uncertain, SCRAMBLE);
  let sum = 0;
  let size = 0;
  for (let block = 0; block < 64; block++) {
    for (const value of drawnNets(sampler, block)["net.society"]) {
      sum += value;
      size += Math.abs(value);
    }
  }
  const expected = ownNetsAtMeans(uncertain)?.society ?? NaN;
  expect(Math.abs(sum / (64 * BLOCK) - expected)).toBeLessThan((2e-3 * size) / (64 * BLOCK));
});

it("adds nothing to a scenario without outcomes", () => {
  expect(
    createOwnSampler({ scenario: PUBLISHED_SCENARIO, distributions: new Map(), correlations: [] }, SCRAMBLE),
  ).toBeNull();
});
