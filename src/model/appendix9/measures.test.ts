import { measureDefinition, MEASURES, perspectivesFrom } from "./measures";

describe("MEASURES", () => {
  it("has each measure once", () => {
    expect(new Set(MEASURES.map(({ measure }) => measure)).size).toBe(MEASURES.length);
  });

  it("says of differences, savings and net benefits that they are signed, not of what an arm costs", () => {
    expect(measureDefinition("costPerCase.difference").isSigned).toBe(true);
    expect(measureDefinition("escalationSaving").isSigned).toBe(true);
    expect(measureDefinition("net.society").isSigned).toBe(true);
    expect(measureDefinition("costPerCase.programme").isSigned).toBe(false);
    expect(measureDefinition("costPerExtraClosure").isSigned).toBe(false);
  });
});

describe("perspectivesFrom", () => {
  it("puts one perspective first and keeps the order of the others", () => {
    expect(perspectivesFrom("individual").map(({ label }) => label)).toEqual([
      "Individual",
      "Local authority",
      "Exchequer",
      "Society",
    ]);
  });
});
