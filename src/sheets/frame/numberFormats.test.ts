import { PARAMETERS } from "../../model/register/parameters";
import { PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import { cellFormat, liveFormat } from "./numberFormats";

describe("a figure of the report", () => {
  it.each([
    ["costPerCase.programme", "£#,##0", "£#,##0.00"],
    ["weeklyCost.programme", "£#,##0.00", "£#,##0.0000"],
    ["reReferralRate.programme", "0%", "0.00%"],
    ["reReferralRate.comparator", "0.0%", "0.00%"],
    ["employment.programme", "0.00", "0.0000"],
  ] as const)("%s is shown as %s where printed and as %s where live", (name, printed, live) => {
    expect(cellFormat(PUBLISHED_FIGURES[name])).toBe(printed);
    expect(liveFormat(PUBLISHED_FIGURES[name])).toBe(live);
  });
});

describe("a parameter", () => {
  it("is money, a percentage or a plain number, as its unit says", () => {
    for (const entry of PARAMETERS) {
      const { unit } = entry;
      expect(cellFormat(entry).startsWith("£")).toBe(unit.startsWith("£"));
      expect(cellFormat(entry).endsWith("%")).toBe(unit.startsWith("share") || unit.startsWith("a schedule"));
    }
  });
});
