import type { NumberKey } from "../../model/register/parameters";
import { lookUp } from "../distributions/quantileTable";
import type { QuantileTable } from "../distributions/quantileTable";
import { INPUT_KEYS } from "./inputs";
import { flipsOfBlock, scrambleDimension } from "./sobol";
import type { Scramble, ScrambledDimension } from "./sobol";

/** A column of draws, and what it is filled from. */
export interface DrawnColumn {
  readonly table: QuantileTable;
  readonly dimension: ScrambledDimension;
  readonly draws: Float64Array;
}

/** Draws the block of points that begins at `first`. */
export function drawColumn({ table, dimension, draws }: DrawnColumn, first: number): void {
  lookUp(table, dimension.pattern, flipsOfBlock(dimension, first), draws);
}

/** The coordinate of an input: always the same, so that its draws do not depend on what else is uncertain. */
export function dimensionOf(key: NumberKey, scramble: Scramble): ScrambledDimension {
  return scrambleDimension(scramble, INPUT_KEYS.indexOf(key));
}
