import { associatedIds } from "./associatedIds.js";

test("finds the ids in the order of their registration", () => {
  const bundle = 'CustomFunctions.associate("A", function () {}); CustomFunctions.associate("B", function () {});';
  expect(associatedIds(bundle)).toEqual(["A", "B"]);
});

test("a bundle that does not stand alone fails", () => {
  expect(() => associatedIds("document.title;")).toThrow("document is not defined");
  expect(() => associatedIds('require("./other");')).toThrow("require is not defined");
});
