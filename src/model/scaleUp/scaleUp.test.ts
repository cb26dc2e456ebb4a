import * as fc from "fast-check";
import { presentValue } from "../appendix9/discounting";
import { evaluate } from "../appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../register/presets";
import { arbitraryPlan } from "./arbitraryPlan";
import { SCALE_UP_LINES, SCALE_UP_PERSPECTIVES } from "./lines";
import type { LineKey } from "./lines";
import { withoutHaircut } from "./haircut";
import { lineRows } from "./lineRows";
import { evaluateScaleUp } from "./scaleUp";
import { planProblem } from "./plan";
import type { ScaleUpResults } from "./scaleUp";
import type { ScaleUpPlan } from "./plan";
import { BY_DEFLATOR, BY_GRADE, DEFAULT_SETTINGS } from "../register/scaleUpParameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

const NETS = ["localAuthority", "exchequer", "individual", "society"] as const;

/** As Appendix 9 counts: average cost, nothing besides, effects at once, no haircut. */
const AS_APPENDIX_9: Partial<ScaleUpSettings> = {
  "scaleUp.costBasis": "average",
  "scaleUp.familyBudget": 0,
  "scaleUp.setUpCost": 0,
  "scaleUp.reReferredCases": "left out",
  "scaleUp.savingsLag": 0,
  "scaleUp.effectYears": 1,
  "scaleUp.discountedAt": "beginning",
  "scaleUp.benefitsGrade": 1,
  "scaleUp.costsGrade": 1,
  "scaleUp.benefitsHaircut": BY_GRADE,
  "scaleUp.costsHaircut": BY_GRADE,
};

const total = ({ lines }: Pick<ScaleUpResults, "lines">, key: LineKey) =>
  lines[key].reduce((sum, amount) => sum + amount, 0);
const plan = (cases: readonly number[], settings: Partial<ScaleUpSettings> = {}): ScaleUpPlan => ({
  scenario: PUBLISHED_SCENARIO,
  settings: { ...DEFAULT_SETTINGS, ...settings },
  cases,
});

/** Equal but for the rounding of sums of this size. */
function expectEqual(actual: number, expected: number, size: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(size)));
}

/** The same two numbers, the first of which is the larger (1), the smaller (-1), or both of which are the first (0). */
function withSign<
  K extends
    | "escalation.comparatorRate"
    | "escalation.programmeRate"
    | "escalation.protectionCost"
    | "escalation.needCost",
>(sign: number, scenario: Record<K, number>, first: K, second: K) {
  const [one, other] = [scenario[first], scenario[second]];
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  if (sign === 0) return { [first]: one, [second]: one };
  return sign > 0 ? { [first]: most, [second]: least } : { [first]: least, [second]: most };
}

