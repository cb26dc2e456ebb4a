import type { PageProps } from "../../kit/ui/pageProps";
import { useSessionState } from "../../session/SessionContext";
import { ScenarioEditor } from "./ScenarioEditor";
import { WithoutScenarios } from "../../kit/scenario/WithoutScenarios";

/** The page "Scenario": one scenario of the sheet, its parameters and its results. */
export function ScenarioPage({ isShown, isResultsOpen, onToggleResults }: PageProps) {
  const sheet = useSessionState((state) => state.sheet);
  const selected = useSessionState((state) => state.selected);
  if (sheet?.kind !== "ready" || selected === null) return <WithoutScenarios />;
  return (
    <ScenarioEditor
      sheet={sheet}
      column={selected}
      isShown={isShown}
      isResultsOpen={isResultsOpen}
      onToggleResults={onToggleResults}
    />
  );
}
