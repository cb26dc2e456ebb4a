import { useCallback, useRef, useState } from "react";
import { Cancelled } from "../../../excel";
import type { Progress, Waiting } from "../../../excel";
import type { Workbook } from "../../session/workbook";
import { describeFailure } from "../../session/failure";
import type { Failure } from "../../session/failure";
import { useSession } from "../../session/SessionContext";

/** Something the person asked of the workbook: under way, done, or why not. */
export type Task<Result> =
  | { readonly kind: "idle" }
  | BusyTask
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "cancelled"; readonly cancelled: Cancelled };

interface BusyTask {
  readonly kind: "busy";
  /** What is under way: "Build the model workbook". */
  readonly name: string;
  /** Null until something has been told. */
  readonly progress: Progress | null;
  readonly isCancelling: boolean;
}

/** Asks the workbook for something, one thing after the other, and keeps how far it is and what came of it. */
export function useTask<Result>() {
  const session = useSession();
  const [task, setTask] = useState<Task<Result>>({ kind: "idle" });
  const stopping = useRef(new AbortController());
  const whileBusy = (change: Partial<BusyTask>) =>
    setTask((before) => (before.kind === "busy" ? { ...before, ...change } : before));

  const run = async (name: string, action: (workbook: Workbook, waiting: Waiting) => Promise<Result>) => {
    if (task.kind === "busy") return;
    const { signal } = (stopping.current = new AbortController());
    const waiting = { signal, onProgress: (progress: Progress) => whileBusy({ progress }) };
    setTask({ kind: "busy", name, progress: null, isCancelling: false });
    try {
      setTask({ kind: "done", result: await session.ask(() => action(session.workbook, waiting)) });
    } catch (error) {
      if (error instanceof Cancelled) setTask({ kind: "cancelled", cancelled: error });
      else setTask({ kind: "failed", failure: describeFailure(error) });
    }
  };
  const cancel = () => {
    stopping.current.abort();
    whileBusy({ isCancelling: true });
  };
  const forget = useCallback(() => setTask({ kind: "idle" }), []);
  return { task, run, cancel, forget };
}
