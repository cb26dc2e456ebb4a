import { describeCell } from "../../model/register/cell";
import { allowedValues } from "../../model/register/parameterValue";
import type { AnyParameter, Domain } from "../../model/register/parameterValue";
import { quantityValue } from "../../model/register/quantity";
import { formatMoneyBriefly, formatNumber, formatPercent } from "./formatNumbers";

/** How a parameter's number is shown and typed: as a percentage, in pounds, plain, or as a year, without a comma. */
export type Notation = "percent" | "pounds" | "plain" | "year";

export function notationOf({ unit }: AnyParameter): Notation {
  if (unit.startsWith("share") || unit.startsWith("Green Book")) return "percent";
  if (unit.startsWith("£")) return "pounds";
  return unit === "year" ? "year" : "plain";
}

/** A parameter's value as the pane shows it: 72%, £68.05, 32.56, "Green Book". */
export function formatValue(parameter: AnyParameter, value: number | string): string {
  return typeof value === "string" ? value : formatIn(notationOf(parameter), value);
}

/** A number in a notation. */
export function formatIn(notation: Notation, value: number): string {
  switch (notation) {
    case "percent":
      return formatPercent(value);
    case "pounds":
      return formatMoneyBriefly(value);
    case "plain":
      return formatNumber(value);
    case "year":
      return String(value);
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
  return allowedIn(notationOf(parameter), parameter.domain);
}

/** The numbers of a domain, in the notation in which they are typed. */
export function allowedIn(notation: Notation, { minimum, maximum, whole }: Domain): string {
  const number = whole === true ? "a whole number" : "a number";
  const kind = { percent: "a percentage", pounds: "an amount", plain: number, year: number }[notation];
  const low = formatIn(notation, minimum);
  return maximum === Infinity ? `${kind}, ${low} or more` : `${kind} from ${low} to ${formatIn(notation, maximum)}`;
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
