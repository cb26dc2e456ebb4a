import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot/workbookSnapshot";
import { nativeContents, noteEntries } from "./nativeContents";
import { nativeNames } from "./nativeNames";
import type { Content } from "../../xlsx/workbookContent";

/** A cell that shows one thing and holds another. */
const showing = (shown: number | string, formula: string) => ({ shown, formula });
type Cell = number | string | boolean | ReturnType<typeof showing>;

const shownIn = (cell: Cell) => (typeof cell === "object" ? cell.shown : cell);
const heldIn = (cell: Cell) => (typeof cell === "object" ? cell.formula : cell);

function sheet(
  sheetName: string,
  cells: readonly (readonly Cell[])[],
  spills: SheetSnapshot["spills"] = [],
): SheetSnapshot {
  const values = cells.map((row) => row.map(shownIn));
  const formulas = cells.map((row) => row.map(heldIn));
  return { id: sheetName, sheetName, isHidden: false, spills, top: 0, left: 0, values, formulas };
}
const book = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({ sheets, names: [] });

/** What the cells of a sheet hold afterwards, by address. */
const contents = (workbook: WorkbookSnapshot, name = "A"): Record<string, Content> =>
  Object.fromEntries(nativeContents(workbook).sheets.get(name) ?? []);
const notes = (workbook: WorkbookSnapshot) => noteEntries(nativeContents(workbook).replacements);

const formula = (text: string, shown: number, spill?: { rows: number; columns: number }): Content => ({
  kind: "formula",
  formula: text,
  shows: { kind: "value", value: shown },
  ...(spill && { spill }),
});
const value = (content: number | string): Content => ({ kind: "value", value: content });
const error = (code: string): Content => ({ kind: "error", error: code });

describe("nativeContents", () => {
  it("replaces a call wherever it stands in a formula, and keeps everything else", () => {
    const text = "=CBA.COSTPERCASE(1,2)";
    const workbook = book(sheet("A", [[showing(7, "=CBA.COSTPERCASE(B1,C1)+1"), 2, 3, text, "", "#N/A"]]));
    expect(contents(workbook)).toEqual({
      ...{ A1: formula("=B1*C1+1", 7), B1: value(2), C1: value(3), D1: value(text), E1: { kind: "blank" } },
      F1: error("#N/A"),
    });
    expect(notes(workbook)).toMatchObject([{ address: "A1", kind: "formula", before: "=CBA.COSTPERCASE(B1,C1)+1" }]);
  });

  it("lets a formula go on spilling, and keeps what the cells show that it fills", () => {
    const spill = { row: 0, column: 0, rows: 2, columns: 1 };
    const workbook = book(
      sheet(
        "A",
        [
          [showing(20, "=CBA.COSTPERCASE(B1:B2,10)"), 2],
          [30, 3],
        ],
        [spill],
      ),
    );
    expect(contents(workbook)).toEqual({
      A1: formula("=B1:B2*10", 20, { rows: 2, columns: 1 }),
      A2: value(30),
      B1: value(2),
      B2: value(3),
    });
  });

  it("freezes what has no native formula, with all the cells that it fills", () => {
    const spill = { row: 0, column: 0, rows: 2, columns: 1 };
    const workbook = book(sheet("A", [[showing(5, "=CBA.NOSUCH(1)")], ["=text"]], [spill]));
    expect(contents(workbook)).toEqual({ A1: value(5), A2: value("=text") });
    expect(notes(workbook)).toMatchObject([{ kind: "frozen", note: expect.stringContaining("NOSUCH") as string }, {}]);
  });

  it("freezes a refusal, since native arithmetic would compute with what our function refuses", () => {
    const workbook = book(sheet("A", [[showing("#VALUE!", "=CBA.LIFETIMEEARNINGS(64)")]]));
    expect(contents(workbook)).toEqual({ A1: error("#VALUE!") });
    expect(notes(workbook)).toMatchObject([{ note: expect.stringContaining("refuses its arguments") as string }]);
  });

  it("freezes what Excel could not read, since it would call the file damaged", () => {
    const workbook = book(sheet("A", [[showing("#NAME?", "=SUM("), showing(1, "=SUM(1)")]]));
    expect(contents(workbook)).toEqual({ A1: error("#NAME?"), B1: formula("=SUM(1)", 1) });
    expect(notes(workbook)).toHaveLength(1);
  });

  it("refuses while a cell is still being computed", () => {
    const workbook = book(sheet("A", [[showing("#BUSY!", "=CBA.COSTPERCASE(1,2)")]]));
    expect(() => nativeContents(workbook)).toThrow("A!A1: Excel is still computing it. Try again in a moment.");
  });
});

describe("nativeNames", () => {
  const name = (refersTo: string) => ({ name: "cost", refersTo, comment: "", sheet: null, isHidden: false });
  const native = (refersTo: string) => nativeNames([name(refersTo)], book(sheet("A", [[2]])));

  it("replaces calls within names", () => {
    expect(native("CBA.COSTPERCASE(A!$A$1,3)")).toEqual({ names: [name("A!$A$1*3")], entries: [] });
    expect(native("A!$A$1")).toEqual({ names: [name("A!$A$1")], entries: [] });
  });

  it("leaves out, with a note, what no name can hold", () => {
    for (const refersTo of ["CBA.NOSUCH(1)", "SUM("]) {
      expect(native(refersTo)).toMatchObject({ names: [], entries: [{ address: "cost", before: `=${refersTo}` }] });
    }
  });
});
