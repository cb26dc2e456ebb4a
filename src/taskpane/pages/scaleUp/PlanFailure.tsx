import { FailureMessage } from "../../kit/scenario/FailureNotice";
import { usePlanSession, usePlanState } from "./plan/PlanContext";

/** What could not be done with the plan. */
export function PlanFailure() {
  const plan = usePlanSession();
  const failure = usePlanState((state) => state.failure);
  if (failure === null) return null;
  return (
    <FailureMessage
      failure={failure}
      onDismiss={() => plan.discardFailed()}
      onRetry={() => plan.retryFailed()}
      onDiscard={() => plan.discardFailed()}
    />
  );
}
