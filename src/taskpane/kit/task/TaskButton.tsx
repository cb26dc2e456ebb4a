import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useSessionState } from "../../session/SessionContext";

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
      {...(isBusy ? { icon: <Spinner size="extra-tiny" /> } : {})}
      onClick={onClick}
    >
      {isBusy ? busyLabel : label}
    </Button>
  );
}
