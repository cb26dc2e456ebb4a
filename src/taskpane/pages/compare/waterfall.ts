import type { ChartModel, ChartSeries } from "../../../charts";
import { formatMoney } from "../../format/formatNumbers";
import type { Sign } from "../../format/formatNumbers";
import type { BridgeSteps } from "./bridgeSteps";
import { PER_CASE } from "../../../model/appendix9/measures";

/** Colours of the charts' palette that pass no verdict. */
const RESULT = "#4a4a52";
const ADDS = "#0b5e86";
const TAKES = "#b85c00";

const LONGEST_NAME = 24;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A bar from one sum to another. */
interface Span {
  readonly label: string;
  readonly kind: "result" | "adds" | "takes";
  readonly from: number;
  readonly to: number;
}

/** The bridge as bars: a result, what each group adds or takes away from where the last one ended, the other result. */
export function waterfall({ base, target, steps }: BridgeSteps, measureLabel: string): ChartModel {
  const shown = amountsLike([base.result, target.result, ...steps.map(({ amount }) => amount)]);
  const spans: Span[] = [
    { label: `${shortened(base.name)} ${shown(base.result)}`, kind: "result", from: 0, to: base.result },
    ...steps.map(({ label, amount, from, to }) => {
      const kind = amount < 0 ? ("takes" as const) : ("adds" as const);
      return { label: `${label} ${shown(amount, "always")}`, kind, from, to };
    }),
    { label: `${shortened(target.name)} ${shown(target.result)}`, kind: "result", from: 0, to: target.result },
  ];
  const named = (name: string, kind: Span["kind"], color: string) => partsOf(spans, name, kind, color);
  return {
    kind: "stackedBar",
    title: `${measureLabel}: from “${base.name}” to “${target.name}”`,
    categoryAxisTitle: "Group of parameters",
    valueAxisTitle: PER_CASE,
    categories: spans.map(({ label }) => label),
    series: [
      { name: "Base", unfilled: true, values: spans.map(({ from, to }) => nearerToZero(from, to)) },
      ...named("Result", "result", RESULT),
      ...named("Adds", "adds", ADDS),
      ...named("Takes away", "takes", TAKES),
    ],
    valueFormat: "£#,##0.00",
    altText: `A waterfall. ${spans.map(({ label }) => label).join("; ")}.`,
  };
}

/** Pence would push a name out of the room it has beside its bar; they count where the pounds are few. */
function amountsLike(amounts: readonly number[]): (amount: number, sign?: Sign) => string {
  const isLarge = amounts.some((amount) => Math.abs(amount) >= 100);
  return (amount, sign) => formatMoney(amount, sign, isLarge ? "whole pounds" : "pence");
}

/** A name so long that its amount would be cut off loses its end. */
function shortened(name: string): string {
  const characters = [...graphemes.segment(name)].map(({ segment }) => segment);
  return characters.length > LONGEST_NAME
    ? `${characters
        .slice(0, LONGEST_NAME - 1)
        .join("")
        .trimEnd()}…`
    : name;
}

/** What a bar stands on: nothing where it reaches to zero or across it. */
function nearerToZero(from: number, to: number): number {
  if (from * to <= 0) return 0;
  return Math.abs(from) < Math.abs(to) ? from : to;
}

/** Stacks grow from zero both ways, so a bar is drawn in a part above zero and one below. */
function partsOf(spans: readonly Span[], name: string, kind: Span["kind"], color: string): ChartSeries[] {
  const part = (length: (span: Span) => number) =>
    spans.map((span) => (span.kind === kind ? length(span) : 0)).map((value) => (value === 0 ? null : value));
  const amounts = spans.map(({ from, to }) => to - from);
  const above = part(({ from, to }) => Math.abs(Math.max(0, to) - Math.max(0, from)));
  const below = part(({ from, to }) => -Math.abs(Math.min(0, to) - Math.min(0, from)));
  return [
    { name, color, amounts, values: above },
    { name, color, amounts, values: below, inLegend: false },
  ];
}