describe("identities, whatever the plan", () => {
  it("with the shares of a grade typed is that grade's, whatever the grade", () => {
    const grade = { "scaleUp.benefitsGrade": 5, "scaleUp.costsGrade": 3 };
    const own = { "scaleUp.benefitsHaircut": 0.25, "scaleUp.costsHaircut": 0.1, "scaleUp.costsGrade": 6 };
    expect(evaluateScaleUp(plan([200, 300], own)).lines).toEqual(evaluateScaleUp(plan([200, 300], grade)).lines);
    const none = { ...grade, "scaleUp.benefitsHaircut": 0, "scaleUp.costsHaircut": 0 };
    expect(evaluateScaleUp(plan([200, 300], none)).lines).toEqual(evaluateScaleUp(plan([200, 300])).lines);
  });

  it("with Appendix 9's way of counting gives cases × the per-case results, before discounting", () => {
    fc.assert(
      fc.property(arbitraryPlan(), ({ scenario, settings, cases }) => {
        const whole = { ...scenario, "attainment.delayYears": 0 };
        const perCase = evaluate(whole);
        const results = evaluateScaleUp({ scenario: whole, settings: { ...settings, ...AS_APPENDIX_9 }, cases });
        const count = cases.reduce((sum, one) => sum + one, 0);
        const size = count * (perCase["costPerCase.programme"] + perCase["lifetimeEarnings.programme"]);
        expectEqual(total(results, "cost.gross"), count * perCase["costPerCase.programme"], size);
        expectEqual(total(results, "avoided.comparator"), count * perCase["costPerCase.comparator"], size);
        // Each year's cases with what they gain over their lives, which is a present value.
        const [council, tax, earnings] = [
          total(results, "net.localAuthority"),
          total(results, "tax.lifetime"),
          total(results, "earnings.lifetime"),
        ];
        const nets = {
          localAuthority: council,
          exchequer: council + tax,
          individual: earnings - tax,
          society: council + earnings,
        };
        for (const net of NETS) expectEqual(nets[net], count * perCase[`net.${net}`], size);
      }),
    );
  });

  it("for one case is worth what Appendix 9 says it gains over its life, to which all years of working life add up", () => {
    fc.assert(
      fc.property(arbitraryPlan(), ({ scenario, settings }) => {
        // In whole years, as the rows are discounted here.
        const whole = { ...settings, ...AS_APPENDIX_9, "scaleUp.startMonth": "April" } as const;
        const one = { scenario, settings: whole, cases: [1] };
        const perCase = evaluate(scenario);
        const size = perCase["lifetimeEarnings.programme"];
        const allYears = lineRows(one, 1 + 20 + settings["scaleUp.workingYears"]);
        const gained = (key: LineKey) => presentValue(allYears(key), 0, scenario["discount.rate"]);
        expectEqual(gained("earnings"), perCase["lifetimeEarnings.difference"], size);
        expectEqual(gained("tax"), perCase["lifetimeTax.difference"], size);
        const { individual } = evaluateScaleUp(one).summary.perspectives;
        expectEqual(individual.presentValue, perCase["net.individual"], size);
      }),
    );
  });

  it("cash and what is not cash are the economic value, in every year", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (one) => {
        const { lines } = evaluateScaleUp(one);
        lines.notCash.forEach((notCash, year) => {
          const at = (key: LineKey) => lines[key][year] ?? NaN;
          expectEqual(at("net.cash") + notCash, at("net.localAuthority"), at("cash.gross") + at("avoided.comparator"));
        });
      }),
    );
  });

  it("what the other basis of both services would give is what choosing it gives", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (one) => {
        const on = (basis: ScaleUpSettings["scaleUp.costBasis"]) =>
          evaluateScaleUp({ ...one, settings: { ...one.settings, "scaleUp.costBasis": basis } }).lines;
        const [posts, average] = [on("posts"), on("average")];
        posts["net.localAuthority"].forEach((net, year) => {
          const size = (posts["cost.gross"][year] ?? NaN) + (posts["avoided.comparator"][year] ?? NaN);
          expectEqual(average["otherBasis.localAuthority"][year] ?? NaN, net, size);
          expectEqual(
            posts["otherBasis.localAuthority"][year] ?? NaN,
            average["net.localAuthority"][year] ?? NaN,
            size,
          );
        });
        expect(posts["net.cash"]).toEqual(average["net.cash"]);
      }),
    );
  });

  // Chance alone seldom meets every sign, and never rates or costs that are the same.
  const SIGNS = [1, -1, 0].flatMap((rates) => [1, -1, 0].map((costs) => ({ rates, costs })));

  it.each(SIGNS)(
    "whole steps never pay more than no steps, with a difference of rates of sign $rates and of unit costs of $costs",
    ({ rates, costs }) => {
      fc.assert(
        fc.property(arbitraryPlan(), (one) => {
          const scenario = {
            ...one.scenario,
            ...withSign(rates, one.scenario, "escalation.comparatorRate", "escalation.programmeRate"),
            ...withSign(costs, one.scenario, "escalation.protectionCost", "escalation.needCost"),
          };
          const paid = (step: number) =>
            evaluateScaleUp({ ...one, scenario, settings: { ...one.settings, "scaleUp.escalationStep": step } }).lines;
          const [without, inSteps] = [paid(0), paid(one.settings["scaleUp.escalationStep"])];
          // What caution leaves of it, and what the budget pays out, follow.
          for (const [key, better] of [
            ["cash.escalation", 1],
            ["net.cash", 1],
            ["cash.cautious", 1],
            ["budget.net", -1],
          ] as const) {
            inSteps[key].forEach((amount, year) => {
              const other = without[key][year] ?? NaN;
              const size = (without["cash.gross"][year] ?? NaN) + Math.abs(other);
              expect(better * (amount - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
            });
          }
          // A loss has no steps: it is paid in full.
          if (rates * costs <= 0) expect(inSteps["cash.escalation"]).toEqual(without["cash.escalation"]);
          else expect(Math.min(...inSteps["cash.escalation"])).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 40 },
      );
    },
  );

  it("no practitioner holds more than planned where posts are enough for the peak, which no other moment exceeds", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (one) => {
        const { lines } = evaluateScaleUp({ ...one, settings: { ...one.settings, "staff.staffedFor": "peak" } });
        const most = one.settings["staff.caseload"];
        expect(Math.max(...lines.largestCaseload)).toBeLessThanOrEqual(most * (1 + 1e-9) + 1e-8);
        lines["caseload.peak"].forEach((peak, year) => {
          expect(peak).toBeGreaterThanOrEqual((lines.caseload[year] ?? NaN) * (1 - 1e-9));
          expect(peak).toBeGreaterThanOrEqual((lines["caseload.yearEnd"][year] ?? NaN) * (1 - 1e-9));
          // As a year ends the next begins.
          const next = lines["caseload.peak"][year + 1];
          if (next !== undefined) expect(next).toBeGreaterThanOrEqual((lines["caseload.yearEnd"][year] ?? NaN) - 1e-9);
        });
      }),
    );
  });

  it("the budget over its indices is the cash view", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (one) => {
        const flat = {
          ...one.settings,
          ...({
            "scaleUp.payInflation": 0,
            "scaleUp.priceInflation": 0,
            "scaleUp.firstYearPrices": BY_DEFLATOR,
          } as const),
        };
        const { lines } = evaluateScaleUp({ ...one, settings: flat });
        lines["budget.net"].forEach((net, year) => {
          expectEqual(net, -(lines["net.cash"][year] ?? NaN), lines["cash.gross"][year] ?? NaN);
        });
        const nominal = evaluateScaleUp(one).lines;
        // One deflator, that of prices, leads from cash to budget, but for pay growth above it.
        nominal["net.cash"].forEach((net, year) => {
          const at = (key: LineKey) => nominal[key][year] ?? NaN;
          expectEqual(at("budget.net") - at("budget.realPay"), -net * at("priceIndex"), at("budget.gross") + 1e7);
        });
        nominal.payIndex.forEach((pay, year) => {
          const deflated = (key: LineKey) => (nominal[key][year] ?? NaN) / pay;
          expectEqual(deflated("budget.practitioners"), lines["cost.practitioners"][year] ?? NaN, 1e7);
          expectEqual(-deflated("budget.releasedPosts"), lines["cash.releasedPosts"][year] ?? NaN, 1e7);
        });
      }),
    );
  });

  it("the contributions sum to zero, ask nobody for more than it gains, and say what is left of the loss", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (one) => {
        const { contributions, notMadeUp, perspectives } = evaluateScaleUp(one).summary;
        for (const kind of ["economic", "cash"] as const) {
          const net = perspectives[kind === "cash" ? "cash" : "localAuthority"].presentValue;
          const [received = NaN, ...given] = contributions.map((contribution) => contribution[kind]);
          expectEqual(
            given.reduce((sum, amount) => sum - amount, 0),
            received,
            received,
          );
          expectEqual(received + notMadeUp[kind], Math.max(0, -net), Math.abs(net));
          const gains = contributions.slice(1).map(({ gain }) => Math.max(0, gain));
          expect(given.every((amount, index) => -amount <= (gains[index] ?? NaN) * (1 + 1e-12))).toBe(true);
          // Nobody keeps a gain while a loss is left.
          if (notMadeUp[kind] > 0)
            expectEqual(
              received,
              gains.reduce((sum, gain) => sum + gain, 0),
              received,
            );
        }
      }),
    );
  });

  it("every line is a finite number in every year, and the posts are enough for the caseload", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (one) => {
        expect(planProblem(one)).toBeNull();
        const { years, lines } = evaluateScaleUp(one);
        const incomplete = SCALE_UP_LINES.filter(
          ({ key }) => lines[key].length !== years.length || !lines[key].every(Number.isFinite),
        );
        expect(incomplete).toEqual([]);
        expect(Math.max(...lines.utilisation)).toBeLessThanOrEqual(1 + 1e-9);
        const open = lines.caseload.reduce((sum, average, year) => sum + average * (lines.yearPart[year] ?? NaN), 0);
        const weeks = one.cases.reduce((sum, count) => sum + count, 0) * one.scenario["programme.weeksOpen"];
        expectEqual(open, weeks / 52, weeks / 52);
      }),
    );
  });
});

