/**
 * Every number of docs/worked-example.md, computed here once more by plain arithmetic that shares no code with the model,
 * and compared with the document as printed and with the model.
 */
import { documentRows } from "../testing";
import { parseScenario } from "../register/parseScenario";
import { SCALE_UP_PARAMETERS } from "../register/scaleUpParameters";
import { casesByYear } from "./demand";
import type { LineKey } from "./lines";
import { SCALE_UP_LINES } from "./lines";
import { evaluateScaleUp } from "./scaleUp";

const rows = documentRows("worked-example.md");

const INPUT_COLUMNS = 4;
const inputs = rows.flatMap(([key = "", , value = "", ...rest]) =>
  key.startsWith("`") && rest.length === INPUT_COLUMNS - 3
    ? [{ key: key.slice(1, -1), value: Number.isNaN(Number(value)) ? value : Number(value) }]
    : [],
);
const input = (key: string): number => Number(inputs.find((one) => one.key === key)?.value);

const CASES = [200, 300, 400, 500, 600];
const PLANNED = CASES.length;
const YEARS = 7;
const COST_BIAS = 0.05; // grade 2
const BENEFIT_BIAS = 0.1; // grade 3

type Row = number[];
const each = (value: (year: number) => number): Row => Array.from({ length: YEARS }, (_, year) => value(year));
const at = (row: Row, year: number) => (year < 0 ? 0 : (row[year] ?? 0));
const sum = (row: Row) => row.reduce((total, amount) => total + amount, 0);
const running = (row: Row) => each((year) => sum(row.slice(0, year + 1)));
const worth = (row: Row, rate = 0.035) => sum(row.map((amount, year) => amount / (1 + rate) ** year));
const gain = (amount: number) => Math.max(0, amount);
const plus = (...added: Row[]) => each((year) => sum(added.map((row) => at(row, year))));
const times = (row: Row, factor: number) => row.map((amount) => amount * factor);

const started = each((year) => CASES[year] ?? 0);
/** Open for less than a year: L − L²/2 of it falls in the year of the start, L²/2 in the next. */
const open = (years: number) =>
  each((t) => at(started, t) * (years - years ** 2 / 2) + at(started, t - 1) * (years ** 2 / 2));
const weeksYears = { programme: 2450 / 68.05 / 52, comparator: 1795 / 55.13 / 52 };
/** Open so far into the year, where a case is open for less than one: those of the year, and those left of the year before. */
const openAt = (into: number, years: number) =>
  each((t) => at(started, t) * Math.min(into, years) + at(started, t - 1) * gain(years - into));
/** The largest of a thousand moments, that at which the first cases close among them. */
const peak = (years: number) => {
  const moments = [years, ...Array.from({ length: 1001 }, (_, step) => step / 1000)].map((into) => openAt(into, years));
  return each((t) => Math.max(...moments.map((row) => at(row, t))));
};
const caseload = open(weeksYears.programme);
const peakCaseload = peak(weeksYears.programme);
const practitioners = peakCaseload.map((open_) => Math.ceil(open_ / 11 - 1e-9));
const pods = practitioners.map((count) => Math.ceil(count / 4));
const posts = plus(practitioners, pods);
const newPosts = each((t) => gain(at(posts, t) - at(posts, t - 1)));
const leavers = times(posts, 0.14);
const going = each((t) => gain(at(posts, t - 1) - at(posts, t)));
const freed = open(weeksYears.comparator);
const freedPeak = peak(weeksYears.comparator);
const comparatorPosts = freedPeak.map((open_) => Math.ceil(open_ / 19.5 - 1e-9));
const freedPosts = times(freed, 1 / 19.5);
const released = freedPosts.map((count) => Math.floor(0.6 * count + 1e-9));
const newlyReleased = each((t) => gain(at(released, t) - at(released, t - 1)));
const returning = each((t) => gain(at(released, t - 1) - at(released, t)));
const saved = plus(released, times(newlyReleased, -12 / 52));

