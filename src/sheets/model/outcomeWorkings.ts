import { BODIES_AND_RATIOS } from "../../model/outcomes/ownMeasures";
import type { OwnMeasure } from "../../model/outcomes/ownMeasures";
import { OPTIMISM_BIAS } from "../../model/appendix9/optimismBias";
import { PERSPECTIVES } from "../../model/appendix9/measures";
import type { Measure, NetMeasure, Perspective } from "../../model/appendix9/measures";
import { AS_PUBLISHED_PRICES } from "../../model/prices/priceYears";
import { MOST_YEARS, OUTCOME_FIELDS, SCENARIO_PRICES } from "../../model/register/outcomes/outcomeFields";
import type { OutcomeField, OutcomeFieldDefinition } from "../../model/register/outcomes/outcomeFields";
import { GAINERS, OUTCOME_DEFAULTS } from "../../model/register/outcomes/ownOutcome";
import type { Gainer } from "../../model/register/outcomes/ownOutcome";
import { REPORT_PRICES } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { cellFormat, MONEY } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import type { Layout } from "../frame/layout";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import type { OutcomeRows } from "./modelSheets";
import { alongRow, FIRST_COLUMN, NUMBER_ROW } from "./scenarioGrid";
import type { ScenarioRanges } from "./scenarioGrid";

/**
 * The council's own outcomes on the workings: their inputs field by field, what each is worth step by step (E14), and what that
 * adds to each net result and to each body. Rows of one kind stand together, so that SUMIFS adds them up by kind and gainer.
 */

type Name = OutcomeRows["name"];

/** What each outcome is computed by, in its order. */
const STEPS = ["uprating", "years", "correction", "gain", "worth", "cash"] as const;
type Step = (typeof STEPS)[number];

interface OutcomeInputRow {
  readonly outcome: OutcomeRows;
  readonly field: OutcomeFieldDefinition;
}

interface OutcomeStepRow {
  readonly outcome: OutcomeRows;
  readonly step: Step;
}

/** Where everything stands of the outcomes, below the rows that every workings have. */
export interface OutcomeWorkings {
  readonly input: (name: Name, field: OutcomeField) => number;
  readonly step: (name: Name, step: Step) => number;
  /** The row of what all outcomes add to a net result. */
  readonly own: (perspective: Perspective) => number;
  /** The row of a body's gain, or of a ratio. */
  readonly measure: (measure: OwnMeasure["measure"]) => number;
  readonly rows: (ranges: ScenarioRanges, rowOf: RowOf) => RowDescription[];
  readonly lastRow: number;
}

/** The row of an input of Appendix 9, or of a measure, among those that every workings have. */
export type RowOf = (id: ParameterKey | Measure) => number;

