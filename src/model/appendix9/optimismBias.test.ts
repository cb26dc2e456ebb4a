import * as fc from "fast-check";
import { arbitraryScenario } from "../register/arbitraryScenario";
import { evaluate } from "./evaluate";
import {
  cautiousBenefit,
  cautiousCost,
  doubledCaution,
  NO_OPTIMISM_BIAS,
  OPTIMISM_BIAS,
  optimismBias,
  perspectivesWithOptimismBias,
} from "./optimismBias";
import { PUBLISHED_SCENARIO } from "../register/presets";

const PERSPECTIVES = ["localAuthority", "exchequer", "individual", "society"] as const;

describe("optimism bias", () => {
  it("takes 0, 5, 10, 15, 25 and 40% for grades 1 to 6", () => {
    expect(OPTIMISM_BIAS.map(({ grade, benefits }) => [grade, benefits])).toEqual([
      [1, 0],
      [2, 0.05],
      [3, 0.1],
      [4, 0.15],
      [5, 0.25],
      [6, 0.4],
    ]);
    expect(optimismBias({ benefits: 6, costs: 3 })).toEqual({ benefits: 0.4, costs: 0.1 });
  });

  it("lowers a benefit, raises a cost, and leaves a loss whole", () => {
    expect(cautiousBenefit(200, 0.25)).toBe(150);
    expect(cautiousBenefit(-200, 0.25)).toBe(-200);
    expect(cautiousCost(200, 0.25)).toBe(250);
  });

  it("changes nothing at grade 1", () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const results = evaluate(scenario);
        const net = perspectivesWithOptimismBias(results, optimismBias(NO_OPTIMISM_BIAS));
        for (const name of PERSPECTIVES) expect(net[name]).toBeCloseTo(results[`net.${name}`], 6);
      }),
    );
  });

  it("gives the published local authority's net at the shares of grade 4 as a calculator does", () => {
    // −2450 × 1.15 + 1795 × 0.85 + 74.988 × 0.85 − 29.678
    const net = perspectivesWithOptimismBias(evaluate(PUBLISHED_SCENARIO), { benefits: 0.15, costs: 0.15 });
    expect(net.localAuthority).toBeCloseTo(-2450 * 1.15 + 1795 * 0.85 + (6224 / 83) * 0.85 - 29.678393, 5);
  });

  it("never makes the local authority's, the exchequer's or society's net better", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(arbitraryScenario(), share, share, (scenario, benefits, costs) => {
        const results = evaluate(scenario);
        const net = perspectivesWithOptimismBias(results, { benefits, costs });
        for (const name of PERSPECTIVES) expect(net[name]).toBeLessThanOrEqual(results[`net.${name}`] + 1e-6);
      }),
    );
  });

  it("warns where a haircut and distributions would count caution twice", () => {
    expect(doubledCaution({ benefits: 0.15, costs: 0 }, true)).toMatch(/benefits −15%, costs \+0%.*twice/);
    expect(doubledCaution({ benefits: 0.15, costs: 0 }, false)).toBeNull();
    expect(doubledCaution({ benefits: 0, costs: 0 }, true)).toBeNull();
  });
});
