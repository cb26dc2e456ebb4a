import * as fc from "fast-check";
import { presentValue } from "../appendix9/discounting";
import { evaluate } from "../appendix9/evaluate";
import { outcomeCash, outcomeInFirstYear, outcomeValue } from "../outcomes/outcomeValue";
import { countedFor } from "../outcomes/outcomesByYear";
import { arbitraryOutcomes } from "../register/outcomes/arbitraryOutcomes";
import { GAINERS } from "../register/outcomes/ownOutcome";
import type { OwnOutcome } from "../register/outcomes/ownOutcome";
import { parseScenario } from "../register/parseScenario";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { BY_GRADE, DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import { documentRows } from "../testing";
import { arbitraryPlan } from "./arbitraryPlan";
import { lineRows } from "./lineRows";
import { linesOf, SCALE_UP_LINES } from "./lines";
import type { LineKey } from "./lines";
import { planProblem, yearsAfter } from "./plan";
import type { ScaleUpPlan } from "./plan";
import { evaluateScaleUp } from "./scaleUp";
import type { ScaleUpResults } from "./scaleUp";

/** Enough to meet every gainer and kind many times; each plan has up to sixty years. */
const RUNS = { numRuns: 30 };

/** A random plan with outcomes. */
function planWithOutcomes(fewest = 1, most = 6): fc.Arbitrary<ScaleUpPlan & { readonly outcomes: OwnOutcome[] }> {
  return fc.tuple(arbitraryPlan(), arbitraryOutcomes(fewest, most)).map(([plan, outcomes]) => ({
    ...plan,
    scenario: { ...plan.scenario, outcomes },
    outcomes,
  }));
}

function without(plan: ScaleUpPlan): ScaleUpPlan {
  const scenario = { ...plan.scenario };
  delete scenario.outcomes;
  return { ...plan, scenario };
}
const BY_BODY = GAINERS.map(({ body }) => `outcomes.${body}` as const);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const size = (amounts: readonly number[]) => sum(amounts.map(Math.abs));

/** Equal but for the rounding of sums of this size. */
function expectEqual(actual: number, expected: number, of: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(of)));
}

/** What makes a difference to a line, year by year; the plan without outcomes may be over sooner. */
function more(key: LineKey, { lines: withThem }: ScaleUpResults, plan: ScaleUpPlan): number[] {
  const base = lineRows(without(plan), withThem[key].length)(key);
  return withThem[key].map((amount, year) => amount - (base[year] ?? NaN));
}

