import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { ScenarioColumn } from "../../../excel/index";
import { ScenarioSelect } from "../../kit/analysed/ScenarioSelect";
import { problemsOf } from "../../kit/analysed/problemsOf";
import { FailureNotice } from "../../kit/scenario/FailureNotice";
import { ProblemNotice } from "../../kit/scenario/ProblemNotice";
import { Notice } from "../../kit/ui/Notice";
import { PageBody } from "../../kit/ui/PageBody";
import { PageSection } from "../../kit/ui/PageSection";
import { effectsReach } from "../../../model/scaleUp/plan";
import { useSessionState } from "../../session/SessionContext";
import { priceYearInForce, scenarioInForce } from "../../session/scenarioInForce";
import { SheetBuilder } from "../workbook/SheetBuilder";
import { PlanFailure, PlanStatus } from "./PlanStatus";
import { DemandSection } from "./demand/DemandSection";
import { InputGroups } from "./inputs/InputGroups";
import { PlanPricesContext, usePlanSession, usePlanState } from "./plan/PlanContext";
import { planInForce, type PlanInForce } from "./plan/planInForce";
import { Results } from "./results/Results";

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalXXL },
  head: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ScaleUpPlannerProps {
  readonly columns: readonly ScenarioColumn[];
  readonly column: ScenarioColumn;
  readonly isShown: boolean;
}

/** The inputs of the plan and, beneath them, what they come to at every move. */
export function ScaleUpPlanner({ columns, column, isShown }: ScaleUpPlannerProps) {
  const styles = useStyles();
  const edits = useSessionState((state) => state.edits);
  const state = usePlanState((current) => current);
  // The same objects as long as nothing changes, however often the sheet is read again.
  const text = useMemo(() => JSON.stringify(planInForce(state)), [state]);
  const inputs = useMemo(() => JSON.parse(text) as PlanInForce, [text]); // What was written a line above.
  const inForce = useMemo(() => scenarioInForce(column, edits), [column, edits]);
  const plan = useMemo(
    () => (inForce.ok && inputs.problems.length === 0 ? { ...inputs, scenario: inForce.scenario } : null),
    [inputs, inForce],
  );
  const year = priceYearInForce(column, edits);
  const prices = useMemo(() => ({ year, deflator: column.deflator }), [year, column.deflator]);
  // Seven charts may be slower than a slider.
  const shownPlan = useDeferredValue(plan);
  if (!state.isRead) return <Spinner className={styles.waiting} label="Looking for the plan in the workbook…" />;
  return (
    <>
      <div className={styles.head}>
        <ScenarioSelect columns={columns} column={column} />
        <PlanStatus column={column} />
      </div>
      <PageBody
        notices={
          <>
            <FailureNotice />
            <PlanFailure />
            {!inForce.ok && (
              <ProblemNotice title={`“${column.name}” cannot be computed`} problems={problemsOf(inForce)} />
            )}
            <ProblemNotice title="The plan in the sheet cannot be computed" problems={inputs.problems} />
          </>
        }
      >
        <PlanPricesContext.Provider value={prices}>
          <DemandSection inputs={inputs} />
          <InputGroups settings={inputs.settings} reach={plan === null ? null : effectsReach(plan)} />
        </PlanPricesContext.Provider>
        {isShown && shownPlan !== null && <Results plan={shownPlan} column={column} />}
        <SheetsSection column={column} hasOutcomes={inForce.ok && inForce.scenario.outcomes !== undefined} />
      </PageBody>
    </>
  );
}

/** Puts the plan into the workbook: its inputs, and sheets that compute all of it in live cells. */
function SheetsSection({ column, hasOutcomes }: { column: ScenarioColumn; hasOutcomes: boolean }) {
  const plan = usePlanSession();
  const isBuilt = usePlanState(({ sheet }) => sheet !== null);
  return (
    <PageSection
      title="In the workbook"
      text="Inputs, staff, budget, benefits, cash and a summary on sheets of their own, one formula along each row, with checks and charts. What you have touched by hand stays as it is."
    >
      {hasOutcomes && (
        <Notice intent="warning">
          {isBuilt
            ? "The scale-up sheets in the workbook leave the council’s own outcomes out, which the figures above count."
            : "The scale-up sheets cannot have the council’s own outcomes yet, which the figures above count."}
        </Notice>
      )}
      <SheetBuilder
        what="the scale-up sheets"
        isBuilt={isBuilt}
        build={async (workbook, waiting) => {
          const built = await workbook.buildScaleUpSheets(column, waiting);
          await plan.saveDraft();
          return built;
        }}
      />
    </PageSection>
  );
}
