import { weeklyStaffCost } from "./weeklyStaffCost";

const pod = [
  { fte: 1, salary: 40000, onCost: 0.25, overhead: 0 },
  { fte: 4, salary: 24000, onCost: 0.25, overhead: 0 },
];

describe("weekly staff cost per case", () => {
  it("spreads a pod's year over its cases and weeks: (40,000 + 96,000) × 1.25 ÷ (48 × 52)", () => {
    expect(weeklyStaffCost(pod, 48, 52)).toBeCloseTo(170000 / 2496, 12);
  });

  it("finds the report's £68.05 from a pod budget of £169,853 at the cap of 48 cases", () => {
    expect(weeklyStaffCost([{ fte: 1, salary: 169853, onCost: 0, overhead: 0 }], 48, 52)).toBeCloseTo(68.05, 2);
  });

  it("is undefined without cases or weeks", () => {
    expect(weeklyStaffCost(pod, 0, 52)).toBeNull();
    expect(weeklyStaffCost(pod, 48, 0)).toBeNull();
  });
});
