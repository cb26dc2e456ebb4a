import { DEFAULT_MEASURE } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";
import type { NumberKey } from "../../../model/register/parameters";

/** What the person chose to look at. */
export interface SensitivityChoices {
  readonly measure: Measure;
  /** By how much each parameter moves either way; null for the ends of its 95% interval. */
  readonly swing: number | null;
  /** The parameters of the two-way grid: up its side and along its foot. */
  readonly up: NumberKey;
  readonly along: NumberKey;
}

export const FIRST_CHOICES: SensitivityChoices = {
  measure: DEFAULT_MEASURE,
  swing: null,
  up: "programme.closureRate",
  along: "attainment.premium",
};
