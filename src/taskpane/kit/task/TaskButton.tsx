import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useSessionState } from "../../session/SessionContext";
import { GoToCell } from "../ui/GoToCell";
import { Notice } from "../ui/Notice";
import type { Task } from "./useTask";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", flexShrink: 0 },
});

interface TaskButtonProps {
  readonly label: string;
  /** What it says while it is at work. */
  readonly busyLabel: string;
  readonly isBusy: boolean;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly onClick: () => void;
}

/** Starts something that takes a while. It keeps the focus meanwhile, and nothing else is started beside it. */
export function TaskButton({ label, busyLabel, isBusy, appearance = "secondary", onClick }: TaskButtonProps) {
  const isOtherBusy = useSessionState((state) => state.isBusy);
  return (
    <Button
      className={useStyles().button}
      appearance={appearance}
      disabledFocusable={isBusy || isOtherBusy}
      {...(isBusy ? { icon: <Spinner size="extra-tiny" aria-hidden role="presentation" /> } : {})}
      onClick={onClick}
    >
      {isBusy ? busyLabel : label}
    </Button>
  );
}

interface TaskFailureProps {
  readonly task: Task<unknown>;
  readonly onDismiss: () => void;
}

/** Why something was not done, where it was asked for. */
export function TaskFailure({ task, onDismiss }: TaskFailureProps) {
  if (task.kind === "cancelled") {
    const { message, address, isAsBefore } = task.cancelled;
    return (
      <Notice intent={isAsBefore ? "info" : "warning"} onDismiss={onDismiss}>
        {message} {address !== null && <GoToCell address={address} />}
      </Notice>
    );
  }
  if (task.kind !== "failed") return null;
  const { message, address } = task.failure;
  return (
    <Notice intent="error" onDismiss={onDismiss}>
      {message} {address !== null && <GoToCell address={address} />}
    </Notice>
  );
}