/** With National Insurance of 15% above £5,000, 18.5% of pension and 0.5% of the council's own. */
const paid = (salary: number) => salary + 0.15 * (salary - 5000) + 0.185 * salary + 0.005 * salary;
const post = (salary: number) => paid(salary) * 1.05;
const costP = times(practitioners, post(26000));
const costC = times(pods, post(42000));
const agency = times(plus(costP, costC), 0.12 * 0.35);
const recruitment = times(plus(newPosts, leavers, returning), 3000);
const redundancy = times(plus(going, newlyReleased), 9000);
const staff = plus(costP, costC, agency, recruitment, redundancy);
const average = times(caseload, 68.05 * 52);
const families = times(started, 150);
const setUp = each((t) => (t === 0 ? 120000 : 0));
const costBias = times(plus(average, families, setUp), COST_BIAS);
const gross = plus(average, families, setUp, costBias);
const basisDifference = plus(staff, times(average, -1));
const comparatorStaff = times(comparatorPosts, post(43000) * (1 + 0.12 * 0.35) + 0.14 * 3000);
const avoided = times(freed, 55.13 * 52);
const comparatorDifference = plus(comparatorStaff, times(avoided, -1));
const inEffect = each((t) => at(started, t - 1) + 0.6 * at(started, t - 2));
const reReferral = times(inEffect, (3 / 45) * 1795 - (5 / 83) * 2450);
const escalation = times(inEffect, (8 / 83) * 778);
const benefitBias = each(
  (t) => -BENEFIT_BIAS * (gain(at(avoided, t)) + gain(at(reReferral, t)) + gain(at(escalation, t))),
);
/** Working lives begin ten years after a case: after the seven years. */
const none = each(() => 0);
const livesEarnings = times(started, (80000 * 0.5 * 0.08 * 0.39 * (1 - BENEFIT_BIAS)) / 1.035 ** 10);
const livesTax = times(livesEarnings, 0.32);
const council = plus(times(gross, -1), avoided, reReferral, escalation, benefitBias);
const otherBasis = plus(
  council,
  times(basisDifference, -(1 + COST_BIAS)),
  times(comparatorDifference, 1 - BENEFIT_BIAS),
);
const [exchequer, individual, society] = [council, none, council];

const cashGross = plus(staff, families, setUp);
const goneCash = times(saved, paid(43000));
const escalationCash = inEffect.map((count) => Math.floor((count * (8 / 83) * 0.5) / 5 + 1e-9) * 5 * 778);
/** Re-referral is a loss of staff time, for which no post is added. */
const netCash = plus(times(cashGross, -1), goneCash, escalationCash);
const contingency = plus(times(cashGross, -COST_BIAS), times(plus(goneCash, escalationCash), -BENEFIT_BIAS));
const valueOfPost = 19.5 * 52 * 55.13;
const refilled = times(avoided, 0.4);
const partPosts = each((t) => (0.6 * at(freedPosts, t) - at(released, t)) * valueOfPost);
const notice = each((t) => (at(released, t) - at(saved, t)) * valueOfPost);
const price = plus(times(saved, valueOfPost), times(goneCash, -1));
const savingsNotCash = plus(reReferral, escalation, times(escalationCash, -1));
const biasNotCash = plus(benefitBias, times(costBias, -1));
const notCash = plus(refilled, partPosts, notice, price, basisDifference, savingsNotCash, biasNotCash);

const pay = each((t) => 1.03 ** t);
const prices = each((t) => 1.02 ** t);
const inMoney = (row: Row, index: Row) => row.map((amount, t) => amount * at(index, t));
const budgetCosts = [
  ...[costP, costC, agency].map((row) => inMoney(row, pay)),
  ...[inMoney(recruitment, prices), inMoney(redundancy, pay)],
  ...[families, setUp].map((row) => inMoney(row, prices)),
];
const grossBudget = plus(...budgetCosts);
const goneBudget = times(inMoney(goneCash, pay), -1);
const escalationBudget = times(inMoney(escalationCash, pay), -1);
const netBudget = plus(grossBudget, goneBudget, escalationBudget);
const paidAbovePrices = each(
  (t) =>
    (at(costP, t) + at(costC, t) + at(agency, t) + at(redundancy, t) - at(goneCash, t) - at(escalationCash, t)) *
    (1.03 ** t - 1.02 ** t),
);
const budgetContingency = plus(times(grossBudget, COST_BIAS), times(plus(goneBudget, escalationBudget), -BENEFIT_BIAS));
const budgetLoss = inMoney(times(reReferral, -1), pay);

