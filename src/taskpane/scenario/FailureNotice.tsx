import { Button } from "@fluentui/react-components";
import { useSession, useSessionState } from "../session/SessionContext";
import { GoToCell } from "../ui/GoToCell";
import { Notice } from "../ui/Notice";

/** What could not be done in the workbook. A value that was not saved can be tried again or given up. */
export function FailureNotice() {
  const session = useSession();
  const failure = useSessionState((state) => state.failure);
  if (failure === null) return null;
  const { message, address, isUnsaved } = failure;
  const text = (
    <>
      {message} {address !== null && <GoToCell address={address} />}
    </>
  );
  if (!isUnsaved) {
    return (
      <Notice intent="error" onDismiss={() => session.dismissFailure()}>
        {text}
      </Notice>
    );
  }
  return (
    <Notice
      intent="error"
      actions={
        <>
          <Button size="small" onClick={() => session.edits.retryFailed()}>
            Try again
          </Button>
          <Button size="small" onClick={() => session.discardFailedEdits()}>
            Discard value
          </Button>
        </>
      }
    >
      {text}
    </Notice>
  );
}
