import { summariseBodies } from "../../../analysis/simulation/bodies";
import { DEFAULT_DRAWS } from "../../../analysis/simulation/drawPlan";
import { summariseOutcomes } from "../../../analysis/simulation/summarise";
import type { OutcomeSummary } from "../../../analysis/simulation/summary";
import type { Measure } from "../../../model/appendix9/measures";
import type { ScenarioColumn } from "../../../excel";
import { analysedScenario, uncertainScenario } from "../../kit/analysed/analysedScenario";
import type { Edits } from "../../session/parameterEdits";

/** How sure some results are. */
export type Intervals = Readonly<Partial<Record<Measure, OutcomeSummary>>>;

/** How sure each body's gain is, by the measure. */
export type BodyIntervals = ReadonlyMap<string, OutcomeSummary>;

/** How sure each body's gain is, by few draws of one simulation; null without a result. */
export function bodyIntervalsOf(column: ScenarioColumn, edits: Edits): BodyIntervals | null {
  const found = analysedScenario(column, edits);
  return found.ok ? summariseBodies(uncertainScenario(found.analysed), DEFAULT_DRAWS) : null;
}

/** How sure results are, by few draws; null without a result. */
export function intervalsOf(column: ScenarioColumn, edits: Edits, measures: readonly Measure[]): Intervals | null {
  const found = analysedScenario(column, edits);
  return found.ok ? summariseOutcomes(uncertainScenario(found.analysed), measures, DEFAULT_DRAWS) : null;
}
