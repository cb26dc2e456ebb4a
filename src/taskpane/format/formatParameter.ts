import { describeCell } from "../../model/register/cell";
import { allowedValues } from "../../model/register/parameterValue";
import type { ParameterDefinition } from "../../model/register/definition";
import type { Domain } from "../../model/register/domain";
import type { Notation } from "../../model/register/notation";
import { quantityValue } from "../../model/register/quantity";
import { formatMoneyBriefly, formatNumber, formatPercent } from "./formatNumbers";

/** A parameter's value as the pane shows it: 72%, £68.05, 32.56, "Green Book". */
export function formatValue(parameter: ParameterDefinition, value: number | string): string {
  return typeof value === "string" ? value : formatIn(parameter.notation, value);
}

/** A number in a notation. */
export function formatIn(notation: Notation, value: number): string {
  switch (notation) {
    case "percent":
      return formatPercent(value);
    case "pounds":
      return formatMoneyBriefly(value);
    case "count":
    case "plain":
    case "words":
      return formatNumber(value);
    case "year":
      return String(value);
  }
}

/** What the register's value is called: the report prints it or implies it, or it is there to begin with. */
export function originOf({ basis }: ParameterDefinition): "published" | "starting value" {
  return basis === "assumed" ? "starting value" : "published";
}

/** The register's value as the pane shows it. */
export function formatPublished(parameter: ParameterDefinition): string {
  return formatValue(parameter, quantityValue(parameter.published));
}

/**
 * The unit as it stands beside a label: "share of cases" is shown as a percentage, hence "% of cases". Nothing where the
 * label says it already ("Children per case"), or where there are options to choose from.
 */
export function unitCaption(parameter: ParameterDefinition): string {
  if ("choices" in parameter || parameter.label.toLowerCase().includes(parameter.unit)) return "";
  return parameter.notation === "percent" ? parameter.unit.replace(/^share (of|a) /, "% $1 ") : parameter.unit;
}

/** What may be typed for a parameter, in the notation in which it is typed. */
export function allowedText(parameter: ParameterDefinition): string {
  if (!("domain" in parameter)) return allowedValues(parameter);
  return allowedIn(parameter.notation, parameter.domain);
}

/** The numbers of a domain, in the notation in which they are typed. */
export function allowedIn(notation: Notation, { minimum, maximum, whole, notZero }: Domain): string {
  const number = whole === true ? "a whole number" : "a number";
  const kind = notation === "percent" ? "a percentage" : notation === "pounds" ? "an amount" : number;
  const [low, high, zero] = [minimum, maximum, 0].map((limit) => formatIn(notation, limit));
  // The largest number that there is limits nothing for a person.
  const hasLow = minimum > -Number.MAX_VALUE;
  const range = maximum < Number.MAX_VALUE ? ` from ${low} to ${high}` : hasLow ? `, ${low} or more` : "";
  return `${kind}${range}${notZero === true ? `, but not ${zero}` : ""}`;
}

/** What a cell holds instead of a value that its parameter may have, in the notation of the parameter. */
export function cameText(parameter: ParameterDefinition, cell: unknown): string {
  return cameIn(parameter.notation, cell);
}

/** What a cell holds instead of a number in a notation. */
export function cameIn(notation: Notation, cell: unknown): string {
  return typeof cell === "number" ? formatIn(notation, cell) : describeCell(cell);
}

/** What a cell holds, for the person who looks at a field: the text itself where there is one. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : describeCell(cell);
}
