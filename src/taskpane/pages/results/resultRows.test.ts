import { evaluate } from "../../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { measuresOf, RESULT_ROWS, whyUndefined } from "./resultRows";

const published = evaluate(PUBLISHED_SCENARIO);

describe("whyUndefined", () => {
  it("has nothing to say of the published results", () => {
    for (const measure of RESULT_ROWS.flatMap(measuresOf)) expect(whyUndefined(measure, published)).toBeNull();
  });

  it("names the missing denominator", () => {
    const same = evaluate({ ...PUBLISHED_SCENARIO, "programme.closureRate": 0.64 });
    expect(whyUndefined("costPerExtraClosure", same)).toMatch(/no extra closed case/);
    const none = evaluate({ ...PUBLISHED_SCENARIO, "comparator.closureRate": 0 });
    expect(whyUndefined("costPerClosure.comparator", none)).toBe("The comparator closes no case.");
  });

  it("names an overflow", () => {
    const huge = evaluate({ ...PUBLISHED_SCENARIO, "programme.weeklyCost": 1e308 });
    expect(whyUndefined("costPerCase.programme", huge)).toBe("The parameters are too large to compute with.");
  });
});
