import { COMPARE_ROWS } from "./compareRows";
import { bridgeSteps } from "./bridgeSteps";
import { compared } from "./testing";

const base = compared("As published");
const target = compared("Mine", { "programme.closureRate": 0.8, "programme.weeklyCost": 75, "tax.income": 0.25 });

describe("bridgeSteps", () => {
  it("leads from one result to the other without a gap, whatever the measure", () => {
    for (const { measure } of COMPARE_ROWS) {
      const bridge = bridgeSteps(base, target, measure);
      if (bridge === null) throw new Error(`No bridge for ${measure}`);
      const sums = [bridge.base.result, ...bridge.steps.map(({ to }) => to)];
      expect(bridge.steps.map(({ from }) => from)).toEqual(sums.slice(0, -1));
      expect(sums.at(-1)).toBeCloseTo(bridge.target.result, 8);
      expect(bridge.target.result).toBe(target.results[measure]);
    }
  });

  it("is none where a result is too large to compute with", () => {
    expect(bridgeSteps(base, compared("Huge", { "programme.weeklyCost": 1e308 }), "net.society")).toBeNull();
  });
});
