import { inputsOf } from "../../model/register/outcomes/outcomeInputs";
import type { InputField } from "../../model/register/outcomes/outcomeInputs";
import { quantileTable } from "../distributions/quantileTable";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK } from "./drawPlan";
import { drawColumn } from "./drawnColumn";
import type { DrawnColumn } from "./drawnColumn";
import { outcomeCoordinate } from "./ownSampler";
import { scrambleDimension } from "./sobol";
import type { Scramble } from "./sobol";

/** Draws of a scenario's own outcomes input by input, where what they add to the net results is not enough. */
export interface OutcomeInputSampler {
  readonly drawn: readonly DrawnInput[];
  /** Draws the block of points that begins at `first`, as the net results have them. */
  fill(first: number): void;
}

interface DrawnInput extends DrawnColumn {
  /** The place of its outcome among the scenario's. */
  readonly at: number;
  readonly field: InputField;
}

export function createOutcomeInputSampler(
  { scenario, own }: UncertainScenario,
  scramble: Scramble,
): OutcomeInputSampler {
  const drawn = (scenario.outcomes ?? []).flatMap((outcome, at) =>
    inputsOf(outcome).flatMap(({ key, field }, index): DrawnInput[] => {
      const distribution = own?.get(key);
      if (distribution === undefined) return [];
      const dimension = scrambleDimension(scramble, outcomeCoordinate(outcome, index));
      return [{ at, field, table: quantileTable(distribution), dimension, draws: new Float64Array(BLOCK) }];
    }),
  );
  return {
    drawn,
    fill(first) {
      for (const column of drawn) drawColumn(column, first);
    },
  };
}
