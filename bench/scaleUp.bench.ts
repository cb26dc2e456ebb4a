/** How fast a plan is computed: while a slider moves, in a fan of draws, and for a whole country of councils. */
import { defaultUncertainty } from "../src/analysis/uncertainty/parseUncertainty";
import { scaleUpFan } from "../src/analysis/scaleUpFan";
import { finish } from "../src/analysis/simulation/steps";
import { PUBLISHED_SCENARIO } from "../src/model/register/presets";
import { breakEvenCases } from "../src/model/scaleUp/breakEvenCases";
import { evaluateScaleUp } from "../src/model/scaleUp/scaleUp";
import type { ScaleUpPlan } from "../src/model/scaleUp/plan";
import { DEFAULT_SETTINGS } from "../src/model/register/scaleUpParameters";
import { medians, report } from "./measure";

/** A council's plan: a row of cases and a scenario of its own. */
function council(index: number, years: number): ScaleUpPlan {
  return {
    scenario: { ...PUBLISHED_SCENARIO, "programme.closureRate": 0.6 + (index % 20) / 100 },
    settings: { ...DEFAULT_SETTINGS, "staff.practitionerSalary": 22000 + (index % 50) * 200 },
    cases: Array.from({ length: years }, (_, year) => 100 + 10 * index + 25 * year),
  };
}

const councils = (count: number, years: number) => Array.from({ length: count }, (_, index) => council(index, years));
const evaluateAll = (plans: readonly ScaleUpPlan[]) => plans.map(evaluateScaleUp);
const uncertain = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};
/** Eight years of cases and the two in which they run off. */
const fanOfTenYears = { uncertain, settings: DEFAULT_SETTINGS, cases: new Array<number>(8).fill(400) };

const GROWTH = [
  [38, 10],
  [76, 10],
  [152, 10],
  [152, 5],
  [152, 20],
  [152, 30],
] as const;
const nameOf = (count: number, years: number) => `${count} councils × ${years} years`;

const frame = councils(10, 30);
const times = medians(
  [
    { name: "frame", run: () => evaluateAll(frame) },
    { name: "fan", run: () => finish(scaleUpFan(fanOfTenYears, "exchequer", { draws: 8192, seed: 1 })) },
    { name: "break-even", run: () => breakEvenCases(PUBLISHED_SCENARIO, DEFAULT_SETTINGS, "exchequer") },
    ...GROWTH.map(([count, years]) => {
      const plans = councils(count, years);
      return { name: nameOf(count, years), run: () => evaluateAll(plans) };
    }),
  ],
  11,
);
const time = (name: string) => times.get(name) ?? NaN;

report("30 years × 10 scenarios, all lines and the summary", time("frame"), "ms", 16);
report("fan, 8192 draws × 10 years", time("fan"), "ms", 100);
report("break-even over 10,000 numbers of cases", time("break-even"), "ms", null);
for (const [count, years] of GROWTH) report(nameOf(count, years), time(nameOf(count, years)), "ms", null);
