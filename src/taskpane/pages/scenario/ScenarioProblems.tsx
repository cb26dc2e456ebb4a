import { useMemo } from "react";
import type { ScenarioColumn, ScenarioSheetState } from "../../../excel";
import { scenarioInForce } from "../../session/scenarioInForce";
import { useSessionState } from "../../session/SessionContext";
import { ProblemNotice } from "../../kit/scenario/ProblemNotice";

interface ScenarioProblemsProps {
  readonly sheet: Extract<ScenarioSheetState, { kind: "ready" }>;
  readonly column: ScenarioColumn;
}

/** All that is wrong with the sheet and with the selected scenario. */
export function ScenarioProblems({ sheet, column }: ScenarioProblemsProps) {
  const edits = useSessionState((state) => state.edits);
  const inForce = useMemo(() => scenarioInForce(column, edits), [column, edits]);
  return (
    <>
      <ProblemNotice title="The sheet needs mending" problems={sheet.problems} />
      {!inForce.ok && <ProblemNotice title={`“${column.name}” cannot be computed`} problems={inForce.problems} />}
    </>
  );
}
