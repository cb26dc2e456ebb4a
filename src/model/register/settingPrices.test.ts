import { AS_PUBLISHED_PRICES, PRICE_YEAR_CHOICES } from "../prices/priceYears";
import { DEFAULT_SETTINGS } from "./scaleUpParameters";
import type { ScaleUpSettings } from "./scaleUpParameters";
import { settingsBehind } from "./settingPrices";

const behind = (settings: Partial<ScaleUpSettings>, year: string) => {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return settingsBehind((key) => all[key], year);
};

describe("amounts of scale-up in other prices than the scenario's", () => {
  it("are all of the register's, salaries by pay awards, National Insurance by law and the rest by the deflator", () => {
    const found = behind({}, "2025/26");
    const wanted = Object.fromEntries(found.map((one) => [one.parameter.key, one.wanted]));
    expect(Object.keys(wanted)).toHaveLength(8);
    // £21,345.04 by the awards of 2016/17 to 2025/26; £2,500 and £100 by 103.2388 ÷ 74.5804.
    const to2021 = 21345.04 * 1.01 * 1.01 * 1.02 * 1.02 * 1.0275 * 1.0175;
    expect(wanted["staff.practitionerSalary"]).toBeCloseTo((to2021 + 1925 + 1925 + 1290) * 1.032, 6);
    expect([wanted["staff.insuranceRate"], wanted["staff.insuranceThreshold"]]).toEqual([0.15, 5000]);
    expect(wanted["staff.recruitmentCost"]).toBeCloseTo((2500 * 103.2388) / 74.5804, 9);
    expect(wanted["scaleUp.familyBudget"]).toBeCloseTo((100 * 103.2388) / 74.5804, 9);
  });

  it("are none once they are brought there, whichever year comes next, and back again", () => {
    let settings: Partial<ScaleUpSettings> = {};
    for (const year of [...PRICE_YEAR_CHOICES, AS_PUBLISHED_PRICES]) {
      settings = {
        ...settings,
        ...Object.fromEntries(behind(settings, year).map((one) => [one.parameter.key, one.wanted])),
      };
      expect(behind(settings, year)).toEqual([]);
    }
    expect({ ...DEFAULT_SETTINGS, ...settings }).toEqual(DEFAULT_SETTINGS);
  });

  it("have National Insurance of another year among them, where the law has changed since and nowhere else", () => {
    const since2025 = { "staff.insuranceRate": 0.15, "staff.insuranceThreshold": 5000 } as const;
    const insurance = (settings: Partial<ScaleUpSettings>, year: string) =>
      behind(settings, year).flatMap(({ parameter: { key }, from, wanted }) =>
        key.startsWith("staff.insurance") ? [[key, from, wanted]] : [],
      );
    expect(insurance({}, "2016/17")).toEqual([]);
    expect(insurance({}, "2018/19")).toEqual([["staff.insuranceThreshold", AS_PUBLISHED_PRICES, 8424]]);
    expect(insurance(since2025, "2030/31")).toEqual([]);
    expect(insurance(since2025, "2024/25")).toEqual([
      ["staff.insuranceRate", "2025/26", 0.138],
      ["staff.insuranceThreshold", "2025/26", 9100],
    ]);
  });

  it("have no law among them beside salaries of one's own as published, whose year nobody stated", () => {
    const own = {
      "staff.practitionerSalary": 31000,
      "staff.consultantSalary": 45000,
      "staff.socialWorkerSalary": 46000,
    };
    const since2025 = { "staff.insuranceRate": 0.15, "staff.insuranceThreshold": 5000 };
    expect(behind({ ...own, ...since2025 }, AS_PUBLISHED_PRICES)).toEqual([]);
    expect(behind(since2025, AS_PUBLISHED_PRICES)).toHaveLength(2);
    const insurance = behind(own, "2026/27").filter(({ parameter: { setByLaw } }) => setByLaw !== undefined);
    expect(insurance.map(({ wanted }) => wanted)).toEqual([0.15, 5000]);
  });

  it("are never those of one's own", () => {
    const keys = behind({ "staff.practitionerSalary": 31000 }, "2026/27").map(({ parameter: { key } }) => key);
    expect(keys).not.toContain("staff.practitionerSalary");
  });
});
