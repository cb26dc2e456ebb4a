import * as fc from "fast-check";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import { arbitraryPlan } from "./arbitraryPlan";
import { BOTH_SERVICES, bothServices } from "./bothServices";
import { evaluateScaleUp } from "./scaleUp";

describe("both services in absolute terms", () => {
  it("cost what the report's Table 6 has per case, times the cases, where nothing is added to it", () => {
    const settings = { ...DEFAULT_SETTINGS, "scaleUp.familyBudget": 0, "scaleUp.setUpCost": 0 };
    const plan = { scenario: PUBLISHED_SCENARIO, settings, cases: [100] };
    const total = bothServices(plan, evaluateScaleUp(plan).lines).at(-1);
    // £2,450 and £1,795 a case, in whole pounds.
    expect(total?.isTotal).toBe(true);
    expect(Math.round((total?.undiscounted.programme ?? 0) / 100)).toBe(2450);
    expect(Math.round((total?.undiscounted.comparator ?? 0) / 100)).toBe(1795);
    expect(Math.round((total?.undiscounted.difference ?? 0) / 100)).toBe(655);
  });

  it("have parts that sum to the total, whatever the plan and its basis, and with the savings are the local authority's net", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const { lines, summary } = evaluateScaleUp(plan);
        const costs = bothServices(plan, lines);
        const [parts, total] = [costs.slice(0, -1), costs.at(-1)];
        const size = 1 + Math.abs(total?.undiscounted.programme ?? 0) + Math.abs(total?.undiscounted.comparator ?? 0);
        for (const worth of ["undiscounted", "presentValue"] as const) {
          for (const { side } of BOTH_SERVICES) {
            const sum = parts.reduce((so, { [worth]: amounts }) => so + amounts[side], 0);
            expect(Math.abs(sum - (total?.[worth][side] ?? NaN))).toBeLessThanOrEqual(1e-9 * size);
          }
        }
        const saved = (["saving.reReferral", "saving.escalation", "saving.optimismBias"] as const).reduce(
          (so, key) => so + (summary.totals.get(key)?.total ?? NaN),
          0,
        );
        const net = summary.totals.get("net.localAuthority")?.total ?? NaN;
        const flowed = size + Math.abs(saved);
        expect(Math.abs(saved - (total?.undiscounted.difference ?? NaN) - net)).toBeLessThanOrEqual(1e-9 * flowed);
      }),
    );
  });
});
