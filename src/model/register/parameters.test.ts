import { findParameter, PARAMETERS, publishedNumber } from "./parameters";
import { readParameterValue } from "./parameterValue";
import { quantityCell, quantityValue } from "./quantity";

/** The keys of the domain note, §6, in full. */
const KEYS = [
  ...["weeklyCost", "weeksOpen", "otherCost", "managementUplift", "closureRate", "reReferralRate"].flatMap((name) => [
    `programme.${name}`,
    `comparator.${name}`,
  ]),
  ...["closed", "open", "premium", "causalShare", "childrenPerCase", "delayYears"].map((name) => `attainment.${name}`),
  ...["tax.income", "tax.nationalInsurance", "employment.premium", "reReferral.basis", "discount.rate", "prices.year"],
  ...["comparatorRate", "programmeRate", "protectionCost", "needCost"].map((name) => `escalation.${name}`),
  ...["sample.programme", "sample.comparator"],
];

describe("the parameter register", () => {
  it("holds exactly the keys of the model, each once", () => {
    expect(PARAMETERS.map(({ key }) => key).sort()).toEqual([...KEYS].sort());
  });

  it.each(PARAMETERS.map((entry) => [entry.key, entry] as const))("%s accepts its own published value", (_, entry) => {
    expect(readParameterValue(entry, quantityValue(entry.published))).toEqual({
      ok: true,
      value: quantityValue(entry.published),
    });
  });

  it.each(PARAMETERS.flatMap((entry) => ("slider" in entry ? [[entry.key, entry] as const] : [])))(
    "%s has a slider inside its domain, with the published value on it",
    (_, { slider, domain, published }) => {
      expect(slider.minimum).toBeGreaterThanOrEqual(domain.minimum);
      expect(slider.maximum).toBeLessThanOrEqual(domain.maximum);
      expect(slider.step).toBeGreaterThan(0);
      const value = quantityValue(published);
      if (typeof value !== "number") return;
      expect(value).toBeGreaterThanOrEqual(slider.minimum);
      expect(value).toBeLessThanOrEqual(slider.maximum);
    },
  );

  it("says for every entry where it comes from and what it is", () => {
    for (const { label, source, note, unit } of PARAMETERS) {
      for (const text of [label, source, note, unit]) expect(text).not.toBe("");
    }
  });

  it("finds a key whatever its case and the blanks round it", () => {
    expect(findParameter(" PROGRAMME.closurerate ")?.key).toBe("programme.closureRate");
    expect(findParameter("closureRate")).toBeUndefined();
  });

  it("keeps ratios exact: 5 of 83 is written =5/83", () => {
    expect(publishedNumber("programme.reReferralRate")).toBe(5 / 83);
    expect(quantityCell(findParameter("programme.reReferralRate")?.published ?? 0)).toBe("=5/83");
  });
});
