import { useSession, useSessionState } from "../../session/SessionContext";
import { FailureMessage } from "./FailureMessage";

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
