import { propertyNotLoaded } from "./errors";
import type { Host } from "./host";
import { result } from "./hostClass";
import { HostCollection, type CollectionKind } from "./hostCollection";
import { internals, readProperties, type Find, type HostObject } from "./hostObject";
import type { LoadTree } from "./loadOptions";
import type { RequestContext } from "./requestContext";

const listOf: unique symbol = Symbol("listOf");

/** A collection that also knows how many items it has, as those of charts do: `load("count")`, and `getCount()`. */
export class CountedCollection<T, U, Item extends HostObject<U>> extends HostCollection<T, U, Item> {
  constructor(kind: CollectionKind<T, U, Item>, context: RequestContext, find: Find<T>) {
    super(kind, context, find);
    this[listOf] = (target, host) => kind.list(target, host);
  }

  private readonly [listOf]: (target: T, host: Host) => U[];

  get count(): number {
    const { className, loaded } = this[internals];
    if (!loaded.has("count")) throw propertyNotLoaded(className, "count");
    return Number(loaded.get("count"));
  }

  getCount(): { readonly value: number } {
    return result(this, "getCount", (target, host) => this[listOf](target, host).length);
  }

  override async [readProperties]({ count, ...others }: LoadTree, host: Host): Promise<void> {
    const { target } = await this[internals].resolve(host);
    if (count && target !== undefined) this[internals].loaded.set("count", this[listOf](target, host).length);
    if (!count || Object.keys(others).length > 0) await super[readProperties](others, host);
  }
}
