import type { ArmName } from "../../../analysis/caseList/armEstimates";
import { curveAt } from "../../../analysis/caseList/study/estimatesAt";
import type { ArmCurve } from "../../../analysis/caseList/study/estimatesAt";
import type { CurveModel } from "../../../charts";
import { formatPercent } from "../../format/formatNumbers";

/** A curve is drawn week by week, a long one in wider steps. */
const MOST_POINTS = 120;
/** Numbers at risk stand beneath at so many weeks each, a quarter of a year. */
const AT_RISK_STEP = 13;

export const ARM_LABELS: Readonly<Record<ArmName, string>> = { programme: "Programme", comparator: "Comparator" };

/** The share of cases still open, week by week, with its band. */
export function curveChart(curves: readonly ArmCurve[], weeks: number, longest: number): CurveModel {
  const step = Math.max(1, Math.ceil(longest / MOST_POINTS));
  const at = Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
  const lines = curves.map((one) => ({ name: ARM_LABELS[one.arm], points: at.map((week) => curveAt(one, week)) }));
  const here = curves.map((one) => `${ARM_LABELS[one.arm].toLowerCase()} ${formatPercent(curveAt(one, weeks).share)}`);
  return {
    kind: "curve",
    title: "Share of cases still open",
    xAxisTitle: "Weeks since the case began",
    valueAxisTitle: "Share still open",
    xFormat: "0",
    valueFormat: "0%",
    altText: `A falling step line with a 95% band. After ${weeks} weeks still open: ${here.join(", ")}.`,
    series: lines.map(({ name, points }) => ({
      name,
      step: true,
      points: points.map(({ weeks: x, share }) => ({ x, y: share })),
    })),
    bands: lines.map(({ name, points }, series) => ({
      name: `${name}, 95% interval`,
      series,
      points: points.map(({ weeks: x, share, low, high }) => ({ x, low: low ?? share, high: high ?? share })),
    })),
    xReferences: [{ at: weeks, label: `${weeks} weeks` }],
  };
}

/** How many cases were still followed after so many weeks, each quarter of a year. */
export function atRiskTable(curves: readonly ArmCurve[], longest: number) {
  const weeks = Array.from({ length: Math.floor(longest / AT_RISK_STEP) + 1 }, (_, index) => index * AT_RISK_STEP);
  return weeks.map((week) => ({ week, atRisk: curves.map((one) => curveAt(one, week).atRisk) }));
}