describe("the middle of the year", () => {
  it("takes half a year more off every present value, and nothing else changes", () => {
    const at = (moment: "beginning" | "middle") =>
      evaluateScaleUp(plan([200, 300], { "scaleUp.discountedAt": moment }));
    const [beginning, middle] = [at("beginning"), at("middle")];
    expect(middle.lines).toEqual(beginning.lines);
    for (const { perspective } of SCALE_UP_PERSPECTIVES) {
      const [early, late] = [beginning, middle].map(({ summary }) => summary.perspectives[perspective]);
      expectEqual(late?.presentValue ?? NaN, (early?.presentValue ?? NaN) * 1.035 ** -0.5, 1e6);
      expect(late?.paybackYear).toBe(early?.paybackYear);
    }
    expect(middle.summary.financialRatio).toBeCloseTo(beginning.summary.financialRatio ?? NaN, 9);
  });
});

describe("people", () => {
  // 400 cases, then none, then 400 again: 2 social workers' posts in ten that are freed go, come back and go again.
  const cases = [400, 0, 0, 400];
  const settings = { "scaleUp.releasedShare": 0.5, "staff.turnoverRate": 0.2, "staff.redundancyCost": 8000 };
  const { lines } = evaluateScaleUp(plan(cases, settings));

  it("who leave cost recruitment every year, in both services", () => {
    expect(lines.leavers).toEqual(lines.posts.map((posts) => posts * 0.2));
    const stay = evaluateScaleUp(plan(cases, { ...settings, "staff.turnoverRate": 0 })).lines;
    lines.posts.forEach((posts, year) => {
      const more = (key: LineKey) => (lines[key][year] ?? NaN) - (stay[key][year] ?? NaN);
      expectEqual(more("cost.recruitment"), posts * 0.2 * 2500, 1e6);
      expectEqual(more("comparator.staffPosts"), (lines.comparatorPosts[year] ?? NaN) * 0.2 * 2500, 1e6);
    });
  });

  it("whose posts go may cost redundancy, and posts that come back cost recruitment again", () => {
    const [first = NaN, second = NaN] = lines.releasedPosts;
    expect(first).toBeGreaterThan(second);
    expect(lines.returningPosts[1]).toBe(first - second);
    const [posts = NaN, , none] = lines.posts;
    expect(none).toBe(0);
    expectEqual(
      lines["cost.redundancy"].slice(0, 3).reduce((sum, amount) => sum + amount, 0),
      (posts + first) * 8000,
      1e6,
    );
    // In the second year the year's peak is its beginning, so that no post has gone yet.
    expectEqual(lines["cost.recruitment"][1] ?? NaN, (posts * 0.2 + first - second) * 2500, 1e6);
  });
});

