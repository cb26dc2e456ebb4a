import { useDeferredValue, useMemo } from "react";
import type { UncertainScenario } from "../../../analysis/uncertainty/uncertainScenario";
import type { ScenarioColumn } from "../../../excel";
import { useSessionState } from "../../session/SessionContext";
import { analysedScenario, uncertainScenario } from "./analysedScenario";
import type { AnalysedScenario, Analysed } from "./analysedScenario";

export type AnalysedView =
  | { readonly ok: true; readonly analysed: AnalysedScenario; readonly uncertain: UncertainScenario }
  | Extract<Analysed, { ok: false }>;

/**
 * A scenario for the pages that analyse it. It is the same object as long as nothing about the scenario changes, however
 * often the sheet is read again; and it lags behind a slider that moves faster than the page can follow.
 */
export function useAnalysed(column: ScenarioColumn): AnalysedView {
  const edits = useDeferredValue(useSessionState((state) => state.edits));
  const text = useMemo(() => JSON.stringify(analysedScenario(column, edits)), [column, edits]);
  return useMemo(() => {
    const found = JSON.parse(text) as Analysed; // What was written a line above.
    return found.ok ? { ...found, uncertain: uncertainScenario(found.analysed) } : found;
  }, [text]);
}
