import { scaleUpFan } from "../../../../analysis/scaleUpFan";
import type { FanYear } from "../../../../analysis/scaleUpFan";
import { DEFAULT_DRAWS } from "../../../../analysis/simulation/drawPlan";
import type { ScaleUpPerspective } from "../../../../model/scaleUp/lines";
import type { ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import { uncertainScenario } from "../../../kit/analysed/analysedScenario";
import type { AnalysedScenario } from "../../../kit/analysed/analysedScenario";

/** A fan to be computed: plain data, which goes to another thread. */
export interface FanJob {
  readonly analysed: AnalysedScenario;
  readonly settings: ScaleUpSettings;
  readonly cases: readonly number[];
  readonly perspective: ScaleUpPerspective;
}

export function computeFan({ analysed, settings, cases, perspective }: FanJob): readonly FanYear[] {
  return scaleUpFan({ uncertain: uncertainScenario(analysed), settings, cases }, perspective, DEFAULT_DRAWS);
}
