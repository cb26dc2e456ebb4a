import { describeCell } from "../model/cell";
import { allowedValues } from "../model/parameterValue";
import type { AnyParameter, Domain } from "../model/parameterValue";
import { quantityValue } from "../model/quantity";
import { formatMoneyBriefly, formatNumber, formatPercent } from "./formatNumbers";

/** How a parameter's number is shown and typed: as a percentage, in pounds, or plain. */
export type Notation = "percent" | "pounds" | "plain";

export function notationOf({ unit }: AnyParameter): Notation {
  if (unit.startsWith("share") || unit.startsWith("Green Book")) return "percent";
  return unit.startsWith("£") ? "pounds" : "plain";
}

/** A parameter's value as the pane shows it: 72%, £68.05, 32.56, "Green Book". */
export function formatValue(parameter: AnyParameter, value: number | string): string {
  if (typeof value === "string") return value;
  switch (notationOf(parameter)) {
    case "percent":
      return formatPercent(value);
    case "pounds":
      return formatMoneyBriefly(value);
    case "plain":
      // A year has no comma.
      return parameter.unit === "year" ? String(value) : formatNumber(value);
  }
}

/** What the register's value is called: the report prints it or implies it, or it is there to begin with. */
export function originOf({ basis }: AnyParameter): "published" | "starting value" {
  return basis === "assumed" ? "starting value" : "published";
}

/** The register's value as the pane shows it. */
export function formatPublished(parameter: AnyParameter): string {
  return formatValue(parameter, quantityValue(parameter.published));
}

/**
 * The unit as it stands beside a label: "share of cases" is shown as a percentage, hence "% of cases". Nothing where the
 * label says it already ("Children per case"), or where there are options to choose from.
 */
export function unitCaption(parameter: AnyParameter): string {
  if ("choices" in parameter || parameter.label.toLowerCase().includes(parameter.unit)) return "";
  return notationOf(parameter) === "percent" ? parameter.unit.replace(/^share (of|a) /, "% $1 ") : parameter.unit;
}

/** What may be typed for a parameter, in the notation in which it is typed. */
export function allowedText(parameter: AnyParameter): string {
  if (!("domain" in parameter)) return allowedValues(parameter);
  const { minimum, maximum, whole }: Domain = parameter.domain;
  const low = formatValue(parameter, minimum);
  const number = whole === true ? "a whole number" : "a number";
  if (maximum === Infinity) return `${notationOf(parameter) === "pounds" ? "an amount" : number}, ${low} or more`;
  const kind = notationOf(parameter) === "percent" ? "a percentage" : number;
  return `${kind} from ${low} to ${formatValue(parameter, maximum)}`;
}

/** What a cell holds instead of a value that its parameter may have, in the notation of the parameter. */
export function cameText(parameter: AnyParameter, cell: unknown): string {
  return typeof cell === "number" ? formatValue(parameter, cell) : describeCell(cell);
}

/** What a cell holds, for the person who looks at a field: the text itself where there is one. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : describeCell(cell);
}
