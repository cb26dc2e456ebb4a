import type { Host } from "./host";
import type { Find } from "./hostObject";
import type { RequestContext } from "./requestContext";

/** What the host keeps about a proxy object. */
export class ObjectState<T> {
  /** What the object turned out to stand for; absent until a sync has looked. */
  found: { readonly target: T | undefined } | undefined;
  /** The values that loads have brought. */
  readonly loaded = new Map<string, unknown>();
  /** The objects below it, so that `range.format` is the same object each time. */
  readonly children = new Map<string, object>();
  /** Whether its `Excel.run` is over. */
  released = false;

  constructor(
    readonly className: string,
    readonly context: RequestContext,
    private readonly find: Find<T>,
  ) {}

  async resolve(host: Host): Promise<{ readonly target: T | undefined }> {
    this.found ??= { target: await this.find(host) };
    return this.found;
  }
}
