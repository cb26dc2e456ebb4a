import { decideInSteps, decisionSteps } from "../../../analysis/options/decision";
import type { Decision, DecisionRequest } from "../../../analysis/options/decision";
import { scaleUpFan } from "../../../analysis/scaleUpFan";
import type { FanYear } from "../../../analysis/scaleUpFan";
import { DEFAULT_DRAWS } from "../../../analysis/simulation/drawPlan";
import type { Block, DrawSettings } from "../../../analysis/simulation/drawPlan";
import type { Extent } from "../../../analysis/simulation/histogram";
import { binRange, joinRanges, summariseRange } from "../../../analysis/simulation/sharedSummary";
import type { SummarisedRange } from "../../../analysis/simulation/sharedSummary";
import type { Steps } from "../../../analysis/simulation/steps";
import { summariseInSteps } from "../../../analysis/simulation/summarise";
import type { SimulationSummary, SummaryRequest } from "../../../analysis/simulation/summary";
import type { SummaryPart } from "../../../analysis/simulation/summaryTally";
import type { StudyPlan } from "../../../analysis/studyValue/settings";
import { CURVE_STEPS, studyCurve } from "../../../analysis/studyValue/studyCurve";
import type { StudyCurve } from "../../../analysis/studyValue/studyCurve";
import type { NetMeasure } from "../../../model/appendix9/measures";
import type { ScaleUpSettings } from "../../../model/register/scaleUpParameters";
import type { ScaleUpPerspective } from "../../../model/scaleUp/lines";
import { uncertainScenario } from "../analysed/analysedScenario";
import type { AnalysedScenario } from "../analysed/analysedScenario";

interface Simulated {
  readonly analysed: AnalysedScenario;
  readonly request: SummaryRequest;
}

/** What may be computed on another thread. Inputs and results are plain data, which can go there and back. */
interface Jobs {
  readonly simulation: { readonly input: Simulated; readonly result: SimulationSummary };
  /** A simulation that threads share: the draws of each, their bins once it is known where these begin, and all of it joined. */
  readonly range: { readonly input: Simulated & { readonly range: Block }; readonly result: SummaryPart };
  readonly bins: {
    readonly input: Simulated & { readonly range: Block; readonly extent: Extent };
    readonly result: Float64Array;
  };
  readonly join: {
    readonly input: Simulated & { readonly ranges: readonly SummarisedRange[] };
    readonly result: SimulationSummary;
  };
  readonly fan: {
    readonly input: {
      readonly analysed: AnalysedScenario;
      readonly settings: ScaleUpSettings;
      readonly cases: readonly number[];
      readonly perspective: ScaleUpPerspective;
    };
    readonly result: readonly FanYear[];
  };
  readonly study: {
    readonly input: {
      readonly analysed: AnalysedScenario;
      readonly measure: NetMeasure;
      readonly plan: StudyPlan;
      readonly settings: DrawSettings;
    };
    readonly result: StudyCurve;
  };
  readonly decision: {
    readonly input: { readonly options: readonly AnalysedScenario[]; readonly request: DecisionRequest };
    readonly result: Decision;
  };
}

export type JobKind = keyof Jobs;
export type JobInput<Kind extends JobKind> = Jobs[Kind]["input"];
export type JobResult<Kind extends JobKind> = Jobs[Kind]["result"];

export interface Job<Kind extends JobKind = JobKind> {
  readonly kind: Kind;
  readonly input: JobInput<Kind>;
}

/** A job's steps, together as many draws (or whatever it counts) as it says. */
export interface StartedJob<Result> {
  readonly draws: number;
  readonly steps: Steps<Result>;
}

/** What the worker says of the job it was given. */
export type WorkerMessage<Kind extends JobKind = JobKind> =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly result: JobResult<Kind> }
  | { readonly kind: "failed"; readonly message: string };

const STARTS: { readonly [Kind in JobKind]: (input: JobInput<Kind>) => StartedJob<JobResult<Kind>> } = {
  simulation: ({ analysed, request }) => ({
    draws: request.settings.draws,
    steps: summariseInSteps(uncertainScenario(analysed), request),
  }),
  range: ({ analysed, request, range }) => ({
    draws: range.count,
    steps: summariseRange(uncertainScenario(analysed), request, range),
  }),
  bins: ({ analysed, request, range, extent }) => ({
    draws: range.count,
    steps: binRange(uncertainScenario(analysed), request, range, extent),
  }),
  join: ({ analysed, request, ranges }) => ({
    draws: ranges.length,
    steps: joinRanges(uncertainScenario(analysed), request, ranges),
  }),
  fan: ({ analysed, settings, cases, perspective }) => ({
    draws: DEFAULT_DRAWS.draws,
    steps: scaleUpFan({ uncertain: uncertainScenario(analysed), settings, cases }, perspective, DEFAULT_DRAWS),
  }),
  study: ({ analysed, measure, plan, settings }) => ({
    draws: CURVE_STEPS,
    steps: studyCurve(uncertainScenario(analysed), measure, plan, settings),
  }),
  decision: ({ options, request }) => ({
    draws: decisionSteps(request),
    steps: decideInSteps(options.map(uncertainScenario), request),
  }),
};

export function startJob<Kind extends JobKind>({ kind, input }: Job<Kind>): StartedJob<JobResult<Kind>> {
  return STARTS[kind](input);
}
