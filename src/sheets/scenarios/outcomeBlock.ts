import { OUTCOME_FIELDS, SCENARIO_PRICES } from "../../model/register/outcomes/outcomeFields";
import type { OutcomeField, OutcomeFieldDefinition } from "../../model/register/outcomes/outcomeFields";
import { OUTCOME_DEFAULTS } from "../../model/register/outcomes/ownOutcome";
import { cellFormat } from "../frame/numberFormats";
import { formula, text } from "../frame/sheetDescription";
import { blockHeading } from "./blockRow";
import type { BlockRow } from "./blockRow";

/** The rows by which scenarios have an outcome of the sheet Outcomes: a heading, and a row for each field that is computed with. */

/** The heading of an outcome's rows, among scenarios and among uncertainties: a remark to whatever reads keys. */
export function outcomeHeading(name: string): string {
  return `# Outcome ${name}`;
}

/** The grade acts by what the sheet's own table takes off for it. */
const LINKED = OUTCOME_FIELDS.filter(({ field }) => field !== "grade");

/**
 * @param cellOf The cell of a field on the sheet of outcomes, `Outcomes!$D$17`; undefined where that has no such column.
 */
export function outcomeBlock(
  name: string,
  outcomesSheet: string,
  cellOf: (field: OutcomeField) => string | undefined,
): readonly BlockRow[] {
  // A scenario has an outcome once all is given that it cannot be computed without.
  const lengths = OUTCOME_FIELDS.flatMap(({ field, isRequired }) => (isRequired ? `LEN(${cellOf(field)})` : [])).join(
    "*",
  );
  const rows = LINKED.flatMap((field): BlockRow[] => {
    const cell = cellOf(field.field);
    if (cell === undefined) return [];
    const given = field.isRequired ? cell : `IF(LEN(${cell})=0,${standingIn(field, cellOf)},${cell})`;
    return [
      {
        key: text(`outcome.${name}.${field.field}`, "key"),
        metadata: {
          Parameter: text(`${name}: ${field.title.toLowerCase()}`, "wrapped"),
          Unit: text(field.unit, "unit"),
          Source: text(`Sheet ${outcomesSheet}`, "source"),
          Basis: text("local", "basis"),
          "Price year": text("none", "source"),
        },
        reference: text("", "reference"),
        value: formula(`IF(${lengths}=0,"",${given})`, "link", cellFormat(field)),
      },
    ];
  });
  return [blockHeading(outcomeHeading(name)), ...rows];
}

/** What a blank on the sheet of outcomes stands for. */
function standingIn({ field }: OutcomeFieldDefinition, cellOf: (field: OutcomeField) => string | undefined): string {
  if (field === "priceYear") return `"${SCENARIO_PRICES}"`;
  const gainer = cellOf("gainer");
  if (field === "kind") return `IF(OR(${gainer}="individual",${gainer}="society"),"social","fiscal")`;
  const value = OUTCOME_DEFAULTS[field as keyof typeof OUTCOME_DEFAULTS]; // All others have one.
  return String(value ?? 0);
}
