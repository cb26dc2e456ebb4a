import type { DrawSettings } from "../../analysis/simulation/drawPlan";
import { number } from "../frame/sheetDescription";
import { askedRow } from "./analysisSheet";
import type { AnalysisContext, AskedRow } from "./analysisSheet";

/** The lines that say how a simulation was drawn, and the arguments that refer to them. */
export interface DrawCells {
  readonly asked: readonly AskedRow[];
  /** `keys, values, uncertainty`, as every simulating function takes them. */
  readonly scenario: readonly [string, string, string | null];
  /** `draws, seed, correlation`, which come last. */
  readonly settings: readonly [string, string, string | null];
}

/** @param first The place of the first of the lines among all that was asked, from 0. */
export function drawCells({ cells }: AnalysisContext, { draws, seed }: DrawSettings, first: number): DrawCells {
  return {
    asked: [
      { label: "Draws", cells: [number(draws, "published", "#,##0")] },
      {
        label: "Seed",
        cells: [number(seed, "published", "0")],
        remark: "The same seed gives the same draws everywhere.",
      },
    ],
    scenario: [cells.keys, cells.values, cells.uncertainty],
    settings: [`$B$${askedRow(first)}`, `$B$${askedRow(first + 1)}`, cells.correlation],
  };
}
