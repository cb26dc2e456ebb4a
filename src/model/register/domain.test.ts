import { allowedNumbers } from "./domain";

it.each([
  [{ minimum: 0, maximum: 1 }, "a share from 0 to 1 (64% is 0.64)"],
  [{ minimum: 0, maximum: 1, whole: true }, "0 or 1"],
  [{ minimum: 0, maximum: 1_000_000 }, "a number from 0 to 1,000,000"],
  [{ minimum: 1, maximum: 2 ** 32 - 1, whole: true }, "a whole number from 1 to 4,294,967,295"],
  [{ minimum: -1, maximum: 0.00025 }, "a number from -1 to 0.00025"],
  [{ minimum: 0, maximum: Infinity, notZero: true }, "a number, 0 or more, but not 0"],
  [{ minimum: -Infinity, maximum: Infinity }, "a number"],
  [{ minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE }, "a number"],
  [{ minimum: -Infinity, maximum: 5000 }, "a number, 5,000 or less"],
])("the numbers of %j are said in words", (domain, words) => {
  expect(allowedNumbers(domain)).toBe(words);
});
