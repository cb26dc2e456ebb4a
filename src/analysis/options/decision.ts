import type { NetMeasure } from "../../model/appendix9/measures";
import type { DrawSettings } from "../simulation/drawPlan";
import type { InformationValue } from "../simulation/informationValue";
import type { Steps } from "../simulation/steps";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { chancesOf, chooseBest } from "./chooseBest";
import type { OptionChoice } from "./chooseBest";
import { drawOptions } from "./optionDraws";
import { optionInformation } from "./optionInformation";
import { optionClouds } from "./plane";
import type { OptionCloud } from "./plane";

/** By what one decides among options. */
export interface DecisionRequest {
  readonly measure: NetMeasure;
  /** £ placed on one more case closed. */
  readonly worth: number;
  /** Other worths, along which the frontier is wanted. */
  readonly worths: readonly number[];
  readonly settings: DrawSettings;
}

/** Which option is how likely to be the best if one more closed case is worth so many pounds. */
export interface FrontierPoint {
  readonly worth: number;
  readonly probabilities: readonly number[];
  /** The place of the option with the best mean. */
  readonly best: number;
  readonly perfectInformation: number;
}

/** A decision among options, the comparator first. Plain data, to be sent between threads. */
export interface Decision {
  readonly request: DecisionRequest;
  readonly choice: OptionChoice;
  readonly frontier: readonly FrontierPoint[];
  /** Without the comparator, which lies at the origin. */
  readonly clouds: readonly OptionCloud[];
  readonly information: InformationValue;
}

/** How many steps a decision takes. */
export function decisionSteps({ worths }: DecisionRequest): number {
  return 4 + worths.length;
}

/** Decides among options in steps, the draws first. */
export function* decideInSteps(options: readonly UncertainScenario[], request: DecisionRequest): Steps<Decision> {
  const { measure, worth, worths, settings } = request;
  const drawn = drawOptions(options, measure, settings);
  yield 1;
  const choice = chooseBest(drawn, worth);
  yield 1;
  const frontier: FrontierPoint[] = [];
  for (const pounds of worths) {
    frontier.push({ worth: pounds, ...chancesOf(drawn, pounds) });
    yield 1;
  }
  const clouds = optionClouds(options, worth, settings);
  yield 1;
  const information = optionInformation(options, measure, worth, settings, choice.perfectInformation);
  yield 1;
  return { request, choice, frontier, clouds, information };
}