describe("cash", () => {
  const careful = { "scaleUp.benefitsGrade": 3, "scaleUp.costsGrade": 4, "scaleUp.releasedShare": 0.6 };

  it("has no contingency in it and no loss of staff time, which stand apart below it", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (one) => {
        const { lines } = evaluateScaleUp(one);
        const uncut = evaluateScaleUp({ ...one, settings: withoutHaircut(one.settings) }).lines;
        expect(lines["net.cash"]).toEqual(uncut["net.cash"]);
        expect(lines["budget.net"]).toEqual(uncut["budget.net"]);
        expect(lines["cash.reReferral"].every((amount) => amount >= 0)).toBe(true);
        lines["cash.cautious"].forEach((cautious, year) => {
          expect(cautious).toBeLessThanOrEqual(lines["net.cash"][year] ?? NaN);
        });
      }),
    );
    const { lines } = evaluateScaleUp(plan([400], careful));
    const [gross = NaN, gone = NaN] = [lines["cash.gross"][0], lines["cash.releasedPosts"][0]];
    expectEqual(lines["cash.optimismBias"][0] ?? NaN, -0.15 * gross - 0.1 * gone, gross);
  });

  it("needs most at a peak that is a line, in whichever year it comes", () => {
    const { lines, summary } = evaluateScaleUp(plan([200, 400], careful));
    expect(lines["budget.peakNeed"].at(-1)).toBe(summary.peakCashNeed);
    expect(summary.peakCashNeed).toBe(Math.max(...lines["budget.cumulative"]));
    const flat = { ...careful, "scaleUp.payInflation": 0, "scaleUp.priceInflation": 0 };
    const { lines: real } = evaluateScaleUp(plan([200, 400], flat));
    real["budget.cautious"].forEach((cautious, year) => {
      expectEqual(-cautious, real["cash.cautious"][year] ?? NaN, 1e6);
    });
  });
});

