import type { ChartModel } from "../../../../charts";
import { linesOf } from "../../../../model/scaleUp/lines";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatLine } from "./formatLine";
import { shownYears, yearLabels } from "./shownYears";

/** The budget without its indices. */
export const BUDGET_LINES = linesOf("budget").filter(({ unit }) => unit === "£");
const PARTS = BUDGET_LINES.filter(({ kind, isResult }) => kind === "flow" && !isResult);

/** What the budget of each year is made of, in that year's money: costs above zero, savings below. */
export function budgetChart(results: ScaleUpResults): ChartModel {
  const { lines } = results;
  const count = shownYears(results, BUDGET_LINES);
  const labels = yearLabels(results, count);
  const net = labels.map((label, year) => `${label} ${formatLine(lines["budget.net"][year] ?? 0, "£")}`);
  return {
    kind: "stackedColumn",
    title: "Budget by year",
    categoryAxisTitle: "Financial year",
    valueAxisTitle: "£ in the money of each year",
    categories: labels,
    series: PARTS.filter(({ key }) => lines[key].some((amount) => amount !== 0)).map(({ key, label }) => ({
      name: label,
      values: lines[key].slice(0, count),
    })),
    valueFormat: "£#,##0",
    altText: `Stacked columns by financial year. Net budget: ${net.join(", ")}.`,
  };
}
