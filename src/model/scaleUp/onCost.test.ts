import { BY_PARTS, DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { onCostOf } from "./onCost";
import { evaluateScaleUp } from "./scaleUp";

const onCost = (salary: number, own: Partial<typeof DEFAULT_SETTINGS> = {}) =>
  onCostOf(
    { ...DEFAULT_SETTINGS, "staff.onCost": BY_PARTS, "staff.consultantSalary": salary, ...own },
    "staff.consultantSalary",
  );

describe("the employer's on-cost", () => {
  it("is flat at first, whatever the salary", () => {
    expect(onCostOf(DEFAULT_SETTINGS, "staff.practitionerSalary")).toBe(0.25);
  });

  it("by its parts is £6,000 of National Insurance and £9,495 of pension on £45,000, and £4,954 of the rules before", () => {
    expect(45000 * onCost(45000)).toBeCloseTo(6000 + 9495, 9);
    const before = { "staff.insuranceRate": 0.138, "staff.insuranceThreshold": 9100, "staff.pensionRate": 0 };
    expect(45000 * onCost(45000, before)).toBeCloseTo(4954.2, 9);
  });

  it("has no National Insurance below the threshold, and none of no salary", () => {
    expect(onCost(5000)).toBeCloseTo(0.211, 12);
    expect(onCost(0)).toBeCloseTo(0.211, 12);
    expect(onCost(5000, { "staff.ownOnCost": 0.005 })).toBeCloseTo(0.216, 12);
  });

  it("costs each post by its own salary", () => {
    const settings = { ...DEFAULT_SETTINGS, "staff.onCost": BY_PARTS } as const;
    const { lines } = evaluateScaleUp({ scenario: PUBLISHED_SCENARIO, settings, cases: [200] });
    const posts = lines.practitioners[0] ?? NaN;
    expect(lines["cost.practitioners"][0]).toBeCloseTo(posts * (22140 * 1.211 + 0.15 * (22140 - 5000)), 6);
  });
});
