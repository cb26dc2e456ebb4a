import { DEFAULT_DRAWS } from "../../analysis/simulation/drawPlan";
import { summarisePerspectives } from "../../analysis/simulation/summary";
import type { PerspectiveSummaries } from "../../analysis/simulation/summary";
import type { ScenarioColumn } from "../../workbook";
import { analysedScenario, uncertainScenario } from "../analysed/analysedScenario";
import type { Edits } from "../session/parameterEdits";

/** How sure the four net results are, by few draws: quick enough for every move of a slider. Null without a result. */
export function intervalsOf(column: ScenarioColumn, edits: Edits): PerspectiveSummaries | null {
  const found = analysedScenario(column, edits);
  return found.ok ? summarisePerspectives(uncertainScenario(found.analysed), DEFAULT_DRAWS) : null;
}
