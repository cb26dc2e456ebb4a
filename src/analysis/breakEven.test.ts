import * as fc from "fast-check";
import { arbitraryScenario } from "../model/register/arbitraryScenario";
import { evaluate } from "../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import type { Scenario } from "../model/register/scenario";
import { breakEven } from "./breakEven";

function valueOf(...args: Parameters<typeof breakEven>): number {
  const found = breakEven(...args);
  if (found.kind !== "found") throw new Error(`No break-even: ${JSON.stringify(found)}`);
  return found.value;
}

describe("the switching value", () => {
  /** The break-evens of the domain note: closure differences of 6.560, 2.099 and 6.078 points. */
  it("gives the differences in closure at which the gains cover the extra £655", () => {
    const closure = (...args: [Parameters<typeof breakEven>[2], number]) =>
      valueOf(PUBLISHED_SCENARIO, "programme.closureRate", ...args) - 0.64;
    expect(closure("lifetimeTax.difference", 655)).toBeCloseTo(0.0656, 5);
    expect(closure("lifetimeEarnings.difference", 655)).toBeCloseTo(0.02099, 5);
    expect(closure("net.exchequer", 0)).toBeCloseTo(0.06078, 5);
  });

  it("gives the causal shares below which tax and exchequer lose", () => {
    expect(valueOf(PUBLISHED_SCENARIO, "attainment.causalShare", "lifetimeTax.difference", 655)).toBeCloseTo(0.82, 3);
    expect(valueOf(PUBLISHED_SCENARIO, "attainment.causalShare", "net.exchequer", 0)).toBeCloseTo(0.763, 3);
  });

  it("gives the delay after which tax no longer covers £655: 5.77 years at 3.5%", () => {
    expect(valueOf(PUBLISHED_SCENARIO, "attainment.delayYears", "lifetimeTax.difference", 655)).toBeCloseTo(5.77, 2);
  });

  it("says how near the measure comes where fewer escalations alone cannot pay", () => {
    const found = breakEven(PUBLISHED_SCENARIO, "escalation.programmeRate", "net.localAuthority", 0);
    expect(found).toMatchObject({ kind: "out of reach", value: 0 });
    expect(found).toHaveProperty("result", expect.closeTo(-655 - 29.67839 + (10 / 83) * 778, 4));
  });

  it("says where a parameter has no effect", () => {
    expect(breakEven(PUBLISHED_SCENARIO, "sample.programme", "net.society", 0).kind).toBe("no effect");
    expect(breakEven(PUBLISHED_SCENARIO, "discount.rate", "net.society", 0).kind).toBe("no effect");
  });

  it("moves the discount rate, too, from the schedule's first rate", () => {
    const delayed: Scenario = { ...PUBLISHED_SCENARIO, "attainment.delayYears": 5 };
    const rate = valueOf(delayed, "discount.rate", "lifetimeTax.difference", 655);
    expect(798.72 / (1 + rate) ** 5).toBeCloseTo(655, 9);
  });

  it("takes no pole for a solution", () => {
    expect(breakEven(PUBLISHED_SCENARIO, "programme.closureRate", "costPerExtraClosure", 0).kind).toBe("out of reach");
    expect(valueOf(PUBLISHED_SCENARIO, "programme.closureRate", "costPerExtraClosure", 6550)).toBeCloseTo(0.74, 12);
  });

  it("solves a ratio as near as may be to where it has no denominator, and not there", () => {
    const cost = (target: number) =>
      valueOf(PUBLISHED_SCENARIO, "programme.closureRate", "costPerClosure.programme", target);
    expect(cost(2_000_000)).toBeCloseTo(2450 / 2_000_000, 15);
    expect(cost(2e12) / (2450 / 2e12)).toBeCloseTo(1, 9);
    const free: Scenario = { ...PUBLISHED_SCENARIO, "programme.weeksOpen": 0 };
    // Nothing over nothing at a rate of 0, and nothing over something elsewhere: never £5.
    expect(breakEven(free, "programme.closureRate", "costPerClosure.programme", 5).kind).toBe("no effect");
  });

  it("finds every ratio's value again from the result it has there", () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.double({ min: 1e-6, max: 1, noNaN: true }), (scenario, rate) => {
        const target = evaluate({ ...scenario, "programme.closureRate": rate })["costPerClosure.programme"] ?? NaN;
        const found = breakEven(scenario, "programme.closureRate", "costPerClosure.programme", target);
        if (evaluate(scenario)["costPerCase.programme"] === 0) return found.kind === "no effect";
        return found.kind === "found" && Math.abs(found.value / rate - 1) < 1e-9;
      }),
    );
  });

  it("calls nothing without effect that has some, however far the target", () => {
    for (const target of [1e9, 1e20]) {
      expect(breakEven(PUBLISHED_SCENARIO, "tax.income", "net.exchequer", target).kind).toBe("out of reach");
    }
  });

  it("says where a ratio has no denominator at any value", () => {
    const same: Scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": 0.64 };
    expect(breakEven(same, "programme.weeklyCost", "costPerExtraClosure", 5000).kind).toBe("undefined");
  });

  it("finds far values of a parameter without an upper limit", () => {
    const premium = valueOf(PUBLISHED_SCENARIO, "attainment.premium", "lifetimeTax.difference", 1e6);
    expect(premium / (1e6 / (0.32 * 0.0312))).toBeCloseTo(1, 12);
  });

  it("finds the present value for the present result, for any scenario", () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const target = evaluate(scenario)["net.exchequer"];
        const found = breakEven(scenario, "programme.closureRate", "net.exchequer", target);
        if (found.kind !== "found") return found.kind === "no effect";
        const result = evaluate({ ...scenario, "programme.closureRate": found.value })["net.exchequer"];
        return Math.abs(result - target) <= 1e-9 * Math.max(1, evaluate(scenario)["lifetimeEarnings.programme"]);
      }),
    );
  });
});
