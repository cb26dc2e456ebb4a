import type { EventKind, GridEvents } from "./changes";
import { HostError } from "./errors";
import type { Host } from "./host";
import { enqueue, internals, type HostObject } from "./hostObject";
import type { RequestContext } from "./requestContext";
import { strict } from "./strict";

type Handler<Args> = (args: Args) => Promise<unknown>;

/** Which of the grid's events an event of Excel is, and what its handlers are given; undefined for none of its own. */
export interface EventSource<T, K extends EventKind, Args> {
  readonly kind: K;
  arguments(event: GridEvents[K], target: T, host: Host): Args | undefined;
}

/** `OfficeExtension.EventHandlers`: who wants to hear of one event. Handlers are registered at sync. */
export class HostEventHandlers<T, K extends EventKind, Args extends object> {
  constructor(object: HostObject<T>, name: string, source: EventSource<T, K, Args>) {
    const registered = new Map<Handler<Args>, () => void>();
    const unregister = (handler: Handler<Args>): void => {
      registered.get(handler)?.();
      registered.delete(handler);
    };

    this.add = (handler) => {
      if (typeof handler !== "function") throw new HostError("InvalidArgument", `${name}.add wants a function.`);
      enqueue(object, `${name}.add`, async (host) => {
        const { target } = await object[internals].resolve(host);
        if (target === undefined) return;
        unregister(handler);
        const stop = host.changes.listen(source.kind, (event) => {
          const args = source.arguments(event, target, host);
          return args && handler(strict(args, `the arguments of ${name}`));
        });
        registered.set(handler, stop);
      });
      const remove = (): void => this.remove(handler);
      return strict(new HostEventHandlerResult(object[internals].context, remove), "EventHandlerResult");
    };

    this.remove = (handler) => enqueue(object, `${name}.remove`, () => unregister(handler));
    return strict(this, "EventHandlers");
  }

  readonly add: (handler: Handler<Args>) => HostEventHandlerResult;
  readonly remove: (handler: Handler<Args>) => void;
}

/** `OfficeExtension.EventHandlerResult`: what takes a handler away again, in the context that added it. */
export class HostEventHandlerResult {
  constructor(
    readonly context: RequestContext,
    readonly remove: () => void,
  ) {}
}

/** The handlers behind a property such as `worksheet.onChanged`, the same ones each time. */
export function eventHandlers<T, K extends EventKind, Args extends object>(
  object: HostObject<T>,
  name: string,
  source: EventSource<T, K, Args>,
): HostEventHandlers<T, K, Args> {
  const { children } = object[internals];
  const made = children.get(name) ?? new HostEventHandlers(object, name, source);
  children.set(name, made);
  // Only this function puts handlers there, under the name of their event.
  return made as HostEventHandlers<T, K, Args>;
}
