import type { DrawSettings } from "../../analysis/simulation/drawPlan";
import { number } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import { assumption } from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { oneCell } from "./functionCall";
import type { CallArgument } from "./functionCall";

/** The rows that say how a simulation was drawn, for a layout. */
export const DRAW_ROWS = { draws: "row", seed: "row" } as const;

/** `draws, seed, correlation`, with which every simulating function ends. */
type DrawArguments = readonly [CallArgument, CallArgument, CallArgument | null];

/** @param cellOf The addresses of the two rows' cells. */
export function drawArguments(
  { cells }: AnalysisContext,
  { draws, seed }: DrawSettings,
  cellOf: (row: keyof typeof DRAW_ROWS) => string,
): DrawArguments {
  return [oneCell(cellOf("draws"), draws), oneCell(cellOf("seed"), seed), cells.correlation];
}

/** The cells of the rows. */
export function drawRows({ draws, seed }: DrawSettings): Readonly<Record<keyof typeof DRAW_ROWS, RowDescription>> {
  return {
    draws: assumption("Draws", [number(draws, "published", "#,##0")]),
    seed: assumption(
      "Start of the draws (seed)",
      [number(seed, "published", "0")],
      "The same seed gives the same draws everywhere.",
    ),
  };
}
