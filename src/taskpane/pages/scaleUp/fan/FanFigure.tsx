import { pricesOf } from "../../../../model/register/registerPrices";
import { useMemo, useState } from "react";
import { DEFAULT_DRAWS } from "../../../../analysis/simulation/drawPlan";
import type { ScenarioColumn } from "../../../../excel/index";
import { doubledCaution } from "../../../../model/appendix9/optimismBias";
import { haircutOf } from "../../../../model/scaleUp/haircut";
import { SCALE_UP_PERSPECTIVES, type ScaleUpPerspective } from "../../../../model/scaleUp/lines";
import type { AnalysedScenario } from "../../../kit/analysed/analysedScenario";
import { problemsOf } from "../../../kit/analysed/problemsOf";
import { useAnalysed } from "../../../kit/analysed/useAnalysed";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { drawsNote } from "../../../kit/figures/exportNotes";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { ProblemNotice } from "../../../kit/scenario/ProblemNotice";
import { Notice } from "../../../kit/ui/Notice";
import { PageSection } from "../../../kit/ui/PageSection";
import { JobFrame } from "../../../kit/worker/JobFrame";
import { PerspectiveField } from "../PerspectiveField";
import type { PlanInputs } from "../plan/planInForce";
import { AFTER_PLAN } from "../results/shownLines";
import { fanChart, fanCopy, paidBackChart } from "./fanCharts";

interface FanFigureProps {
  readonly column: ScenarioColumn;
  readonly inputs: PlanInputs;
}

/** How sure the cumulative net and its payback are, with the uncertainty of the scenario's parameters. */
export function FanFigure({ column, inputs }: FanFigureProps) {
  const view = useAnalysed(column);
  const caution = doubledCaution(haircutOf(inputs.settings), true);
  return (
    <PageSection
      title="With uncertainty"
      text={`The scenario’s parameters as uncertain as the page Uncertainty has them; cases, staff and money as entered. ${AFTER_PLAN}`}
    >
      {caution !== null && <Notice intent="info">{caution} The charts below leave the optimism bias out.</Notice>}
      {view.ok ? (
        <Fan analysed={view.analysed} inputs={inputs} />
      ) : (
        <ProblemNotice title={`“${column.name}” cannot be simulated`} problems={problemsOf(view)} />
      )}
    </PageSection>
  );
}

function Fan({ analysed, inputs }: { analysed: AnalysedScenario; inputs: PlanInputs }) {
  const styles = useFigureStyles();
  const [perspective, setPerspective] = useState<ScaleUpPerspective>("localAuthority");
  const { settings, cases } = inputs;
  const job = useMemo(() => ({ analysed, settings, cases, perspective }), [analysed, settings, cases, perspective]);
  const prices = pricesOf(analysed.scenario);
  const whose = SCALE_UP_PERSPECTIVES.find((entry) => entry.perspective === perspective)?.label ?? "";
  return (
    <>
      <PerspectiveField label="Net of" among={SCALE_UP_PERSPECTIVES} chosen={perspective} onChoose={setPerspective} />
      <JobFrame
        kind="fan"
        input={job}
        name="Simulating the plan"
        again="Simulate"
        failure="The fan could not be simulated."
      >
        {(years) => (
          <>
            <ChartFigure
              model={fanChart(years, whose, prices)}
              notes={[AFTER_PLAN, drawsNote(DEFAULT_DRAWS)]}
              table={() => fanCopy(years, whose, prices)}
            />
            <ChartFigure model={paidBackChart(years, whose)} notes={[AFTER_PLAN, drawsNote(DEFAULT_DRAWS)]} />
            <p className={styles.nothing}>{drawsNote(DEFAULT_DRAWS)}</p>
          </>
        )}
      </JobFrame>
    </>
  );
}
