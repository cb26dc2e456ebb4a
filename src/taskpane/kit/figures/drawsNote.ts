import type { DrawSettings } from "../../../analysis/simulation/drawPlan";

/** With which draws a figure was made: the same ones give the same figure on every machine. */
export function drawsNote({ draws, seed }: DrawSettings): string {
  return `Simulated with ${draws.toLocaleString("en-GB")} draws, seed ${seed}.`;
}
