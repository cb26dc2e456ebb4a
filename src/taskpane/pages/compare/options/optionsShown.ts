import { COMPARATOR } from "../../../../analysis/options/commonComparator";
import type { ComparedOption } from "../../../../analysis/options/costedOptions";
import type { Decision } from "../../../../analysis/options/decision";
import type { CurveModel } from "../../../../charts";
import { measureDefinition } from "../../../../model/appendix9/measures";
import { formatMoney, formatPercent, formatPounds, formatProbability } from "../../../format/formatNumbers";
import { drawsNote, EXPORT_NOTES } from "../../../kit/figures/exportNotes";
import type { Figure, TableCopy } from "../../../kit/figures/tableCopy";
import { informationRows } from "../../uncertainty/informationRows";
import { points } from "../../uncertainty/powerCurve";
import { chanceInWords } from "../../../../analysis/chanceInWords";

const HEADS = ["Option", "Mean, £ a case", "95% interval", "Probability best", "Expected loss", "Best by mean"];

/** A table of the options, of whose rows each figure has its text. */
export type OptionsTable = Omit<TableCopy, "rows"> & {
  readonly rows: readonly { readonly label: string; readonly figures: readonly Figure[] }[];
};

/** The options by their names, the comparator first. */
export function optionsTable({ request, choice }: Decision, names: readonly string[]): OptionsTable {
  const { measure, worth, settings } = request;
  const ofWorth = worth === 0 ? "" : `, with ${formatPounds(worth)} placed on one more case closed`;
  return {
    title: `${measureDefinition(measure).label}: which option`,
    notes: [`£ per case over the comparator${ofWorth}.`, drawsNote(settings), ...EXPORT_NOTES],
    header: HEADS,
    rows: choice.options.map(({ mean, low, high, probabilityBest, expectedLoss }, place) => ({
      label: nameOf(names, place),
      figures: [
        pounds(mean),
        text(`${formatPounds(low)} to ${formatPounds(high)}`),
        share(probabilityBest),
        pounds(expectedLoss),
        text(place === choice.best ? "yes" : ""),
      ],
    })),
  };
}

const COST_HEADS = [
  ...["Option", "Cost, £ a case", "Closure rate", "Extra cost, £", "Extra closures, points"],
  ...["£ per extra closed case", "Against the comparator"],
];

/** Options by cost, and what each step to the next costs for one more closed case. */
export function costsTable(options: readonly ComparedOption[]): OptionsTable {
  return {
    title: "What each step costs",
    notes: [
      "By the values as entered, each against the option before it that no other dominates. Dominated: another closes as many or more for no more. Extendedly dominated: a mixture of two others closes more for the same.",
      ...EXPORT_NOTES,
    ],
    header: COST_HEADS,
    rows: options.map(({ name, cost, effect, step, dominance, quarter }) => ({
      label: name,
      figures: [
        pounds(cost),
        { shown: formatPercent(effect), plain: effect },
        step === null ? text("") : pounds(step.cost),
        step === null ? text("") : { shown: points(step.effect), plain: step.effect },
        step === null ? text(dominance === "on the frontier" ? "" : dominance) : pounds(step.ratio),
        text(quarter ?? ""),
      ],
    })),
  };
}

/** Shown of what could be found out; the rest is worth less. */
const FIRST_SHOWN = 6;

/** What it is worth to know before choosing, the most telling first. */
export function informationTable({ request, information }: Decision): OptionsTable {
  const [everything, ...parts] = informationRows(information);
  return {
    title: "What to find out before choosing",
    notes: ["Expected value of perfect information on all, a group or a parameter.", drawsNote(request.settings)],
    header: ["Knowing exactly", "£ per case"],
    rows: [everything, ...parts.slice(0, FIRST_SHOWN)].map(({ label, value }) => ({
      label,
      figures: [{ shown: formatMoney(value), plain: value }],
    })),
  };
}

/** What the draws say of the choice, in sentences that pass no verdict. */
export function optionsInWords({ choice }: Decision, names: readonly string[]): readonly string[] {
  const best = choice.options[choice.best];
  if (best === undefined) return [];
  const { mean, low, high, probabilityBest, expectedLoss } = best;
  const isComparator = choice.best === 0;
  const name = isComparator ? "The comparator" : `“${nameOf(names, choice.best)}”`;
  const over = isComparator
    ? "no option is better than it on average"
    : `${formatPounds(mean)} a case over the comparator (95% interval ${formatPounds(low)} to ${formatPounds(high)})`;
  return [
    `${name} has the best mean: ${over}. That it is the best of the ${choice.options.length}: ${chanceInWords(probabilityBest)} (${formatProbability(probabilityBest)}).`,
    `Choosing it loses ${formatPounds(expectedLoss)} a case on average against whichever is best in each draw. So much it would be worth to know all beforehand (expected value of perfect information).`,
  ];
}

/** How likely each option is to be the best, by what one more closed case is worth. */
export function frontierChart({ frontier }: Decision, names: readonly string[]): CurveModel {
  const [first, last] = [frontier[0], frontier.at(-1)];
  const bestAt = (point: typeof first) =>
    point === undefined ? "" : `${nameOf(names, point.best)} at ${formatPounds(point.worth)}`;
  return {
    kind: "curve",
    title: "Which is best, by what a closed case is worth",
    xAxisTitle: "£ placed on one more case closed",
    valueAxisTitle: "Probability of being the best",
    xFormat: "£#,##0",
    valueFormat: "0%",
    altText: `A line an option. Best by mean: ${bestAt(first)}, ${bestAt(last)}.`,
    series: [COMPARATOR, ...names].map((name, place) => ({
      name,
      points: frontier.map(({ worth, probabilities }) => ({ x: worth, y: probabilities[place] ?? null })),
    })),
  };
}

function nameOf(names: readonly string[], place: number): string {
  return place === 0 ? COMPARATOR : (names[place - 1] ?? "");
}

export const pounds = (amount: number): Figure => ({ shown: formatPounds(amount), plain: amount });
export const share = (probability: number): Figure => ({ shown: formatProbability(probability), plain: probability });
const text = (shown: string): Figure => ({ shown, plain: shown });
