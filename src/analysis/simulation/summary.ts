import type { Measure, NetMeasure } from "../../model/appendix9/measures";
import type { Acceptability } from "./acceptability";
import type { DrawSettings } from "./drawPlan";
import type { Bin } from "./histogram";
import type { InformationValue } from "./informationValue";

/** How an outcome is distributed, in its own unit. */
export interface OutcomeSummary {
  readonly mean: number;
  readonly standardDeviation: number;
  /** The 2.5% and 97.5% quantiles: the 95% interval. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly probabilityAboveZero: number;
}

export type PerspectiveSummaries = Readonly<Record<NetMeasure, OutcomeSummary>>;

/** All that a simulation tells of a scenario, with one measure looked at closely. Plain data, to be sent between threads. */
export interface SimulationSummary {
  readonly settings: DrawSettings;
  readonly perspectives: PerspectiveSummaries;
  readonly measure: Measure;
  /** Null where the measure is a ratio without denominator in any draw. */
  readonly chosen: OutcomeSummary | null;
  /** How far the chosen measure's mean may be off for having been simulated. */
  readonly standardError: number;
  readonly histogram: readonly Bin[];
  /** The probability that the programme closes more cases than the comparator. */
  readonly closesMore: number;
  readonly acceptability: readonly Acceptability[];
  /** What it is worth to find out before deciding by the measure; null where it is no net result. */
  readonly information: InformationValue | null;
}

export interface SummaryRequest {
  readonly measure: Measure;
  readonly settings: DrawSettings;
  /** £ placed on one more case closed, for the acceptability curve. */
  readonly worths: readonly number[];
  /** Bars of the histogram. */
  readonly bins: number;
}
