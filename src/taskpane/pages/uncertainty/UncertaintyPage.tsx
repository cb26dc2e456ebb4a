import { useState } from "react";
import type { EvidenceGrade } from "../../../model/appendix9/optimismBias";
import { DEFAULT_MEASURE } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";
import { AnalysisFrame } from "../../kit/analysed/AnalysisFrame";
import type { PageProps } from "../../kit/pageProps";
import { WithoutScenarios } from "../scenario/WithoutScenarios";
import { useSessionState } from "../../session/SessionContext";
import { APPENDIX_6 } from "./powerCurve";
import type { TrialPlan } from "./powerCurve";
import { UncertaintyView } from "./UncertaintyView";

/** What the person chose to look at, and typed to be reckoned with. */
export interface UncertaintyChoices {
  readonly measure: Measure;
  /** £ placed on one more case closed. */
  readonly worth: number;
  /** Cases for which a decision is made. */
  readonly caseload: number;
  readonly grade: EvidenceGrade;
  readonly trial: TrialPlan;
}

const FIRST_CHOICES: UncertaintyChoices = {
  measure: DEFAULT_MEASURE,
  worth: 10_000,
  caseload: 600,
  grade: 2,
  trial: APPENDIX_6,
};

/** The page "Uncertainty": how sure a result is, and what to find out first. */
export function UncertaintyPage({ isShown }: PageProps) {
  const sheet = useSessionState((state) => state.sheet);
  const selected = useSessionState((state) => state.selected);
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const choose = (change: Partial<UncertaintyChoices>) => setChoices({ ...choices, ...change });

  // Nothing is simulated, at every move of a slider, for a page that nobody sees.
  if (!isShown) return null;
  if (sheet?.kind !== "ready" || selected === null) return <WithoutScenarios />;
  return (
    <AnalysisFrame
      columns={sheet.columns}
      column={selected}
      measure={choices.measure}
      onMeasure={(measure) => choose({ measure })}
    >
      {(view) => <UncertaintyView column={selected} view={view} choices={choices} choose={choose} />}
    </AnalysisFrame>
  );
}
