import { FormulaDependencyGenerator, Interpreter } from "@univerjs/engine-formula";
import type { FormulaCurrentConfigService } from "@univerjs/engine-formula";

// At each calculation the grid's engine looks up every formula of the workbook by its text, and then through every part of it, for
// functions that are computed always (NOW), that answer later, or that compute an address (OFFSET). It parses a formula once, and what
// is in it does not change.

type Node = object;
interface FormulaTree {
  readonly unitId: string;
  readonly formula: string;
}
/** What of a generator of the engine's is used here, though the engine keeps it to itself. */
interface Generator {
  readonly _currentConfigService: FormulaCurrentConfigService;
}

/** More formulas than any workbook of ours holds. */
const MOST = 50_000;
/** By the text of the formula. */
const parsedBy = new WeakMap<Generator, Map<string, Node>>();

const generator = FormulaDependencyGenerator.prototype;
const parse = Reflect.get(generator, "_getTreeNode") as (this: Generator, tree: FormulaTree) => Node;

const parseOnce: typeof parse = function (tree) {
  const { unitId, formula } = tree;
  const config = this._currentConfigService;
  // A name or a table that now means something else may change what a formula is parsed to.
  const isSettled = !config.getDirtyDefinedNameMap()[unitId] && !config.getDirtySuperTableMap()[unitId];
  const known = isSettled ? parsedBy.get(this) : undefined;
  const before = known?.get(formula);
  if (before !== undefined) return before;
  const node = parse.call(this, tree);
  if (known === undefined || known.size === MOST) parsedBy.set(this, new Map([[formula, node]]));
  else known.set(formula, node);
  return node;
};
Reflect.set(generator, "_getTreeNode", parseOnce);

/** Keeps what one of the engine's methods finds in a parsed formula, its last argument. */
function lookOnce(prototype: object, method: string): void {
  const look = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
  const found = new WeakMap<Node, { readonly is: unknown }>();
  Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
    const node = args.at(-1);
    if (typeof node !== "object" || node === null) return look.apply(this, args);
    const before = found.get(node) ?? { is: look.apply(this, args) };
    found.set(node, before);
    return before.is;
  });
}
lookOnce(generator, "_detectForcedRecalculationNode");
lookOnce(generator, "_getAddressFunctionNodeList");
lookOnce(Interpreter.prototype, "checkAsyncNode");
