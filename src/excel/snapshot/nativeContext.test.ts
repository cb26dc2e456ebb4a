import { nativeContextOf } from "./nativeContext";
import { formula, snapshotOf } from "./testing";

const workbook = snapshotOf(
  {
    Inputs: [
      ["a", 1, 10],
      ["b", 2, 20],
      ["c", 3, 30],
    ],
    "It's": [[formula("=Inputs!A1:A3", "a")], ["b"], ["c"], ["last"], [5]],
  },
  {
    names: [
      { name: "keys", sheet: null, formula: "=Inputs!$A$1:$A$3" },
      { name: "keys", sheet: "It's", formula: "=Inputs!$A$1" },
      { name: "rate", sheet: null, formula: "=0.035" },
    ],
    spills: { "It's": [{ row: 0, column: 0, rows: 3, columns: 1 }] },
  },
);
const read = (reference: string, sheet = "Inputs") => nativeContextOf(workbook, sheet).read(reference);

it("reads ranges of its own sheet and of others, whatever they are called", () => {
  expect(read("B1:C2")).toEqual({ cells: [[1, 10], [2, 20]], sheet: "Inputs", row: 0, column: 1 }); // oxfmt-ignore
  expect(read("inputs!$B$3", "It's")).toEqual({ cells: [[3]], sheet: "Inputs", row: 2, column: 1 });
  expect(read("'It''s'!A5")).toMatchObject({ cells: [[5]], sheet: "It's" });
});

it("gives blanks for cells beyond those in use", () => {
  expect(read("C3:D4")?.cells).toEqual([[30, ""], ["", ""]]); // oxfmt-ignore
});

it("ends whole columns with the last row in use on any sheet, so that two of them match", () => {
  expect(read("A:A")?.cells).toHaveLength(5);
  expect(read("'It''s'!A:A")?.cells).toHaveLength(5);
  expect(read("2:2")?.cells).toEqual([["b", 2, 20]]);
});

it("follows names, the sheet's own before the workbook's", () => {
  expect(read("keys")?.cells).toEqual([["a"], ["b"], ["c"]]);
  expect(read("KEYS", "It's")?.cells).toEqual([["a"]]);
});

it("follows a spilled range to its end", () => {
  expect(read("A1#", "It's")?.cells).toEqual([["a"], ["b"], ["c"]]);
});

it.each(["rate", "unknown", "Gone!A1", "[Book]Inputs!A1", "Inputs:It!A1", "Table1[Rate]", "A4#"])(
  "cannot read %s",
  (reference) => {
    expect(read(reference)).toBeNull();
  },
);
