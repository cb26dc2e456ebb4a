import { StringValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

// At every reading of a cell, the grid's engine tries whether its text is a number, a date, a time or an array. It keeps what is one;
// what is plain text, as nearly all texts of a sheet are, it tries again each time. One try does.

/** Enough for the texts of a large workbook, and for few enough that nobody misses the memory. */
const MOST = 100_000;
/** What each stands for: itself, or what is between its quotation marks. */
const plain = new Map<string, string>();

// oxlint-disable-next-line typescript/unbound-method -- called with the class in question
const { create } = ValueObjectFactory;

ValueObjectFactory.create = function (rawValue, isIgnoreNumberPattern) {
  if (typeof rawValue !== "string" || isIgnoreNumberPattern) return create.call(this, rawValue, isIgnoreNumberPattern);
  const known = plain.get(rawValue);
  if (known !== undefined) return StringValueObject.create(known);
  const value = create.call(this, rawValue);
  if (value instanceof StringValueObject) {
    if (plain.size === MOST) plain.clear();
    plain.set(rawValue, value.getValue());
  }
  return value;
};
