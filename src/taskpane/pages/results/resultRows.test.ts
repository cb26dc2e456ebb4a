import type { Measure } from "../../../model/appendix9/measures";
import type { Scenario } from "../../../model/register/scenario";
import { evaluate } from "../../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { measuresOf, RESULT_ROWS, whyUndefined } from "./resultRows";

const published = evaluate(PUBLISHED_SCENARIO);

function why(measure: Measure, changes: Partial<Scenario>): string | null {
  const scenario = { ...PUBLISHED_SCENARIO, ...changes };
  return whyUndefined(measure, evaluate(scenario), scenario);
}

describe("whyUndefined", () => {
  it("has nothing to say of the published results", () => {
    for (const measure of RESULT_ROWS.flatMap(measuresOf))
      expect(whyUndefined(measure, published, PUBLISHED_SCENARIO)).toBeNull();
  });

  it("names the missing denominator", () => {
    expect(why("costPerExtraClosure", { "programme.closureRate": 0.64 })).toMatch(/no extra closed case/);
    expect(why("costPerClosure.comparator", { "comparator.closureRate": 0 })).toBe("The comparator closes no case.");
  });

  it("names the quarter in which no extra closed case has a cost", () => {
    const cheap = { "programme.weeklyCost": 30 };
    const worse = { "programme.closureRate": 0.6 };
    expect(why("costPerExtraClosure", worse)).toMatch(/^Dominated:/);
    expect(why("costPerExtraClosure", cheap)).toMatch(/^Dominates:/);
    expect(why("costPerExtraClosure", { ...cheap, ...worse })).toBe(
      "The programme saves £17,873 for each closure lost.",
    );
  });

  it("names an overflow", () => {
    const huge = { "programme.weeklyCost": 1e308 };
    expect(why("costPerCase.programme", huge)).toBe("The parameters are too large to compute with.");
  });
});
