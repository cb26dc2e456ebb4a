import { NO_OPTIMISM_BIAS, optimismBias } from "../appendix9/optimismBias";
import type { Haircut } from "../appendix9/optimismBias";
import { BY_GRADE } from "../register/scaleUpParameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

type Side = keyof Haircut;

/** What a plan takes off benefits and puts on costs: shares of one's own, or those of the grades of the evidence. */
export function haircutOf(settings: ScaleUpSettings): Haircut {
  const graded = optimismBias({ benefits: settings["scaleUp.benefitsGrade"], costs: settings["scaleUp.costsGrade"] });
  const share = (side: Side) => {
    const own = settings[`scaleUp.${side}Haircut`];
    return own === BY_GRADE ? graded[side] : own;
  };
  return { benefits: share("benefits"), costs: share("costs") };
}

/** The same plan, which takes nothing off and puts nothing on. */
export function withoutHaircut(settings: ScaleUpSettings): ScaleUpSettings {
  return {
    ...settings,
    "scaleUp.benefitsGrade": NO_OPTIMISM_BIAS.benefits,
    "scaleUp.costsGrade": NO_OPTIMISM_BIAS.costs,
    "scaleUp.benefitsHaircut": BY_GRADE,
    "scaleUp.costsHaircut": BY_GRADE,
  };
}
