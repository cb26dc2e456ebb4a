import { LRUMap, RTree, type IRTreeItem } from "@univerjs/core";
import * as fc from "fast-check";
import "./engineIndexes";

const cell = fc.nat({ max: 9 });
const range = fc.record({ startRow: cell, startColumn: cell, endRow: cell, endColumn: cell }).map((corners) => ({
  startRow: Math.min(corners.startRow, corners.endRow),
  endRow: Math.max(corners.startRow, corners.endRow),
  startColumn: Math.min(corners.startColumn, corners.endColumn),
  endColumn: Math.max(corners.startColumn, corners.endColumn),
}));
const area = fc.record({ unitId: fc.constant("book"), sheetId: fc.constantFrom("one", "two"), range });
const item = fc.tuple(area, fc.nat({ max: 5 })).map(([where, id]) => ({ ...where, id }));
const step = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), item }),
  fc.record({ kind: fc.constant("forget a sheet" as const), item }),
  fc.record({ kind: fc.constant("clear" as const), item }),
  fc.record({ kind: fc.constant("search" as const), item }),
);

const meets = (a: IRTreeItem, b: IRTreeItem): boolean =>
  a.sheetId === b.sheetId &&
  a.range.startRow <= b.range.endRow &&
  b.range.startRow <= a.range.endRow &&
  a.range.startColumn <= b.range.endColumn &&
  b.range.startColumn <= a.range.endColumn;

describe("the engine's tree of areas", () => {
  it("answers as a list would that is looked through, with areas registered twice, forgotten and cleared", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, keepsCellsApart) => {
        const tree = new RTree(keepsCellsApart);
        let list: IRTreeItem[] = [];
        for (const { kind, item } of steps) {
          if (kind === "insert") {
            tree.insert(item);
            list.push(item);
          } else if (kind === "forget a sheet") {
            tree.removeById(item.unitId, item.sheetId);
            list = list.filter(({ sheetId }) => sheetId !== item.sheetId);
          } else if (kind === "clear") {
            tree.clear();
            list = [];
          } else {
            tree.openKdTree();
            const ids = list.filter((other) => meets(other, item)).map(({ id }) => id);
            expect(tree.bulkSearch([item])).toEqual(new Set(ids));
            tree.closeKdTree();
          }
        }
      }),
    );
  });

  it("no longer finds what was removed, and finds it again when it is registered anew", () => {
    const tree = new RTree();
    const block = { startRow: 1, endRow: 3, startColumn: 1, endColumn: 3 };
    const where = { unitId: "book", sheetId: "one", range: block };
    tree.bulkInsert([
      { ...where, id: 1 },
      { ...where, id: 2 },
    ]);
    tree.remove({ ...where, id: 1 });
    expect(tree.bulkSearch([where])).toEqual(new Set([2]));
    tree.insert({ ...where, id: 1 });
    expect(tree.bulkSearch([where])).toEqual(new Set([1, 2]));
  });

  it("does not grow by what it holds already", () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), fc.integer({ min: 2, max: 4 }), (items, times) => {
        const [once, often] = [new RTree(), new RTree()];
        once.bulkInsert(items);
        for (let time = 0; time < times; time++) {
          often.bulkInsert(items);
          often.bulkSearch(items);
        }
        const all = { startRow: 0, endRow: 9, startColumn: 0, endColumn: 9 };
        const size = (tree: RTree) =>
          ["one", "two"].flatMap((sheetId) => [...tree.searchGenerator({ unitId: "book", sheetId, range: all })])
            .length;
        expect(size(often)).toBe(size(once));
      }),
    );
  });
});

describe("the engine's memory of formulas", () => {
  it("remembers more formulas than our largest workbook has, and keeps other memories as they are", () => {
    const [formulas, others] = [new LRUMap<number, number>(5_000), new LRUMap<number, number>(10)];
    for (let index = 0; index < 20_000; index++) {
      formulas.set(index, index);
      others.set(index, index);
    }
    expect(formulas.get(0)).toBe(0);
    expect(others.size).toBe(10);
  });
});
