import type { FanYear } from "../../../../analysis/scaleUpFan";
import { DEFAULT_DRAWS } from "../../../../analysis/simulation/drawPlan";
import type { ChartModel, CurveModel } from "../../../../charts/index";
import { formatMoneyShort, formatPercent } from "../../../format/formatNumbers";
import type { TableCopy } from "../../../kit/figures/tableCopy";
import { drawsNote, EXPORT_NOTES } from "../../../kit/figures/exportNotes";
import { AFTER_PLAN } from "../results/shownLines";

const YEAR = "Financial year";

/** Years as the results name them: a star after the plan. */
const labelsOf = (years: readonly FanYear[]) => years.map(({ label, isPlanned }) => (isPlanned ? label : `${label}*`));

/** Where the cumulative net of each year lies in eight draws of ten. */
export function fanChart(years: readonly FanYear[], whose: string, prices: string): CurveModel {
  const last = years.at(-1);
  const description =
    last === undefined
      ? ""
      : ` By ${last.label}: from ${formatMoneyShort(last.low)} to ${formatMoneyShort(last.high)}, middle ${formatMoneyShort(last.middle)}.`;
  return {
    kind: "curve",
    title: `Cumulative net with uncertainty: ${whose}`,
    xAxisTitle: YEAR,
    xFormat: "0",
    xLabels: labelsOf(years),
    valueAxisTitle: `£ in prices of ${prices}`,
    valueFormat: "£#,##0",
    series: [{ name: "Middle of the draws", points: years.map(({ middle }, x) => ({ x, y: middle })) }],
    bands: [{ name: "10% to 90% of the draws", points: years.map(({ low, high }, x) => ({ x, low, high })) }],
    valueReferences: [{ at: 0, label: "Paid back" }],
    altText: `A line in a band, by financial year.${description}`,
  };
}

/** How likely it is that all has come in by each year. */
export function paidBackChart(years: readonly FanYear[], whose: string): ChartModel {
  return {
    kind: "clusteredColumn",
    title: `Chance of having paid back: ${whose}`,
    categoryAxisTitle: YEAR,
    valueAxisTitle: "Share of the draws",
    categories: labelsOf(years),
    series: [{ name: "Paid back by then", values: years.map(({ paidBack }) => paidBack) }],
    valueFormat: "0%",
    altText: `Columns by financial year: ${years.map(({ label, paidBack }) => `${label} ${formatPercent(paidBack)}`).join(", ")}.`,
  };
}

/** Both for another document, years across. */
export function fanCopy(years: readonly FanYear[], whose: string, prices: string): TableCopy {
  const row = (label: string, of: (year: FanYear) => number) => ({ label, amounts: years.map(of) });
  return {
    title: `Cumulative net with uncertainty: ${whose}`,
    notes: [AFTER_PLAN, drawsNote(DEFAULT_DRAWS), ...EXPORT_NOTES],
    header: [`£ in prices of ${prices}`, ...labelsOf(years)],
    rows: [
      row("10% of the draws are below", ({ low }) => low),
      row("Middle of the draws", ({ middle }) => middle),
      row("Mean of the draws", ({ mean }) => mean),
      row("90% of the draws are below", ({ high }) => high),
      {
        label: "Chance of having paid back",
        amounts: years.map(({ paidBack }) => ({ shown: formatPercent(paidBack), plain: paidBack })),
      },
    ],
  };
}
