import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ScenarioColumn, ScenarioSheetState } from "../../../excel";
import { ParameterGroupView } from "../../kit/parameters/ParameterGroupView";
import { PARAMETER_GROUPS } from "../../kit/parameters/parameterLayout";
import { ResultsDock } from "../results/ResultsDock";
import { FailureNotice } from "../../kit/scenario/FailureNotice";
import { LOW_PANE, SHORT_PANE } from "../../kit/ui/paneSize";
import { ReferenceNotice } from "../../kit/scenario/ReferenceNotice";
import { ScenarioProblems } from "./ScenarioProblems";
import { ScenarioQuestion } from "./ScenarioQuestion";
import type { Question } from "./ScenarioQuestion";
import { ScenarioToolbar } from "./ScenarioToolbar";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    [SHORT_PANE]: { paddingBlock: tokens.spacingVerticalXS },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // However much there is to ask or to tell, the rest of the pane keeps its place.
  asking: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "60cqh",
    overflowY: "auto",
    ":empty": { display: "none" },
  },
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":not(:empty)": { paddingBlockStart: tokens.spacingVerticalS },
  },
  parameters: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    paddingInline: tokens.spacingHorizontalM,
    [LOW_PANE]: { overflowY: "visible", flexShrink: 0 },
  },
});

interface ScenarioEditorProps {
  readonly sheet: Extract<ScenarioSheetState, { kind: "ready" }>;
  readonly column: ScenarioColumn;
  readonly isShown: boolean;
  readonly isResultsOpen: boolean;
  readonly onToggleResults: () => void;
}

/** One scenario: what can be done with it, its parameters, and its results always near. */
export function ScenarioEditor({ sheet, column, isShown, isResultsOpen, onToggleResults }: ScenarioEditorProps) {
  const styles = useStyles();
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <>
      <div className={styles.head}>
        <ScenarioToolbar columns={sheet.columns} column={column} onAsk={setQuestion} />
        <div className={styles.asking}>
          {question !== null && (
            <ScenarioQuestion key={question} question={question} column={column} onClose={() => setQuestion(null)} />
          )}
          <FailureNotice />
        </div>
      </div>
      <div className={styles.parameters}>
        <div className={styles.notices}>
          {column.isReference && <ReferenceNotice column={column} />}
          <ScenarioProblems sheet={sheet} column={column} />
        </div>
        {PARAMETER_GROUPS.map((group) => (
          <ParameterGroupView
            key={group.name}
            group={group}
            column={column}
            isOpenAtFirst={group.name === FIRST_OPEN}
          />
        ))}
      </div>
      <ResultsDock column={column} isShown={isShown} isOpen={isResultsOpen} onToggle={onToggleResults} />
    </>
  );
}

/** The group that the model turns on; open, it shows at once what the pane is for. */
const FIRST_OPEN = "Closure and outcomes";
