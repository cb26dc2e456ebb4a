import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Measure } from "../../../model/appendix9/measures";
import type { ScenarioColumn } from "../../../excel";
import { FailureNotice } from "../scenario/FailureNotice";
import { ProblemNotice } from "../scenario/ProblemNotice";
import { PageBody } from "../ui/PageBody";
import { problemsOf } from "./problemsOf";
import { MeasureSelect } from "./MeasureSelect";
import { ScenarioSelect } from "./ScenarioSelect";
import { useAnalysed } from "./useAnalysed";
import type { AnalysedView } from "./useAnalysed";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 140px), 1fr))",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export type ComputableView = Extract<AnalysedView, { ok: true }>;

interface AnalysisFrameProps {
  readonly columns: readonly ScenarioColumn[];
  readonly column: ScenarioColumn;
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
  /** What is said of a scenario that can be computed. */
  readonly children: (view: ComputableView) => ReactNode;
}

/** A page that looks at one result of one scenario: what is looked at, what prevents it, and the rest. */
export function AnalysisFrame({ columns, column, measure, onMeasure, children }: AnalysisFrameProps) {
  const styles = useStyles();
  const view = useAnalysed(column);
  return (
    <>
      <div className={styles.head}>
        <ScenarioSelect columns={columns} column={column} />
        <MeasureSelect measure={measure} onChoose={onMeasure} />
      </div>
      <PageBody
        notices={
          <>
            <FailureNotice />
            {!view.ok && <ProblemNotice title={`“${column.name}” cannot be computed`} problems={problemsOf(view)} />}
          </>
        }
      >
        {view.ok && children(view)}
      </PageBody>
    </>
  );
}
