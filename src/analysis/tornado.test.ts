import { evaluate } from "../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import { betaDistribution } from "./distributions/beta";
import { tornado } from "./tornado";
import { defaultUncertainty } from "./uncertainty/parseUncertainty";

const uncertain = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};

describe("a tornado", () => {
  it("has the widest bar first, from the quantiles of each distribution", () => {
    const distributions = new Map(uncertain.distributions).set("comparator.closureRate", betaDistribution(30, 17));
    const bars = tornado({ ...uncertain, distributions }, "net.exchequer", null);
    const [first] = bars;
    expect(first?.key).toBe("comparator.closureRate");
    // scipy 1.17.1: beta(30, 17).ppf([0.025, 0.975])
    expect([first?.low, first?.high]).toEqual([
      expect.closeTo(0.49750994932703674, 9),
      expect.closeTo(0.7679342812, 9),
    ]);
    const widths = bars.map(({ resultAtLow, resultAtHigh }) => Math.abs((resultAtHigh ?? NaN) - (resultAtLow ?? NaN)));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(bars).toHaveLength(uncertain.distributions.size);
  });

  it("moves every parameter by the same share if asked, inside its domain, and leaves out those without effect", () => {
    const bars = tornado(uncertain, "net.individual", 0.5);
    const bar = bars.find(({ key }) => key === "programme.closureRate");
    expect([bar?.low, bar?.high]).toEqual([0.36, 1]);
    expect(bar?.resultAtHigh).toBe(evaluate({ ...PUBLISHED_SCENARIO, "programme.closureRate": 1 })["net.individual"]);
    expect(bars.map(({ key }) => key)).not.toContain("programme.weeklyCost");
    expect(bars.map(({ key }) => key)).toContain("tax.income");
  });
});
