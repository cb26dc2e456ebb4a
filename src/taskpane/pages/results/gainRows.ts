import type { ChartModel } from "../../../charts";
import { outcomeCash } from "../../../model/outcomes/outcomeValue";
import { outcomeNames } from "../../../model/outcomes/besides";
import { BODIES_AND_RATIOS, BODY_MEASURES, outcomeMeasures } from "../../../model/outcomes/ownMeasures";
import type { OwnMeasure } from "../../../model/outcomes/ownMeasures";
import type { Results } from "../../../model/appendix9/evaluate";
import { PER_CASE } from "../../../model/appendix9/measures";
import { GAINERS, outcomeNamed } from "../../../model/register/outcomes/ownOutcome";
import type { Scenario } from "../../../model/register/scenario";
import { formatMoney } from "../../format/formatNumbers";

/** A scenario with its results, by the name that a figure gives it. */
export interface Gaining {
  readonly name: string;
  readonly scenario: Scenario;
  readonly results: Results;
}

/** A line of what there is where scenarios have outcomes of their own; null where it has no value in one. */
export interface GainRow {
  readonly key: string;
  readonly label: string;
  readonly amounts: readonly (number | null)[];
}

/** Who gains body by body, the two ratios, and each outcome with what of it is cash. Nothing where no scenario has outcomes. */
export function gainRows(scenarios: readonly Gaining[]): readonly GainRow[] {
  const names = namesOf(scenarios);
  if (names.length === 0) return [];
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
  return [...BODIES_AND_RATIOS.map(rowOf), ...outcomes];
}

/** Whether figures of these are a ratio of pounds, and no amount. */
export function isRatio(key: string): boolean {
  return key.startsWith("ratio.");
}

/** Who pays and who gains, body by body, as bars; null where no scenario has outcomes. */
export function bodiesChart(scenarios: readonly Gaining[]): ChartModel | null {
  if (namesOf(scenarios).length === 0) return null;
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

const namesOf = (scenarios: readonly Gaining[]): string[] => outcomeNames(scenarios.map(({ scenario }) => scenario));

/** What of an outcome is cash in a scenario; nothing in one that does not have it. */
function cashOf(name: string) {
  return ({ scenario }: Gaining): number => {
    const outcome = outcomeNamed(scenario.outcomes ?? [], name);
    return outcome === undefined ? 0 : outcomeCash(outcome, scenario);
  };
}
