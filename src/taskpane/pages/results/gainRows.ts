import type { ChartModel } from "../../../charts";
import { outcomeCash } from "../../../model/outcomes/outcomeValue";
import { besidesOf, hasRows } from "../../../model/outcomes/besides";
import { BODIES_AND_RATIOS, BODY_MEASURES, outcomeMeasures, RATIO_MEASURES } from "../../../model/outcomes/ownMeasures";
import { WEIGHED, WEIGHTED_MEASURES } from "../../../model/outcomes/weightedMeasures";
import type { OwnMeasure } from "../../../model/outcomes/ownMeasures";
import type { Results } from "../../../model/appendix9/evaluate";
import { PER_CASE } from "../../../model/appendix9/measures";
import { GAINERS, outcomeNamed } from "../../../model/register/outcomes/ownOutcome";
import type { Scenario } from "../../../model/register/scenario";
import type { ScenarioColumn } from "../../../excel";
import { formatMoney } from "../../format/formatNumbers";

/** A scenario with its results, by the name that a figure gives it. */
export interface Gaining {
  readonly name: string;
  readonly scenario: Scenario;
  readonly results: Results;
  /** Where it stands on the sheet, for how sure it is. */
  readonly column?: ScenarioColumn;
}

/** A line of what there is where scenarios have outcomes of their own; null where it has no value in one. */
export interface GainRow {
  readonly key: string;
  readonly label: string;
  readonly amounts: readonly (number | null)[];
}

/**
 * Who gains body by body, the two ratios, and each outcome with what of it is cash; below what weights by income change, what they make
 * of it. Nothing where no scenario has outcomes or weights.
 */
export function gainRows(scenarios: readonly Gaining[]): readonly GainRow[] {
  const besides = besidesOf(scenarios.map(({ scenario }) => scenario));
  const { outcomes: names, isWeighted } = besides;
  if (!hasRows(besides)) return [];
  const rowOf = ({ measure, label, valueIn }: OwnMeasure): GainRow => ({
    key: measure,
    label,
    amounts: scenarios.map(({ scenario, results }) => valueIn(scenario, results)),
  });
  const outcomes = outcomeMeasures(names).flatMap((one, index): GainRow[] => {
    const name = names[index] ?? "";
    return [
      rowOf(one),
      { key: `${one.measure}.cash`, label: `of it cash, ${name}`, amounts: scenarios.map(cashOf(name)) },
    ];
  });
  if (!isWeighted) return [...BODIES_AND_RATIOS.map(rowOf), ...outcomes];
  const society = scenarios.map(({ results }) => results["net.society"]);
  return [
    ...BODY_MEASURES.flatMap((body) => [rowOf(body), ...weightedTwin(body).map(rowOf)]),
    { key: "net.society", label: "Net, society", amounts: society },
    ...WEIGHTED_MEASURES.filter(({ measure }) => measure === "weighted.society").map(rowOf),
    ...RATIO_MEASURES.map(rowOf),
    ...WEIGHTED_MEASURES.filter(({ measure }) => measure.startsWith("weight.")).map(rowOf),
    ...outcomes,
  ];
}

/** What weights by income make of a body's gain, to stand below it; nothing of a public body's. */
function weightedTwin({ measure }: OwnMeasure): readonly OwnMeasure[] {
  const weighed = WEIGHED.find(({ gainer }) => measure === `body.${gainer}`);
  return WEIGHTED_MEASURES.filter((one) => one.measure === `weighted.${weighed?.who}`);
}

/** Whether figures of these are a ratio of pounds, and no amount. */
export function isRatio(key: string): boolean {
  return key.startsWith("ratio.") || key.startsWith("weight.");
}

/** Who pays and who gains, body by body, as bars; null where no scenario has outcomes or weights. */
export function bodiesChart(scenarios: readonly Gaining[]): ChartModel | null {
  if (!hasRows(besidesOf(scenarios.map(({ scenario }) => scenario)))) return null;
  const amountsOf = ({ scenario, results }: Gaining) =>
    BODY_MEASURES.map(({ valueIn }) => valueIn(scenario, results) ?? 0);
  const bodies = GAINERS.map(({ gainer }) => gainer);
  const sentences = scenarios.map((one) => {
    const amounts = amountsOf(one).map((amount, index) => `${bodies[index] ?? ""} ${formatMoney(amount)}`);
    return `${one.name}: ${amounts.join(", ")}`;
  });
  return {
    kind: "clusteredBar",
    title: "Who pays and who gains, body by body",
    categoryAxisTitle: "Body",
    valueAxisTitle: PER_CASE,
    categories: bodies,
    series: scenarios.map((one) => ({ name: one.name, values: amountsOf(one) })),
    valueFormat: "£#,##0.00",
    altText: `Bars by body and scenario. ${sentences.join(". ")}.`,
  };
}

/** What of an outcome is cash in a scenario; nothing in one that does not have it. */
function cashOf(name: string) {
  return ({ scenario }: Gaining): number => {
    const outcome = outcomeNamed(scenario.outcomes ?? [], name);
    return outcome === undefined ? 0 : outcomeCash(outcome, scenario);
  };
}
