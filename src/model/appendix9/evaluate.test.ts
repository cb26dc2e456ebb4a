import * as fc from "fast-check";
import { arbitraryScenario } from "../register/arbitraryScenario";
import { evaluate } from "./evaluate";
import type { Results } from "./evaluate";
import { MEASURES } from "./measures";
import type { Measure } from "./measures";
import { PARAMETERS } from "../register/parameters";
import type { NumberKey } from "../register/parameters";
import { PRESETS, presetScenario, PUBLISHED_SCENARIO } from "../register/presets";
import type { Scenario } from "../register/scenario";

function resultsOf(name: string): Results {
  const found = PRESETS.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`No preset ${name}`);
  return evaluate(presetScenario(found));
}

describe("the preset As published", () => {
  const results = evaluate(PUBLISHED_SCENARIO);

  it("costs the local authority £609.69 a case and gains the others theirs", () => {
    expect(results["net.localAuthority"]).toBeCloseTo(-609.6904, 4);
    expect(results["net.exchequer"]).toBeCloseTo(189.029558, 6);
    expect(results["net.individual"]).toBeCloseTo(1697.28, 8);
    expect(results["net.society"]).toBeCloseTo(1886.309558, 6);
  });

  it("pays £8,187.50 for each extra case closed", () => {
    expect(results.costPerExtraClosure).toBeCloseTo(8187.5, 8);
  });
});

describe("the other presets", () => {
  it("Like for like equalises the weekly costs within a penny, and takes re-referral cost for all cases", () => {
    const results = resultsOf("Like for like");
    // 55.13 × 1.234 × 1795/55.13 = 2215.03, less 2450.
    expect(results["costPerCase.difference"]).toBeCloseTo(2450 - 1795 * 1.234, 8);
    expect(results.reReferralSaving).toBeCloseTo((3 / 45) * 1795 * 1.234 - (5 / 83) * 2450, 8);
  });

  it("basis all alone gives the coherent £27.92 a case, £3,574.23 for 128", () => {
    const { reReferralSaving } = evaluate({ ...PUBLISHED_SCENARIO, "reReferral.basis": "all" });
    expect(-reReferralSaving).toBeCloseTo(27.92, 2);
    expect(-reReferralSaving * 128).toBeCloseTo(3574.23, 2);
  });

  it("Cautious counts eight escalations against 12%: £18.37 a case", () => {
    expect(resultsOf("Cautious").escalationSaving).toBeCloseTo(18.37, 2);
  });

  it("Raw counts sets the closure effect to 7.84 points", () => {
    const results = resultsOf("Raw counts");
    expect(results["attainment.difference"]).toBeCloseTo((60 / 83 - 29 / 45) * 0.39, 12);
  });
});

/** Break-evens of the domain note, each found there by hand. */
describe("where the decision turns", () => {
  const closing = (points: number): Results =>
    evaluate({ ...PUBLISHED_SCENARIO, "programme.closureRate": 0.64 + points / 100 });
  const caused = (share: number): Results => evaluate({ ...PUBLISHED_SCENARIO, "attainment.causalShare": share });

  it("tax covers the extra £655 at a closure difference of 6.560 points, gross earnings at 2.099", () => {
    expect(closing(6.5605)["lifetimeTax.difference"]).toBeCloseTo(655, 1);
    expect(closing(2.0994)["lifetimeEarnings.difference"]).toBeCloseTo(655, 0);
  });

  it("the exchequer breaks even at 6.078 points, re-referral cost moving with closure", () => {
    expect(Math.abs(closing(6.078)["net.exchequer"])).toBeLessThan(0.1);
  });

  it("the exchequer loses below a causal share of .763, tax no longer covers the cost below .820", () => {
    expect(caused(0.764)["net.exchequer"]).toBeGreaterThan(0);
    expect(caused(0.763)["net.exchequer"]).toBeLessThan(0);
    expect(caused(0.821)["lifetimeTax.difference"]).toBeGreaterThan(655);
    expect(caused(0.82)["lifetimeTax.difference"]).toBeLessThan(655.01);
  });

  it("tax stops covering £655 after 5.77 years of delay at 3.5%", () => {
    const delayed = (years: number) => evaluate({ ...PUBLISHED_SCENARIO, "attainment.delayYears": years });
    expect(delayed(5.76)["lifetimeTax.difference"]).toBeGreaterThan(655);
    expect(delayed(5.77)["lifetimeTax.difference"]).toBeLessThan(655);
  });
});

