import type { CurveModel, ReferenceLine } from "../../../../charts";
import { SCALE_UP_PERSPECTIVES } from "../../../../model/scaleUp/lines";
import type { ScaleUpPerspective } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { yearLabels } from "./shownYears";

/** Whose economic net can stand beside the cash. */
export const ECONOMIC_PERSPECTIVES = SCALE_UP_PERSPECTIVES.filter(({ perspective }) => perspective !== "cash");

/** What has come in and gone out up to each year: economic value of one perspective, and the local authority's cash. */
export function cumulativeChart(results: ScaleUpResults, chosen: ScaleUpPerspective): CurveModel {
  const { years, lines, summary } = results;
  const shown = SCALE_UP_PERSPECTIVES.filter(({ perspective }) => perspective === chosen || perspective === "cash");
  const labels = yearLabels(results, years.length);
  const paybacks = shown.map(({ perspective, label }) => ({
    label,
    year: summary.perspectives[perspective].paybackYear,
  }));
  const sentences = paybacks.map(({ label, year }) =>
    year === null
      ? `${label}: does not pay back by ${years.at(-1)?.label ?? ""}`
      : `${label}: pays back in ${years[year]?.label ?? ""}`,
  );
  return {
    kind: "curve",
    title: "Cumulative net",
    xAxisTitle: "Financial year",
    xFormat: "0",
    xLabels: labels,
    valueAxisTitle: `£ in prices of ${years[0]?.label ?? ""}`,
    valueFormat: "£#,##0",
    series: shown.map(({ label, perspective, cumulative }) => ({
      name: perspective === "cash" ? label : `${label}, economic`,
      points: lines[cumulative].map((y, x) => ({ x, y })),
      dashed: perspective === "cash",
    })),
    xReferences: paybacks.flatMap(({ label, year }): ReferenceLine[] =>
      year === null ? [] : [{ at: year, label: `${label}: pays back` }],
    ),
    valueReferences: [{ at: 0, label: "Paid back" }],
    altText: `Lines by financial year. ${sentences.join(". ")}.`,
  };
}
