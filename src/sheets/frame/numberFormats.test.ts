import { PARAMETERS } from "../../model/register/parameters";
import { PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import { liveFormat, printedFormat, unitFormat } from "./numberFormats";

describe("a figure of the report", () => {
  it.each([
    ["costPerCase.programme", "£#,##0", "£#,##0.00"],
    ["weeklyCost.programme", "£#,##0.00", "£#,##0.0000"],
    ["reReferralRate.programme", "0%", "0.00%"],
    ["reReferralRate.comparator", "0.0%", "0.00%"],
    ["employment.programme", "0.00", "0.0000"],
  ] as const)("%s is shown as %s where printed and as %s where live", (name, printed, live) => {
    expect(printedFormat(PUBLISHED_FIGURES[name])).toBe(printed);
    expect(liveFormat(PUBLISHED_FIGURES[name])).toBe(live);
  });
});

describe("a parameter", () => {
  it("is money, a percentage or a plain number, as its unit says", () => {
    for (const { unit } of PARAMETERS) {
      expect(unitFormat(unit).startsWith("£")).toBe(unit.startsWith("£"));
      expect(unitFormat(unit).endsWith("%")).toBe(unit.startsWith("share") || unit.startsWith("Green Book"));
    }
  });
});
