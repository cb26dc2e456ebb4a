import { Button, Field, Select, Spinner } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { DEFAULT_DRAWS } from "../../../../analysis/simulation/drawPlan";
import { doubledCaution } from "../../../../model/appendix9/optimismBias";
import { SCALE_UP_PERSPECTIVES } from "../../../../model/scaleUp/lines";
import type { ScaleUpPerspective } from "../../../../model/scaleUp/lines";
import type { ScenarioColumn } from "../../../../excel";
import type { AnalysedScenario } from "../../../kit/analysed/analysedScenario";
import { problemsOf } from "../../../kit/analysed/problemsOf";
import { useAnalysed } from "../../../kit/analysed/useAnalysed";
import { drawsNote } from "../../../kit/figures/exportNotes";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { ProblemNotice } from "../../../kit/scenario/ProblemNotice";
import { Notice } from "../../../kit/ui/Notice";
import { PageSection } from "../../../kit/ui/PageSection";
import type { PlanInputs } from "../plan/planInForce";
import { AFTER_PLAN } from "../results/shownYears";
import { fanChart, fanCopy, paidBackChart } from "./fanCharts";
import { useFan } from "./useFan";

interface FanFigureProps {
  readonly column: ScenarioColumn;
  readonly inputs: PlanInputs;
}

/** How sure the cumulative net and its payback are, with the uncertainty of the scenario's parameters. */
export function FanFigure({ column, inputs }: FanFigureProps) {
  const view = useAnalysed(column);
  const { settings } = inputs;
  const grades = { benefits: settings["scaleUp.benefitsGrade"], costs: settings["scaleUp.costsGrade"] };
  const caution = doubledCaution(grades, true);
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
  const { state, retry } = useFan(job);
  const years = state.kind === "done" ? state.years : null;
  const whose = SCALE_UP_PERSPECTIVES.find((entry) => entry.perspective === perspective)?.label ?? "";
  const choose = (value: string) => {
    const chosen = SCALE_UP_PERSPECTIVES.find((entry) => entry.perspective === value);
    if (chosen !== undefined) setPerspective(chosen.perspective);
  };
  return (
    <>
      <div className={styles.fields}>
        <Field label="Net of">
          <Select size="small" value={perspective} onChange={(_event, { value }) => choose(value)}>
            {SCALE_UP_PERSPECTIVES.map(({ perspective: value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {state.kind === "busy" && <Spinner size="extra-tiny" label="Simulating…" />}
      {state.kind === "failed" && (
        <Notice
          intent="warning"
          actions={
            <Button size="small" onClick={retry}>
              Try again
            </Button>
          }
        >
          The fan could not be simulated. {state.message}
        </Notice>
      )}
      {years !== null && (
        <>
          <ChartFigure
            model={fanChart(years, whose)}
            notes={[AFTER_PLAN, drawsNote(DEFAULT_DRAWS)]}
            table={() => fanCopy(years, whose)}
          />
          <ChartFigure model={paidBackChart(years, whose)} notes={[AFTER_PLAN, drawsNote(DEFAULT_DRAWS)]} />
          <p className={styles.nothing}>{drawsNote(DEFAULT_DRAWS)}</p>
        </>
      )}
    </>
  );
}
