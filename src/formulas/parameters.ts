import { financialYear } from "../model/prices/financialYear";
import type { ParameterDefinition } from "../model/register/definition";
import { findRegistered, REGISTER } from "../model/register/register";
import { describeUncertainty } from "../model/register/uncertainty";
import type { FunctionExpansion, TableCell } from "./functionExpansion";
import { call } from "./expression";
import { NoNativeForm } from "./nativeReplacement";
import { quantityExpression } from "./publishedValue";

const value = (content: string | number): TableCell => ({ value: content });
const sliderEnd = (end: "minimum" | "maximum" | "step") => (parameter: ParameterDefinition) =>
  value("slider" in parameter ? parameter.slider[end] : "");

/** A ratio stands as a formula, so that its cell shows where it comes from. */
function publishedCell({ published }: ParameterDefinition): TableCell {
  return typeof published === "object" ? { formula: quantityExpression(published) } : value(published);
}

const FIELDS: ReadonlyMap<string, (parameter: ParameterDefinition) => TableCell> = new Map([
  ["value", publishedCell],
  ["label", ({ label }) => value(label)],
  ["unit", ({ unit }) => value(unit)],
  ["source", ({ source }) => value(source)],
  ["minimum", sliderEnd("minimum")],
  ["maximum", sliderEnd("maximum")],
  ["step", sliderEnd("step")],
  ["priceyear", ({ priceYear }) => value(priceYear === undefined ? "" : financialYear(priceYear.year))],
  ["pricesource", ({ priceYear }) => value(priceYear?.source ?? "")],
]);

export const PARAMETER: FunctionExpansion = {
  reads: ["key", "field"],
  expand(args) {
    const fields = args.isOmitted("field") ? ["value"] : args.cells("field").cells.flat();
    const field = fields.length === 1 ? FIELDS.get(String(fields[0]).trim().toLowerCase()) : undefined;
    if (field === undefined) throw new NoNativeForm(`field must be one of ${[...FIELDS.keys()].join(", ")}.`);
    const { cells, locate } = args.cells("key");
    if (locate !== null) args.warn(`The key stays what its cell holds now: ${cells.flat().map(String).join(", ")}.`);
    const entry = (key: unknown): TableCell => {
      const found = typeof key === "string" ? findRegistered(key) : undefined;
      if (found !== undefined) return field(found);
      args.warn(`${JSON.stringify(key)} is the key of no parameter.`);
      return { formula: call("NA") };
    };
    return { kind: "table", cells: cells.map((row) => row.map(entry)), array: null };
  },
};

const COLUMNS: readonly (readonly [string, (parameter: ParameterDefinition) => TableCell])[] = [
  ["Key", ({ key }) => value(key)],
  ["Label", ({ label }) => value(label)],
  ["Value", publishedCell],
  ["Unit", ({ unit }) => value(unit)],
  ["Group", ({ group }) => value(group)],
  ["Minimum", sliderEnd("minimum")],
  ["Maximum", sliderEnd("maximum")],
  ["Step", sliderEnd("step")],
  ["Basis", ({ basis }) => value(basis)],
  ["Source", ({ source }) => value(source)],
  ["Uncertainty", (parameter) => value("uncertainty" in parameter ? describeUncertainty(parameter.uncertainty) : "")],
];

/** The whole register. */
export const PARAMETERS_TABLE: FunctionExpansion = {
  reads: [],
  expand: () => ({
    kind: "table",
    cells: [
      COLUMNS.map(([header]) => value(header)),
      ...REGISTER.map((entry) => COLUMNS.map(([, cell]) => cell(entry))),
    ],
    array: null,
  }),
};