describe("posts for the caseload", () => {
  const staffedFor = (choice: ScaleUpSettings["staff.staffedFor"]) =>
    evaluateScaleUp(plan([200, 200], { "staff.staffedFor": choice }));

  // 200 cases of 36.003 weeks: 90.5 on average and 138.5 at the end of the first year, when a plan for the average has 9 posts.
  it("for the average break the cap as cases build up, and say so", () => {
    const { lines, summary } = staffedFor("average");
    expect(lines.practitioners[0]).toBe(9);
    expect(lines.largestCaseload[0]).toBeCloseTo(((200 / 52) * (2450 / 68.05)) / 9, 9);
    expect(lines.largestCaseload[0]).toBeCloseTo(15.4, 1);
    expect(summary.largestCaseload).toMatchObject({ cap: 12, yearsAbove: [0, 2] });
  });

  it("for the year's end are enough as it ends, and for the average after it", () => {
    const { lines } = staffedFor("year end");
    expect(lines.practitioners).toEqual([13, 13, 5]);
    expect(lines["caseload.yearEnd"][2]).toBe(0);
  });

  it("for the peak hold the cap in every year, the last one too", () => {
    const { lines, summary } = staffedFor("peak");
    expect(lines.practitioners).toEqual([13, 13, 13]);
    expect(summary.largestCaseload.yearsAbove).toEqual([]);
  });

  it("of the comparator's service are staffed in the same way", () => {
    // 200 cases of 32.559 weeks are 125.2 at once: 7 social workers with 19.5 cases.
    expect(staffedFor("peak").lines.comparatorPosts).toEqual([7, 7, 7]);
    expect(staffedFor("average").lines.comparatorPosts).toEqual([5, 7, 3]);
  });
});

