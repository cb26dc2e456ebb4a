import { compareToken, ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import fc from "fast-check";
import "./engineArithmetic";

const cell = (value: number) => NumberValueObject.create(value);
const { EQUALS, LESS_THAN } = compareToken;

test("numbers are computed as Excel computes them, in binary", () => {
  const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      fc.pre(Math.abs(a + b) > Math.abs(a) * 1e-9 && Math.abs(b) > 1e-9);
      expect(cell(a).plus(cell(b)).getValue()).toBe(a + b);
      expect(cell(a).minus(cell(-b)).getValue()).toBe(a + b);
      expect(cell(a).multiply(cell(b)).getValue()).toBe(a * b);
      expect(cell(a).divided(cell(b)).getValue()).toBe(a / b);
    }),
  );
});

test("what binary leaves of a difference that is none is 0, and of numbers that look the same equal", () => {
  expect(cell(0.5).minus(cell(0.4)).minus(cell(0.1)).getValue()).toBe(0);
  const sum = cell(0.1).plus(cell(0.2));
  expect(sum.compare(cell(0.3), EQUALS).getValue()).toBe(true);
  expect(cell(0.3).compare(sum, LESS_THAN).getValue()).toBe(false);
  expect(cell(123_456_789.123_456_7).compare(cell(123_456_789.123_458), EQUALS).getValue()).toBe(false);
});

test("what has no number keeps its error, and a text is taken for what it says", () => {
  expect(cell(1).divided(cell(0))).toEqual(ErrorValueObject.create(ErrorType.DIV_BY_ZERO));
  expect(cell(1e308).multiply(cell(10))).toEqual(ErrorValueObject.create(ErrorType.NUM));
  expect(cell(2).plusBy("3").getValue()).toBe(5);
  expect(cell(2).plusBy("abc").isError()).toBe(true);
});
