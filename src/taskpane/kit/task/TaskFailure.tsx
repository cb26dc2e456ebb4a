import { GoToCell } from "../ui/GoToCell";
import { Notice } from "../ui/Notice";
import type { Task } from "./useTask";

interface TaskFailureProps {
  readonly task: Task<unknown>;
  readonly onDismiss: () => void;
}

/** Why something could not be done, where it was asked for. */
export function TaskFailure({ task, onDismiss }: TaskFailureProps) {
  if (task.kind !== "failed") return null;
  const { message, address } = task.failure;
  return (
    <Notice intent="error" onDismiss={onDismiss}>
      {message} {address !== null && <GoToCell address={address} />}
    </Notice>
  );
}