/** @param above The last row of what every workings have. */
export function outcomeWorkings(outcomes: readonly OutcomeRows[], above: number): OutcomeWorkings {
  const inputs = OUTCOME_FIELDS.flatMap((field) => outcomes.map((outcome): OutcomeInputRow => ({ outcome, field })));
  const steps = STEPS.flatMap((step) => outcomes.map((outcome): OutcomeStepRow => ({ outcome, step })));
  const places = layout(
    {
      inputsTitle: "row",
      inputs,
      stepsTitle: "row",
      steps,
      netsTitle: "row",
      nets: PERSPECTIVES,
      bodiesTitle: "row",
      bodies: BODIES_AND_RATIOS,
    },
    above,
  );
  const inputRowOf = (name: Name, field: OutcomeField) =>
    rowIn(places, "inputs", inputs, (row) => row.outcome.name === name && row.field.field === field);
  const stepRowOf = (name: Name, step: Step) =>
    rowIn(places, "steps", steps, (row) => row.outcome.name === name && row.step === step);
  const ownRowOf = (perspective: Perspective) =>
    rowIn(places, "nets", PERSPECTIVES, (row) => row.perspective === perspective);
  const measureRowOf = (measure: string) =>
    rowIn(places, "bodies", BODIES_AND_RATIOS, (row) => row.measure === measure);
  const cellsOf = (letters: string, field: OutcomeField) => down(letters, outcomes, (name) => inputRowOf(name, field));
  const worth = (letters: string) => down(letters, outcomes, (name) => stepRowOf(name, "worth"));

  const rows = (ranges: ScenarioRanges, rowOf: RowOf): RowDescription[] => {
    const { columns } = ranges;
    const title = (words: string) => band(text(words, "groupHeading"), FIRST_COLUMN + columns);
    return places.rows({
      inputsTitle: title("The council's own outcomes: inputs, fetched once from the sheet of scenarios"),
      inputs: ({ outcome, field }, row) => inputRow(outcome, field, row, ranges),
      stepsTitle: title("The council's own outcomes: what each is worth, programme against comparator"),
      steps: ({ outcome: { name }, step }) => {
        const { label, unit, format } = STEP_LABELS[step];
        const body = (letters: string) => {
          const input = (field: OutcomeField) => `${letters}${inputRowOf(name, field)}`;
          const of = (other: Step) => `${letters}${stepRowOf(name, other)}`;
          const parameter = (key: ParameterKey) => `${letters}${rowOf(key)}`;
          // Where nobody gains, the scenario does not have the outcome.
          return `IF(LEN(${input("gainer")})=0,0,${stepFormula(step, input, of, parameter, ranges.index)})`;
        };
        return [
          text(step === "worth" ? `outcome.${name}` : `outcome.${name}.${step}`, "key"),
          text(`${name}: ${label}`, "wrapped"),
          text(unit, "unit"),
          text("E14", "number"),
          ...alongRow(columns, "calculation", body, format),
        ];
      },
      netsTitle: title("What they add to each net result, which has it already"),
      nets: ({ perspective, label }) => [
        text(`own.${perspective}`, "key"),
        text(`Own outcomes in the net of: ${label.toLowerCase()}`, "wrapped"),
        text("£ per case", "unit"),
        text("", "number"),
        ...alongRow(
          columns,
          "calculation",
          (letters) => ownSum(perspective, worth(letters), cellsOf(letters, "kind"), cellsOf(letters, "gainer")),
          MONEY,
        ),
      ],
      bodiesTitle: title("Who pays and who gains, body by body, programme against comparator"),
      bodies: (measure) => [
        text(measure.measure, "key"),
        text(measure.label, "wrapped"),
        text(measure.unit, "unit"),
        text("", "number"),
        ...alongRow(
          columns,
          "calculation",
          (letters) => {
            const cell = (id: Measure) => `${letters}${rowOf(id)}`;
            const gainer = GAINERS.find(({ body }) => measure.measure === `body.${body}`)?.gainer;
            if (gainer === undefined) return ratio(measure.measure, cell);
            const sum = `SUMIFS(${worth(letters)},${cellsOf(letters, "gainer")},"${gainer}")`;
            return [...inAppendix9(gainer, cell, (of) => `${letters}${ownRowOf(of)}`), sum].join("+");
          },
          cellFormat(measure),
        ),
      ],
    });
  };
  return {
    ...{ input: inputRowOf, step: stepRowOf, own: ownRowOf, measure: measureRowOf, rows },
    lastRow: places.lastRow("bodies"),
  };
}

/** The row of what one looks for among a block's. */
function rowIn<Item>(
  places: Pick<Layout<Record<string, readonly unknown[]>>, "row">,
  block: string,
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
): number {
  const index = items.findIndex(isWanted);
  if (index === -1) throw new Error(`The workings of outcomes have no such row among their ${block}.`);
  return places.row(block) + index;
}

/** The cells of one kind of row, which stand one below the other. */
function down(letters: string, outcomes: readonly OutcomeRows[], rowOf: (name: Name) => number): string {
  const rows = outcomes.map(({ name }) => rowOf(name));
  return `${letters}${rows[0] ?? 0}:${letters}${rows.at(-1) ?? 0}`;
}

const STEP_LABELS: Readonly<Record<Step, { readonly label: string; readonly unit: string; readonly format: string }>> =
  {
    uprating: { label: "what brings its value to the scenario's prices", unit: "factor", format: "0.0000" },
    years: { label: "its years in today's value, less the drop-off", unit: "years", format: "0.0000" },
    correction: { label: "what its evidence takes off a gain", unit: "share of gain", format: "0%" },
    gain: { label: "gain before that", unit: "£ per case", format: MONEY },
    worth: { label: "gain", unit: "£ per case", format: MONEY },
    cash: { label: "of it cash", unit: "£ per case", format: MONEY },
  };