/** With all of working life, the premium's own discounting to the year of the case included. */
const livesKept = plus(livesEarnings, times(livesTax, -1));
const exchequerLives = plus(council, livesTax);
const societyLives = plus(council, livesEarnings);
/** What is worth more than what comes in the years shown. */
const WHOLE_LIVES: Readonly<Record<string, Row>> = {
  ...{ tax: livesTax, earnings: livesEarnings },
  ...{ "net.exchequer": exchequerLives, "net.individual": livesKept, "net.society": societyLives },
};

/** In the order of the document, which is that of the model's lines. */
const EXPECTED: Row[] = [
  ...[started, each(() => 1), caseload, openAt(1, weeksYears.programme), peakCaseload, practitioners, pods, pods],
  each((t) => at(caseload, t) / (11 * at(practitioners, t) || 1)),
  each((t) => at(peakCaseload, t) / (at(practitioners, t) || 1)),
  ...[posts, newPosts, leavers, going, freed, freedPosts, freedPeak, comparatorPosts],
  ...[released, newlyReleased, returning, saved],
  ...[costP, costC, agency, recruitment, redundancy, staff, average, basisDifference, families, setUp, costBias, gross],
  ...[comparatorStaff, avoided, comparatorDifference],
  ...[avoided, inEffect, reReferral, escalation, benefitBias, none, livesTax, none, livesEarnings],
  ...[council, otherBasis, exchequer, individual, society],
  ...[running(council), running(exchequer), running(individual), running(society)],
  ...[cashGross, goneCash, none, none, escalationCash, netCash, running(netCash)],
  ...[contingency, reReferral, plus(netCash, contingency, reReferral)],
  ...[refilled, partPosts, notice, price, basisDifference, savingsNotCash, biasNotCash, notCash],
  ...[pay, prices, ...budgetCosts, grossBudget, goneBudget, none, none, escalationBudget, netBudget],
  running(netBudget),
  each((t) => Math.max(0, ...running(netBudget).slice(0, t + 1))),
  paidAbovePrices,
  ...[budgetContingency, budgetLoss, plus(netBudget, budgetContingency, budgetLoss)],
];

interface Otherwise {
  /** What is other than above. */
  readonly settings: Readonly<Record<string, number | string>>;
  readonly label: string;
  /** For each year planned, or one number. */
  readonly expected: Row;
  readonly of: (results: ReturnType<typeof evaluateScaleUp>) => readonly number[];
}

const line =
  (key: LineKey): Otherwise["of"] =>
  ({ lines }) =>
    lines[key];

