import { HostError, propertyNotLoaded } from "./errors";
import type { Host } from "./host";
import { parseLoadOptions, type LoadOptions, type LoadTree } from "./loadOptions";
import { ObjectState } from "./objectState";
import type { RequestContext } from "./requestContext";
import { strict } from "./strict";

/** Where an object keeps what is ours: a symbol, so that its string members are Microsoft's and no others. */
export const internals: unique symbol = Symbol("internals");
export const schema: unique symbol = Symbol("schema");
export const readProperties: unique symbol = Symbol("readProperties");

/** A property that `load` fetches and, where it has `write`, that may be set. */
export interface Scalar<T> {
  read(target: T, host: Host): unknown;
  write?(target: T, value: unknown, host: Host): void;
  /** The property shows results of formulas, so it waits for the calculation. */
  readonly calculated?: true;
  /** Writing the property changes the look of cells alone, so the styles that wait may go on waiting. */
  readonly look?: true;
}

export type Scalars<T> = Readonly<Record<string, Scalar<T>>>;

/** How the host finds what an object stands for; `undefined` makes it a null object. */
export type Find<T> = (host: Host) => T | undefined | Promise<T | undefined>;

/** The base of every proxy object that Excel hands out: a name for something in the workbook, resolved at sync. */
export class HostObject<T> {
  readonly [internals]: ObjectState<T>;

  constructor(className: string, context: RequestContext, find: Find<T>) {
    this[internals] = new ObjectState(className, context, find);
    return strict(this, className);
  }

  get context(): RequestContext {
    return this[internals].context;
  }

  get isNullObject(): boolean {
    const { className, found } = this[internals];
    if (!found) throw propertyNotLoaded(className, "isNullObject");
    return found.target === undefined;
  }

  load(options?: LoadOptions): this {
    const tree = parseLoadOptions(options);
    enqueue(this, "load", (host) => this[readProperties](tree, host));
    return this;
  }

  /** Sets several properties at once, nested ones included: `range.set({ values, format: { wrapText: true } })`. */
  set(properties: object): void {
    const entries: [string, unknown][] = Object.entries(properties);
    for (const [name, value] of entries) {
      const isObject = value !== null && typeof value === "object";
      if (isObject && this[schema].navigations.includes(name)) childOf(this, name).set(value);
      else Reflect.set(this, name, value, this);
    }
  }

  toJSON(): object {
    return Object.fromEntries(this[internals].loaded);
  }

  /** Reads the properties of a load from the workbook. */
  async [readProperties](tree: LoadTree, host: Host): Promise<void> {
    const state = this[internals];
    const { scalars, navigations } = this[schema];
    await state.resolve(host);
    const names = Object.keys(tree);
    for (const name of names.length > 0 ? names : Object.keys(scalars)) {
      const scalar = scalars[name];
      if (scalar) await readScalar(state, name, scalar, host);
      else if (navigations.includes(name)) await childOf(this, name)[readProperties](tree[name] ?? {}, host);
      else throw unknownProperty(state.className, name);
    }
  }

  get [schema](): { readonly scalars: Scalars<T>; readonly navigations: readonly string[] } {
    return { scalars: {}, navigations: [] };
  }
}

async function readScalar<T>(state: ObjectState<T>, name: string, scalar: Scalar<T>, host: Host): Promise<void> {
  const target = state.found?.target;
  if (target === undefined) return;
  if (scalar.calculated) await host.calculation.settled();
  const value = scalar.read(target, host);
  host.traffic.answer(value);
  state.loaded.set(name, value);
}

function unknownProperty(className: string, name: string): HostError {
  return new HostError("InvalidArgument", `${className} has no property '${name}' to load.`, `${className}.load`);
}

function childOf(object: HostObject<unknown>, name: string): HostObject<unknown> {
  const child: unknown = Reflect.get(object, name);
  if (child instanceof HostObject) return child;
  throw new Error(`${name} is listed as a navigation property and is none.`);
}

/** Queues a step on an object. Objects of a finished `Excel.run` refuse, as Excel's do. */
export function enqueue<T>(
  object: HostObject<T>,
  member: string,
  run: (host: Host) => void | Promise<void>,
  content?: unknown,
): void {
  const { className, context, released } = object[internals];
  const statement = `${className}.${member}`;
  if (released) throw new HostError("InvalidObjectPath", undefined, statement);
  context[internals].queue.add({ statement, run, content });
}

/** Lets what is queued next see the results of every formula. */
export function enqueueCalculation<T>(object: HostObject<T>, member: string): void {
  enqueue(object, member, ({ calculation }) => calculation.settled());
}

/** Queues something done to what the object stands for; on a null object nothing is done, as in Excel. */
export function enqueueWrite<T>(
  object: HostObject<T>,
  member: string,
  write: (target: T, host: Host) => unknown,
  content?: unknown,
): void {
  const settled = (target: T, host: Host): unknown => {
    host.grid.waitingStyles.write();
    return write(target, host);
  };
  enqueueLook(object, member, settled, content);
}

/** Queues a change of the look of cells, which lets the styles wait that do. */
export function enqueueLook<T>(
  object: HostObject<T>,
  member: string,
  write: (target: T, host: Host) => unknown,
  content?: unknown,
): void {
  const run = async (host: Host): Promise<void> => {
    const { target } = await object[internals].resolve(host);
    if (target !== undefined) await host.changes.byThisAddin(() => host.grid.keepingFront(() => write(target, host)));
  };
  enqueue(object, member, run, content);
}

/** Queues a move of the person's view: another sheet, another selection. */
export function enqueueMove<T>(object: HostObject<T>, member: string, move: (target: T, host: Host) => unknown): void {
  enqueue(object, member, async (host) => {
    const { target } = await object[internals].resolve(host);
    if (target !== undefined) await host.changes.byThisAddin(() => move(target, host));
  });
}
