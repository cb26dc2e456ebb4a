import { useMemo } from "react";
import { evaluate } from "../../../model/appendix9/evaluate";
import type { ScenarioColumn } from "../../../excel";
import type { ComputableView } from "../../kit/analysed/AnalysisFrame";
import { useSimulation } from "./useSimulation";
import { AcceptabilityFigure } from "./AcceptabilityFigure";
import { curveWorths } from "./acceptabilityChart";
import { DistributionFigure } from "./DistributionFigure";
import { FindOutFirst } from "./FindOutFirst";
import { GainSection } from "./GainSection";
import { HaircutSection } from "./HaircutSection";
import { InputsSection } from "./inputs/InputsSection";
import { NextTrial } from "./NextTrial";
import { StudyWorth } from "./study/StudyWorth";
import type { UncertaintyChoices } from "./uncertaintyChoices";

interface UncertaintyViewProps {
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
  readonly choices: UncertaintyChoices;
  readonly choose: (change: Partial<UncertaintyChoices>) => void;
}

/** One simulation of the scenario, and all that it tells. */
export function UncertaintyView({ column, view, choices, choose }: UncertaintyViewProps) {
  const { measure, worth } = choices;
  const worths = useMemo(() => curveWorths(worth), [worth]);
  const simulation = useSimulation(view, measure, worths);
  const { summary } = simulation;
  const results = useMemo(() => evaluate(view.analysed.scenario), [view]);
  return (
    <>
      <DistributionFigure column={column} view={view} simulation={simulation} results={results} />
      <GainSection summary={summary} results={results} />
      <AcceptabilityFigure
        column={column}
        summary={summary}
        worth={worth}
        onWorth={(typed) => choose({ worth: typed })}
      />
      <FindOutFirst
        column={column}
        summary={summary}
        caseload={choices.caseload}
        onCaseload={(caseload) => choose({ caseload })}
      />
      <StudyWorth
        column={column}
        view={view}
        measure={measure}
        plan={choices.study}
        onPlan={(study) => choose({ study })}
      />
      <NextTrial column={column} trial={choices.trial} onTrial={(trial) => choose({ trial })} />
      <HaircutSection
        column={column}
        isStated={view.analysed.keys.length > 0}
        results={results}
        summary={summary}
        haircut={choices.haircut}
        isUncertain={view.uncertain.distributions.size > 0}
        onHaircut={(haircut) => choose({ haircut })}
      />
      <InputsSection column={column} view={view} />
    </>
  );
}
