import { DependencyManagerService, FormulaDependencyGenerator } from "@univerjs/engine-formula";
import type { FormulaCurrentConfigService } from "@univerjs/engine-formula";

// At each calculation the grid's engine works out anew, for every formula of the workbook, which ranges it refers to, and registers
// them. They change with the formula, with the names and sizes of sheets, and else not; so what was worked out is kept.

/** A part of a parsed formula. The engine parses a formula once, and its parts are then the same objects at every calculation. */
interface Node {
  readonly nodeType: number;
  getChildren(): readonly Node[];
}

/** The engine's numbers for a reference and for what joins two of them, such as the corners of a range. */
const REFERENCE = 1;
const JOINED = 10;

type Range = FormulaTree["rangeList"][number];
type FormulaTree = Parameters<DependencyManagerService["addDependencyRTreeCache"]>[0];

/** What of a generator of the engine's is used here, though the engine keeps it to itself. */
interface Generator {
  readonly _runtimeService: { readonly currentUnitId: string; readonly currentSubUnitId: string };
  readonly _currentConfigService: FormulaCurrentConfigService;
  _nodeTraversalRef(node: Node, found: Node[]): void;
}

interface Place {
  readonly node: Node | null;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}

/** The ranges of the formulas parsed so far, by where the formula stands; forgotten when a sheet changes its name or size. */
class KnownRanges {
  private sheets = "";
  private byNode = new WeakMap<Node, Map<string, readonly Range[]>>();

  forgetUnless(sheets: string): void {
    if (sheets === this.sheets) return;
    this.sheets = sheets;
    this.byNode = new WeakMap();
  }

  of(node: Node): Map<string, readonly Range[]> {
    const known = this.byNode.get(node) ?? new Map<string, readonly Range[]>();
    this.byNode.set(node, known);
    return known;
  }
}

const knownOf = new WeakMap<object, KnownRanges>();

function known(generator: object): KnownRanges {
  const ranges = knownOf.get(generator) ?? new KnownRanges();
  knownOf.set(generator, ranges);
  return ranges;
}

/** Names and sizes of all sheets: what else a reference depends on. */
function sheetsNow(config: FormulaCurrentConfigService): string {
  const sizes = Object.entries(config.getUnitData()).flatMap(([unit, sheets]) =>
    Object.entries(sheets).map(([sheet, data]) => [unit, sheet, data.rowCount, data.columnCount]),
  );
  return JSON.stringify([config.getSheetNameMap(), sizes]);
}

type ListTrees = (this: Generator, ...data: unknown[]) => Promise<unknown>;
type ListRanges = (this: Generator, place: Place) => Promise<readonly Range[]>;

const generator = FormulaDependencyGenerator.prototype;
const listTrees = Reflect.get(generator, "_generateTreeList") as ListTrees;
const listRanges = Reflect.get(generator, "_getRangeListByNode") as ListRanges;

const listTreesWithKnownRanges: ListTrees = async function (...data) {
  known(this).forgetUnless(sheetsNow(this._currentConfigService));
  return listTrees.apply(this, data);
};

const listKnownRanges: ListRanges = async function (place) {
  const { node, refOffsetX, refOffsetY } = place;
  if (node === null) return [];
  const { currentUnitId, currentSubUnitId } = this._runtimeService;
  const where = `${currentUnitId} ${currentSubUnitId} ${refOffsetX} ${refOffsetY}`;
  const ofNode = known(this).of(node);
  const before = ofNode.get(where);
  if (before !== undefined) return before;
  const ranges = await listRanges.call(this, place);
  const found: Node[] = [];
  this._nodeTraversalRef(node, found);
  if (found.every(isFixed)) ofNode.set(where, ranges);
  return ranges;
};

/** Whether a part names its cells, and does not compute which they are. */
function isFixed(node: Node): boolean {
  return node.nodeType === REFERENCE || (node.nodeType === JOINED && node.getChildren().every(isFixed));
}

Reflect.set(generator, "_generateTreeList", listTreesWithKnownRanges);
Reflect.set(generator, "_getRangeListByNode", listKnownRanges);

/** Which ranges each formula is registered with. */
const registeredIn = new WeakMap<object, Map<number, readonly Range[]>>();

function registered(manager: object): Map<number, readonly Range[]> {
  const formulas = registeredIn.get(manager) ?? new Map<number, readonly Range[]>();
  registeredIn.set(manager, formulas);
  return formulas;
}

const manager = DependencyManagerService.prototype;
// oxlint-disable-next-line typescript/unbound-method -- each is called with the manager in question
const { addDependencyRTreeCache, reset } = manager;

manager.addDependencyRTreeCache = function (tree) {
  const before = registered(this).get(tree.treeId);
  const isSame =
    before?.length === tree.rangeList.length && before.every((range, index) => range === tree.rangeList[index]);
  if (isSame) return;
  registered(this).set(tree.treeId, [...tree.rangeList]);
  addDependencyRTreeCache.call(this, tree);
};

manager.reset = function () {
  registeredIn.delete(this);
  reset.call(this);
};

type Forget = (this: DependencyManagerService, ...what: unknown[]) => void;
const forgetFormula = Reflect.get(manager, "_removeAllTreeMap") as Forget;
const forgetSheet = Reflect.get(manager, "_removeDependencyRTreeCacheById") as Forget;
const forgetRegistered: Forget = function (treeId) {
  registered(this).delete(treeId as number);
  forgetFormula.call(this, treeId);
};
/** The areas of a sheet go, whichever formulas refer to them. */
const forgetAllRegistered: Forget = function (...sheet) {
  registeredIn.delete(this);
  forgetSheet.apply(this, sheet);
};
Reflect.set(manager, "_removeAllTreeMap", forgetRegistered);
Reflect.set(manager, "_removeDependencyRTreeCacheById", forgetAllRegistered);
