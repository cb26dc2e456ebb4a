import { cellFormula, hasReferences } from "./cellFormula";

describe("cellFormula", () => {
  it("is the formula of a cell that holds one", () => {
    expect(cellFormula(0.06, "=5/83")).toBe("=5/83");
  });

  it.each([
    ["a number", 0.72, 0.72],
    ["a text", "closed", "closed"],
    ["a blank", "", ""],
    ["a text that looks like a formula", "=1+1", "=1+1"],
  ])("is null for %s", (_kind, value, formula) => {
    expect(cellFormula(value, formula)).toBeNull();
  });
});

describe("hasReferences", () => {
  it.each(["=5/83", "=2450/68.05", "=1E-3*2", "=SUM(1,2)", '="A1"', "=IF(TRUE,1,2)", "=-(0.5)^2", "=LOG10(5)"])(
    "finds none in %s",
    (formula) => {
      expect(hasReferences(formula)).toBe(false);
    },
  );

  it.each([
    "=A1",
    "=$G$7*2",
    "=SUM(G5:G9)",
    "=Local!B2",
    "='My sheet'!B2",
    "=closureRate",
    "=#REF!",
    "=5/E3",
    "=G:G",
    "=5:5",
  ])("finds one in %s", (formula) => {
    expect(hasReferences(formula)).toBe(true);
  });
});
