import * as fc from "fast-check";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import { arbitraryPlan } from "./arbitraryPlan";
import { BOTH_SERVICES, bothServices, financialView } from "./bothServices";
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

  it("are nominal and undiscounted in the financial view, the comparator's staff in whole posts", () => {
    const settings = { ...DEFAULT_SETTINGS, "scaleUp.payInflation": 0.03, "scaleUp.priceInflation": 0.02 };
    const { lines } = evaluateScaleUp({ scenario: PUBLISHED_SCENARIO, settings, cases: [400] });
    const [staff, other, setUp, total] = financialView(lines);
    // 400 cases of 32.559 weeks are 250.5 at once: 13 social workers of £42,267.94, in both years.
    const post = (42267.94 * 1.211 + 0.138 * (42267.94 - 8112)) * (1 + 0.1 * 0.3) + 0.15 * 2500;
    expect(staff?.amounts.comparator).toBeCloseTo(13 * post * (1 + 1.03), 5);
    expect(other?.amounts).toEqual({ programme: 400 * 100, comparator: 0, difference: 400 * 100 });
    expect(setUp?.amounts).toEqual({ programme: 25000, comparator: 0, difference: 25000 });
    const gross = lines["budget.gross"].reduce((sum, amount) => sum + amount, 0);
    expect(total).toMatchObject({ isTotal: true, amounts: { programme: expect.closeTo(gross, 5) as number } });
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
