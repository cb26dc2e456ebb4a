import { registerFunctions } from "./registeredFunction";

const one = { id: "one", name: "One", parameters: [], result: {} };

describe("registerFunctions", () => {
  it("names a function as cells call it and joins its code by id", () => {
    const code = () => 1;
    const [registered] = registerFunctions({ functions: [one] }, new Map([["ONE", code]]), "CBA.");
    expect(registered).toEqual({ name: "CBA.ONE", metadata: one, allowErrors: false, code });
  });

  it("takes from the metadata whether error cells reach the functions", () => {
    const metadata = { allowErrorForDataTypeAny: true, functions: [one] };
    expect(registerFunctions(metadata, new Map([["ONE", () => 1]]), "CBA.")[0]?.allowErrors).toBe(true);
  });

  it("fails for a function without code, and names it", () => {
    expect(() => registerFunctions({ functions: [one] }, new Map(), "CBA.")).toThrow(/function one /);
  });
});