describe("any scenario", () => {
  it("has exactly the measures of the register of measures, none of them NaN", () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const results = evaluate(scenario);
        expect(Object.keys(results).sort()).toEqual(MEASURES.map(({ measure }) => measure).sort());
        for (const value of Object.values(results)) expect(value).not.toBeNaN();
      }),
    );
  });

  it("gives no difference where the arms are equal", () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const results = evaluate(equalArms(scenario));
        for (const { measure } of MEASURES.filter(({ isSigned }) => isSigned)) {
          expect(Math.abs(Number(results[measure]))).toBe(0);
        }
        expect(results.costPerExtraClosure).toBeNull();
      }),
    );
  });

  it("has individual + exchequer = society: tax is a transfer", () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const results = evaluate(scenario);
        const sum = results["net.individual"] + results["net.exchequer"];
        expectEqual(sum, results["net.society"], scaleOf(results));
      }),
    );
  });

  it("has the local authority's net as the sum of its parts (E10)", () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const results = evaluate(scenario);
        const parts =
          -results["costPerCase.difference"] + results.escalationSaving - results["reReferralCost.difference"];
        expectEqual(results["net.localAuthority"], parts, scaleOf(results));
      }),
    );
  });

  it.each<[NumberKey, Measure, 1 | -1]>([
    ["programme.weeklyCost", "net.localAuthority", -1],
    ["programme.weeksOpen", "costPerCase.programme", 1],
    ["programme.managementUplift", "costPerCase.programme", 1],
    ["comparator.managementUplift", "net.localAuthority", 1],
    ["programme.otherCost", "net.society", -1],
    ["programme.reReferralRate", "net.localAuthority", -1],
    ["comparator.reReferralRate", "reReferralSaving", 1],
    ["tax.income", "lifetimeTax.programme", 1],
    ["attainment.premium", "lifetimeEarnings.programme", 1],
    ["attainment.delayYears", "lifetimeEarnings.programme", -1],
    ["attainment.childrenPerCase", "lifetimeEarnings.comparator", 1],
    ["employment.premium", "employment.programme", 1],
  ])("moves with %s: %s in direction %d", (key, measure, direction) => {
    const slider = PARAMETERS.find((entry) => entry.key === key);
    const { minimum, maximum } =
      slider !== undefined && "slider" in slider ? slider.slider : { minimum: 0, maximum: 1 };
    const value = fc.double({ min: minimum, max: maximum, noNaN: true });
    fc.assert(
      fc.property(arbitraryScenario(), value, value, (scenario, a, b) => {
        const low = evaluate({ ...scenario, [key]: Math.min(a, b) });
        const high = evaluate({ ...scenario, [key]: Math.max(a, b) });
        const step = (Number(high[measure]) - Number(low[measure])) * direction;
        expect(step).toBeGreaterThanOrEqual(-1e-12 * scaleOf(high));
      }),
    );
  });

  it("earns more at a higher closure rate wherever closed cases attain more", () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.double({ min: 0, max: 1, noNaN: true }), (scenario, rate) => {
        fc.pre(scenario["attainment.closed"] >= scenario["attainment.open"]);
        const higher = Math.max(rate, scenario["programme.closureRate"]);
        const results = evaluate({ ...scenario, "programme.closureRate": higher });
        expect(results["lifetimeEarnings.programme"]).toBeGreaterThanOrEqual(
          evaluate(scenario)["lifetimeEarnings.programme"] * (1 - 1e-12),
        );
      }),
    );
  });
});

function equalArms(scenario: Scenario): Scenario {
  const programme = new Map(PARAMETERS.flatMap(({ key, title, arm }) => (arm === "programme" ? [[title, key]] : [])));
  const copied: Partial<Scenario> = Object.fromEntries(
    PARAMETERS.flatMap(({ key, title, arm }) => {
      const other = programme.get(title);
      return arm === "comparator" && other !== undefined ? [[key, scenario[other]]] : [];
    }),
  );
  return { ...scenario, ...copied };
}

/** The size of the largest term, against which rounding is judged. */
function scaleOf(results: Results): number {
  return Math.max(1, ...Object.values(results).map((value) => (typeof value === "number" ? Math.abs(value) : 0)));
}

function expectEqual(left: number, right: number, scale: number): void {
  expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-12 * scale);
}
