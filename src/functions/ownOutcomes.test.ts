import * as fc from "fast-check";
import { INPUT_KEYS } from "../analysis/simulation/inputs";
import { publishedNumber } from "../model/register/parameters";
import { outcomeCells, scenarioWithOutcomes } from "../model/register/outcomes/arbitraryOutcomes";
import { bridge } from "./bridge";
import { options } from "./options";
import { breakEvenCases, scaleUp } from "./scaleUp";
import { compare, result, results } from "./scenarios";
import { breakEven, tornado, twoWay } from "./sensitivity";
import { simulate } from "./simulation";
import { studyValue } from "./studies";
import { acceptability, informationValue } from "./valueOfInformation";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const KEYS = ["programmeRate", "comparatorRate", "unitValue", "gainer"].map((field) => `outcome.missing.${field}`);
const VALUES = [0.2, 0.5, -1000, "police"];
const net = (keys: readonly unknown[], values: readonly unknown[], measure = "net.exchequer") =>
  shownBy(() => result([[measure]], column(...keys), column(...values)));

describe("own outcomes as keys of RESULT", () => {
  it("add to the nets that count them", () => {
    const [[after]] = result([["net.exchequer"]], column(...KEYS), column(...VALUES)) as [[number]];
    const [[before]] = result([["net.exchequer"]]) as [[number]];
    expect(after - before).toBeCloseTo(300, 9);
    expect(net(KEYS, VALUES, "net.localAuthority")).toEqual(shown(result([["net.localAuthority"]])));
  });

  it("may stand among all other keys, and with a heading", () => {
    const keys = ["# Outcomes", ...KEYS, "discount.rate", "outcome.missing.startYear", "staff.caseload"];
    const [[after]] = net(keys, ["", ...VALUES, 0.05, 1, 12]) as [[number]];
    expect(after - 189.029558232932).toBeCloseTo(300 / 1.05, 6);
  });

  it("are in no scenario beside whose keys nothing stands", () => {
    const values = [...VALUES.map((value) => [0, value]), [0, 2020]];
    const both = result([["net.exchequer"]], column(...KEYS, "outcome.missing.priceYear"), values);
    expect(both[0]?.[0]).toBeCloseTo(189.029558, 6);
    expect(both[0]?.[1]).toBeCloseTo(189.029558 + (300 * 74.5804) / 85.1002, 6);
  });

  it("take financial years as people write them, and words whatever their case", () => {
    const keys = [...KEYS, "outcome.missing.priceYear", "outcome.missing.kind"];
    for (const year of [2008, "2008", "2008/09", "2008-09"]) {
      expect(net(keys, [0.2, 0.5, -1000, " Police ", year, "FISCAL"])).toEqual([
        [expect.closeTo(189.029558 + (300 * 74.5804) / 66.8397, 6)],
      ]);
    }
  });
});

const BODIES = ["localAuthority", "nhs", "police", "schools", "otherExchequer", "individual", "society"].map(
  (body) => `body.${body}`,
);

