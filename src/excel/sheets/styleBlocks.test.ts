import fc from "fast-check";
import { text } from "../../sheets/frame/sheetDescription";
import type { RowDescription } from "../../sheets/frame/sheetDescription";
import { styleBlocks } from "./styleBlocks";
import type { StyleName } from "../../sheets/frame/styles";

describe("styleBlocks", () => {
  it("makes one rectangle of equal runs below one another", () => {
    const row = [text("a", "input"), text("b", "input"), null, text("c", "note")];
    expect(styleBlocks([row, row])).toEqual([
      { style: "input", row: 0, column: 0, rowCount: 2, columnCount: 2 },
      { style: "note", row: 0, column: 3, rowCount: 2, columnCount: 1 },
    ]);
  });

  it("covers each cell once, in its own style, and no empty cell", () => {
    const style = fc.constantFrom<StyleName>("input", "live", "note");
    const cell = fc.option(style.map((name) => text("", name)));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows: RowDescription[]) => {
        const covered = new Map<string, StyleName[]>();
        for (const block of styleBlocks(rows)) {
          for (let row = block.row; row < block.row + block.rowCount; row++) {
            for (let column = block.column; column < block.column + block.columnCount; column++) {
              covered.set(`${row},${column}`, [...(covered.get(`${row},${column}`) ?? []), block.style]);
            }
          }
        }
        const wanted = rows.flatMap((cells, row) =>
          cells.flatMap((one, column) => (one === null ? [] : [[`${row},${column}`, [one.style]] as const])),
        );
        expect(covered).toEqual(new Map(wanted));
      }),
    );
  });
});
