import * as fc from "fast-check";
import { evaluate } from "../appendix9/evaluate";
import { GDP_DEFLATOR } from "../prices/gdpDeflator";
import type { LevelIndex } from "../prices/priceIndex";
import { AS_PUBLISHED_PRICES, PRICE_YEAR_CHOICES, priceYearChoices } from "../prices/priceYears";
import type { ScenarioReading } from "./parseScenario";
import { arbitraryScenario } from "./arbitraryScenario";
import { parameter } from "./parameters";
import { parseScenario } from "./parseScenario";
import { PUBLISHED_SCENARIO } from "./presets";
import { quantityCell, quantityValue } from "./quantity";
import { REGISTER } from "./register";
import { inPricesOf, registerQuantity, registerScenario, registerSettings } from "./registerPrices";
import { DEFAULT_SETTINGS } from "./scaleUpParameters";

/** GDP deflator of March 2026, 2026/27 over 2015/16. */
const FACTOR = 105.3095 / 74.5804;

function read(entries: Record<string, unknown>) {
  const reading = parseScenario(Object.keys(entries), Object.values(entries));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

describe("price years of the register", () => {
  it("are stated of every amount and of nothing else", () => {
    for (const { key, unit, priceYear, setByLaw } of REGISTER) {
      // The law sets the threshold of National Insurance in pounds of the time, whatever prices do.
      // Incomes that weigh gains count against each other only.
      const isAmount = unit.startsWith("£") && key !== "staff.insuranceThreshold" && !key.startsWith("welfare.");
      expect([key, priceYear !== undefined]).toEqual([key, isAmount]);
      expect([key, setByLaw !== undefined]).toEqual([key, key.startsWith("staff.insurance")]);
      if (priceYear !== undefined)
        expect([priceYear.year, priceYear.source]).toEqual([2015, expect.stringMatching(/^assumed 2015\/16/)]);
    }
  });

  it("leave every value as it is while prices are as published", () => {
    expect(registerScenario(AS_PUBLISHED_PRICES)).toEqual(PUBLISHED_SCENARIO);
    expect(registerSettings(AS_PUBLISHED_PRICES)).toEqual(DEFAULT_SETTINGS);
    expect(read({}).scenario).toEqual(PUBLISHED_SCENARIO);
  });
});

describe("a scenario with a price year", () => {
  it("has the report's amounts in that year's prices where they are left out, and those given as they are", () => {
    const { scenario, settings } = read({ "prices.year": "2026/27", "comparator.weeklyCost": 70 });
    expect(scenario["programme.weeklyCost"]).toBeCloseTo(68.05 * FACTOR, 12);
    expect(scenario["comparator.weeklyCost"]).toBe(70);
    expect(scenario["programme.closureRate"]).toBe(0.72);
    expect(settings["staff.recruitmentCost"]).toBeCloseTo(2500 * FACTOR, 9);
    // Pay awards of 2016/17 to 2026/27 on £34,187.88, and the National Insurance of 2026/27.
    expect(settings["staff.consultantSalary"]).toBeCloseTo(45919.5634, 3);
    expect(settings["staff.insuranceRate"]).toBe(0.15);
    expect(settings["staff.insuranceThreshold"]).toBe(5000);
  });

  it.each(["2026-27", 2026, "2026", " 2026/27 "])("takes %p for 2026/27", (cell) => {
    expect(read({ "prices.year": cell }).scenario["prices.year"]).toBe("2026/27");
  });

  it.each(["2011/12", 1990, "next year", 26])("refuses %p and says what is allowed", (cell) => {
    expect(parseScenario(["prices.year"], [cell])).toMatchObject({
      ok: false,
      problems: [
        {
          message: expect.stringContaining(
            'allowed: "as published" or a financial year from "2013/14", to "2030/31" by the deflator that we bring',
          ) as string,
        },
      ],
    });
  });

  it("can be in each year of the workbook's release of the deflator, and in no other", () => {
    const levels = new Map([...GDP_DEFLATOR.levels].filter(([year]) => year !== 2030));
    const further: LevelIndex = { ...GDP_DEFLATOR, levels: new Map([[2032, 120], ...levels, [2031, 116]]) };
    expect(priceYearChoices(further).slice(-3)).toEqual(["2029/30", "2031/32", "2032/33"]);
    const cost = (reading: ScenarioReading) => reading.ok && reading.scenario["programme.weeklyCost"];
    expect(cost(parseScenario(["prices.year"], [2031], further))).toBeCloseTo((68.05 * 116) / 74.5804, 9);
    const message = (year: string, deflator?: LevelIndex) => parseScenario(["prices.year"], [year], deflator);
    expect(message("2030/31", further)).toMatchObject({
      problems: [
        {
          kind: "missing year",
          message: 'prices.year is 2030/31; the index "GDP deflator" has 2002/03 to 2032/33, but not all between.',
        },
      ],
    });
    expect(message("2031/32")).toMatchObject({ problems: [{ kind: "missing year" }] });
  });

  it("shows amount and index in the cell that holds an uprated amount", () => {
    const quantity = registerQuantity(parameter("programme.weeklyCost"), "2026/27");
    expect(quantityCell(quantity)).toBe("=68.05*(105.3095/74.5804)");
    expect(quantityValue(quantity)).toBe(68.05 * FACTOR);
    expect(registerQuantity(parameter("programme.closureRate"), "2026/27")).toBe(0.72);
  });

  it("comes back the same from any other year's prices, and every net moves by the index alone", () => {
    const year = fc.constantFrom(...PRICE_YEAR_CHOICES);
    fc.assert(
      fc.property(arbitraryScenario(), year, year, (scenario, from, to) => {
        const before = { ...scenario, "prices.year": from };
        const back = inPricesOf(inPricesOf(before, to), from);
        for (const [key, value] of Object.entries(before)) {
          const now: unknown = Object.entries(back).find(([other]) => other === key)?.[1];
          if (typeof value === "number") expect(now).toBeCloseTo(value, 8);
          else expect(now).toBe(value);
        }
      }),
      { numRuns: 50 },
    );
    expect(evaluate(inPricesOf(PUBLISHED_SCENARIO, "2026/27"))["net.society"]).toBeCloseTo(
      evaluate(PUBLISHED_SCENARIO)["net.society"] * FACTOR,
      8,
    );
  });
});
