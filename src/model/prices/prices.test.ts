import * as fc from "fast-check";
import { bandsOf, DISCOUNT_SCHEDULES, findDiscountSchedule, stepsInWords } from "./discountSchedules";
import { inLaw, INSURANCE_RATE, INSURANCE_THRESHOLD } from "./employersInsurance";
import { financialYear, readFinancialYear } from "./financialYear";
import { GDP_DEFLATOR } from "./gdpDeflator";
import { findPriceIndex, PRICE_INDICES } from "./indices";
import { LOCAL_GOVERNMENT_PAY } from "./localGovernmentPay";
import { hasYear, uprate, yearsOf } from "./priceIndex";

describe("financial years", () => {
  it.each([2015, "2015", "2015/16", "2015-16", " 2015–16 ", "2015/2016"])("%p begins in 2015", (cell) => {
    expect(readFinancialYear(cell)).toBe(2015);
  });

  it("reads the turn of a century", () => {
    expect([readFinancialYear("1999/00"), readFinancialYear("1999/2000"), financialYear(1999)]).toEqual([
      1999,
      1999,
      "1999/00",
    ]);
  });

  it.each(["2015/17", "2015/15", "15/16", "", "FY2015", 2015.5, 40483, null, true])("%p names none", (cell) => {
    expect(readFinancialYear(cell)).toBeNull();
  });

  it("reads every year that it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), (year) => {
        expect(readFinancialYear(financialYear(year))).toBe(year);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the GDP deflator", () => {
  it("has HM Treasury's levels of March 2026, outturn to 2024/25", () => {
    expect(yearsOf(GDP_DEFLATOR)).toEqual({ first: 2002, last: 2030 });
    expect([2002, 2015, 2024, 2030].map((year) => GDP_DEFLATOR.levels.get(year))).toEqual([
      56.6, 74.5804, 100, 113.6416,
    ]);
    expect([GDP_DEFLATOR.lastOutturn, GDP_DEFLATOR.vintage]).toEqual([2024, "March 2026"]);
  });

  /** Unit Cost Database v1.4, uprated to 2024/25 by another hand: looked-after child, children's home, core assessment. */
  it.each([
    [51080, 2013, 69940.32],
    [2995, 2013, 4100.85],
    [900, 2004, 1507.1],
    [25000, 2005, 40744.75],
  ])("£%d of %d is £%d in 2024/25", (amount, year, uprated) => {
    expect(uprate(amount, year, 2024, GDP_DEFLATOR)).toBeCloseTo(uprated, 1);
  });
});

describe("the employer's National Insurance", () => {
  /** Thresholds as printed by the week, for 2013/14 to 2024/25. */
  const WEEKLY = [148, 153, 156, 156, 157, 162, 166, 169, 170, 175, 175, 175];

  it("begins above fifty-two weeks of the weekly threshold, and above £5,000 from April 2025", () => {
    WEEKLY.forEach((pounds, year) => expect(inLaw(INSURANCE_THRESHOLD, 2013 + year)).toBe(52 * pounds));
    for (const year of [2025, 2026, 2030]) expect(inLaw(INSURANCE_THRESHOLD, year)).toBe(5000);
  });

  it("is 13.8%, in 2022/23 for five months after seven of 15.05%, and 15% from April 2025", () => {
    const rates = [2013, 2021, 2022, 2023, 2024, 2025, 2030].map((year) => inLaw(INSURANCE_RATE, year));
    expect(rates).toEqual([0.138, 0.138, expect.closeTo((7 * 0.1505 + 5 * 0.138) / 12, 4), 0.138, 0.138, 0.15, 0.15]);
    expect(inLaw(INSURANCE_RATE, 2012)).toBeUndefined();
  });
});

describe("local government pay", () => {
  it("moves a salary by its own award, pounds and per cent", () => {
    const salaries = [2022, 2023, 2024, 2025].map((year) => uprate(36000, 2021, year, LOCAL_GOVERNMENT_PAY));
    // 36,000 + 1,925 + 1,925 + 1,290, then 3.2%.
    expect(salaries.slice(0, 3)).toEqual([37925, 39850, 41140]);
    expect(salaries[3]).toBeCloseTo(42456.48, 8);
  });

  it("gives the per cent where it is more than the pounds, and a small post its share of them", () => {
    expect(uprate(60000, 2022, 2023, LOCAL_GOVERNMENT_PAY)).toBeCloseTo(62328, 8);
    expect(uprate(10000, 2022, 2023, LOCAL_GOVERNMENT_PAY)).toBeCloseTo(10942, 8);
    expect(uprate(0, 2015, 2026, LOCAL_GOVERNMENT_PAY)).toBe(0);
  });

  it("keeps the order of salaries", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2e5, noNaN: true }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        (salary, more) => {
          const later = (amount: number) => uprate(amount, 2015, 2026, LOCAL_GOVERNMENT_PAY);
          expect(later(salary + more)).toBeGreaterThan(later(salary));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe.each(PRICE_INDICES.map((index) => [index.name, index] as const))("%s", (name, index) => {
  const { first, last } = yearsOf(index);

  it("is found by its name and has every year from its first to its last", () => {
    expect(findPriceIndex(` ${name.toUpperCase()} `)).toBe(index);
    for (let year = first; year <= last; year++) expect(hasYear(index, year)).toBe(true);
    expect([hasYear(index, first - 1), hasYear(index, last + 1)]).toEqual([false, false]);
  });

  it("brings an amount there and back", () => {
    const years = fc.integer({ min: first, max: last });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2e5, noNaN: true }), years, years, (amount, from, to) => {
        const back = uprate(uprate(amount, from, to, index), to, from, index);
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(1e-11 * Math.max(1, amount));
      }),
      { numRuns: 300 },
    );
  });
});

describe("discount schedules", () => {
  it("have the Treasury's six steps each", () => {
    expect(DISCOUNT_SCHEDULES.map(({ name, bands }) => [name, ...bands.map(({ rate }) => rate)])).toEqual([
      ["Green Book", 0.035, 0.03, 0.025, 0.02, 0.015, 0.01],
      ["Green Book sensitivity", 0.03, 0.0257, 0.0214, 0.0171, 0.0129, 0.0086],
      ["Green Book health", 0.015, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043],
    ]);
    expect(bandsOf("Green Book health").map(({ untilYear }) => untilYear)).toEqual([30, 75, 125, 200, 300, Infinity]);
  });

  it("are found whatever the case, and said in words", () => {
    expect(findDiscountSchedule(" green book HEALTH ")?.name).toBe("Green Book health");
    expect(findDiscountSchedule("Blue Book")).toBeUndefined();
    expect(stepsInWords(bandsOf("Green Book"))).toBe(
      "3.5% to year 30, 3% to 75, 2.5% to 125, 2% to 200, 1.5% to 300, then 1%",
    );
  });
});
