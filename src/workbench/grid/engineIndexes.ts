import { LRUMap, RTree, type IRTreeItem } from "@univerjs/core";

// The grid's engine registers every formula of the workbook at each calculation, however few it computes: thousands of areas, put one
// by one, and once more each time, into a tree that it asks what depends on a cell. And it forgets parsed formulas from the
// 5,000th on, so that a workbook of more is parsed anew at each edit. With the model and scale-up built, an edit took two seconds, and
// longer after every other. What is registered and remembered stays the same; it only costs less.

/** More formulas than any workbook of ours holds. */
const REMEMBERED_FORMULAS = 50_000;
/** The sizes of the engine's own memories of formulas: as text, and parsed. */
const FORMULA_MEMORIES: readonly number[] = [2_000, 5_000];

/** What an area is registered for: the number of a formula. */
type Id = IRTreeItem["id"];

/** An area as the tree's own library has it, whose types do not come with the grid. */
interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly id: Id;
}

/** What is registered of one sheet. */
class SheetAreas {
  /** Not yet in the tree, which takes many at once ten times faster than one by one. */
  waiting: Box[] = [];
  /** All that the tree holds or will hold: an area that is registered again is there already. */
  readonly held = new Map<Id, Set<string>>();

  constructor(
    private readonly unitId: string,
    private readonly sheetId: string,
  ) {}

  add({ range, id }: IRTreeItem): void {
    const area = `${range.startRow},${range.startColumn},${range.endRow},${range.endColumn}`;
    const areas = this.held.get(id) ?? new Set();
    if (areas.has(area)) return;
    this.held.set(id, areas.add(area));
    this.waiting.push({
      minX: range.startColumn || 0, // a whole row or column has NaN for what it leaves open
      minY: range.startRow || 0,
      maxX: Number.isNaN(range.endColumn) ? Infinity : range.endColumn,
      maxY: Number.isNaN(range.endRow) ? Infinity : range.endRow,
      id,
    });
  }

  load(tree: RTree): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    (tree.getTree(this.unitId, this.sheetId) as { load(boxes: readonly Box[]): unknown }).load(waiting);
  }
}

const sheetsOf = new WeakMap<RTree, Map<string, SheetAreas>>();

/** Puts what waits into the tree, before anybody looks into it. */
function load(tree: RTree): void {
  for (const sheet of sheetsOf.get(tree)?.values() ?? []) sheet.load(tree);
}

/* oxlint-disable typescript/unbound-method -- each is called with the tree or map in question */
const { insert, remove, removeById } = RTree.prototype;
const { set } = LRUMap.prototype;
/* eslint-enable typescript/unbound-method */

RTree.prototype.insert = function (item) {
  const { unitId, sheetId, range } = item;
  // A tree that keeps single cells apart does so quickly, and each once.
  const isCell = range.startRow === range.endRow && range.startColumn === range.endColumn;
  if (isCell && Reflect.get(this, "_enableOneCellCache") === true) {
    insert.call(this, item);
    return;
  }
  const sheets = sheetsOf.get(this) ?? new Map<string, SheetAreas>();
  const sheet = sheets.get(unitId + sheetId) ?? new SheetAreas(unitId, sheetId);
  sheetsOf.set(this, sheets.set(unitId + sheetId, sheet));
  sheet.add(item);
};

RTree.prototype.remove = function (item) {
  load(this);
  sheetsOf
    .get(this)
    ?.get(item.unitId + item.sheetId)
    ?.held.delete(item.id);
  remove.call(this, item);
};

RTree.prototype.removeById = function (unitId, sheetId) {
  load(this);
  if (sheetId === undefined) sheetsOf.delete(this);
  else sheetsOf.get(this)?.delete(unitId + sheetId);
  removeById.call(this, unitId, sheetId);
};

for (const look of ["getTree", "searchGenerator", "toJSON"] as const) before(look, load);
for (const replace of ["clear", "fromJSON"] as const) before(replace, (tree) => sheetsOf.delete(tree));

/** Lets something else happen to a tree before one of its methods runs. */
function before(
  method: "getTree" | "searchGenerator" | "toJSON" | "clear" | "fromJSON",
  prepare: (tree: RTree) => void,
) {
  const original: (...args: never[]) => unknown = RTree.prototype[method];
  Object.assign(RTree.prototype, {
    [method](this: RTree, ...args: never[]): unknown {
      prepare(this);
      return original.apply(this, args);
    },
  });
}

LRUMap.prototype.set = function (key: unknown, value: unknown) {
  if (FORMULA_MEMORIES.includes(this.limit)) this.limit = REMEMBERED_FORMULAS;
  return set.call(this, key, value);
};
