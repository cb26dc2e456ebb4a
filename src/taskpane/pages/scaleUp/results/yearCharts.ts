import type { ChartModel, CurveModel, ReferenceLine } from "../../../../charts/index";
import {
  linesOf,
  SCALE_UP_PERSPECTIVES,
  type ScaleUpLine,
  type ScaleUpPerspective,
} from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatLine, linesByKey, shownYears, yearLabels } from "./shownLines";

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

/** The budget without its indices. */
export function budgetLines({ hasOutcomes }: Pick<ScaleUpResults, "hasOutcomes">): readonly ScaleUpLine[] {
  return linesOf("budget", hasOutcomes).filter(({ unit }) => unit === "£");
}

/** What adds up to the net budget; what caution sets aside stands below it. */
function partsOf(budget: readonly ScaleUpLine[]): readonly ScaleUpLine[] {
  const net = budget.findIndex(({ key }) => key === "budget.net");
  return budget.slice(0, net).filter(({ isResult }) => !isResult);
}

/** What the budget of each year is made of, in that year's money: costs above zero, savings below. */
export function budgetChart(results: ScaleUpResults): ChartModel {
  const { lines } = results;
  const budget = budgetLines(results);
  const count = shownYears(results, budget);
  const labels = yearLabels(results, count);
  const net = labels.map((label, year) => `${label} ${formatLine(lines["budget.net"][year] ?? 0, "£")}`);
  return {
    kind: "stackedColumn",
    title: "Budget by year",
    categoryAxisTitle: "Financial year",
    valueAxisTitle: "£ in the money of each year",
    categories: labels,
    series: partsOf(budget)
      .filter(({ key }) => lines[key].some((amount) => amount !== 0))
      .map(({ key, label }) => ({
        name: label,
        values: lines[key].slice(0, count),
      })),
    valueFormat: "£#,##0",
    altText: `Stacked columns by financial year. Net budget: ${net.join(", ")}.`,
  };
}

/** Whose economic net can stand beside the cash. */
export const ECONOMIC_PERSPECTIVES = SCALE_UP_PERSPECTIVES.filter(({ perspective }) => perspective !== "cash");

/** What has come in and gone out up to each year: economic value of one perspective, and the local authority's cash. */
export function cumulativeChart(results: ScaleUpResults, chosen: ScaleUpPerspective): CurveModel {
  const { years, prices, lines, summary } = results;
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
    valueAxisTitle: `£ in prices of ${prices}`,
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
