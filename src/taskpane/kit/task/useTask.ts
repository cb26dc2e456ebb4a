import { useState } from "react";
import type { Workbook } from "../../session/workbook";
import { describeFailure } from "../../session/failure";
import type { Failure } from "../../session/failure";
import { useSession } from "../../session/SessionContext";

/** Something the person asked of the workbook: under way, done, or why not. */
export type Task<Result> =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Asks the workbook for something, one thing after the other, and keeps what came of it. */
export function useTask<Result>() {
  const session = useSession();
  const [task, setTask] = useState<Task<Result>>({ kind: "idle" });

  const run = async (action: (workbook: Workbook) => Promise<Result>) => {
    if (task.kind === "busy") return;
    setTask({ kind: "busy" });
    try {
      setTask({ kind: "done", result: await session.ask(() => action(session.workbook)) });
    } catch (error) {
      setTask({ kind: "failed", failure: describeFailure(error) });
    }
  };
  return { task, run, forget: () => setTask({ kind: "idle" }) };
}
