import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { createBlockSampler } from "./blockSampler";
import type { InputColumns, NetTerms } from "./netTerms";
import { createTermBlock } from "./netTerms";
import { emptyNetColumns, fillNetColumns } from "./netOutcomes";
import type { NetColumns } from "./netOutcomes";
import type { Scramble } from "./sobol";

/** Draws of all inputs and of the net results that follow from them, a block at a time, always into the same columns. */
export interface NetSampler {
  readonly uncertain: UncertainScenario;
  readonly inputs: InputColumns;
  readonly terms: NetTerms;
  readonly net: NetColumns;
  /** Draws the block of points that begins at `first`. */
  fill(first: number): void;
}

export function createNetSampler(uncertain: UncertainScenario, scramble: Scramble): NetSampler {
  const { columns: inputs, fill } = createBlockSampler(uncertain, scramble);
  const { terms, refresh } = createTermBlock(inputs, uncertain);
  const net = emptyNetColumns();
  const basis = uncertain.scenario["reReferral.basis"];
  return {
    ...{ uncertain, inputs, terms, net },
    fill(first) {
      fill(first);
      refresh();
      fillNetColumns(terms, basis, net);
    },
  };
}
