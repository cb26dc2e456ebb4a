import { Application } from "./application";
import { HostError } from "./errors";
import type { Host } from "./host";
import { HostObject, internals } from "./hostObject";
import type { LoadOptions } from "./loadOptions";
import type { ObjectState } from "./objectState";
import { RequestQueue } from "./requestQueue";
import { strict } from "./strict";
import { Workbook } from "./workbook";

/** Only ranges follow the sheet about, so only they are tracked and released; other objects live on. */
const TRACKED_CLASS = "Range";

/** What a context keeps: its queue, and the objects that its run made. */
class ContextState {
  readonly queue: RequestQueue;
  private readonly automatic = new Set<ObjectState<unknown>>();
  private readonly kept = new Set<ObjectState<unknown>>();

  constructor(host: Host) {
    this.queue = new RequestQueue(host);
  }

  made(state: ObjectState<unknown>): void {
    if (state.className === TRACKED_CLASS) this.automatic.add(state);
  }

  keep(state: ObjectState<unknown>): void {
    this.kept.add(state);
    state.released = false;
  }

  letGo(state: ObjectState<unknown>): void {
    this.kept.delete(state);
    state.released = true;
  }

  /** At the end of `Excel.run`. */
  release(): void {
    for (const state of this.automatic) state.released = !this.kept.has(state);
    this.automatic.clear();
  }
}

/** `Excel.RequestContext`: the root of the objects of a batch, and the queue of what is to be done with them. */
export class RequestContext {
  readonly [internals]: ContextState;
  readonly workbook: Workbook;
  readonly application: Application;

  constructor(host: Host) {
    this[internals] = new ContextState(host);
    const context = strict(this, "RequestContext");
    this.workbook = new Workbook(context, () => true);
    this.application = new Application(context, () => true);
    return context;
  }

  async sync<T>(passThrough?: T): Promise<T | undefined> {
    await this[internals].queue.flush();
    return passThrough;
  }

  load(object: HostObject<unknown>, options?: LoadOptions): void {
    object.load(options);
  }

  get trackedObjects(): TrackedObjects {
    return new TrackedObjects(this);
  }
}

type Objects = HostObject<unknown> | readonly HostObject<unknown>[];

/** Keeps ranges usable after their `Excel.run`. */
class TrackedObjects {
  readonly [internals]: RequestContext;

  constructor(context: RequestContext) {
    this[internals] = context;
    return strict(this, "TrackedObjects");
  }

  add(objects: Objects): void {
    for (const state of statesOf(objects, this[internals])) this[internals][internals].keep(state);
  }

  remove(objects: Objects): void {
    for (const state of statesOf(objects, this[internals])) this[internals][internals].letGo(state);
  }
}

function statesOf(objects: Objects, context: RequestContext): ObjectState<unknown>[] {
  const all = objects instanceof HostObject ? [objects] : objects;
  all.forEach((object) => mustBelongTo(object, context));
  return all.map((object) => object[internals]);
}

/** Excel refuses an object of one context in a batch of another. */
export function mustBelongTo(object: HostObject<unknown>, context: RequestContext): void {
  if (object[internals].context !== context) throw new HostError("InvalidRequestContext");
}
