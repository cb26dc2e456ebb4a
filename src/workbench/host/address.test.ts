import fc from "fast-check";
import { formatAbsoluteArea, formatArea, intersection, parseReference, qualify, union, type Area } from "./address";

const area: fc.Arbitrary<Area> = fc
  .record({ row: fc.nat(5000), column: fc.nat(800), rowCount: fc.nat(50), columnCount: fc.nat(50) })
  .map((a) => ({ ...a, rowCount: a.rowCount + 1, columnCount: a.columnCount + 1 }));

test.each([
  ["A1", { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
  ["$B$3:C4", { row: 2, column: 1, rowCount: 2, columnCount: 2 }],
  ["C4:B3", { row: 2, column: 1, rowCount: 2, columnCount: 2 }],
  ["A:C", { row: 0, column: 0, rowCount: 1_048_576, columnCount: 3 }],
  ["2:3", { row: 1, column: 0, rowCount: 2, columnCount: 16_384 }],
  ["XFD1048576", { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }],
])("%s is read as an area", (text, expected) => {
  expect(parseReference(text)).toEqual({ sheetName: undefined, area: expected });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:", "A1:B2:C3", "A:1", "A1,C3", "rate", "Sheet1!"])(
  "%p is no address",
  (text) => {
    expect(parseReference(text)).toBeUndefined();
  },
);

test.each([
  ["Scenarios!B2", "Scenarios"],
  ["'Appendix 9'!B2", "Appendix 9"],
  ["'It''s'!B2", "It's"],
])("%s names the sheet %s", (text, sheetName) => {
  expect(parseReference(text)?.sheetName).toBe(sheetName);
});

test.each([
  ["Scenarios", "Scenarios!A1"],
  ["Appendix 9", "'Appendix 9'!A1"],
  ["It's", "'It''s'!A1"],
  ["2026", "'2026'!A1"],
  ["AB12", "'AB12'!A1"],
  ["R1C1", "'R1C1'!A1"],
])("the sheet %s is written %s", (name, expected) => {
  expect(qualify(name, "A1")).toBe(expected);
});

test("an address is written as it was read, with and without dollar signs", () => {
  fc.assert(
    fc.property(area, (a) => {
      expect(parseReference(formatArea(a))?.area).toEqual(a);
      expect(parseReference(formatAbsoluteArea(a))?.area).toEqual(a);
    }),
  );
});

test("the common part of two areas lies in both, and the union holds both", () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const common = intersection(a, b);
      expect(union(a, b)).toEqual(union(b, a));
      expect(intersection(union(a, b), a)).toEqual(a);
      if (common) expect(intersection(common, a)).toEqual(common);
    }),
  );
});
