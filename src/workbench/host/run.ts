import { HostError } from "./errors";
import type { Host } from "./host";
import { HostObject, internals } from "./hostObject";
import { RequestContext } from "./requestContext";

type Batch<T> = (context: RequestContext) => Promise<T>;

/** What `Excel.run` takes before the batch: options, or objects whose context is to be used again. */
type First = RequestContext | HostObject<unknown> | readonly HostObject<unknown>[] | RunOptions;

interface RunOptions {
  readonly previousObjects?: RequestContext | HostObject<unknown> | readonly HostObject<unknown>[];
  /** The grid takes writes while a person types in a cell, so there is nothing to wait for. */
  readonly delayForCellEdit?: boolean;
  /** Asks for one step of undo, which the grid makes of every run; where Excel could not, the run is refused. */
  readonly mergeUndoGroup?: boolean;
}

/** Makes `Excel.run`. */
export function createRun(host: Host) {
  return async function run<T>(first: First | Batch<T>, second?: Batch<T>): Promise<T> {
    const batch = typeof first === "function" ? first : second;
    if (!batch) throw new HostError("InvalidArgument", "Excel.run wants a function.");
    const { previousObjects, mergeUndoGroup = false } = typeof first === "function" ? {} : optionsOf(first);
    const context = contextOf(previousObjects) ?? new RequestContext(host);
    if (mergeUndoGroup) context[internals].queue.beginMerging();
    host.undoGroups.begin();
    try {
      const running = batch(context);
      if (!(running instanceof Promise)) throw new HostError("RunMustReturnPromise");
      const answer = await running;
      await context.sync();
      return answer;
    } finally {
      host.undoGroups.end();
      context[internals].queue.endMerging();
      context[internals].release();
    }
  };
}

function optionsOf(first: First): RunOptions {
  const isObject = first instanceof RequestContext || first instanceof HostObject || Array.isArray(first);
  // What is none of the objects is the options.
  return isObject ? { previousObjects: first } : (first as RunOptions);
}

function contextOf(previous: RunOptions["previousObjects"]): RequestContext | undefined {
  if (previous === undefined || previous instanceof RequestContext) return previous;
  const contexts = new Set((previous instanceof HostObject ? [previous] : previous).map((object) => object.context));
  if (contexts.size > 1) throw new HostError("InvalidRequestContext");
  return [...contexts][0];
}
