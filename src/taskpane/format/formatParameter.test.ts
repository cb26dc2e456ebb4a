import { PARAMETERS, parameter } from "../../model/register/parameters";
import { WORTH } from "../../model/register/outcomes/outcomeDomains";
import { allowedIn, allowedText, cameText, formatPublished, formatValue, unitCaption } from "./formatParameter";

describe("formatValue", () => {
  it("shows shares as percentages, costs in pounds, counts plainly", () => {
    expect(formatValue(parameter("programme.closureRate"), 0.72)).toBe("72%");
    expect(formatValue(parameter("programme.weeklyCost"), 68.05)).toBe("£68.05");
    expect(formatValue(parameter("attainment.premium"), 80000)).toBe("£80,000");
    expect(formatValue(parameter("sample.programme"), 83)).toBe("83");
    expect(formatValue(parameter("employment.premium"), 14.3)).toBe("14.3");
  });

  it("shows a choice as it stands and a rate beside it as a percentage", () => {
    expect(formatValue(parameter("discount.rate"), "Green Book")).toBe("Green Book");
    expect(formatValue(parameter("discount.rate"), 0.035)).toBe("3.5%");
  });

  it("shows every published value without losing it", () => {
    for (const entry of PARAMETERS) expect(formatPublished(entry)).not.toMatch(/NaN|–|^$/);
  });
});

describe("unitCaption", () => {
  it("speaks of percent where values are shown as percentages", () => {
    expect(unitCaption(parameter("programme.closureRate"))).toBe("% of cases");
    expect(unitCaption(parameter("programme.weeksOpen"))).toBe("weeks");
  });

  it("does not repeat what the label says", () => {
    expect(unitCaption(parameter("attainment.childrenPerCase"))).toBe("");
    expect(unitCaption(parameter("sample.programme"))).toBe("");
    expect(unitCaption(parameter("reReferral.basis"))).toBe("");
  });
});

describe("allowedText", () => {
  it("names the domain in the notation in which values are typed", () => {
    expect(allowedText(parameter("programme.closureRate"))).toBe("a percentage from 0% to 100%, but not 0%");
    expect(allowedText(parameter("attainment.premium"))).toBe("an amount, £0 or more");
    expect(allowedText(parameter("sample.programme"))).toBe("a number, 1 or more");
    expect(allowedText(parameter("employment.premium"))).toBe("a number from 0 to 100");
    expect(allowedIn("pounds", WORTH)).toBe("an amount, but not £0");
    expect(allowedText(parameter("reReferral.basis"))).toBe('"closed" or "all"');
  });
});

describe("cameText", () => {
  it("shows a number in the parameter's notation and all else by its kind", () => {
    expect(cameText(parameter("programme.closureRate"), 1.4)).toBe("140%");
    expect(cameText(parameter("programme.closureRate"), -0.2)).toBe("−20%");
    expect(cameText(parameter("programme.closureRate"), "abc")).toBe('the text "abc"');
    expect(cameText(parameter("programme.closureRate"), "")).toBe("a blank cell");
  });
});
