import { mayBeTyped } from "./validationCheck";
import { noRule } from "./validationRules";

/*
 * Microsoft: "Data validation: use data validation to restrict the type of data or the values that users enter into a
 * cell." A blank passes where "Ignore blank" is ticked, which it is at first.
 */
const noList = () => [];
const allows = (rule: Excel.DataValidationRule, typed: string) => mayBeTyped(typed, { ...noRule, rule }, noList);
const share: Excel.DataValidationRule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };

test.each([
  ["0.64", true],
  ["64%", true],
  ["64", false],
  ["-0.1", false],
  ["text", false],
  ["", true],
])("a share from 0 to 1 takes %p: %p", (typed, taken) => {
  expect(allows(share, typed)).toBe(taken);
});

test("a whole number has no fraction", () => {
  const rule: Excel.DataValidationRule = { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" } };
  expect([allows(rule, "3"), allows(rule, "2.5"), allows(rule, "0")]).toEqual([true, false, false]);
});

test("a list takes its entries and nothing else", () => {
  const rule: Excel.DataValidationRule = { list: { inCellDropDown: true, source: "closed, all" } };
  expect([allows(rule, "all"), allows(rule, "none")]).toEqual([true, false]);
});

test("a list in cells is read from them", () => {
  const rule: Excel.DataValidationRule = { list: { inCellDropDown: true, source: "=Lists!A1:A2" } };
  const readList = (reference: string) => (reference === "Lists!A1:A2" ? ["closed", "all"] : []);
  expect(mayBeTyped("closed", { ...noRule, rule }, readList)).toBe(true);
  expect(mayBeTyped("Lists!A1:A2", { ...noRule, rule }, readList)).toBe(false);
  expect(mayBeTyped("anything, as the list's sheet is gone", { ...noRule, rule }, () => null)).toBe(true);
});

test("a blank is refused where blanks are not ignored", () => {
  expect(mayBeTyped("", { ...noRule, rule: share, ignoreBlanks: false }, noList)).toBe(false);
});

test("formulas pass, as their results are not known yet, and so does everything where there is no rule", () => {
  expect([allows(share, "=2+2"), allows({}, "anything")]).toEqual([true, true]);
});

test.each([
  ["NotBetween", "3", true],
  ["NotBetween", "1.5", false],
  ["EqualTo", "1", true],
  ["NotEqualTo", "1", false],
  ["GreaterThan", "1", false],
  ["LessThan", "0.5", true],
  ["LessThanOrEqualTo", "1", true],
] as const)("%s with 1 and 2 takes %p: %p", (operator, typed, taken) => {
  expect(allows({ decimal: { formula1: 1, formula2: 2, operator } }, typed)).toBe(taken);
});
