import { FEWEST_AT_RISK } from "../../../analysis/caseList/estimates";
import { curveAt } from "../../../analysis/caseList/study/estimatesAt";
import type { ArmCurve } from "../../../analysis/caseList/study/estimatesAt";
import type { CurveModel } from "../../../charts";
import { parameterText } from "./estimateRows";
import type { EstimateRow } from "./estimateRows";
import { formatPublished } from "../../format/formatParameter";
import type { Figure, TableCopy } from "../../kit/figures/tableCopy";
import { curveChart } from "./curveChart";

/** Counts from 1 to this can tell who somebody is; DfE writes `c` for them, and so do we. */
const MOST_SUPPRESSED = 5;
const SUPPRESSED: Figure = { shown: "c", plain: "c" };
/** Points of a curve that may leave the service are a quarter apart, and none rests on fewer cases. */
const SHARED_STEP = 13;

export const SHARING_NOTE =
  "c: a count of 1 to 5, or a figure that rests on one, is not shown, so that nobody can be told by it.";

export function isSmall(count: number | null): boolean {
  return count !== null && count >= 1 && count <= MOST_SUPPRESSED;
}

/** The estimates as they may be shared: small counts, and figures from which one could be worked out, are left out. */
export function sharedTable(rows: readonly EstimateRow[], source: string): TableCopy {
  return {
    title: "Parameters from the case list",
    notes: [SHARING_NOTE, source],
    header: ["Parameter", "This list", "Low", "High", "Cases", "Events", "Published"],
    rows: rows.map((row) => {
      const { parameter, value, interval, cases, events } = row;
      const isHidden =
        isSmall(cases) || isSmall(events) || (cases !== null && events !== null && isSmall(cases - events));
      const figure = (amount: number | undefined): Figure =>
        amount === undefined ? { shown: "", plain: "" } : { shown: parameterText(parameter, amount), plain: amount };
      const count = (amount: number | null): Figure =>
        amount === null
          ? { shown: "", plain: "" }
          : isSmall(amount)
            ? SUPPRESSED
            : { shown: String(amount), plain: amount };
      // How many ended for any reason, less those that closed, would give the others away.
      const isSum = parameter.key.endsWith(".weeksOpen");
      return {
        label: parameter.label,
        amounts:
          isHidden && !isSum
            ? [SUPPRESSED, SUPPRESSED, SUPPRESSED, count(cases), SUPPRESSED, published(row)]
            : [
                ...[figure(value), figure(interval?.low), figure(interval?.high), count(cases)],
                ...[isSum ? count(null) : count(events), published(row)],
              ],
      };
    }),
  };
}

function published({ parameter }: EstimateRow): Figure {
  const text = formatPublished(parameter);
  return { shown: text, plain: text };
}

/** The curve as it may be shared: by the quarter, as far as ten cases are at risk in each service. */
export function sharedCurve(curves: readonly ArmCurve[], weeks: number, longest: number): CurveModel {
  const model = curveChart(curves, weeks, longest);
  const isShared = (x: number) =>
    x % SHARED_STEP === 0 && curves.every((curve) => curveAt(curve, x).atRisk >= FEWEST_AT_RISK);
  return {
    ...model,
    series: model.series.map((line) => ({ ...line, step: false, points: line.points.filter(({ x }) => isShared(x)) })),
    bands: model.bands?.map((band) => ({ ...band, points: band.points.filter(({ x }) => isShared(x)) })) ?? [],
  };
}