/** One setting at a time, in the order of the document: what that is to be, and a line that it moves. */
const OTHERWISE: readonly Otherwise[] = [
  {
    settings: { "scaleUp.casesFirstYear": 240, "scaleUp.growth": 0.15, "scaleUp.rampUpYears": 2, "scaleUp.years": 4 },
    label: "Cases that start, made by growth",
    expected: [120, 276, Math.round(240 * 1.15 ** 2), Math.round(240 * 1.15 ** 3), 0],
    of: line("cases"),
  },
  {
    settings: { "scaleUp.startYear": 2028, "prices.year": "2024/25" },
    label: "Index of prices, by the deflator to the first year (index)",
    expected: each((t) => (109.3571 / 100) * 1.02 ** t),
    of: line("priceIndex"),
  },
  {
    settings: { "scaleUp.reReferredCases": "among them" },
    label: "Net, local authority (£)",
    expected: plus(council, times(reReferral, -1)),
    of: line("net.localAuthority"),
  },
  {
    settings: { "staff.caseload": 10 },
    label: "Practitioners",
    expected: peakCaseload.map((open_) => Math.ceil(open_ / 10)),
    of: line("practitioners"),
  },
  {
    settings: { "staff.caseloadCap": 10.8 },
    label: "Years so far in which a practitioner holds more than the cap",
    expected: running(each((t) => (at(peakCaseload, t) / (at(practitioners, t) || 1) > 10.8 ? 1 : 0))),
    of: ({ summary }) => each((t) => summary.largestCaseload.yearsAbove.filter((year) => year <= t).length),
  },
  {
    settings: { "staff.staffedFor": "average" },
    label: "Practitioners",
    expected: caseload.map((open_) => Math.ceil(open_ / 11)),
    of: line("practitioners"),
  },
  {
    settings: { "staff.practitionersPerPod": 5 },
    label: "Consultants, one a pod",
    expected: practitioners.map((count) => Math.ceil(count / 5)),
    of: line("consultants"),
  },
  {
    settings: { "staff.pods": "whole" },
    label: "Practitioners",
    expected: times(pods, 4),
    of: line("practitioners"),
  },
  {
    settings: { "staff.onCost": 0.28 },
    label: "Practitioners (£)",
    expected: times(practitioners, 26000 * 1.28 * 1.05),
    of: line("cost.practitioners"),
  },
  {
    settings: { "scaleUp.costBasis": "posts" },
    label: "Net, local authority (£)",
    expected: otherBasis,
    of: line("net.localAuthority"),
  },
  {
    settings: { "staff.socialWorkerCaseload": 18 },
    label: "Whole social workers for it",
    expected: freedPeak.map((open_) => Math.ceil(open_ / 18)),
    of: line("comparatorPosts"),
  },
  {
    settings: { "staff.shareInNeed": 0.3, "staff.protectionWeight": 1.5 },
    label: "Whole social workers for it",
    expected: freedPeak.map((open_) => Math.ceil(open_ / (19.5 * (0.3 + 0.7 * 1.5)))),
    of: line("comparatorPosts"),
  },
  {
    settings: { "scaleUp.noticeWeeks": 26 },
    label: "Posts saved in the year, after notice",
    expected: plus(released, times(newlyReleased, -0.5)),
    of: line("savedPosts"),
  },
  {
    settings: { "scaleUp.savingsLag": 2 },
    label: "Cases whose effect falls in the year",
    expected: each((t) => at(started, t - 2) + 0.6 * at(started, t - 3)),
    of: line("casesInEffect"),
  },
  {
    settings: { "attainment.delayYears": 0, "scaleUp.workingYears": 20 },
    label: "Tax gained in the year, over working lives (£)",
    expected: taxInTheYear(20),
    of: line("tax"),
  },
  {
    settings: { "scaleUp.firstYearPrices": 1.4 },
    label: "Index of pay (index)",
    expected: times(pay, 1.4),
    of: line("payIndex"),
  },
  {
    settings: { "scaleUp.payInflation": 0.04 },
    label: "Index of pay (index)",
    expected: each((t) => 1.04 ** t),
    of: line("payIndex"),
  },
  {
    settings: { "scaleUp.priceInflation": 0.025 },
    label: "Index of prices (index)",
    expected: each((t) => 1.025 ** t),
    of: line("priceIndex"),
  },
  {
    settings: { "scaleUp.discountedAt": "middle" },
    label: "Discount factor (index)",
    expected: each((t) => 1.035 ** -(t + 0.5)),
    of: ({ discountFactors }) => discountFactors,
  },
  {
    settings: { "scaleUp.sensitivityRate": 0.02 },
    label: "Net present value at that rate, local authority (£)",
    expected: [worth(council, 0.02)],
    of: ({ summary }) => [summary.perspectives.localAuthority.presentValueAtSensitivity],
  },
  {
    settings: { "scaleUp.benefitsHaircut": 0.2 },
    label: "Optimism bias on what is avoided and saved (£)",
    expected: times(benefitBias, 2),
    of: line("saving.optimismBias"),
  },
  {
    settings: { "scaleUp.costsHaircut": 0.12 },
    label: "Optimism bias on costs (£)",
    expected: times(costBias, 0.12 / COST_BIAS),
    of: line("cost.optimismBias"),
  },
];

/** Of cases that began to earn the year after: as much each year as is worth their gain over so many years. */
function taxInTheYear(years: number): Row {
  const gained = 80000 * 0.5 * 0.08 * 0.39 * 0.32 * (1 - BENEFIT_BIAS);
  const factors = Array.from({ length: years }, (_, year) => 1.035 ** -(year + 1));
  return each((t) => (sum(started.slice(0, t)) * gained) / sum(factors));
}

const digits = (value: number, decimals: number) =>
  Math.abs(value).toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
