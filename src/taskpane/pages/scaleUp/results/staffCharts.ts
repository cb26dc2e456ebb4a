import type { ChartModel, CurveModel } from "../../../../charts";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatLine } from "./formatLine";
import { linesByKey } from "./linesCopy";
import { shownYears, yearLabels } from "./shownYears";

export const STAFF_LINES = ["cases", "caseload", "practitioners", "consultants", "posts", "utilisation"] as const;

const YEAR = "Financial year";

/** Posts go up and down in whole ones; the caseload does not. */
export function postsChart(results: ScaleUpResults, casesPerPractitioner: number): CurveModel {
  const { lines } = results;
  const count = shownYears(results, linesByKey(["posts", "caseload"]));
  const labels = yearLabels(results, count);
  const points = (values: readonly number[]) => values.slice(0, count).map((y, x) => ({ x, y }));
  const described = labels.map((label, year) => `${label} ${formatLine(lines.posts[year] ?? 0, "posts")}`);
  return {
    kind: "curve",
    title: "Posts by year",
    xAxisTitle: YEAR,
    xFormat: "0",
    xLabels: labels,
    valueAxisTitle: "Posts",
    valueFormat: "0.0",
    series: [
      { name: "All posts", points: points(lines.posts), step: true, dashed: false },
      { name: "Practitioners", points: points(lines.practitioners), step: true, dashed: false },
      {
        name: "Practitioners’ work in posts",
        points: points(lines.caseload.map((open) => open / casesPerPractitioner)),
        step: true,
        dashed: true,
      },
    ],
    altText: `Steps by financial year. All posts: ${described.join(", ")}.`,
  };
}

/** How full the practitioners' posts are. */
export function utilisationChart(results: ScaleUpResults): ChartModel {
  const { lines } = results;
  const count = shownYears(results, linesByKey(["posts"]));
  const labels = yearLabels(results, count);
  const values = lines.utilisation
    .slice(0, count)
    .map((share, year) => (lines.practitioners[year] === 0 ? null : share));
  const described = labels.map((label, year) => `${label} ${formatLine(values[year] ?? NaN, "share")}`);
  return {
    kind: "clusteredColumn",
    title: "Utilisation of the practitioners",
    categoryAxisTitle: YEAR,
    valueAxisTitle: "Share of places taken",
    categories: labels,
    series: [{ name: "Utilisation", values }],
    valueFormat: "0%",
    altText: `Columns by financial year: ${described.join(", ")}.`,
  };
}