describe("a finance officer's checks", () => {
  it("£1,000 more a practitioner is £1,000 × posts × on-cost × agency premium, and nothing else in cost", () => {
    const inPosts = (salary: number) =>
      evaluateScaleUp(plan([200, 300, 400], { "staff.practitionerSalary": salary, "scaleUp.costBasis": "posts" }));
    const [base, dearer] = [inPosts(21345.04), inPosts(22345.04)];
    // Both above the threshold: 13.8% of National Insurance and 21.1% of pension.
    const posts = total(base, "practitioners");
    expectEqual(total(dearer, "cost.practitioners") - total(base, "cost.practitioners"), posts * 1000 * 1.349, 1e6);
    expectEqual(total(dearer, "cost.gross") - total(base, "cost.gross"), posts * 1349 * 1.03, 1e6);
    expectEqual(total(base, "net.society") - total(dearer, "net.society"), posts * 1349 * 1.03, 1e6);
    expect(dearer.lines["cost.consultants"]).toEqual(base.lines["cost.consultants"]);
    expect(dearer.lines["cost.staffAverage"]).toEqual(base.lines["cost.staffAverage"]);
    expect(dearer.lines["avoided.comparator"]).toEqual(base.lines["avoided.comparator"]);
  });

  it("no demand is no post and no money but the set-up", () => {
    const none = evaluateScaleUp(plan([0, 0, 0]));
    expect(none.lines.posts.every((posts) => posts === 0)).toBe(true);
    expect(total(none, "cost.gross")).toBe(25000);
    expect(none.summary.costPerClosedCase).toBeNull();
    const nothing = evaluateScaleUp(plan([0, 0, 0], { "scaleUp.setUpCost": 0 }));
    expect(nothing.summary.perspectives.society.paybackYear).toBeNull();
    expect(nothing.summary.financialRatio).toBeNull();
  });

  it("a rate of next to nothing is a number in every line too", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      ...{ "scaleUp.escalationStep": 1, "scaleUp.savingsLag": 0, "scaleUp.effectYears": 2, "scaleUp.dropOff": 0.75 },
    };
    const scenario = { ...PUBLISHED_SCENARIO, "escalation.comparatorRate": 5e-324, "escalation.programmeRate": 0 };
    const { lines } = evaluateScaleUp({ scenario, settings, cases: [1, 0] });
    for (const { key } of SCALE_UP_LINES) expect([key, lines[key].every(Number.isFinite)]).toEqual([key, true]);
  });

  it("one case needs one practitioner and one consultant", () => {
    const one = evaluateScaleUp(plan([1]));
    expect(one.lines.practitioners).toEqual([1, 1]);
    expect(one.lines.consultants).toEqual([1, 1]);
    expect(one.lines.newPosts).toEqual([2, 0]);
  });

  it("a year without cases lets posts go, and the next recruits again", () => {
    const gap = evaluateScaleUp(plan([400, 0, 0, 400]));
    expect(gap.lines.posts[2]).toBe(0);
    expect(gap.lines.newPosts[3]).toBe(gap.lines.posts[3]);
  });

  it("falling demand never recruits after the first two years", () => {
    const falling = evaluateScaleUp(plan([600, 400, 200, 100]));
    expect(falling.lines.newPosts.slice(2).every((posts) => posts === 0)).toBe(true);
    expect(falling.lines.posts.at(-1)).toBeLessThan(falling.lines.posts[0] ?? 0);
  });

  it("runs for 30 years and from a year in the past", () => {
    const long = evaluateScaleUp(plan(new Array<number>(30).fill(300), { "scaleUp.startYear": 1998 }));
    expect(long.years[0]?.label).toBe("1998/99");
    expect(long.years[1]?.label).toBe("1999/00");
    expect(long.years.filter(({ isPlanned }) => isPlanned)).toHaveLength(30);
    expect(planProblem(plan(new Array<number>(31).fill(1)))).toMatch(/31 years; allowed: 1 to 30/);
  });

  it("brings a budget from the scenario's price year to its first year by the deflator, and as published by nothing", () => {
    const budget = (year: string, startYear: number) => {
      const scenario = { ...PUBLISHED_SCENARIO, "prices.year": year };
      return (
        evaluateScaleUp({ ...plan([200, 200], { "scaleUp.startYear": startYear }), scenario }).lines[
          "budget.gross"
        ][0] ?? NaN
      );
    };
    // GDP deflator of March 2026: 100 in 2024/25, 105.3095 in 2026/27.
    expect(budget("2024/25", 2026)).toBeCloseTo(budget("2026/27", 2026) * 1.053095, 6);
    expect(budget("2026/27", 2026)).toBe(budget("as published", 2026));
    expect(budget("as published", 2035)).toBe(budget("as published", 2026));
    // A newer release, which no function sees, comes as its factor: on the budget alone, whatever the price year.
    const scenario = { ...PUBLISHED_SCENARIO, "prices.year": "2026/27" };
    const own = { "scaleUp.firstYearPrices": 1.06, "scaleUp.startYear": 2040 };
    expect(planProblem({ ...plan([200, 200], own), scenario })).toBeNull();
    const { lines } = evaluateScaleUp({ ...plan([200, 200], own), scenario });
    expect(lines["budget.gross"][0]).toBeCloseTo(budget("as published", 2026) * 1.06, 6);
    expect(lines["net.cash"]).toEqual(evaluateScaleUp(plan([200, 200])).lines["net.cash"]);
    expect(planProblem({ ...plan([1], { "scaleUp.startYear": 2040 }), scenario })).toMatch(
      /^The first year, 2040\/41, has no price index, which goes from 2002\/03 to 2030\/31/,
    );
  });

  it("refuses an effect that reaches beyond a century", () => {
    const scenario = { ...PUBLISHED_SCENARIO, "programme.weeksOpen": 52 * 101 };
    expect(planProblem({ ...plan([1]), scenario })).toMatch(/101 years beyond the plan/);
  });

  it("tax comes evenly over working life, never in the year of the case, and is worth as much today as Appendix 9 says", () => {
    const one = plan([100, 100, 0], { "scaleUp.workingYears": 40 });
    const { lines, summary } = evaluateScaleUp(one);
    // The Green Book's factors of years 1 to 40 by the formula of an annuity: 3.5% for 30 years, then 3% for ten.
    const factors = (1 - 1.035 ** -30) / 0.035 + (1.035 ** -30 * (1 - 1.03 ** -10)) / 0.03;
    const yearly = (0.32 * 80000 * 0.39 * 0.08) / factors;
    expect(lines.tax[0]).toBe(0);
    expectEqual(lines.tax[1] ?? NaN, 100 * yearly, 1e6);
    expectEqual(lines.tax[2] ?? NaN, 200 * yearly, 1e6);
    expectEqual(lines["tax.lifetime"][0] ?? NaN, 79872, 1e6);
    // Undiscounted totals hold what comes in the years shown; present values hold all of it.
    expect(summary.totals.has("tax.lifetime")).toBe(false);
    expectEqual(summary.totals.get("tax")?.total ?? NaN, (100 + 200 * (lines.tax.length - 2)) * yearly, 1e6);
    const { exchequer, localAuthority } = summary.perspectives;
    expectEqual(exchequer.presentValue - localAuthority.presentValue, 79872 * (1 + 1 / 1.035), 1e6);
    const later = { ...PUBLISHED_SCENARIO, "attainment.delayYears": 2.5 };
    const delayed = evaluateScaleUp({ ...one, scenario: later }).lines.tax;
    expect(delayed.findIndex((amount) => amount > 0)).toBe(2);
  });

  it("states payback and the financial ratio without lifetime gains first, then with them", () => {
    const { summary } = evaluateScaleUp(plan([400, 400, 400]));
    expect(summary.councilRatio).toBeLessThan(1);
    expect(summary.financialRatio).toBeGreaterThan(summary.councilRatio ?? NaN);
    const { localAuthority, exchequer } = summary.perspectives;
    expect(localAuthority.paybackYear).toBeNull();
    // In present value the tax of 45 years makes up for it; nothing of that is there in four years.
    expect(exchequer.presentValue).toBeGreaterThan(0);
    expect(exchequer.paybackYear).toBeNull();
  });

  it("re-referred cases among those that start are counted there and nowhere else", () => {
    const among = { "scaleUp.reReferredCases": "among them" } as const;
    const { lines } = evaluateScaleUp(plan([200, 200], among));
    expect(total({ lines }, "saving.reReferral")).toBe(0);
    expect(total({ lines }, "cash.reReferral")).toBe(0);
    const apart = evaluateScaleUp(plan([200, 200])).lines;
    expect(lines["cost.gross"]).toEqual(apart["cost.gross"]);
    expect(total({ lines: apart }, "saving.reReferral")).toBeLessThan(0);
  });
});

