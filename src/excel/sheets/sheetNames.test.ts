import { freeSheetName } from "./sheetNames";

describe("freeSheetName", () => {
  it.each([
    ["Scenarios", [], "Scenarios"],
    ["Scenarios", ["scenarios"], "Scenarios (2)"],
    ["Scenarios", ["Scenarios", "Scenarios (2)"], "Scenarios (3)"],
    ["A name of thirty-one letters abc", ["A name of thirty-one letters abc"], "A name of thirty-one letter (2)"],
  ])("makes %s of %j into %s", (wanted, taken, free) => {
    expect(freeSheetName(wanted, taken)).toBe(free);
  });
});
