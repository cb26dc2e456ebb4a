import { DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { effectsReach } from "./plan";
import { evaluateScaleUp } from "./scaleUp";

describe("how far a plan's effects reach", () => {
  const reach = (years: number, own: Partial<typeof DEFAULT_SETTINGS> = {}, delay = 0) =>
    effectsReach({
      scenario: { ...PUBLISHED_SCENARIO, "attainment.delayYears": delay },
      settings: { ...DEFAULT_SETTINGS, ...own },
      cases: new Array<number>(years).fill(10),
    });

  it("is to the last working year of the last case: five years of cases and 45 of work end in year 50", () => {
    // The case of year 5 works from year 6 to year 50.
    expect([reach(5), reach(6), reach(5, {}, 10)]).toEqual([50, 51, 59]);
  });

  it("is to the last year shown where that is later", () => {
    expect(reach(1, { "scaleUp.workingYears": 1, "scaleUp.effectYears": 8 })).toBe(9);
  });
});

it("the sensitivity by a schedule's name is that of its rates", () => {
  const worth = (rate: number | "Green Book sensitivity") =>
    evaluateScaleUp({
      scenario: PUBLISHED_SCENARIO,
      settings: { ...DEFAULT_SETTINGS, "scaleUp.sensitivityRate": rate },
      cases: [200, 300],
    }).summary.perspectives.exchequer.presentValueAtSensitivity;
  // 3% in each of the first 30 years, and two years of cases are discounted by no others.
  expect(worth("Green Book sensitivity")).toBeCloseTo(worth(0.03), 6);
  expect(worth(0.05)).not.toBeCloseTo(worth(0.03), 0);
});
