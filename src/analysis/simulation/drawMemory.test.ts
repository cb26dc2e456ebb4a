import { borrowMemory, returnMemory } from "./drawMemory";

it("lends what was given back to whoever needs as much, and to one at a time", () => {
  const first = borrowMemory(1000);
  returnMemory(first);
  expect(borrowMemory(999)).not.toBe(first);
  expect(borrowMemory(1000)).toBe(first);
  expect(borrowMemory(1000)).not.toBe(first);
});

it("does not hold on to the memory of a great simulation", () => {
  const great = borrowMemory(6_000_000);
  returnMemory(great);
  expect(borrowMemory(6_000_000)).not.toBe(great);
});
