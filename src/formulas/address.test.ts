import fc from "fast-check";
import { cellAddress, columnLetters, onSheet, quotedSheetName, splitAddress } from "./address";

describe("columnLetters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("calls column %i %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe("quotedSheetName", () => {
  it.each([
    ["Scenarios", "Scenarios"],
    ["Appendix 9", "'Appendix 9'"],
    ["Scenarios (2)", "'Scenarios (2)'"],
    ["it's", "'it''s'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["2026", "'2026'"],
  ])("writes %s as %s", (name, quoted) => {
    expect(quotedSheetName(name)).toBe(quoted);
  });
});

describe("splitAddress", () => {
  it("finds sheet and cells again, whatever the sheet's name", () => {
    const sheetNames = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/^'|'$|[\\/?*[\]:]/.test(name));
    fc.assert(
      fc.property(sheetNames, fc.nat(200), fc.nat(200), (sheetName, row, column) => {
        const cells = cellAddress(row, column);
        expect(splitAddress(onSheet(sheetName, cells))).toEqual({ sheetName, cells });
      }),
    );
  });

  it("refuses an address without a sheet", () => {
    expect(splitAddress("G7")).toBeNull();
  });
});
