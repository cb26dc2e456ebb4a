import * as fc from "fast-check";
import { EXCEL_LIMITS, isSheetName, withinLimit } from "./excelLimits";

describe("isSheetName", () => {
  it.each(["Scenarios", "Appendix 9", "it's", "🙂", "History (2)"])("takes %s", (name) => {
    expect(isSheetName(name)).toBe(true);
  });

  it.each(["", "  ", "a/b", "a:b", "[a]", "'a", "a'", "a".repeat(32), "History", "HISTORY"])("refuses %j", (name) => {
    expect(isSheetName(name)).toBe(false);
  });
});

describe("withinLimit", () => {
  it("leaves what fits, and ends what does not with a whole word", () => {
    expect(withinLimit("From 0 to 1", 11)).toBe("From 0 to 1");
    expect(withinLimit("Cost of the programme a week", 20)).toBe("Cost of the…");
    expect(withinLimit("a".repeat(30), 20)).toBe(`${"a".repeat(19)}…`);
  });

  it("never exceeds the limit", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.constantFrom(...Object.values(EXCEL_LIMITS)), (text, limit) => {
        expect(withinLimit(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
