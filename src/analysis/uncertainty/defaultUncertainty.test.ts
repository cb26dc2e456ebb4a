import * as fc from "fast-check";
import { PARAMETERS } from "../../model/register/parameters";
import type { NumberParameter } from "../../model/register/parameters";
import { presetScenario, PRESETS, PUBLISHED_SCENARIO } from "../../model/register/presets";
import { quantileAt } from "../distributions/distribution";
import { summariseOutcomes } from "../simulation/summarise";
import { defaultDistribution } from "./defaultUncertainty";
import { defaultUncertainty } from "./parseUncertainty";

const NUMBERS = PARAMETERS.flatMap((entry) => ("uncertainty" in entry ? [entry] : []));
const UNCERTAIN = NUMBERS.filter(({ uncertainty }) => uncertainty.distribution !== "fixed");
const PROBABILITIES = [0.001, 0.025, 0.25, 0.5, 0.75, 0.975, 0.999];

/** What a parameter is likely to be at a value: some of its quantiles, all of them the value where it is certain. */
function likely(parameter: NumberParameter, value: number): number[] {
  const distribution = defaultDistribution(parameter, value);
  return PROBABILITIES.map((p) => (distribution === null ? value : quantileAt(distribution, p)));
}

/** Where a rule might make an exception: a value of the report or of a preset, an end of what the slider allows. */
function notable({ key, slider }: NumberParameter): number[] {
  return [...PRESETS.map((preset) => presetScenario(preset)[key]), slider.minimum, slider.maximum];
}

describe("a parameter's default uncertainty", () => {
  it("has no step anywhere: it moves a little where the value moves a little", () => {
    const places = fc.constantFrom(...NUMBERS).chain((parameter) => {
      const { minimum, maximum } = parameter.slider;
      const anywhere = fc.double({ min: minimum, max: maximum, noNaN: true });
      return fc.tuple(fc.constant(parameter), fc.oneof(fc.constantFrom(...notable(parameter)), anywhere));
    });
    fc.assert(
      fc.property(places, fc.constantFrom(-1, 1), ([parameter, value], direction) => {
        const { minimum, maximum } = parameter.slider;
        const width = maximum - minimum;
        const aside = Math.min(Math.max(value + direction * 1e-7 * width, minimum), maximum);
        const before = likely(parameter, value);
        likely(parameter, aside).forEach((quantile, index) => {
          expect(Math.abs(quantile - (before[index] ?? NaN)) / width).toBeLessThan(1e-5);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("carries a simulated result along as a value passes the published one, evenly and one way", () => {
    for (const { key, slider } of UNCERTAIN) {
      const means = [-2, -1, 0, 1, 2].map((steps) => {
        const scenario = { ...PUBLISHED_SCENARIO, [key]: PUBLISHED_SCENARIO[key] + (steps * slider.step) / 5 };
        const uncertain = { scenario, distributions: defaultUncertainty(scenario), correlations: [] };
        return summariseOutcomes(uncertain, ["net.exchequer"], { draws: 1024, seed: 1 })["net.exchequer"].mean;
      });
      const moves = means.slice(1).map((mean, index) => mean - (means[index] ?? NaN));
      const average = moves.reduce((sum, move) => sum + move, 0) / moves.length;
      for (const move of moves) expect([key, move / average]).toEqual([key, expect.closeTo(1, 1)]);
    }
  });
});
