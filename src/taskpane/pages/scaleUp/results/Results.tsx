import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ScenarioColumn } from "../../../../excel/index";
import { planProblem, type ScaleUpPlan } from "../../../../model/scaleUp/plan";
import { evaluateScaleUp } from "../../../../model/scaleUp/scaleUp";
import { Notice } from "../../../kit/ui/Notice";
import { FanFigure } from "../fan/FanFigure";
import { BothServices } from "./BothServices";
import { CostBases } from "./CostBases";
import { KeyFigures } from "./KeyFigures";
import { LinesTable } from "./LinesTable";
import { PayersFigure } from "./PayersFigure";
import { BudgetFigure, PaybackFigure, StaffFigure } from "./YearFigures";

const useStyles = makeStyles({
  problem: { padding: tokens.spacingHorizontalM },
});

/** What the plan comes to. */
export function Results({ plan, column }: { plan: ScaleUpPlan; column: ScenarioColumn }) {
  const styles = useStyles();
  const computed = useMemo(() => {
    const problem = planProblem(plan);
    return problem === null ? { results: evaluateScaleUp(plan) } : { problem };
  }, [plan]);
  if ("problem" in computed) {
    return (
      <div className={styles.problem}>
        <Notice intent="warning">{computed.problem}</Notice>
      </div>
    );
  }
  const { results } = computed;
  return (
    <>
      <KeyFigures results={results} />
      <StaffFigure results={results} casesPerPractitioner={plan.settings["staff.caseload"]} />
      <BothServices plan={plan} results={results} />
      <CostBases results={results} />
      <BudgetFigure results={results} />
      <PaybackFigure results={results} />
      <FanFigure column={column} inputs={plan} />
      <PayersFigure results={results} />
      <LinesTable results={results} />
    </>
  );
}
