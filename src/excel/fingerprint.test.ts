import fc from "fast-check";
import { fingerprint } from "./fingerprint";

it("is the same for the same values", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => fingerprint(values) === fingerprint(structuredClone(values))),
  );
});

it("changes with a value, its place and its kind", () => {
  const values = [[1, "a"], ["1", "a"], ["a", 1], [1], [1, "a", ""], [12, "a"], [1, "2a"]];
  expect(new Set(values.map(fingerprint)).size).toBe(values.length);
});

it("reads as no number and no date, wherever it is written", () => {
  fc.assert(fc.property(fc.array(fc.integer()), (values) => /^[0-9a-f]{8}-[0-9a-f]{8}$/.test(fingerprint(values))));
});
