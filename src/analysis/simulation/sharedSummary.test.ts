import * as fc from "fast-check";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK, drawRanges, STRETCH } from "./drawPlan";
import { binRange, extentOfParts, joinRanges, summariseRange } from "./sharedSummary";
import { finish } from "./steps";
import { summariseSimulation } from "./summarise";
import type { SimulationSummary, SummaryRequest } from "./summary";

describe("drawRanges", () => {
  it("shares out all draws in order, in whole stretches, one more or less to each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 16 }), (draws, wanted) => {
        const ranges = drawRanges(draws, wanted);
        const stretches = Math.ceil(draws / STRETCH);
        expect(ranges).toHaveLength(Math.min(wanted, stretches));
        let next = 0;
        for (const { first, count } of ranges) {
          expect(first).toBe(next);
          expect(first % STRETCH).toBe(0);
          const itsStretches = Math.ceil(count / STRETCH);
          expect(Math.abs(itsStretches - stretches / ranges.length)).toBeLessThan(1);
          next = first + count;
        }
        expect(next).toBe(draws);
      }),
    );
  });
});

/** The summary of ranges of which each is computed by itself, sent from thread to thread as plain data. */
function shared(uncertain: UncertainScenario, request: SummaryRequest, ranges: number): SimulationSummary {
  const each = drawRanges(request.settings.draws, ranges).map((range) => {
    return { range, part: structuredClone(finish(summariseRange(uncertain, request, range))) };
  });
  const extent = extentOfParts(each.map(({ part }) => part));
  const summarised = each.map(({ range, part }) => ({
    ...{ part, binned: finish(binRange(uncertain, request, range, extent)) },
  }));
  return finish(joinRanges(uncertain, request, summarised));
}

describe("a simulation shared out among threads", () => {
  it("has the same bits however many there are, for any scenario and number of draws", () => {
    const rate = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const measure = fc.constantFrom(
      "net.exchequer" as const,
      "net.society" as const,
      "costPerCase.difference" as const,
    );
    const draws = fc.integer({ min: 4 * STRETCH + 1, max: 5 * STRETCH + 2 * BLOCK });
    const seed = fc.nat(1000);
    fc.assert(
      fc.property(rate, rate, measure, draws, seed, (programme, comparator, chosen, count, start) => {
        const scenario = {
          ...PUBLISHED_SCENARIO,
          "programme.closureRate": programme,
          "comparator.closureRate": comparator,
        };
        const uncertain = { scenario, distributions: defaultUncertainty(scenario), correlations: [] };
        const settings = { draws: count, seed: start };
        const request = { measure: chosen, settings, worths: [0, 2500, 10_000], bins: 20 };
        const whole = summariseSimulation(uncertain, request);
        for (const ranges of [1, 2, 3, 5]) expect(shared(uncertain, request, ranges)).toEqual(whole);
      }),
      { numRuns: 3 },
    );
  });
});
