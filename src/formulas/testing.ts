import { MAX_COLS, MAX_ROWS } from "@borgar/fx";
import * as fc from "fast-check";
import { createHeadlessGrid } from "../workbench/grid/headlessGrid";
import type { RegisteredFunction } from "../workbench/customFunctions/registeredFunction";
import { FUNCTIONS } from "../functions/functions";
import { signatureOf } from "../functions/signatures";
import { evaluate } from "../model/appendix9/evaluate";
import { measureDefinition } from "../model/appendix9/measures";
import type { ComparedQuantity, Measure } from "../model/appendix9/measures";
import { GREEN_BOOK } from "../model/prices/discountSchedules";
import { PARAMETERS } from "../model/register/parameters";
import type { Slider } from "../model/register/definition";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import type { Scenario } from "../model/register/scenario";
import { readA1 } from "./a1";
import { decimal } from "./expression";
import type { NativeContext } from "./nativeReplacement";

const OF_ONE_NUMBER = ["WEEKLYSTAFFCOST", "PRESENTVALUE", "BREAKEVEN", "BREAKEVENCASES", "PAYBACK", "BENEFITCOSTRATIO"];

/** The CBA functions as Excel and the workbench call them. */
function registered(): RegisteredFunction[] {
  return Object.entries(FUNCTIONS).map(([name, code]) => ({
    name: `CBA.${name}`,
    allowErrors: true,
    // The grid hands over matrices, which is what all of them take.
    code: code as unknown as RegisteredFunction["code"],
    metadata: {
      id: name,
      name,
      parameters: (signatureOf(name) ?? []).map((parameter) => ({
        name: parameter.name,
        dimensionality: "matrix",
        optional: true,
      })),
      result: { dimensionality: OF_ONE_NUMBER.includes(name) ? "scalar" : "matrix" },
    },
  }));
}

export type Cell = number | string | null;

/** For tests: what the grid computes for a sheet of values and formulas, at full precision. */
export async function computeInGrid(cells: readonly (readonly Cell[])[]): Promise<unknown[][]> {
  const rows = cells.length;
  const columns = Math.max(...cells.map((row) => row.length));
  const grid = createHeadlessGrid(registered());
  const sheet = grid.getActiveWorkbook()?.create("Cases", rows, columns);
  if (sheet === undefined) throw new Error("The grid has no workbook.");
  const filled = cells.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
  sheet.getRange(0, 0, rows, columns).setValues(filled);
  await grid.getFormula().onCalculationResultApplied();
  const values = sheet.getRange(0, 0, rows, columns).getRawValues();
  grid.dispose();
  return values;
}

/** For tests: a workbook of one sheet, as an expansion sees it. `names` stand for ranges of it. */
export function sheetContext(
  sheet: string,
  cells: readonly (readonly unknown[])[],
  names: Readonly<Record<string, string>> = {},
): NativeContext {
  return {
    sheet,
    read(reference) {
      const address = readA1(names[reference] ?? reference);
      if (address === null || (address.prefix !== "" && address.prefix !== `${sheet}!`)) return null;
      const { row, column, rows, columns } = address;
      // Of a whole column or row only what the sheet uses.
      const height = rows > MAX_ROWS ? cells.length : rows;
      const width = columns > MAX_COLS ? Math.max(...cells.map((line) => line.length)) : columns;
      const used = Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (_cell, c) => cells[row + r]?.[column + c] ?? ""),
      );
      return { cells: used, sheet, row, column };
    },
  };
}

/**
 * For tests: random scenarios such as people enter, spread evenly over the sliders, both kinds of every choice among them.
 * Not fast-check's doubles, most of which are smaller than any spreadsheet computes with.
 */
export function everydayScenario(): fc.Arbitrary<Scenario> {
  const within = ({ minimum, maximum }: Slider) =>
    fc.integer({ min: 0, max: 100_000 }).map((part) => decimal(minimum + ((maximum - minimum) * part) / 100_000));
  const numbers = Object.fromEntries(
    PARAMETERS.flatMap((entry) => ("slider" in entry ? [[entry.key, within(entry.slider)]] : [])),
  );
  return fc
    .record({
      ...numbers,
      "reReferral.basis": fc.constantFrom("closed", "all"),
      "discount.rate": fc.oneof(fc.constant(GREEN_BOOK), within({ minimum: 0, maximum: 0.1, step: 0.0025 })),
    })
    .map((values) => ({ ...PUBLISHED_SCENARIO, ...values }));
}

/**
 * For tests: the largest amount that a measure is made of. What a difference keeps of two like amounts is known no better
 * than they are, by the model itself; and the attainment of an arm is a difference where closing is set to lower it.
 */
export function magnitude(measure: Measure, scenario: Scenario): number {
  const share = Math.max(scenario["attainment.open"], scenario["attainment.closed"]);
  const results = evaluate({ ...scenario, "attainment.open": share, "attainment.closed": share });
  const largest = (...measures: Measure[]) => Math.max(...measures.map((name) => Math.abs(results[name] ?? 0)));
  const bothArms = (quantity: ComparedQuantity) => [`${quantity}.programme`, `${quantity}.comparator`] as const;
  const { quantity, part, perspective } = measureDefinition(measure);
  if (part === "difference" && quantity !== null) return largest(...bothArms(quantity)); // what a difference is of
  if (measure === "reReferralSaving") return largest(...bothArms("reReferralCost"));
  if (perspective === null) return largest(measure);
  const spent = [...bothArms("costPerCase"), ...bothArms("reReferralCost"), "escalationSaving"] as const;
  const gained = perspective === "exchequer" ? bothArms("lifetimeTax") : bothArms("lifetimeEarnings");
  return largest(...(perspective === "individual" ? [] : spent), ...(perspective === "localAuthority" ? [] : gained));
}

/**
 * For tests: what differs where a native result is not the expected number, to 1e-12 of an amount; null where they agree.
 * Where no number is expected, an error of whatever kind is right.
 */
export function disagreement(native: unknown, expected: unknown, amount = Math.abs(Number(expected))): string | null {
  const agrees =
    typeof expected === "number"
      ? typeof native === "number" && Math.abs(native - expected) <= 1e-12 * amount
      : typeof native === "string" && native.startsWith("#");
  return agrees ? null : `${String(expected)}, natively ${String(native)}`;
}
