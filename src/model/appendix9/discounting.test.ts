import * as fc from "fast-check";
import { discountFactor, firstRate, presentValue } from "./discounting";
import { GREEN_BOOK } from "../prices/discountSchedules";

describe("the Green Book's schedule", () => {
  /** HM Treasury, The Green Book, table of declining long-term discount factors. */
  it.each([
    [0, 1],
    [1, 0.9662],
    [10, 0.7089],
    [30, 0.3563],
    [31, 0.3459],
    [40, 0.2651],
    [50, 0.1973],
    [75, 0.0942],
  ])("year %d is worth %d today", (year, factor) => {
    expect(discountFactor(year, GREEN_BOOK)).toBeCloseTo(factor, 4);
  });

  it("adds up to 22.645 over years 1 to 45, 22.495 at a flat 3.5%", () => {
    const pounds = new Array<number>(45).fill(1);
    expect(presentValue(pounds, 1, GREEN_BOOK)).toBeCloseTo(22.645, 3);
    expect(presentValue(pounds, 1, 0.035)).toBeCloseTo(22.495, 3);
  });

  it("interpolates the exponent between whole years", () => {
    expect(discountFactor(0.5, GREEN_BOOK)).toBeCloseTo(1.035 ** -0.5, 15);
    expect(discountFactor(30.5, GREEN_BOOK)).toBeCloseTo(1.035 ** -30 * 1.03 ** -0.5, 15);
  });

  it("equals the product of each year's own factor", () => {
    const rateOf = (year: number) => (year <= 30 ? 0.035 : year <= 75 ? 0.03 : 0.025);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 125 }), (years) => {
        let product = 1;
        for (let year = 1; year <= years; year++) product /= 1 + rateOf(year);
        expect(discountFactor(years, GREEN_BOOK)).toBeCloseTo(product, 12);
      }),
    );
  });

  it("falls with time and stays above zero for centuries", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.double({ min: 1e-6, max: 99, noNaN: true }),
        (year, later) => {
          const factor = discountFactor(year + later, GREEN_BOOK);
          expect(factor).toBeLessThan(discountFactor(year, GREEN_BOOK));
          expect(factor).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("the other schedules", () => {
  it.each([
    ["Green Book sensitivity", 40, 1.03 ** -30 * 1.0257 ** -10],
    ["Green Book health", 100, 1.015 ** -30 * 1.0129 ** -45 * 1.0107 ** -25],
    ["Green Book health", 1, 1 / 1.015],
  ] as const)("%s, year %d", (schedule, year, factor) => {
    expect(discountFactor(year, schedule)).toBeCloseTo(factor, 14);
  });

  it("begin at the rate of their first years", () => {
    expect([firstRate("Green Book"), firstRate("Green Book health"), firstRate(0.02)]).toEqual([0.035, 0.015, 0.02]);
  });
});

describe("a constant rate", () => {
  it("leaves amounts as they are at 0%", () => {
    expect(presentValue([100, 200], 5, 0)).toBe(300);
  });

  it("discounts the first amount by its own year", () => {
    expect(presentValue([103.5], 1, 0.035)).toBeCloseTo(100, 12);
  });
});
