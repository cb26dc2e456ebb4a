import type { NetMeasure } from "../../model/appendix9/measures";
import type { NumberKey } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";
import { meanOf } from "../simulation/conditionalResults";
import { BLOCK } from "../simulation/drawPlan";
import { createNetBlock } from "../simulation/netBlock";
import { inputColumns, netTerms } from "../simulation/netTerms";
import type { NetTermName, NetTerm } from "../simulation/netTerms";
import { ownNetsAtMeans } from "../simulation/ownSampler";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";

/** A net result where some inputs vary, a block at a time, and all others are at their means. */
export interface NetAtMeans {
  /** The columns of the inputs that vary, at their means until something is written into them. */
  readonly columns: ReadonlyMap<NumberKey, Float64Array>;
  /** The net result in each place of the columns; valid until the next time. */
  compute(): Float64Array;
  /** Ends it; nobody may look at its results any more. */
  readonly release: () => void;
}

export function createNetAtMeans(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  varying: readonly NumberKey[],
): NetAtMeans {
  const { scenario } = uncertain;
  const block = createNetBlock(scenario["reReferral.basis"], ownNetsAtMeans(uncertain));
  const means = meansOf(uncertain);
  const columns = new Map(varying.map((key) => [key, new Float64Array(BLOCK).fill(means[key])]));
  const terms = Object.entries(netTerms(scenario)) as [NetTermName, NetTerm][]; // Object.entries forgets the names.
  const compositions = terms.flatMap(([name, term]) => {
    const column = block.columns[name];
    column.fill(meanOf(term, uncertain, means));
    if (!term.inputs.some((key) => columns.has(key))) return [];
    const inputs = inputColumns(term, columns, means, BLOCK);
    return [() => term.fill(column, inputs)];
  });
  return {
    columns,
    compute() {
      for (const compose of compositions) compose();
      block.compute();
      return block.columns[measure];
    },
    release: block.release,
  };
}

/** The scenario with each uncertain input at its mean. */
export function meansOf({ scenario, distributions }: UncertainScenario): Scenario {
  const means = { ...scenario };
  for (const [key, { mean }] of distributions) means[key] = mean;
  return means;
}