describe("what the comparator's service frees", () => {
  it("is all refilled as the report found, so that no post goes and nothing is cash", () => {
    const { lines, summary } = evaluateScaleUp(plan([600, 600, 600]));
    expect(lines.freedPosts[1]).toBeGreaterThan(10);
    expect(lines.releasedPosts.every((posts) => posts === 0)).toBe(true);
    expectEqual(total({ lines }, "notCash.refilled"), total({ lines }, "avoided.comparator"), 1e6);
    expect(summary.casesForFirstRelease).toBeNull();
  });

  it("goes in whole posts only, and after notice", () => {
    const { lines } = evaluateScaleUp(
      plan([100, 100, 100], { "scaleUp.releasedShare": 0.5, "scaleUp.noticeWeeks": 13 }),
    );
    // 100 cases × 32.5594 weeks ÷ 52 = 62.61 cases = 3.21 social workers, half of which are not refilled
    expect(lines.freedPosts[1]).toBeCloseTo(62.6142 / 19.5, 4);
    expect(lines.releasedPosts.slice(0, 3)).toEqual([1, 1, 1]);
    expect(lines.savedPosts.slice(0, 3)).toEqual([0.75, 1, 1]);
    expect(lines["cash.releasedPosts"][1]).toBeCloseTo(42267.94 * 1.211 + 0.138 * (42267.94 - 8112), 9);
  });

  it("needs this many cases a year before the first post can go, and one fewer is not enough", () => {
    const settings = { "scaleUp.releasedShare": 0.4, "staff.protectionWeight": 2 };
    const enough = evaluateScaleUp(plan([1], settings)).summary.casesForFirstRelease ?? NaN;
    const steady = (cases: number) => evaluateScaleUp(plan([cases, cases, cases], settings)).lines.releasedPosts[2];
    expect(steady(enough)).toBe(1);
    expect(steady(enough - 1)).toBe(0);
  });
});
