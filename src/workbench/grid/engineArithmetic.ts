import { ArrayValueObject, NumberValueObject } from "@univerjs/engine-formula";

// The grid's engine adds, takes away, multiplies and divides in decimals, as texts of digits, which took a tenth of each calculation.
// Excel does so in binary, and hides what that leaves: a difference that is nothing but rounding is 0, and numbers that agree in the
// 15 digits that it shows are equal. So does this.

/** Two numbers that differ by no more of their size than this differ by rounding only (as LibreOffice has it too). */
const ROUNDING = 2 ** -48;

const number = NumberValueObject.prototype;

/** Replaces a calculation with another number; what is no number, and what comes to none, is left to the engine. */
function compute(operation: "plusBy" | "minusBy" | "multiplyBy" | "dividedBy", by: (a: number, b: number) => number) {
  const original = number[operation];
  number[operation] = function (operand) {
    const result = typeof operand === "number" ? by(this.getValue(), operand) : NaN;
    return Number.isFinite(result) ? NumberValueObject.create(result) : original.call(this, operand);
  };
}

function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) <= Math.abs(a) * ROUNDING ? 0 : result;
}

compute("plusBy", sum);
compute("minusBy", (a, b) => sum(a, -b));
compute("multiplyBy", (a, b) => a * b);
compute("dividedBy", (a, b) => a / b);

/** A method that the engine keeps to itself, as its code has it. */
const COMPARE = "_compareFiniteNumber";
type Compare = (this: NumberValueObject, a: number, b: number, operator: string) => boolean;
const compare = Reflect.get(number, COMPARE) as Compare;
const compareAsShown: Compare = function (a, b, operator) {
  const isSame = Math.abs(a - b) <= Math.abs(a) * ROUNDING && a.toPrecision(15) === b.toPrecision(15);
  return compare.call(this, isSame ? b : a, b, operator);
};
Reflect.set(number, COMPARE, compareAsShown);

// It takes a range from a number in three steps over all cells: 0 minus each, twice over, and the number on top. One does.

// oxlint-disable-next-line typescript/unbound-method -- called with the number in question
const { minus } = number;

number.minus = function (subtrahend) {
  return subtrahend.isArray() ? asArray(this).minus(subtrahend) : minus.call(this, subtrahend);
};

function asArray(single: NumberValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: [[single]],
    rowCount: 1,
    columnCount: 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
