import { findMark, isUntouched, markText } from "./ownMark";

const OWN = { kind: "Compare", markCell: "B1", inputs: ["A3", "C2:D2"] };
const TODAY = new Date(2026, 10, 23);
const sheet = (): unknown[][] => [
  ["Compare", ""],
  ["=Workings!E$5", "=A1&1", "mine", "mine"],
  ["yours", 3],
];
const contents = (formulas: unknown[][]) => ({ formulas, top: 0, left: 0 });

/** The sheet with its line on it. */
function marked(change: (cells: unknown[][]) => void = () => undefined) {
  const cells = sheet();
  cells[0] = ["Compare", markText(OWN, contents(sheet()), TODAY)];
  change(cells);
  const found = findMark(contents(cells));
  if (found === null) throw new Error("There is no line.");
  return { mark: found, untouched: isUntouched(contents(cells), found) };
}
const set = (row: number, column: number, content: unknown) => (cells: unknown[][]) => {
  const line = cells[row];
  if (line !== undefined) line[column] = content;
};

it("says for all to see whose sheet it is, since when, and what is people's own", () => {
  expect(markText(OWN, contents(sheet()), TODAY)).toMatch(
    /^Built by Caseworth \d+\.\d+\.\d+ on 23 November 2026: Compare, mark [0-9a-f]{8}-[0-9a-f]{8}, yours: A3 C2:D2$/,
  );
});

it("is found again with all that it says", () => {
  const { mark, untouched } = marked();
  expect(mark).toMatchObject({ kind: "Compare", inputs: ["A3", "C2:D2"], cell: "B1" });
  expect(untouched).toBe(true);
});

it.each([
  ["an input", set(2, 0, "anything")],
  ["a cell of a range of inputs", set(1, 3, "")],
  ["the place of a cell on another sheet", set(1, 0, "='Other plans'!F$6")],
  ["a lost cell on another sheet", set(1, 0, "=Workings!#REF!")],
  ["a blank row more", (cells: unknown[][]) => void cells.push(["", ""])],
])("holds where nothing changes but %s", (_what, change) => {
  expect(marked(change).untouched).toBe(true);
});

it.each([
  ["a number typed over a formula", set(1, 1, 5)],
  ["a formula changed", set(1, 1, "=A1&2")],
  ["a text changed", set(0, 0, "Comparison")],
  ["a note added", set(2, 4, "see below")],
  ["a cell cleared", set(2, 1, "")],
])("does not hold for %s", (_what, change) => {
  expect(marked(change).untouched).toBe(false);
});

it("is on no sheet of anybody else's", () => {
  expect(findMark(contents([["Built by Caseworth and me"], [5, null, true]]))).toBeNull();
});
