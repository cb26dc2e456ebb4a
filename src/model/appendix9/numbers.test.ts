import { NUMBERS } from "./numbers";

describe("cost per closure", () => {
  it("is undefined where no case is closed", () => {
    expect(NUMBERS.costPerClosure(2450, 0)).toBeNull();
    expect(NUMBERS.costPerClosure(2450, 0.5)).toBe(4900);
  });
});
