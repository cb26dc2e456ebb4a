import { propertyNotLoaded } from "./errors";
import type { Host } from "./host";
import { HostObject, internals, readProperties, type Find } from "./hostObject";
import type { LoadTree } from "./loadOptions";
import type { RequestContext } from "./requestContext";

type ItemClass<U, Item> = new (context: RequestContext, find: Find<U>) => Item;

/** What a collection is made of: the class of its items, and what they stand for. */
export interface CollectionKind<T, U, Item extends HostObject<U>> {
  readonly className: string;
  /** A function, as the classes of a collection and its items may refer to each other. */
  readonly itemClass: () => ItemClass<U, Item>;
  list(target: T, host: Host): U[];
}

const collectionKind: unique symbol = Symbol("collectionKind");

/** The base of Excel's collections: `load("items/name")` brings the items, each with what was asked of it. */
export class HostCollection<T, U, Item extends HostObject<U>> extends HostObject<T> {
  constructor(kind: CollectionKind<T, U, Item>, context: RequestContext, find: Find<T>) {
    super(kind.className, context, find);
    this[collectionKind] = kind;
  }

  private readonly [collectionKind]: CollectionKind<T, U, Item>;

  get items(): Item[] {
    const { className, loaded } = this[internals];
    if (!loaded.has("items")) throw propertyNotLoaded(className, "items");
    // Only `readProperties` below puts items there.
    return loaded.get("items") as Item[];
  }

  /** What is asked of the collection without "items/" is asked of its items, as in Excel. */
  override async [readProperties](tree: LoadTree, host: Host): Promise<void> {
    const { target } = await this[internals].resolve(host);
    if (target === undefined) return;
    const kind = this[collectionKind];
    const ItemOfKind = kind.itemClass();
    const { items: ofItems = {}, ...others } = tree;
    const items = kind.list(target, host).map((item) => new ItemOfKind(this.context, () => item));
    for (const item of items) await item[readProperties]({ ...ofItems, ...others }, host);
    this[internals].loaded.set("items", items);
  }
}
