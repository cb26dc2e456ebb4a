import { Button } from "@fluentui/react-components";
import { useSession, useSessionState } from "../../session/SessionContext";
import type { Failure } from "../../session/failure";
import { GoToCell } from "../ui/GoToCell";
import { Notice } from "../ui/Notice";

interface FailureMessageProps {
  readonly failure: Failure;
  readonly onDismiss: () => void;
  /** For a value that was not saved. */
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** What could not be done in the workbook. A value that was not saved can be tried again or given up. */
export function FailureMessage({ failure, onDismiss, onRetry, onDiscard }: FailureMessageProps) {
  const { message, address, isUnsaved } = failure;
  const text = (
    <>
      {message} {address !== null && <GoToCell address={address} />}
    </>
  );
  if (!isUnsaved) {
    return (
      <Notice intent="error" onDismiss={onDismiss}>
        {text}
      </Notice>
    );
  }
  return (
    <Notice
      intent="error"
      onRetry={onRetry}
      actions={
        <Button size="small" onClick={onDiscard}>
          Discard value
        </Button>
      }
    >
      {text}
    </Notice>
  );
}

/** What could not be done with the scenarios, for as long as it matters. */
export function FailureNotice() {
  const session = useSession();
  const failure = useSessionState((state) => state.failure);
  if (failure === null) return null;
  return (
    <FailureMessage
      failure={failure}
      onDismiss={() => session.dismissFailure()}
      onRetry={() => session.edits.retryFailed()}
      onDiscard={() => session.discardFailedEdits()}
    />
  );
}
