import { pricesOf } from "../../../../model/register/registerPrices";
import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { FanYear } from "../../../../analysis/scaleUpFan";
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
import { ProgressBar } from "../../../kit/ui/ProgressBar";
import { PageSection } from "../../../kit/ui/PageSection";
import type { JobInput } from "../../../kit/worker/jobs";
import { keepWorker, takeWorker } from "../../../kit/worker/keptWorker";
import { runJob } from "../../../kit/worker/runJob";
import { PerspectiveField } from "../PerspectiveField";
import type { PlanInputs } from "../plan/planInForce";
import { AFTER_PLAN } from "../results/shownLines";
import { fanChart, fanCopy, paidBackChart } from "./fanCharts";

const useStyles = makeStyles({ again: { alignSelf: "flex-start" } });

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
  const own = useStyles();
  const [perspective, setPerspective] = useState<ScaleUpPerspective>("localAuthority");
  const { settings, cases } = inputs;
  const job = useMemo(() => ({ analysed, settings, cases, perspective }), [analysed, settings, cases, perspective]);
  const { state, retry, cancel } = useFan(job);
  const years = state.kind === "done" ? state.years : null;
  const prices = pricesOf(analysed.scenario);
  const whose = SCALE_UP_PERSPECTIVES.find((entry) => entry.perspective === perspective)?.label ?? "";
  return (
    <>
      <PerspectiveField label="Net of" among={SCALE_UP_PERSPECTIVES} chosen={perspective} onChoose={setPerspective} />
      {state.kind === "busy" && <ProgressBar name="Simulating the plan" share={state.share} onCancel={cancel} />}
      {state.kind === "cancelled" && (
        <Button className={own.again} size="small" onClick={retry}>
          Simulate
        </Button>
      )}
      {state.kind === "failed" && (
        <Notice intent="warning" onRetry={retry}>
          The fan could not be simulated. {state.message}
        </Notice>
      )}
      {years !== null && (
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
    </>
  );
}

/** The fan is computed once nothing has moved for this long. */
const REST_MILLISECONDS = 500;

type FanState =
  /** The share is null as long as nothing has been computed. */
  | { readonly kind: "busy"; readonly share: number | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "done"; readonly years: readonly FanYear[] }
  | { readonly kind: "failed"; readonly message: string };

/** The fan of a plan, late and on another thread where there is one. */
function useFan(input: JobInput<"fan">): {
  readonly state: FanState;
  readonly retry: () => void;
  readonly cancel: () => void;
} {
  const [attempt, setAttempt] = useState({ of: input });
  const [reached, setReached] = useState<{ readonly of: unknown; readonly state: FanState } | null>(null);
  const running = useRef<AbortController | null>(null);
  // A failed attempt at an earlier plan counts no more.
  const current = attempt.of === input ? attempt : input;
  useEffect(() => {
    const stopping = new AbortController();
    running.current = stopping;
    const { signal } = stopping;
    const reach = (state: FanState) => setReached({ of: current, state });
    const onProgress = (share: number) => reach({ kind: "busy", share });
    const run = async () => {
      try {
        const years = await runJob({ kind: "fan", input }, { signal, onProgress, takeWorker, keepWorker });
        if (!signal.aborted) reach({ kind: "done", years });
      } catch (error) {
        if (signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        reach({ kind: "failed", message });
      }
    };
    const timer = setTimeout(() => void run(), REST_MILLISECONDS);
    signal.addEventListener("abort", () => clearTimeout(timer));
    return () => stopping.abort();
  }, [input, current]);
  return {
    state: reached?.of === current ? reached.state : { kind: "busy", share: null },
    retry: () => setAttempt({ of: input }),
    cancel: () => {
      running.current?.abort();
      setReached({ of: current, state: { kind: "cancelled" } });
    },
  };
}