function money(value: number): string {
  const text = digits(value, 0);
  return `${value < 0 && text !== "0" ? "−" : ""}£${text}`;
}
function printed(value: number, unit: string): string {
  if (unit === "£") return money(value);
  if (unit === "share") return `${digits(value * 100, 1)}%`;
  if (unit === "index") return digits(value, 4);
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-9 ? digits(nearest, 0) : digits(value, 2);
}

const reading = parseScenario(
  inputs.map(({ key }) => key),
  inputs.map(({ value }) => value),
);
if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join(" "));
const results = evaluateScaleUp({ ...reading, cases: CASES });
const SHOWN = SCALE_UP_LINES.filter(({ isOfOutcomes }) => isOfOutcomes === undefined);
/** The document's rows of lines: those that begin with an equation's number and have a column for each year. */
const printedLines = rows.filter((cells) => /^S\d+[a-z]?$/.test(cells[0] ?? "") && cells.length >= PLANNED + 4);

describe("the worked example", () => {
  it("lists the inputs that the arithmetic here takes", () => {
    expect(inputs).toHaveLength(46);
    expect(input("attainment.delayYears")).toBe(10);
    expect(input("staff.practitionerSalary")).toBe(26000);
    expect(input("scaleUp.costsGrade")).toBe(2);
  });

  it("has every line of the model", () => {
    expect(printedLines.map(([number, label]) => [number, label])).toEqual(
      SHOWN.map(({ equation, label }) => [equation, label]),
    );
    expect(EXPECTED).toHaveLength(SHOWN.length);
  });

  it.each(SHOWN.map(({ key, label, unit, kind, view }, index) => ({ key, label, unit, kind, view, index })))(
    "$key",
    ({ key, unit, kind, view, index }) => {
      const expected = EXPECTED[index] ?? [];
      results.lines[key].forEach((value, year) => {
        expect(value).toBeCloseTo(at(expected, year), 5);
      });
      expect(results.lines[key]).toHaveLength(YEARS);
      const flow = kind === "flow" ? [sum(expected.slice(PLANNED)), sum(expected)] : null;
      expect(printedLines[index]?.slice(2)).toEqual([
        ...expected.slice(0, PLANNED).map((value) => printed(value, unit)),
        ...(flow === null ? ["", ""] : flow.map((value) => printed(value, unit))),
        ...(view === "economic" || view === "cash"
          ? [unit === "£" && kind !== "stock" ? money(worth(WHOLE_LIVES[key] ?? expected)) : ""]
          : []),
      ]);
    },
  );

  it.each(OTHERWISE.map((one) => ({ ...one, what: Object.keys(one.settings).join(", ") })))(
    "has what another $what gives",
    ({ settings, label, expected, of }) => {
      const all = { ...reading.settings, ...settings };
      const plan = { settings: all, scenario: { ...reading.scenario, ...settings }, cases: CASES };
      const given = "scaleUp.growth" in settings ? casesByYear(all) : CASES;
      const found = of(evaluateScaleUp({ ...plan, cases: given }));
      expected.slice(0, PLANNED).forEach((value, year) => expect(found[year]).toBeCloseTo(value, 6));
      const shownAt = (value: number | undefined, unit_: string) => (value === undefined ? "" : printed(value, unit_));
      const unit = label.endsWith("(index)") ? "index" : label.endsWith("(£)") ? "£" : "count";
      const values = Object.entries(settings).map(([key, value]) => `\`${key}\` ${value}`);
      expect(rows.filter((cells) => cells[0] === values.join(", ") && cells[1] === label)).toEqual([
        [
          values.join(", "),
          label,
          ...each((year) => year)
            .slice(0, PLANNED)
            .map((year) => shownAt(expected[year], unit)),
        ],
      ]);
    },
  );

  it("has every setting of scale-up at another value than the register's, once at least", () => {
    const otherwise = OTHERWISE.flatMap(({ settings }) => Object.keys(settings));
    const left = SCALE_UP_PARAMETERS.filter(
      ({ key, published }) => reading.settings[key] === published && !otherwise.includes(key),
    ).map(({ key }) => key);
    expect(left).toEqual(["scaleUp.startMonth"]); // It has a table of its own.
  });

  it("has what a start in October makes of its first years", () => {
    const [settings, cases] = [{ ...reading.settings, "scaleUp.startMonth": "October" } as const, [100, 300, 400]];
    const { lines, discountFactors } = evaluateScaleUp({ scenario: reading.scenario, settings, cases });
    const years = weeksYears.programme;
    // Case-years: a quarter each before April, the rest after it with the new year's cases, as above.
    const first = 100 * 0.25;
    const second = 100 * years - first + 300 * (years - years ** 2 / 2);
    const [costOfPosts, costOfConsultants] = [10 * post(26000) * 0.5, 3 * post(42000) * 0.5];
    const staffCost = (costOfPosts + costOfConsultants) * (1 + 0.12 * 0.35);
    // Thirteen posts, half a year's leavers of them, and the one social worker's post that goes.
    const people = 13 * (1 + 0.14 * 0.5) * 3000 + 9000;
    const computed: [string, Row, Row, string][] = [
      ["Cases that start", [100, 300], [...lines.cases], "cases"],
      ["Part of the year in which the programme runs", [0.5, 1], [...lines.yearPart], "share"],
      ["Active caseload, average of the year", [first / 0.5, second], [...lines.caseload], "average"],
      ["Practitioners", [10, 19], [...lines.practitioners], "posts"],
      ["Cost of practitioners", [costOfPosts, 19 * post(26000)], [...lines["cost.practitioners"]], "£"],
      ["Cost of consultants", [costOfConsultants, 5 * post(42000)], [...lines["cost.consultants"]], "£"],
      [
        "Staff at the average weekly cost, as the report",
        [first, second].map((open_) => open_ * 68.05 * 52),
        [...lines["cost.staffAverage"]],
        "£",
      ],
      ["Gross budget", [staffCost + people + 100 * 150 + 120000], [...lines["budget.gross"]], "£"],
      ["Discount factor", [1, 1.035 ** -0.5], [...discountFactors], "index"],
    ];
    for (const [label, expected, byModel, unit] of computed) {
      expected.forEach((value, year) => {
        expect([label, byModel[year]]).toEqual([label, expect.closeTo(value, 6)]);
      });
      const shown = expected.map((value) => (unit === "average" ? digits(value, 2) : printed(value, unit)));
      expect(rows.find((cells) => cells[0] === label && cells.length === 3)).toEqual([label, shown[0], shown[1] ?? ""]);
    }
  });

  it("has the summary's numbers", () => {
    const shown = (number: string) => rows.filter((cells) => cells[0] === number).map((cells) => cells.slice(2));
    const nets = [council, netCash, exchequerLives, livesKept, societyLives];
    expect(shown("S58")).toEqual([nets.map((net) => money(worth(net))), nets.map((net) => money(worth(net, 0.03)))]);
    expect(shown("S59")).toEqual([["never", "never", "never", "never", "never"]]);
    for (const net of [council, netCash, exchequer, society]) expect(sum(net)).toBeLessThan(0);
    const cost = worth(gross);
    const cashCost = worth(cashGross);
    expect(shown("S60")).toEqual([[digits((worth(netCash) + cashCost) / cashCost, 2)]]);
    expect(shown("S61")).toEqual([[digits((worth(council) + cost) / cost, 2)]]);
    expect(shown("S61a")).toEqual([[digits((worth(council) + cost + worth(livesTax)) / cost, 2)]]);
    expect(shown("S62")).toEqual([[digits((worth(council) + cost + worth(livesEarnings)) / cost, 2)]]);
    expect(shown("S63")).toEqual([[money(sum(gross) / (2000 * 0.72))]]);
    expect(shown("S64")).toEqual([[money(Math.max(...running(netBudget)))]]);
    expect(shown("S65")).toEqual([[String(Math.ceil(19.5 / (0.6 * (1795 / 55.13 / 52))))]]);
    const gains = worth(livesTax) + worth(livesKept);
    const split = (net: Row) =>
      [worth(livesTax), worth(livesKept)].map((gained) => [money((Math.min(-worth(net), gains) * gained) / gains)]);
    const left = (net: Row) => [money(gain(-worth(net) - gains))];
    expect(shown("S66")).toEqual([...split(council), ...split(netCash), left(council), left(netCash)]);
  });
});
