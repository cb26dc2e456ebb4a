import { layout } from "./layout";
import { text } from "./sheetDescription";

const LAYOUT = layout({
  title: "row",
  gap: 1,
  header: "row",
  groups: ["Staff", "Earnings", "Tax"],
  total: "row",
  none: [],
  chart: 2,
});
const shown = (value: string) => [text(value)];
const cells = { title: shown("Title"), header: shown("Header"), total: shown("Total"), none: [] };

describe("a layout", () => {
  it("numbers its rows from 1, blanks included", () => {
    expect(LAYOUT.row("title")).toBe(1);
    expect(LAYOUT.row("header")).toBe(3);
    expect(LAYOUT.row("groups")).toBe(4);
    expect(LAYOUT.row("groups", "Tax")).toBe(6);
    expect(LAYOUT.lastRow("groups")).toBe(6);
    expect(LAYOUT.row("chart")).toBe(8);
    expect(LAYOUT.lastRow("chart")).toBe(9);
  });

  it("begins below what stands above", () => {
    expect(layout({ header: "row", lines: [1, 2] }, 5).range("A", "header", "lines")).toBe("A6:A8");
  });

  it("gives addresses with the dollars asked for", () => {
    expect(LAYOUT.cell("$B$", "total")).toBe("$B$7");
    expect(LAYOUT.range("B", "groups")).toBe("B4:B6");
    expect(LAYOUT.range(["$A$", "$C$"], "header", "total")).toBe("$A$3:$C$7");
  });

  it("lays out the cells where its addresses say", () => {
    const rows = LAYOUT.rows({ ...cells, groups: (group, row) => shown(`${group} ${row}`) });
    expect(rows.map(([cell]) => (cell && "value" in cell ? cell.value : null))).toEqual([
      "Title",
      null,
      "Header",
      "Staff 4",
      "Earnings 5",
      "Tax 6",
      "Total",
      null,
      null,
    ]);
  });

  it("takes rows that are described already, as many as there are items", () => {
    const groups = ["one", "two", "three"].map(shown);
    expect(LAYOUT.rows({ ...cells, groups }).slice(3, 6)).toEqual(groups);
    expect(() => LAYOUT.rows({ ...cells, groups: groups.slice(1) })).toThrow("The block groups has 3 rows, not 2");
  });

  it("repeats a row where rows are alike", () => {
    expect(layout({ room: 2 }).rows({ room: shown("") })).toEqual([shown(""), shown("")]);
  });

  it("knows no row that was not laid out", () => {
    const lines: readonly string[] = ["a"];
    expect(() => layout({ lines }).row("lines", "b")).toThrow('The block lines has no row "b"');
  });
});
