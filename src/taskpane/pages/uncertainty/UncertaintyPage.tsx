import { useState } from "react";
import { AnalysisFrame } from "../../kit/analysed/AnalysisFrame";
import type { PageProps } from "../../kit/ui/pageProps";
import { WithoutScenarios } from "../../kit/scenario/WithoutScenarios";
import { useSessionState } from "../../session/SessionContext";
import { FIRST_CHOICES } from "./uncertaintyChoices";
import type { UncertaintyChoices } from "./uncertaintyChoices";
import { UncertaintyView } from "./UncertaintyView";

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