describe("who gains body by body", () => {
  it("as published: the local authority pays, the exchequer has the tax, the individual the rest", () => {
    expect(result(column(...BODIES)).flat()).toEqual([
      expect.closeTo(-609.690442, 6),
      ...[0, 0, 0],
      // 32% of £2,496, and what is left of it.
      expect.closeTo(798.72, 6),
      expect.closeTo(1697.28, 6),
      0,
    ]);
  });

  it("has each outcome with its gainer, whatever its kind", () => {
    const keys = [...KEYS, "outcome.missing.kind"];
    const [before, after] = [
      [...VALUES, "fiscal"],
      [...VALUES, "social"],
    ].map((values) => result(column(...BODIES, "net.exchequer"), column(...keys), column(...values)).flat());
    expect(after?.[2]).toBeCloseTo(300, 9);
    expect(after?.slice(0, 7)).toEqual(before?.slice(0, 7));
    // What is no money is not the exchequer's.
    expect(Number(before?.[7]) - Number(after?.[7])).toBeCloseTo(300, 9);
  });

  it("adds up to society, whatever the scenario and its outcomes", () => {
    fc.assert(
      fc.property(scenarioWithOutcomes(), ({ outcomes, ...scenario }) => {
        const cells = [...Object.entries(scenario), ...outcomeCells(outcomes)];
        const found = result(
          column(...BODIES, "net.society"),
          column(...cells.map(([key]) => key)),
          column(...cells.map(([, value]) => value)),
        )
          .flat()
          .map(Number);
        const size = found.reduce((sum, value) => sum + Math.abs(value), 1);
        const bodies = found.slice(0, -1).reduce((sum, value) => sum + value, 0);
        expect(Math.abs(bodies - (found.at(-1) ?? NaN))).toBeLessThan(1e-9 * size);
      }),
    );
  });

  it("sets gains against the extra cost", () => {
    // As published £655 more a case brings 189.03 + 655 to the exchequer and 1,886.31 + 655 to all; with £300 of the police that too.
    expect(result(column("ratio.financial", "ratio.publicValue")).flat()).toEqual([
      expect.closeTo(844.029558 / 655, 6),
      expect.closeTo(2541.309558 / 655, 6),
    ]);
    expect(net(KEYS, VALUES, "ratio.financial")).toEqual([[expect.closeTo(1144.029558 / 655, 6)]]);
    expect(net(["programme.weeklyCost"], [40], "ratio.financial")).toEqual([
      ["#N/A The programme costs no more than the comparator, so there is no pound of extra cost."],
    ]);
  });

  it("stands in RESULTS and COMPARE below their other rows, where there are outcomes", () => {
    expect(results()).toHaveLength(15);
    const table = results(column(...KEYS), column(...VALUES));
    expect(table.slice(15).map(([label, , , value]) => [label, value])).toEqual([
      ["Outcome missing", expect.closeTo(300, 9)],
      ["Gain, local authority", expect.closeTo(-609.690442, 6)],
      ["Gain, NHS", 0],
      ["Gain, police", expect.closeTo(300, 9)],
      ["Gain, schools", 0],
      ["Gain, other exchequer", expect.closeTo(798.72, 6)],
      ["Gain, individual", expect.closeTo(1697.28, 6)],
      ["Gain, society", 0],
      ["Financial ratio: fiscal gain per pound of extra cost", expect.closeTo(1144.029558 / 655, 6)],
      ["Public-value ratio: all gain per pound of extra cost", expect.closeTo(2841.309558 / 655, 6)],
    ]);
    const side = compare(
      column(...KEYS),
      VALUES.map((value) => [0, value]),
    );
    expect(side.find(([label]) => label === "Outcome missing")).toEqual(["Outcome missing", 0, expect.closeTo(300, 9)]);
  });

  it("knows an outcome by its name, and no other", () => {
    expect(net(KEYS, VALUES, "outcome.Missing")).toEqual([[expect.closeTo(300, 9)]]);
    expect(net(KEYS, VALUES, "outcome.truancy")).toEqual([[expect.stringMatching(/^#N\/A measure holds/)]]);
    expect(shownBy(() => simulate([["body.nhs"]]))).toMatch(/RESULT knows those that there are, and no other function/);
  });
});

describe("an own outcome that cannot be read says what is wrong", () => {
  it.each<[what: string, keys: readonly unknown[], values: readonly unknown[], error: string]>([
    [
      "a field misspelt",
      [...KEYS, "outcome.missing.dropof"],
      [...VALUES, 0],
      '#N/A Entry 5: the text "outcome.missing.dropof" is not the key of an outcome. Did you mean outcome.missing.dropOff?',
    ],
    [
      "no field",
      ["outcome.missing"],
      [1],
      '#N/A Entry 1: the text "outcome.missing" is not the key of an outcome: outcome, a name of letters and digits, and a field, as in outcome.truancy.unitValue.',
    ],
    [
      "a name with a blank",
      ["outcome.missing episodes.unitValue"],
      [1],
      '#N/A Entry 1: the text "outcome.missing episodes.unitValue" is not the key of an outcome: outcome, a name of letters and digits, and a field, as in outcome.truancy.unitValue.',
    ],
    ["no rate", KEYS.slice(1), VALUES.slice(1), "#VALUE! outcome.missing has no programmeRate: give it as keys too."],
    [
      "a key twice",
      [...KEYS, "OUTCOME.Missing.unitvalue"],
      [...VALUES, 1],
      "#VALUE! OUTCOME.Missing.unitvalue stands twice, as entries 3 and 5; keep one.",
    ],
    [
      "a gainer that is none",
      KEYS,
      [0.2, 0.5, -1000, "fire brigade"],
      '#VALUE! outcome.missing.gainer holds the text "fire brigade"; allowed: "local authority", "NHS", "police", "schools", "other exchequer", "individual", "society".',
    ],
    [
      "a value of nothing",
      KEYS,
      [0.2, 0.5, 0, "police"],
      "#VALUE! outcome.missing.unitValue holds 0 or a blank cell; allowed: a number, but not 0.",
    ],
    [
      "a year without prices",
      [...KEYS, "outcome.missing.priceYear"],
      [...VALUES, 1999],
      '#VALUE! outcome.missing.priceYear holds 1999; allowed: "scenario" or a financial year from 2002/03, to 2030/31 by the deflator that we bring (2008 for 2008/09, which a spreadsheet may take for a date).',
    ],
    [
      "a year that no release has yet",
      [...KEYS, "outcome.missing.priceYear"],
      [...VALUES, "2031/32"],
      '#N/A outcome.missing.priceYear is 2031/32; the index "GDP deflator" has 2002/03 to 2030/31.',
    ],
    [
      "a share in per cent",
      [...KEYS, "outcome.missing.attribution"],
      [...VALUES, 50],
      "#VALUE! outcome.missing.attribution holds 50; allowed: a share from 0 to 1 (64% is 0.64).",
    ],
    [
      "half a year",
      [...KEYS, "outcome.missing.years"],
      [...VALUES, 1.5],
      "#VALUE! outcome.missing.years holds 1.5; allowed: a whole number from 1 to 100.",
    ],
    [
      "a fiscal value of no public body",
      [...KEYS, "outcome.missing.kind"],
      [0.2, 0.5, -1000, "society", "fiscal"],
      "#VALUE! outcome.missing: a fiscal value is money of a public body, but society gains. Take economic or social, or the body that gains.",
    ],
  ])("%s", (_, keys, values, error) => {
    expect(net(keys, values)).toEqual([[error]]);
  });

  it("more than 30 of them", () => {
    const keys = Array.from({ length: 31 }, (_, index) =>
      KEYS.map((key) => key.replace("missing", `missing${index}`)),
    ).flat();
    const values = keys.map((_, index) => VALUES[index % 4]);
    expect(net(keys, values)).toEqual([["#VALUE! There are 31 outcomes; at most 30 are allowed."]]);
    expect(net(keys.slice(4), values.slice(4))).toEqual([[expect.closeTo(189.029558 + 30 * 300, 6)]]);
  });
});

describe("other functions with own outcomes", () => {
  it("BRIDGE has a step for each, and its steps are the difference", () => {
    const keys = column(...KEYS, "discount.rate", "outcome.missing.startYear");
    const rows = bridge(keys, column(...VALUES, 0.05, 1));
    expect(rows.map(([label]) => label)).toContain("Outcome missing");
    const amounts = new Map(rows.slice(1).map(([label, amount]) => [label, Number(amount)]));
    // Half of what it adds at the base's rate, and half at its own; the rate's step has the other half of its fall.
    expect(amounts.get("Outcome missing")).toBeCloseTo((300 / 1.035 + 300 / 1.05) / 2, 8);
    expect(amounts.get("Tax and timing")).toBeCloseTo((300 / 1.05 - 300 / 1.035) / 2, 8);
    const steps = [...amounts].flatMap(([label, amount]) => (label === "Difference" ? [] : [amount]));
    expect(steps.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(amounts.get("Difference") ?? NaN, 8);
    expect(amounts.get("Difference")).toBeCloseTo(300 / 1.05, 8);
  });

  it("SIMULATE has them in every draw, the programme's rate and the value PERT from 0.7 to 1.3 times itself unless stated", () => {
    const others = [...INPUT_KEYS, "outcome.missing.attribution"];
    const keys = column(...KEYS, ...others);
    const values = column(...VALUES, ...INPUT_KEYS.map((key) => publishedNumber(key)), 0.5);
    const fixed = others.map(() => ["fixed", "", "", ""]);
    const simulated = (
      stated: readonly (readonly unknown[])[],
      attribution: readonly unknown[] = ["fixed", "", "", ""],
    ) =>
      new Map(
        simulate(
          [["net.society"]],
          keys,
          values,
          [...stated.map((row) => [...row]), ...fixed.slice(1), [...attribution]],
          [[65536]],
        ).map(([label, value]) => [label, Number(value)]),
      );
    const blank = KEYS.map(() => ["", "", "", ""]);
    const found = simulated(blank);
    // A symmetric PERT has a 28th of its squared width as variance, and its mode as mean.
    const variance = (value: number) => (0.6 * value) ** 2 / 28;
    const ofDifference = variance(0.2) + 0.3 ** 2;
    const deviation = 0.5 * Math.sqrt(ofDifference * (variance(1000) + 1000 ** 2) - 300 ** 2);
    expect(found.get("Mean")).toBeCloseTo(1886.309558 + 150, 1);
    expect((found.get("Standard deviation") ?? NaN) / deviation).toBeCloseTo(1, 3);
    // All certain but the share caused, even from 0 to 1: 0 to £300, whose deviation is 300 / √12.
    const even = simulated(
      KEYS.map(() => ["fixed", "", "", ""]).map((row, index) => (index === 3 ? ["", "", "", ""] : row)),
      ["uniform", 0, 1, ""],
    );
    expect(even.get("Mean")).toBeCloseTo(1886.309558 + 150, 1);
    expect((even.get("Standard deviation") ?? NaN) / (300 / Math.sqrt(12))).toBeCloseTo(1, 3);
  });

  it("SIMULATE takes no distribution beside a grade that corrects, nor beside what is certain", () => {
    const keys = column(...KEYS, "outcome.missing.grade", "outcome.missing.years");
    const stated = (place: number, grade: number) => {
      const rows = [0, 1, 2, 3, 4, 5].map((row) => (row === place ? ["uniform", 0.1, 0.4, ""] : ["", "", "", ""]));
      return shownBy(() => simulate([["net.society"]], keys, column(...VALUES, grade, 1), rows));
    };
    expect(stated(0, 4)).toBe(
      "#VALUE! outcome.missing.programmeRate: a distribution and grade 4 (−15%) would count caution twice; use one of them.",
    );
    expect(stated(0, 1)).toHaveLength(12);
    expect(stated(5, 0)).toBe("#VALUE! outcome.missing.years takes no distribution; clear its cells.");
    // A gain that a grade corrects is the same in each draw.
    const spread = (grade: number) => simulate([["net.society"]], keys, column(...VALUES, grade, 1))[2]?.[1];
    expect(spread(4)).toBeCloseTo(Number(simulate([["net.society"]])[2]?.[1]), 6);
  });

  it("BREAKEVEN finds the value at which an outcome decides", () => {
    const at = (key: string, measure: string) => breakEven([[key]], [[measure]], column(...KEYS), column(...VALUES));
    // The exchequer has 189.03 without: it breaks even where the programme has 0.189 more events a case than the comparator.
    expect(at("outcome.missing.programmeRate", "net.exchequer")).toBeCloseTo(0.5 + 0.189029558, 8);
    expect(at("OUTCOME.Missing.unitValue", "net.exchequer")).toBeCloseTo(189.029558 / 0.3, 5);
    expect(() => at("outcome.missing.attribution", "net.localAuthority")).toThrow(
      /has no effect on net.localAuthority/,
    );
    expect(shownBy(() => at("outcome.missing.dropOff", "net.exchequer"))).toMatch(
      /^#N\/A parameter holds the text "outcome.missing.dropOff", which is no rate, value or share caused of an outcome. Did you mean/,
    );
  });

  it("TORNADO has a bar for each uncertain input, and TWOWAY varies them", () => {
    const bars = tornado([["net.exchequer"]], column(...KEYS), column(...VALUES));
    const bar = bars.find(([key]) => key === "outcome.missing.unitValue");
    const [, label, low, high, atLow, atHigh] = bar ?? [];
    expect(label).toBe("Outcome missing: value of one event");
    expect(Number(low) + Number(high)).toBeCloseTo(-2000, 6);
    expect(atLow).toBeCloseTo(189.029558 - 0.3 * Number(low), 6);
    expect(atHigh).toBeCloseTo(189.029558 - 0.3 * Number(high), 6);
    const grid = twoWay(
      [["outcome.missing.programmeRate"]],
      column(0.2, 0.5),
      [["programme.closureRate"]],
      [[0.72]],
      [["net.exchequer"]],
      column(...KEYS),
      column(...VALUES),
    );
    expect(grid.slice(1)).toEqual([
      [0.2, expect.closeTo(489.029558, 6)],
      [0.5, expect.closeTo(189.029558, 6)],
    ]);
  });

  it("INFORMATIONVALUE has a row for each that is uncertain, and never more than for everything", () => {
    const keys = column(...KEYS, ...INPUT_KEYS);
    const values = column(1, 0, -1000, "police", ...INPUT_KEYS.map((key) => publishedNumber(key)));
    const fixed = ["fixed", "", "", ""];
    const rows = [fixed, fixed, ["uniform", -400, 0, ""], ["", "", "", ""], ...INPUT_KEYS.map(() => fixed)];
    const found = informationValue([["net.exchequer"]], keys, values, rows);
    const row = found.find(([key]) => key === "outcome.missing");
    // The net is even from −210.97 to 189.03, with mean −10.97: deciding by it loses what lies above 0, 189.03² ÷ 2 ÷ 400.
    expect(row?.slice(1)).toEqual(["Outcome missing", "Outcome", expect.closeTo(189.029558 ** 2 / 800, 1)]);
    expect(found[1]?.[3]).toBeCloseTo(189.029558 ** 2 / 800, 1);
    const certain = informationValue([["net.localAuthority"]], keys, values, rows);
    expect(certain.map(([key]) => key)).toEqual(["Find out", "everything"]);
  });

  describe("with a distribution that is stated of the comparator's rate, the rest certain", () => {
    const FIXED = ["fixed", "", "", ""];
    const keys = column(...KEYS, ...INPUT_KEYS);
    const valuesFor = (gainer: string, rate = 0.5) =>
      column(0.2, rate, -1000, gainer, ...INPUT_KEYS.map((key) => publishedNumber(key)));
    const stating = (rate: readonly unknown[], others: readonly unknown[] = FIXED) => [
      ...[FIXED, [...rate], FIXED, ["", "", "", ""]],
      ...INPUT_KEYS.map(() => [...others]),
    ];

    it("TORNADO has a bar from its 2.5% to its 97.5%, though by default it has none", () => {
      const bars = (rows?: unknown[][]) =>
        tornado([["net.exchequer"]], keys, valuesFor("police"), rows).filter(
          ([key]) => key === "outcome.missing.comparatorRate",
        );
      // Even from 0.1 to 0.9; £1,000 for each event that the programme avoids, at 0.2 of its own.
      const [bar = []] = bars(stating(["uniform", 0.1, 0.9, ""]));
      expect(bar[1]).toBe("Outcome missing: rate, comparator");
      const [low, high, atLow, atHigh] = bar.slice(2).map(Number);
      expect([low, high]).toEqual([expect.closeTo(0.12, 9), expect.closeTo(0.88, 9)]);
      expect([atLow, atHigh]).toEqual([expect.closeTo(189.029558 - 80, 5), expect.closeTo(189.029558 + 680, 5)]);
      expect(bars()).toEqual([]);
    });

    it("ACCEPTABILITY rises with what a closed case is worth as the rate leaves it open", () => {
      const rows = stating(["uniform", 0.1, 0.9, ""]);
      const table = acceptability(column(0, 5000), keys, valuesFor("local authority"), rows, [[65536]]);
      // −£609.69 and £1,000 × (rate − 0.2), and 8% of a worth: above £0 from a rate of 0.80969 on, and of 0.40969.
      expect(table.slice(1).map(([, chance]) => Number(chance))).toEqual([
        expect.closeTo((0.9 - 0.80969) / 0.8, 3),
        expect.closeTo((0.9 - 0.40969) / 0.8, 3),
      ]);
      const certain = acceptability(column(0, 5000), keys, valuesFor("local authority"), stating(FIXED));
      expect(certain.slice(1).map(([, chance]) => chance)).toEqual([0, 1]);
    });

    it("STUDYVALUE takes what no study of the trial observes at its mean", () => {
      const worth = (rows: unknown[][], rate: number) =>
        studyValue(column(50, 400), [["net.exchequer"]], keys, valuesFor("police", rate), rows);
      const byDefault = ["", "", "", ""];
      const found = worth(stating(["uniform", 0.1, 0.3, ""], byDefault), 0.5);
      const atMean = worth(stating(FIXED, byDefault), 0.2);
      expect(found.slice(1).flat()).toEqual(
        atMean
          .slice(1)
          .flat()
          .map((cell) => (typeof cell === "number" ? (expect.closeTo(cell, 6) as unknown) : cell)),
      );
      // The scenario's own rate would have decided it without a study.
      const perCase = (table: unknown[][]) => Number(table[1]?.[1]);
      expect(perCase(found)).toBeGreaterThan(1.5 * perCase(worth(stating(FIXED, byDefault), 0.5)));
    });
  });

  it("OPTIONS draws an outcome alike in options side by side, and takes one comparator's rate only", () => {
    // Another outcome, which the first option alone has, comes first and shifts nothing.
    const keys = [...KEYS.map((key) => key.replace("missing", "calls")), ...KEYS];
    const shownOptions = (rates: number[], ofComparator: number[]) => {
      const calls = [0, 0.01, -1000, "police"].map((value) => [value, 0]);
      const missing = [rates, ofComparator, [-1000, -1000], ["police", "police"]];
      const net = [["net.society"]];
      return shownBy(() => options(column(...keys), [...calls, ...missing], undefined, undefined, undefined, net));
    };
    // Drawn alike, the two differ by the first one's calls, a gain of £7 to £13: the second is never the best.
    const table = shownOptions([0.2, 0.2], [0.5, 0.5]);
    expect(Array.isArray(table) && table[3]).toMatchObject({ 0: "Scenario 2", 4: 0 });
    expect(shownOptions([0.2, 0.2], [0.5, 0.6])).toBe(
      "#VALUE! Scenario 2 has another comparator than Scenario 1: outcome.missing.comparatorRate is 0.6 and not 0.5. Options of one decision have one comparator.",
    );
  });

  it("SCALEUP has a line for whoever gains, and the nets have it too", () => {
    const [keys, values] = [column(...KEYS), column(...VALUES)];
    const [without, withThem] = [scaleUp([[200, 300]]), scaleUp([[200, 300]], keys, values)];
    const of = (table: unknown[][], label: string) => table.find(([line]) => line === label) ?? [];
    // 0.3 episodes fewer a case, £1,000 each, in the year of the case.
    const police = of(withThem, "Own outcomes: police");
    const expected = [60000, 90000, 0, 150000, 60000 + 90000 / 1.035];
    expect(police.slice(2)).toEqual(expected.map((amount) => expect.closeTo(amount, 6) as unknown));
    expect(withThem.length - without.length).toBe(7);
    of(withThem, "Net, exchequer").forEach((amount, place) => {
      if (typeof amount !== "number") return;
      expect(amount - Number(of(without, "Net, exchequer")[place])).toBeCloseTo(Number(police[place]), 5);
    });
    expect(of(withThem, "Net, local authority")).toEqual(of(without, "Net, local authority"));
    expect(scaleUp([[200, 300]], keys, values, [["staff"]])).toEqual(
      scaleUp([[200, 300]], undefined, undefined, [["staff"]]),
    );
  });

  it("BREAKEVENCASES counts them", () => {
    const cases = (value: number) =>
      shownBy(() =>
        breakEvenCases(column(...KEYS), column(0.2, 0.5, value, "local authority"), [["net.localAuthority"]]),
      );
    // Worth more a case than it costs, set-up apart.
    expect(cases(-10_000)).toBeLessThan(20);
    expect(cases(-1000)).toMatch(/^#N\/A/);
  });
});
