import { ArrayValueObject, NumberValueObject } from "@univerjs/engine-formula";

// The grid's engine takes a range from a number in three steps over all cells: 0 minus each, twice over, and the number on top. One does.

// oxlint-disable-next-line typescript/unbound-method -- called with the number in question
const { minus } = NumberValueObject.prototype;

NumberValueObject.prototype.minus = function (subtrahend) {
  return subtrahend.isArray() ? asArray(this).minus(subtrahend) : minus.call(this, subtrahend);
};

function asArray(number: NumberValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: [[number]],
    rowCount: 1,
    columnCount: 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
