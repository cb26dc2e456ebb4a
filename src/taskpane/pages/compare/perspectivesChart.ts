import type { ChartModel } from "../../../charts";
import { formatMoney } from "../../format/formatNumbers";
import type { ComparedScenario } from "./candidates";
import { PERSPECTIVES, PER_CASE } from "../../../model/appendix9/measures";

/** Who gains and who pays, in every scenario. */
export function perspectivesChart(scenarios: readonly ComparedScenario[]): ChartModel {
  const sentences = scenarios.map(({ name, results }) => {
    const amounts = PERSPECTIVES.map(({ label, measure }) => `${label} ${formatMoney(results[measure])}`);
    return `${name}: ${amounts.join(", ")}`;
  });
  return {
    kind: "clusteredBar",
    title: "Net benefit, by perspective",
    categoryAxisTitle: "Scenario",
    valueAxisTitle: PER_CASE,
    categories: scenarios.map(({ name }) => name),
    series: PERSPECTIVES.map(({ label, measure }) => ({
      name: label,
      values: scenarios.map(({ results }) => results[measure]),
    })),
    valueFormat: "£#,##0.00",
    altText: `Bars by scenario and perspective. ${sentences.join(". ")}.`,
  };
}
