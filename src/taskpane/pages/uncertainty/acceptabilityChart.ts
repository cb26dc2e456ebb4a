import type { Acceptability } from "../../../analysis/simulation/acceptability";
import type { CurveModel } from "../../../charts";
import { formatMoney, formatProbability } from "../../format/formatNumbers";

/** Points of the curve. */
const STEPS = 60;
/** How far the curve goes, unless a worth beyond its middle is asked about. */
const LEAST_END = 30_000;

/** What is asked of the simulation: even steps of £ placed on one more closed case, and the worth asked about. */
export function curveWorths(worth: number): readonly number[] {
  const end = Math.max(LEAST_END, 2 * worth);
  const even = Array.from({ length: STEPS + 1 }, (_, step) => (end * step) / STEPS);
  return [...new Set([...even, worth])].sort((a, b) => a - b);
}

/** How likely the programme is to be worth its net cost to the local authority, by what one more closed case is worth. */
export function acceptabilityChart(points: readonly Acceptability[], worth: number): CurveModel {
  const at = points.find((point) => point.worth === worth);
  return {
    kind: "curve",
    title: "Worth its cost, by what a closed case is worth",
    xAxisTitle: "£ placed on one more case closed",
    valueAxisTitle: "Probability of being worth it",
    xFormat: "£#,##0",
    valueFormat: "0%",
    altText: `A curve from ${ends(points)}.${at === undefined ? "" : ` At ${formatMoney(worth, "negative only", "whole pounds")}: ${formatProbability(at.probability)}.`}`,
    series: [
      {
        name: "Probability of being worth it",
        points: points.map(({ worth: x, probability }) => ({ x, y: probability })),
      },
    ],
    xReferences: [{ at: worth, label: formatMoney(worth, "negative only", "whole pounds") }],
  };
}

function ends(points: readonly Acceptability[]): string {
  const formatted = (point: Acceptability | undefined) =>
    point === undefined
      ? "nothing"
      : `${formatProbability(point.probability)} at ${formatMoney(point.worth, "negative only", "whole pounds")}`;
  return `${formatted(points[0])} to ${formatted(points.at(-1))}`;
}