function stepFormula(
  step: Step,
  input: (field: OutcomeField) => string,
  of: (step: Step) => string,
  parameter: (key: ParameterKey) => string,
  index: string,
): string {
  switch (step) {
    case "uprating": {
      const year = parameter("prices.year");
      const wanted = `IF(${year}="${AS_PUBLISHED_PRICES}",${REPORT_PRICES.year},${year})`;
      const from = input("priceYear");
      return `IF(${from}="${SCENARIO_PRICES}",1,${__CBA_NAMESPACE__}.UPRATE(1,${from},${wanted}${index}))`;
    }
    case "years":
      return yearsFormula({
        startYear: input("startYear"),
        years: input("years"),
        dropOff: input("dropOff"),
        rate: parameter("discount.rate"),
      });
    case "correction": {
      const shares = OPTIMISM_BIAS.map(({ benefits }) => benefits).join(",");
      const byGrade = `IF(${input("grade")}=0,0,CHOOSE(${input("grade")},${shares}))`;
      return `IF(LEN(${input("correction")})=0,${byGrade},${input("correction")})`;
    }
    case "gain":
      return `(${input("programmeRate")}-${input("comparatorRate")})*${input("unitValue")}*${input("attribution")}*${of("years")}*${of("uprating")}`;
    case "worth":
      return `${of("gain")}-${of("correction")}*MAX(0,${of("gain")})`;
    case "cash":
      return `${of("worth")}*${input("cashableShare")}`;
  }
}

/** What a pound a year of an outcome comes to, by the cells of its years, drop-off and rate. */
export function yearsFormula(cells: Readonly<Record<"startYear" | "years" | "dropOff" | "rate", string>>): string {
  const { startYear, years, dropOff, rate } = cells;
  // Column B holds labels: a column with the master check in it would refer to itself.
  const place = `(ROW($B$1:$B$${MOST_YEARS})-1)`;
  // A power of 0, as any that comes to nothing, is an error to one spreadsheet or another; so little more than 0 is 0 from the second year on.
  const left = `EXP(LN(MAX(1E-300,1-${dropOff}))*${place})`;
  return `SUMPRODUCT((${place}<${years})*${left}*${__CBA_NAMESPACE__}.DISCOUNTFACTOR(${startYear}+${place},${rate}))`;
}

/** What stands for a field that has no row. */
function standingIn({ field }: OutcomeFieldDefinition): string {
  if (field === "priceYear") return `"${SCENARIO_PRICES}"`;
  const value = field in OUTCOME_DEFAULTS ? OUTCOME_DEFAULTS[field as keyof typeof OUTCOME_DEFAULTS] : null; // One of them.
  return value === null ? '""' : String(value);
}

function inputRow(
  { name, fields }: OutcomeRows,
  definition: OutcomeFieldDefinition,
  row: number,
  { columns, keys, values }: ScenarioRanges,
): RowDescription {
  const { field, title, unit } = definition;
  const isGiven = fields.has(field);
  const fetched = (letters: string) => {
    const cell = `INDEX(${values},$D${row},${letters}$${NUMBER_ROW})`;
    // A blank is no value, and never 0; words are taken whatever the blanks round them.
    if (isGiven) return `IF(LEN(${cell})=0,"",${definition.domain === undefined ? `TRIM(${cell})` : cell})`;
    if (field !== "kind") return standingIn(definition);
    const gainer = `INDEX(${values},MATCH("outcome.${name}.gainer",${keys},0),${letters}$${NUMBER_ROW})`;
    return `IF(OR(TRIM(${gainer})="individual",TRIM(${gainer})="society"),"social","fiscal")`;
  };
  return [
    text(`outcome.${name}.${field}`, "key"),
    text(`${name}: ${title.toLowerCase()}`, "wrapped"),
    text(unit, "unit"),
    isGiven ? formula(`MATCH($A${row},${keys},0)`, "number") : text("left out", "number"),
    ...alongRow(columns, "link", fetched, cellFormat(definition)),
  ];
}

/** A fiscal value is always a public body's, which the functions see to. */
function ownSum(perspective: Perspective, worth: string, kinds: string, gainers: string): string {
  switch (perspective) {
    case "localAuthority":
      return `SUMIFS(${worth},${kinds},"fiscal",${gainers},"local authority")`;
    case "exchequer":
      return `SUMIFS(${worth},${kinds},"fiscal")`;
    case "individual":
      return `SUMIFS(${worth},${gainers},"individual")`;
    case "society":
      return `SUM(${worth})`;
  }
}

/** What a body gains in Appendix 9, which is in the nets without what outcomes add to them. */
function inAppendix9(gainer: Gainer, cell: (id: Measure) => string, own: (perspective: Perspective) => string) {
  const net = (perspective: Perspective) => `${cell(`net.${perspective}` satisfies NetMeasure)}-${own(perspective)}`;
  if (gainer === "local authority") return [net("localAuthority")];
  if (gainer === "individual") return [net("individual")];
  return gainer === "other exchequer" ? [cell("lifetimeTax.difference")] : [];
}

/** No value where the programme costs no more. */
function ratio(measure: string, cell: (id: Measure) => string): string {
  const cost = cell("costPerCase.difference");
  const net = cell(measure === "ratio.financial" ? "net.exchequer" : "net.society");
  return `IF(${cost}>0,(${net}+${cost})/${cost},"none")`;
}
