import { percentEntry } from "./percentEntry";

it.each([
  ["64", "0.00%", "64%"],
  ["65.5", "0%", "65.5%"],
  ["-3", "0%", "-3%"],
  ["1", "0%", "1%"],
  ["0.64", "0%", "0.64"],
  ["64%", "0%", "64%"],
  ["=A1*64", "0%", "=A1*64"],
  ["n/a", "0%", "n/a"],
  ["", "0%", ""],
  ["64", "0.00", "64"],
])("%j typed into a cell of the format %s is %j", (typed, format, meant) => {
  expect(percentEntry(typed, format)).toBe(meant);
});
