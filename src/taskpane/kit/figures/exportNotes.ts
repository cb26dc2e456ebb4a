import type { DrawSettings } from "../../../analysis/simulation/drawPlan";
import { EVIDENCE_LINE } from "../../../model/register/evidence";

/** What goes along with every table and picture that leaves the pane. */
export const EXPORT_NOTES: readonly string[] = [
  EVIDENCE_LINE,
  "Model of Appendix 9, Project Crewe evaluation (Department for Education, 2017).",
];

/** With which draws a figure was made: the same ones give the same figure on every machine. */
export function drawsNote({ draws, seed }: DrawSettings): string {
  return `Simulated with ${draws.toLocaleString("en-GB")} draws, random start (seed) ${seed}.`;
}
