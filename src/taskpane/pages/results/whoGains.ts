import type { ChartModel } from "../../../charts";
import { outcomeValue } from "../../../model/outcomes/outcomeValue";
import { BODIES_AND_RATIOS, BODY_MEASURES } from "../../../model/outcomes/ownMeasures";
import type { Results } from "../../../model/appendix9/evaluate";
import { PER_CASE } from "../../../model/appendix9/measures";
import { GAINERS } from "../../../model/register/outcomes/ownOutcome";
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
  const bodies = BODIES_AND_RATIOS.map(({ measure, label, valueIn }) => ({
    key: measure,
    label,
    amounts: scenarios.map(({ scenario, results }) => valueIn(scenario, results)),
  }));
  const outcomes = names.flatMap((name): GainRow[] => {
    const worth = (share: "all" | "cash") =>
      scenarios.map(({ scenario }) => {
        const outcome = scenario.outcomes?.find((one) => one.name.toLowerCase() === name.toLowerCase());
        if (outcome === undefined) return 0;
        return outcomeValue(outcome, scenario) * (share === "cash" ? outcome.cashableShare : 1);
      });
    return [
      { key: `outcome.${name}`, label: `Outcome ${name}`, amounts: worth("all") },
      { key: `outcome.${name}.cash`, label: `of it cash, ${name}`, amounts: worth("cash") },
    ];
  });
  return [...bodies, ...outcomes];
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

function namesOf(scenarios: readonly Gaining[]): string[] {
  const names = scenarios.flatMap(({ scenario }) => (scenario.outcomes ?? []).map(({ name }) => name));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
