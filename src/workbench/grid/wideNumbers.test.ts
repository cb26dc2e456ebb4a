import { fittedNumber } from "./wideNumbers";

const upTo = (length: number) => (text: string) => text.length <= length;

it.each([
  ["1,234.50", 1234.5, false, 8, "1,234.50"],
  ["1,234.50", 1234.5, false, 7, "#######"],
  ["-£1,234,567", -1234567, false, 4, "####"],
  ["0.723456789", 0.723456789, true, 6, "0.7235"],
  ["12.75", 12.75, true, 2, "13"],
  ["123456", 123456, true, 5, "#####"],
  ["0.00042", 0.00042, true, 4, "####"],
  ["5", 5, false, 0, "#"],
])("%s, in a column for some digits: %s %s %s is %s", (shown, value, isGeneral, digits, expected) => {
  expect(fittedNumber(shown, value, isGeneral, upTo(digits))).toBe(expected);
});