describe("own outcomes in a plan", () => {
  it("come in the years in which each is felt, from so many years after the case on, less the drop-off", () => {
    fc.assert(
      fc.property(planWithOutcomes(1, 1), ({ outcomes: [outcome], ...plan }) => {
        if (outcome === undefined) return;
        const { lines, years } = evaluateScaleUp(plan);
        const first = outcomeInFirstYear(outcome, plan.scenario);
        const own = lines[`outcomes.${countedFor(outcome)}`];
        const largest = sum(plan.cases) * Math.abs(first);
        years.forEach((_, year) => {
          let expected = 0;
          plan.cases.forEach((cases, started) => {
            const felt = year - started - outcome.startYear;
            if (felt >= 0 && felt < outcome.years) expected += cases * first * (1 - outcome.dropOff) ** felt;
          });
          expectEqual(own[year] ?? NaN, expected, largest);
        });
        // Nothing is cut off: the last case's last effect is there.
        expect(years.length).toBeGreaterThanOrEqual(plan.cases.length + outcome.startYear + outcome.years - 1);
      }),
      RUNS,
    );
  });

  it("over all years of one year's cases are worth what Appendix 9 says, in every net and body by body", () => {
    fc.assert(
      fc.property(planWithOutcomes(), fc.integer({ min: 1, max: 500 }), ({ outcomes, ...plan }, count) => {
        const asAppendix9 = {
          ...plan.settings,
          "scaleUp.costBasis": "average",
          ...{ "scaleUp.familyBudget": 0, "scaleUp.setUpCost": 0, "scaleUp.savingsLag": 0, "scaleUp.effectYears": 1 },
          "scaleUp.reReferredCases": "left out",
          "scaleUp.discountedAt": "beginning",
          "scaleUp.startMonth": "April",
          ...{ "scaleUp.benefitsGrade": 1, "scaleUp.costsGrade": 1 },
          "scaleUp.benefitsHaircut": BY_GRADE,
          "scaleUp.costsHaircut": BY_GRADE,
        } as const;
        // Cases that are over in the year in which they start, so that none of their cost is discounted.
        const scenario = { ...plan.scenario, "programme.weeksOpen": 0, "comparator.weeksOpen": 0 };
        const { lines, summary } = evaluateScaleUp({ scenario, settings: asAppendix9, cases: [count] });
        const perCase = evaluate(scenario);
        const gainsOf = (some: readonly OwnOutcome[]) => some.map((outcome) => outcomeValue(outcome, scenario));
        const largest = count * (size(gainsOf(outcomes)) + Math.abs(perCase["lifetimeEarnings.programme"]) + 1e5);
        for (const perspective of ["localAuthority", "exchequer", "individual", "society"] as const) {
          const { presentValue: worth } = summary.perspectives[perspective];
          expectEqual(worth, count * perCase[`net.${perspective}`], largest);
        }
        GAINERS.forEach(({ body }) => {
          const ofBody = sum(gainsOf(outcomes.filter((outcome) => countedFor(outcome) === body)));
          const worth = presentValue(lines[`outcomes.${body}`], 0, scenario["discount.rate"]);
          expectEqual(worth, count * ofBody, largest);
        });
      }),
      RUNS,
    );
  });

  it("add up body by body to what society has of them, and change no line but their own, the nets and what follows", () => {
    fc.assert(
      fc.property(planWithOutcomes(), (plan) => {
        const results = evaluateScaleUp(plan);
        const { lines } = results;
        const largest = size(BY_BODY.map((key) => size(lines[key]))) + 1e6;
        const society = more("net.society", results, plan);
        society.forEach((amount, year) => {
          expectEqual(amount, sum(BY_BODY.map((key) => lines[key][year] ?? NaN)), size(lines["net.society"]) + largest);
        });
        const { contributions: bodies } = results.summary;
        const whole = sum(bodies.map(({ gain }) => gain));
        expectEqual(whole, results.summary.perspectives.society.presentValue, size(bodies.map(({ gain }) => gain)));
        const follow =
          /^(outcomes|net|cumulative|otherBasis|notCash|cashElsewhere)\b|outcomes$|^cash\.cautious$|^budget\.(net|cumulative|peakNeed|cautious)$/;
        const base = lineRows(without(plan), results.years.length);
        for (const { key } of SCALE_UP_LINES)
          if (!follow.test(key)) expect([key, lines[key]]).toEqual([key, base(key)]);
      }),
      RUNS,
    );
  });

  it("are cash in their cashable share where a public body gains, whole where it loses, and the rest is not cash", () => {
    fc.assert(
      fc.property(planWithOutcomes(), ({ outcomes, ...plan }) => {
        const results = evaluateScaleUp(plan);
        const { lines } = results;
        const one = evaluateScaleUp({
          ...plan,
          cases: [1],
          settings: { ...plan.settings, "scaleUp.startMonth": "April" },
        });
        for (const { body } of GAINERS) {
          if (body === "society") continue;
          const ofBody = outcomes.filter((outcome) => countedFor(outcome) === body);
          const expected = ofBody.map((outcome) => {
            const value = outcomeValue(outcome, plan.scenario);
            return value < 0 && body !== "individual" ? value : outcomeCash(outcome, plan.scenario);
          });
          const row = one.lines[body === "localAuthority" ? "cash.outcomes" : (`cashElsewhere.${body}` as const)];
          const worth = presentValue(row, 0, plan.scenario["discount.rate"]);
          expectEqual(worth, sum(expected), size(expected));
        }
        const largest = size(lines["cash.gross"]) + size(lines["outcomes.localAuthority"]) + 1e6;
        lines.notCash.forEach((notCash, year) => {
          const at = (key: LineKey) => lines[key][year] ?? NaN;
          expectEqual(at("net.cash") + notCash, at("net.localAuthority"), largest);
          const byPrices = at("budget.net") - at("budget.realPay");
          expectEqual(byPrices, -at("net.cash") * at("priceIndex"), (largest + at("budget.gross")) * at("priceIndex"));
        });
        more("net.cash", results, plan).forEach((amount, year) => {
          expectEqual(amount, lines["cash.outcomes"][year] ?? NaN, largest);
        });
      }),
      RUNS,
    );
  });

  it("ask of nobody more than it gains, nor more than is money, and the contributions sum to nothing", () => {
    fc.assert(
      fc.property(planWithOutcomes(), ({ outcomes, ...plan }) => {
        const { summary, lines } = evaluateScaleUp(plan);
        const { contributions, notMadeUp, perspectives } = summary;
        const worth = (key: LineKey) => sum(lines[key].map(Math.abs));
        for (const loss of ["economic", "cash"] as const) {
          const given = contributions.slice(1);
          const received = contributions[0]?.[loss] ?? NaN;
          expectEqual(sum(contributions.map((one) => one[loss])), 0, received);
          for (const one of given) {
            expect(-one[loss]).toBeLessThanOrEqual(Math.max(0, one.gain) * (1 + 1e-12));
            if (one.body === "society") expect(one[loss]).toBe(0);
            if (one.body === "nhs" || one.body === "police" || one.body === "schools")
              expect(-one[loss]).toBeLessThanOrEqual(worth(`cashElsewhere.${one.body}`) * (1 + 1e-9));
          }
          const net = perspectives[loss === "cash" ? "cash" : "localAuthority"].presentValue;
          expectEqual(received + notMadeUp[loss], Math.max(0, -net), Math.abs(net));
        }
        expect(outcomes.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("of a plan that is cut short are those of its first years", () => {
    fc.assert(
      fc.property(planWithOutcomes(), fc.integer({ min: 1, max: 8 }), (plan, count) => {
        const years = plan.cases.length + yearsAfter(plan);
        const [short, whole] = [lineRows(plan, Math.min(count, years)), lineRows(plan, years)];
        for (const { key } of linesOf("economic", true)) {
          expect(short(key)).toEqual(whole(key).slice(0, Math.min(count, years)));
        }
      }),
      RUNS,
    );
  });

  it("that change nothing leave every line and every result as it is without them, to the last bit", () => {
    fc.assert(
      fc.property(planWithOutcomes(), ({ outcomes, ...plan }) => {
        const same = outcomes.map((one) => ({ ...one, comparatorRate: one.programmeRate, startYear: 0, years: 1 }));
        const none = without(plan);
        const [before, after] = [none, { ...plan, scenario: { ...plan.scenario, outcomes: same } }].map(
          evaluateScaleUp,
        );
        expect(after?.lines).toEqual(before?.lines);
        expect(after?.summary.perspectives).toEqual(before?.summary.perspectives);
        expect(after?.summary.publicValueRatio).toBe(before?.summary.publicValueRatio);
        expect(after?.summary.contributions.slice(0, 3)).toEqual(before?.summary.contributions);
        expect([before?.hasOutcomes, after?.hasOutcomes]).toEqual([false, true]);
      }),
      RUNS,
    );
  });

  it("are in no view of a plan that has none", () => {
    for (const view of ["staff", "economic", "cash", "budget"] as const) {
      const added = linesOf(view, true).length - linesOf(view, false).length;
      expect([view, added]).toEqual([view, { staff: 0, economic: 7, cash: 7, budget: 1 }[view]]);
    }
  });

  it("may not reach further than a century beyond the plan", () => {
    const [late] = fc.sample(arbitraryOutcomes(1, 1), { numRuns: 1, seed: 1 })[0] ?? [];
    if (late === undefined) throw new Error("There is no outcome.");
    const plan = (startYear: number) => ({
      scenario: { ...PUBLISHED_SCENARIO, outcomes: [{ ...late, startYear, years: 51 }] },
      settings: DEFAULT_SETTINGS,
      cases: [1],
    });
    expect(planProblem(plan(50))).toBeNull();
    expect(planProblem(plan(51))).toBe(
      "The time open or the lag, or one of the council's own outcomes, reaches 101 years beyond the plan; allowed: 100.",
    );
  });
});

/**
 * The last table of docs/worked-example-outcomes.md: 100, 200 and 150 cases a year with its three outcomes. The amounts are those of a
 * Python script of plain loops, over each year's cases and each year in which an outcome is felt, that shares nothing with the model.
 */
describe("the worked example, scaled up", () => {
  const EXPECTED: Readonly<Partial<Record<LineKey, readonly number[]>>> = {
    "outcomes.localAuthority": [0, 6178.65, 16991.29, 22011.44, 13901.96, 5213.24, 64296.57, 58188.47],
    "outcomes.police": [20718.11, 62154.33, 72513.38, 31077.16, 0, 0, 186462.99, 176492.44],
    "outcomes.individual": [22745.79, 45491.57, 34118.68, 0, 0, 0, 102356.03, 98549.14],
    "cash.outcomes": [0, 1235.73, 3398.26, 4402.29, 2780.39, 1042.65, 12859.31, 11637.69],
    "notCash.outcomes": [0, 4942.92, 13593.03, 17609.15, 11121.57, 4170.59, 51437.26, 46550.78],
    "budget.outcomes": [0, -1260.44, -3535.55, -4671.74, -3009.59, -1151.17, -13628.49],
  };
  const rows = documentRows("worked-example-outcomes.md");
  const entries = rows.flatMap(([key = "", ...values]) => {
    const field = /^`(\w+)`/.exec(key)?.[1];
    return field === undefined
      ? []
      : ["missing", "truancy", "harm"].map((name, at): [string, string | number] => {
          const value = values[at] ?? "";
          return [`outcome.${name}.${field}`, Number.isNaN(Number(value)) ? value : Number(value)];
        });
  });
  const reading = parseScenario(
    entries.map(([key]) => key),
    entries.map(([, value]) => value),
  );
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  const plan = { scenario: reading.scenario, settings: reading.settings, cases: [100, 200, 150] };
  const results = evaluateScaleUp(plan);

  it.each(Object.entries(EXPECTED))("%s", (key, expected) => {
    const line = SCALE_UP_LINES.find((one) => one.key === key);
    if (line === undefined) throw new Error(`There is no line ${key}`);
    const row = results.lines[line.key];
    const worth = line.view === "budget" ? [] : [presentValue(row, 0, plan.scenario["discount.rate"])];
    const shown = [...row, sum(row), ...worth].map((amount) => Number(amount.toFixed(2)) + 0);
    expect(shown).toEqual(expected);
    const printed = rows.find(([label]) => label === line.label)?.slice(1);
    expect(
      printed?.filter((cell) => cell !== "").map((cell) => Number(cell.replaceAll(",", "").replace("−", "-"))),
    ).toEqual(expected);
  });

  it("adds them to the nets of those who have them", () => {
    const added = (key: LineKey) => Number(sum(more(key, results, plan)).toFixed(2));
    expect(added("net.localAuthority")).toBe(64296.57);
    expect(added("net.exchequer")).toBe(250759.56);
    expect(added("net.individual")).toBe(102356.03);
    expect(added("net.society")).toBe(353115.59);
    expect(added("net.cash")).toBe(12859.31);
    expect(added("budget.net")).toBe(-13628.49);
  });
});
