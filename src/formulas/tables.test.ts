import * as fc from "fast-check";
import { PARAMETERS } from "../model/register/parameters";
import { parameters, parameter } from "../functions/parameters";
import { compare, result, results, table } from "../functions/scenarios";
import { provideCustomFunctions } from "../functions/testing";
import { cellAddress } from "./address";
import { expandFormula } from "./expandFormula";
import type { NativeCell } from "./nativeReplacement";
import { computeInGrid, everydayScenario, sheetContext } from "./testing";
import type { Cell } from "./testing";

/** Spilled tables become a cell each; computed by the grid they must be the table that the CBA function gives. */

beforeAll(provideCustomFunctions);

const scenarios = fc.sample(everydayScenario(), { numRuns: 3, seed: 20170 });
const NAMES = ["As published", "My scenario", ""];
const keys = PARAMETERS.map(({ key }) => [key]);
const values = PARAMETERS.map(({ key }) => scenarios.map((scenario) => scenario[key]));
const inputs: Cell[][] = [["Key", ...NAMES], ...keys.map(([key], row) => [key ?? "", ...(values[row] ?? [])])];
const last = inputs.length;
const range = (first: number, end: number) => `$${cellAddress(1, first)}:${cellAddress(last - 1, end)}`;
const [KEYS, ONE, ALL] = [range(0, 0), range(1, 1), range(1, 3)];
const firstScenario = values.map((row) => row.slice(0, 1));

function cellsOf(formula: string): readonly (readonly NativeCell[])[] {
  const replacement = expandFormula(`=${formula}`, sheetContext("Cases", inputs));
  if (replacement.kind !== "grid") throw new Error(JSON.stringify(replacement));
  return replacement.cells;
}

/** The table as it is once the grid has computed its formulas; texts beside them are left as they are. */
async function computed(cells: readonly (readonly NativeCell[])[]): Promise<unknown[][]> {
  const formulas = cells.map((row) => row.map((cell) => ("formula" in cell ? cell.formula : null)));
  const shown = await computeInGrid([...inputs, ...formulas]);
  return cells.map((row, r) => row.map((cell, c) => ("value" in cell ? cell.value : shown[last + r]?.[c])));
}

/** An error of ours is to the grid its code. */
function textOf(cell: unknown): unknown {
  if (cell instanceof CustomFunctions.Error) return cell.code;
  return typeof cell === "number" ? "a number" : cell;
}

it.each([
  ["TABLE(6)", () => table([[6]])],
  [`TABLE(6,${KEYS},${ONE})`, () => table([[6]], keys, firstScenario)],
  [`TABLE(7,${KEYS},${ONE})`, () => table([[7]], keys, firstScenario)],
  [`TABLE(8,${KEYS},${ONE})`, () => table([[8]], keys, firstScenario)],
  [`TABLE(9,${KEYS},${ONE})`, () => table([[9]], keys, firstScenario)],
  [`RESULTS(${KEYS},${ONE})`, () => results(keys, firstScenario)],
  [`COMPARE(${KEYS},${ALL},$B$1:D$1)`, () => compare(keys, values, [NAMES])],
  [`COMPARE(${KEYS},${ALL},{"a","=1+1",""})`, () => compare(keys, values, [["a", "=1+1", ""]])],
  [`COMPARE(${KEYS},${ALL})`, () => compare(keys, values)],
  ["PARAMETERS()", () => parameters()],
  [
    'PARAMETER({"tax.income","reReferral.basis";"programme.reReferralRate","discount.rate"})',
    () =>
      parameter([
        ["tax.income", "reReferral.basis"],
        ["programme.reReferralRate", "discount.rate"],
      ]),
  ],
  [
    'PARAMETER({"tax.income","discount.rate","reReferral.basis"},"maximum")',
    () => parameter([["tax.income", "discount.rate", "reReferral.basis"]], [["maximum"]]),
  ],
  [`RESULT("net.exchequer",${KEYS},${ALL})`, () => result([["net.exchequer"]], keys, values)],
  [
    `RESULT({"net.exchequer","net.society"},${KEYS},${ALL})`,
    () => result([["net.exchequer", "net.society"]], keys, values),
  ],
  [
    `RESULT({"net.exchequer";"net.society"},${KEYS},${ALL})`,
    () => result([["net.exchequer"], ["net.society"]], keys, values),
  ],
])("CBA.%s is the same table", async (formula, expected) => {
  const native = await computed(cellsOf(`CBA.${formula}`));
  const wanted = expected();
  const texts = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map(textOf));
  expect(texts(native)).toEqual(texts(wanted));
  wanted.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell === "number") expect(native[r]?.[c]).toBeCloseTo(cell, 6);
    }),
  );
});

it("scenarios may lie in rows", () => {
  const cells: Cell[][] = [
    ["tax.income", "tax.nationalInsurance"],
    [0.3, 0.1],
    [0.2, 0.2],
  ];
  const replacement = expandFormula('=CBA.RESULT("lifetimeTax.programme",A1:B1,A2:B3)', sheetContext("Cases", cells));
  expect(replacement).toEqual({
    kind: "grid",
    cells: [
      [{ formula: "=(A2+B2)*80000*(0.15+0.72*(0.54-0.15))" }],
      [{ formula: "=(A3+B3)*80000*(0.15+0.72*(0.54-0.15))" }],
    ],
    warnings: [],
  });
});

it("a scenario that cannot be read is an error in its own cells, and says why", () => {
  const cells: Cell[][] = [["tax.income", 0.3, "x", ""]];
  const replacement = expandFormula('=CBA.RESULT("lifetimeTax.programme",A1,B1:D1)', sheetContext("Cases", cells));
  if (replacement.kind !== "grid") throw new Error(replacement.kind);
  expect(replacement.cells.flat().slice(1)).toEqual([{ formula: "=NA()" }, { formula: "=NA()" }]);
  expect(replacement.warnings).toEqual([
    expect.stringContaining("tax.income holds the text"),
    expect.stringContaining("a blank cell"),
  ]);
});
