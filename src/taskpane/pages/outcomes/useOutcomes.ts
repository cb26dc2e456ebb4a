import { useEffect, useState } from "react";
import type { OutcomesState } from "../../../excel";
import { describeFailure } from "../../session/failure";
import { useSession, useSessionState } from "../../session/SessionContext";

interface Outcomes {
  /** Null until they have been read. */
  readonly state: OutcomesState | null;
  readonly failure: string | null;
}

/** The outcomes of the workbook, read again whenever the scenarios are: after each write of ours and each edit of others. */
export function useOutcomes(): Outcomes {
  const { workbook } = useSession();
  const sheet = useSessionState((session) => session.sheet);
  const [outcomes, setOutcomes] = useState<Outcomes>({ state: null, failure: null });
  useEffect(() => {
    let isCurrent = true;
    workbook.readOutcomes().then(
      (state) => {
        if (isCurrent) setOutcomes({ state, failure: null });
      },
      (error: unknown) => {
        if (isCurrent) setOutcomes({ state: null, failure: describeFailure(error).message });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [workbook, sheet]);
  return outcomes;
}
