import { useState } from "react";
import { AnalysisFrame } from "../../kit/analysed/AnalysisFrame";
import type { PageProps } from "../../kit/ui/pageProps";
import { WithoutScenarios } from "../../kit/scenario/WithoutScenarios";
import { useSessionState } from "../../session/SessionContext";
import { FIRST_CHOICES } from "./sensitivityChoices";
import type { SensitivityChoices } from "./sensitivityChoices";
import { SwitchingValues } from "./SwitchingValues";
import { TornadoFigure } from "./TornadoFigure";
import { TwoWayFigure } from "./TwoWayFigure";

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
