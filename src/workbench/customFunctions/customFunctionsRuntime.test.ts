import { createCustomFunctionsRuntime, CustomFunctionError, ErrorCode } from "./customFunctionsRuntime";

describe("the CustomFunctions global", () => {
  it("associates one function with an id, whatever its case", () => {
    const { runtime, associated } = createCustomFunctionsRuntime();
    const code = () => 1;
    runtime.associate("CostPerCase", code);
    expect(associated.get("COSTPERCASE")).toBe(code);
  });

  it("associates an object of pairs", () => {
    const { runtime, associated } = createCustomFunctionsRuntime();
    runtime.associate({ ONE: () => 1, TWO: () => 2 });
    expect([...associated.keys()]).toEqual(["ONE", "TWO"]);
  });

  it("refuses what is not a function, and names it", () => {
    const { runtime } = createCustomFunctionsRuntime();
    // @ts-expect-error as a bundle without types might call it
    expect(() => runtime.associate("WRONG", 5)).toThrow(/WRONG/);
  });

  it("has Excel's error codes", () => {
    // https://learn.microsoft.com/javascript/api/custom-functions-runtime/customfunctions.errorcode
    expect(createCustomFunctionsRuntime().runtime.ErrorCode).toEqual({
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
      invalidName: "#NAME?",
      invalidReference: "#REF!",
    });
  });

  it("gives errors a code and a message", () => {
    const error = new CustomFunctionError(ErrorCode.notAvailable, "No such key.");
    expect(error).toMatchObject({ code: "#N/A", message: "No such key." });
  });
});
