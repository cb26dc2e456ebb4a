import type { NetMeasure } from "../../model/appendix9/measures";
import type { ComponentMeans } from "../simulation/acceptability";
import { drawOutcomes } from "../simulation/drawOutcomes";
import type { DrawSettings } from "../simulation/drawPlan";
import { tallyOf } from "../simulation/tally";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";

/** The draws of several options and of their common comparator, which comes first: nothing is gained over itself. */
export interface OptionDraws {
  readonly nets: readonly Float64Array[];
  /** Cases that each closes more than the comparator, as a share. */
  readonly extraClosures: readonly Float64Array[];
  readonly means: readonly ComponentMeans[];
}

/**
 * Draws scenarios as options of one decision. An input is drawn from the same coordinate in each, so that what they share is
 * the same in every draw.
 */
export function drawOptions(
  options: readonly UncertainScenario[],
  measure: NetMeasure,
  settings: DrawSettings,
): OptionDraws {
  const drawn = options.map((option) => drawOutcomes(option, [measure, "extraClosure"], settings));
  const nothing = new Float64Array(settings.draws);
  const nets = [nothing, ...drawn.map((one) => one[measure])];
  const extraClosures = [nothing, ...drawn.map(({ extraClosure }) => extraClosure)];
  const means = nets.map((net, option) => ({
    net: tallyOf(net).mean,
    extraClosure: tallyOf(extraClosures[option] ?? nothing).mean,
  }));
  return { nets, extraClosures, means };
}

/** The options' net benefits if one more closed case is worth so many pounds. */
export function benefitsAt({ nets, extraClosures }: OptionDraws, worth: number): readonly Float64Array[] {
  // Not even a 0 is added where nothing is placed on closures.
  if (worth === 0) return nets;
  return nets.map((net, option) => {
    const extra = extraClosures[option];
    return net.map((draw, i) => draw + worth * (extra?.[i] ?? NaN));
  });
}
