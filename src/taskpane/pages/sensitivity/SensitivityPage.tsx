import { useState } from "react";
import type { NumberKey } from "../../../model/register/parameters";
import { DEFAULT_MEASURE } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";
import { AnalysisFrame } from "../../kit/analysed/AnalysisFrame";
import type { PageProps } from "../../kit/pageProps";
import { WithoutScenarios } from "../scenario/WithoutScenarios";
import { useSessionState } from "../../session/SessionContext";
import { SwitchingValues } from "./SwitchingValues";
import { TornadoFigure } from "./TornadoFigure";
import { TwoWayFigure } from "./TwoWayFigure";

/** What the person chose to look at. */
export interface SensitivityChoices {
  readonly measure: Measure;
  /** By how much each parameter moves either way; null for the ends of its 95% interval. */
  readonly swing: number | null;
  /** The parameters of the two-way grid: up its side and along its foot. */
  readonly up: NumberKey;
  readonly along: NumberKey;
}

const FIRST_CHOICES: SensitivityChoices = {
  measure: DEFAULT_MEASURE,
  swing: null,
  up: "programme.closureRate",
  along: "attainment.premium",
};

/** The page "Sensitivity": what a result turns on. */
export function SensitivityPage({ isShown }: PageProps) {
  const sheet = useSessionState((state) => state.sheet);
  const selected = useSessionState((state) => state.selected);
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const choose = (change: Partial<SensitivityChoices>) => setChoices({ ...choices, ...change });
  const { measure } = choices;

  // Nothing is computed and drawn, at every move of a slider, for a page that nobody sees.
  if (!isShown) return null;
  if (sheet?.kind !== "ready" || selected === null) return <WithoutScenarios />;
  return (
    <AnalysisFrame
      columns={sheet.columns}
      column={selected}
      measure={measure}
      onMeasure={(chosen) => choose({ measure: chosen })}
    >
      {(view) => (
        <>
          <TornadoFigure column={selected} view={view} choices={choices} choose={choose} />
          <SwitchingValues column={selected} scenario={view.analysed.scenario} measure={measure} />
          <TwoWayFigure column={selected} scenario={view.analysed.scenario} choices={choices} choose={choose} />
        </>
      )}
    </AnalysisFrame>
  );
}
