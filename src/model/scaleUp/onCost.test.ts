import { BY_PARTS, DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { registerSettings } from "../register/registerPrices";
import { onCostOf } from "./onCost";
import { evaluateScaleUp } from "./scaleUp";

const onCost = (salary: number, own: Partial<ScaleUpSettings> = {}) =>
  onCostOf({ ...DEFAULT_SETTINGS, "staff.consultantSalary": salary, ...own }, "staff.consultantSalary");
/** In force since April 2025. */
const SINCE_2025 = { "staff.insuranceRate": 0.15, "staff.insuranceThreshold": 5000 };

describe("the employer's on-cost", () => {
  it("is by its parts at first, by the rules of 2015/16, and of each post what a flat 25% of a round salary was", () => {
    expect(DEFAULT_SETTINGS["staff.onCost"]).toBe(BY_PARTS);
    const salaries = { practitioner: 21345.04, consultant: 34187.88, socialWorker: 42267.94 };
    const before = { practitioner: 22140, consultant: 36000, socialWorker: 44720 };
    for (const role of ["practitioner", "consultant", "socialWorker"] as const) {
      const share = onCostOf(DEFAULT_SETTINGS, `staff.${role}Salary`);
      const cost = salaries[role] * (1 + share);
      expect(cost).toBeCloseTo(salaries[role] + 0.138 * (salaries[role] - 8112) + 0.211 * salaries[role], 9);
      // A salary is in whole pence.
      expect(Math.abs(cost - before[role] * 1.25)).toBeLessThan(0.01);
    }
  });

  it("by its parts is £6,000 of National Insurance and £9,495 of pension on £45,000, and £4,954 of the rules before", () => {
    expect(45000 * onCost(45000, SINCE_2025)).toBeCloseTo(6000 + 9495, 9);
    const before = { "staff.insuranceRate": 0.138, "staff.insuranceThreshold": 9100, "staff.pensionRate": 0 };
    expect(45000 * onCost(45000, before)).toBeCloseTo(4954.2, 9);
  });

  it("has no National Insurance below the threshold, and none of no salary", () => {
    expect(onCost(8112)).toBeCloseTo(0.211, 12);
    expect(onCost(0)).toBeCloseTo(0.211, 12);
    expect(onCost(8112, { "staff.ownOnCost": 0.005 })).toBeCloseTo(0.216, 12);
  });

  it("may be one flat share, whatever the salary and the parts", () => {
    expect(onCost(45000, { "staff.onCost": 0.25, "staff.pensionRate": 0.3 })).toBe(0.25);
  });

  it("costs each post by its own salary", () => {
    const { lines } = evaluateScaleUp({ scenario: PUBLISHED_SCENARIO, settings: DEFAULT_SETTINGS, cases: [200] });
    const posts = lines.practitioners[0] ?? NaN;
    expect(lines["cost.practitioners"][0]).toBeCloseTo(posts * (21345.04 * 1.211 + 0.138 * (21345.04 - 8112)), 6);
  });

  it("has the law of the scenario's price year on the salary of that year", () => {
    // £21,345.04 by the pay awards of 2016/17 to 2026/27, three of which were in pounds.
    const to2021 = 21345.04 * 1.01 * 1.01 * 1.02 * 1.02 * 1.0275 * 1.0175;
    const salary = (to2021 + 1925 + 1925 + 1290) * 1.032 * 1.033;
    const settings = registerSettings("2026/27");
    expect(settings["staff.practitionerSalary"]).toBeCloseTo(salary, 6);
    const cost = salary * (1 + onCostOf(settings, "staff.practitionerSalary"));
    expect(cost).toBeCloseTo(salary * 1.211 + 0.15 * (salary - 5000), 6);
  });
});
