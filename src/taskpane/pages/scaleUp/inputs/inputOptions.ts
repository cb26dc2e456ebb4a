import { OPTIMISM_BIAS } from "../../../../model/appendix9/optimismBias";
import type { ScaleUpChoiceKey, ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import { formatPercent } from "../../../kit/formatNumbers";
import type { Option } from "../../../kit/parameters/ChoiceRow";

type Options = { readonly [Key in ScaleUpChoiceKey]: readonly (Option & { readonly value: ScaleUpSettings[Key] })[] };

/** What can be chosen in words, each explained. */
export const CHOICE_OPTIONS: Options = {
  "staff.pods": [
    { value: "part", label: "Part pods", explanation: "The last pod has only the practitioners that are needed." },
    { value: "whole", label: "Whole pods", explanation: "Every pod is full, the last one too." },
  ],
  "scaleUp.costBasis": [
    { value: "posts", label: "Whole posts", explanation: "What the staff would cost who have to be there." },
    { value: "average", label: "Average", explanation: "Weekly cost × weeks open, as the report counts." },
  ],
};

/** The grades of evidence, with what each does: to benefits "−10%", to costs "+10%". */
export function gradeOptions(of: "benefits" | "costs"): readonly { readonly grade: number; readonly label: string }[] {
  const sign = of === "benefits" ? "−" : "+";
  return OPTIMISM_BIAS.map(({ grade, evidence, [of]: share }) => ({
    grade,
    label: `${grade}: ${share === 0 ? "no change" : `${sign}${formatPercent(share)}`}. ${evidence}`,
  }));
}
