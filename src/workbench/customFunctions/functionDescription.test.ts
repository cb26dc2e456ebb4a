import { functionDescription } from "./functionDescription";
import { testFunction } from "./testFunctions";

describe("functionDescription", () => {
  it("lists the parameters with their descriptions and marks the optional ones", () => {
    const described = testFunction("COST", () => 1, {
      parameters: [
        { name: "weeklyCost", description: "Pounds a week." },
        { name: "otherCost", optional: true },
      ],
    });
    expect(functionDescription(described)).toMatchObject({
      functionName: "TEST.COST",
      functionParameter: [
        { name: "weeklyCost", detail: "Pounds a week.", require: 1 },
        { name: "otherCost", detail: "", require: 0 },
      ],
    });
  });
});
