import { differences } from "./differences.js";

test("finds a number that differs in its last bit, a sign of zero, a message, and what one side lacks", () => {
  const before = { a: [1, 0.1 + 0.2], b: { message: "one" }, c: 0, d: 1 };
  const after = { a: [1, 0.3], b: { message: "two" }, c: -0, e: null };
  expect(differences(before, after).map(({ where }) => where)).toEqual(["a › 1", "b › message", "c", "d", "e"]);
  expect(differences(before, after)[2]).toEqual({ where: "c", before: "0", after: "-0" });
});

test("tells an empty list from an empty record", () => {
  expect(differences({ a: [] }, { a: {} })).toEqual([{ where: "a", before: "[]", after: "{}" }]);
});

test("finds nothing where nothing differs", () => {
  const value = { a: [1, "text", null, NaN], b: { c: undefined } };
  expect(differences(value, structuredClone(value))).toEqual([]);
});
