import { averageCaseload, casesByYear, openInYear } from "./demand";
import { postsFor, wholeDown, wholeUp } from "./posts";
import { DEFAULT_SETTINGS } from "../register/scaleUpParameters";

/** The caseload counted out: 2,000 cases a year at even distances, each open for so long, and how long in each year. */
function counted(weeksOpen: number, age: number): number {
  const n = 2000;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const start = (i + 0.5) / n;
    const end = start + weeksOpen / 52;
    sum += Math.max(0, Math.min(end, age + 1) - Math.max(start, age));
  }
  return sum / n;
}

describe("time open, year by year", () => {
  it.each([4, 36, 52, 60, 104, 130])("is what counting cases one by one gives, for %d weeks", (weeks) => {
    for (const age of [0, 1, 2, 3, 4]) expect(openInYear(weeks, age)).toBeCloseTo(counted(weeks, age), 6);
  });

  it("at 36 weeks is .4527 of a year in the first and .2396 in the next", () => {
    expect(openInYear(36, 0)).toBeCloseTo(0.4527, 4);
    expect(openInYear(36, 1)).toBeCloseTo(0.2396, 4);
  });

  it("carries cases over as long as they are open", () => {
    expect(averageCaseload([100, 0, 0, 0], 130)).toEqual([50, 100, 87.5, 12.5]);
    expect(averageCaseload([100, 100], 0)).toEqual([0, 0]);
  });
});

describe("cases from a first year, growth and ramp-up", () => {
  it("grow, are taken up step by step, and are whole", () => {
    const years = (settings: object) => casesByYear({ ...DEFAULT_SETTINGS, ...settings });
    expect(years({ "scaleUp.years": 2 })).toEqual([200, 200]);
    expect(years({ "scaleUp.growth": 0.1, "scaleUp.rampUpYears": 4, "scaleUp.years": 5 })).toEqual([
      50, 110, 182, 266, 293,
    ]);
    expect(years({ "scaleUp.growth": -0.5, "scaleUp.years": 3 })).toEqual([200, 100, 50]);
  });
});

describe("whole posts", () => {
  it("are not hired for a rounding error", () => {
    expect(wholeUp(0.1 * 3 * 10)).toBe(3);
    expect(wholeUp(3.001)).toBe(4);
    expect(wholeDown(2.9999999999999)).toBe(3);
  });

  it("come in pods, the last one filled up if pods are whole", () => {
    expect(postsFor(100, 11, 4, "part")).toEqual({ practitioners: 10, pods: 3, utilisation: 100 / 110 });
    expect(postsFor(100, 11, 4, "whole")).toEqual({ practitioners: 12, pods: 3, utilisation: 100 / 132 });
    expect(postsFor(0, 11, 4, "whole")).toEqual({ practitioners: 0, pods: 0, utilisation: 0 });
  });
});
