import * as fc from "fast-check";
import { isWithin } from "../../model/register/domain";
import { PARAMETERS } from "../../model/register/parameters";
import { SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import { numberRule } from "./numberRule";

const NUMBERS = [...PARAMETERS, ...SCALE_UP_PARAMETERS].flatMap((entry) =>
  "slider" in entry && !("choices" in entry) ? entry : [],
);
const ruleOf = (key: string) => {
  const entry = NUMBERS.find((one) => one.key === key);
  if (entry === undefined) throw new Error(`No number ${key}`);
  return numberRule(entry);
};

test("a cell takes what the model takes, and nothing else", () => {
  const numbers = fc.oneof(fc.constantFrom(0, 1, -1), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(fc.constantFrom(...NUMBERS), numbers, (entry, value) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-6);
      const { rule } = numberRule(entry);
      if (rule.kind !== "decimal") throw new Error("Numbers have limits.");
      const isTaken = value >= rule.minimum && value <= rule.maximum;
      // That a number must be whole is said, not ruled.
      expect({ key: entry.key, value, isTaken }).toEqual({
        ...{ key: entry.key, value },
        isTaken: isWithin(value, { ...entry.domain, whole: false }),
      });
    }),
  );
});

test("the prompt says that rule in words, in the notation of the cell", () => {
  expect(ruleOf("programme.weeksOpen").prompt).toMatch(/^A number above 0; weeks\. /);
  expect(ruleOf("programme.closureRate").prompt).toMatch(/^A number above 0%, up to 100%; share of cases\. /);
  expect(ruleOf("programme.otherCost").prompt).toMatch(/^A number, 0 or more; £ per case\. /);
  expect(ruleOf("scaleUp.startYear").prompt).toMatch(/^A whole number from 1900 to 2200; year\. /);
});
