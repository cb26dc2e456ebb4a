import * as fc from "fast-check";
import { PARAMETERS } from "../model/register/parameters";
import { MEASURES } from "../model/appendix9/measures";
import { provideCustomFunctions } from "../functions/testing";
import { cellAddress } from "./address";
import { expandFormula } from "./expandFormula";
import { computeInGrid, disagreement, everydayScenario, magnitude, sheetContext } from "./testing";
import type { Cell } from "./testing";

/**
 * The workbench's grid as the judge: a formula with CBA functions and its native replacement stand side by side, and must
 * show the same numbers. Every case has its own rows, all on one sheet, so that the grid calculates once.
 */

beforeAll(provideCustomFunctions);

/** Rows of a case: enough for its ranges and for the 3 × 3 cells that a result may spill. */
const HEIGHT = 4;
const FIRST_RESULT = 10;
const FIRST_NATIVE = 14;
const SPILL = 3;
const SEED = 20170;

/** For each parameter of a function, what it may hold. */
const FUNCTIONS = {
  COSTPERCASE: ["money", "weeks", "money?"],
  COSTPERCLOSURE: ["money", "share"],
  ATTAINMENT: ["share", "share?", "share?", "share?"],
  LIFETIMEEARNINGS: ["share", "money?", "share?", "share?", "share?", "children?", "years?"],
  LIFETIMETAX: ["share", "share?", "share?", "money?", "share?", "share?", "share?", "children?", "years?"],
  EMPLOYMENT: ["share", "share?", "share?", "share?", "share?"],
  REREFERRALCOST: ["share", "money", "share?"],
  ESCALATIONSAVING: ["share", "share", "money?", "money?", "children?"],
  REREFERRALSAVING: ["share", "money", "share", "money", "share", "share", "children?"],
  DISCOUNTFACTOR: ["years", "rate?"],
} as const;

const NUMBERS = {
  money: fc.integer({ min: 1, max: 9_000_000 }).map((pence) => pence / 100),
  weeks: fc.integer({ min: 1, max: 1040 }).map((tenths) => tenths / 10),
  share: fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000),
  children: fc.constantFrom(0, 1, 2.47, 4),
  years: fc.oneof(fc.constantFrom(0, 1, 30, 31, 75, 125, 200, 300), fc.integer({ min: 0, max: 4000 }).map((t) => t / 8)), // oxfmt-ignore
  rate: fc.oneof(
    fc.constant("Green Book"),
    fc.integer({ min: 0, max: 100 }).map((rate) => rate / 1000),
  ),
} as const;
type Kind = keyof typeof NUMBERS;

interface ArgumentCase {
  readonly cells: readonly Cell[];
  /** The argument's text, by the addresses of its column: first cell, last cell. */
  readonly text: (first: string, last: string) => string;
}

function arbitraryArgument(kind: Kind, isOptional: boolean): fc.Arbitrary<ArgumentCase> {
  const one: fc.Arbitrary<Cell> = NUMBERS[kind];
  const three = fc.tuple(one, one, one);
  const literal = one.map((value) => ({
    cells: [],
    text: () => (typeof value === "string" ? `"${value}"` : String(value)),
  }));
  const forms: fc.Arbitrary<ArgumentCase>[] = [
    literal,
    three.map((cells) => ({ cells, text: (first) => first })),
    three.map((cells) => ({ cells, text: (first, last) => `${first}:${last}` })),
  ];
  if (kind !== "rate") {
    forms.push(
      three.map((cells) => ({ cells, text: (first, last) => `(${first}+${last})/2` })),
      three.map((cells) => ({ cells, text: (first, last) => `CBA.COSTPERCASE(${first}/2,0.5,${last}/2)` })),
    );
  }
  if (isOptional) forms.push(fc.constant({ cells: [], text: () => "" }));
  return fc.oneof(...forms);
}

interface CallCase {
  readonly columns: readonly (readonly Cell[])[];
  readonly formula: (row: number) => string;
}

const arbitraryCall: fc.Arbitrary<CallCase> = fc
  .constantFrom(...(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[]))
  .chain((name) =>
    fc
      .tuple(...FUNCTIONS[name].map((kind) => arbitraryArgument(kind.replace("?", "") as Kind, kind.endsWith("?"))))
      .map((args) => ({
        columns: args.map(({ cells }) => cells),
        formula: (row: number) => {
          const texts = args.map(({ text }, column) => text(cellAddress(row, column), cellAddress(row + 2, column)));
          return `CBA.${name}(${texts.join(",")})`;
        },
      })),
  );

/** Both columns of results, case by case. */
async function compute(cases: readonly CallCase[]): Promise<{ formula: string; cba: unknown[]; native: unknown[] }[]> {
  const cells: Cell[][] = Array.from({ length: cases.length * HEIGHT }, () =>
    new Array<Cell>(FIRST_NATIVE + SPILL).fill(null),
  );
  const formulas = cases.map(({ columns, formula }, index) => {
    const top = index * HEIGHT;
    columns.forEach((column, c) => column.forEach((cell, r) => cells[top + r]?.splice(c, 1, cell)));
    const written = `=${formula(top)}`;
    const native = nativeOf(written, cells);
    cells[top]?.splice(FIRST_RESULT, 1, written);
    cells[top]?.splice(FIRST_NATIVE, 1, native);
    return `${written} → ${native}`;
  });
  const values = await computeInGrid(cells);
  const block = (top: number, left: number) =>
    values.slice(top, top + SPILL).flatMap((row) => row.slice(left, left + SPILL));
  return formulas.map((formula, index) => ({
    formula,
    cba: block(index * HEIGHT, FIRST_RESULT),
    native: block(index * HEIGHT, FIRST_NATIVE),
  }));
}

function nativeOf(formula: string, cells: readonly (readonly Cell[])[]): string {
  const replacement = expandFormula(formula, sheetContext("Cases", cells));
  if (replacement.kind !== "formula") throw new Error(`${formula}: ${JSON.stringify(replacement)}`);
  return replacement.formula;
}

function expectSameNumbers(results: Awaited<ReturnType<typeof compute>>): void {
  const different = results.flatMap(({ formula, cba, native }) => {
    const cells = cba.flatMap((cell, index) =>
      typeof cell === "number" ? (disagreement(native[index], cell) ?? []) : [],
    );
    return typeof cba[0] === "number" ? cells.map((cell) => [formula, cell]) : [[formula, String(cba[0])]];
  });
  expect(different).toEqual([]);
}

it("native formulas show what elementwise functions show, over cells, ranges, literals and nested calls", async () => {
  expectSameNumbers(await compute(fc.sample(arbitraryCall, { numRuns: 300, seed: SEED })));
}, 60_000);

describe("inside a person's own formula", () => {
  const TEMPLATES = ["2-□", "□-2-□", "2/□", "□/2/□", "-□", "-□^2", "2^(□/1E6)", "(□)^0.5", "□%", "3*□%", "SUM(□,1)",
    "IF(□>5,□-1,1-□)", "MAX(1,□)*2", "1-(□)", "□=□", "□<=□*2", "LEN(□&\"x\")", "2*-□", "+□", "□*□^-1", "ROUND(□,2)^2"]; // oxfmt-ignore

  it("they keep their place among its operators", async () => {
    const inner = fc.record({ first: NUMBERS.money, second: NUMBERS.share, third: NUMBERS.money });
    const calls = ["CBA.COSTPERCASE(§1,§2,§3)", "CBA.REREFERRALCOST(§2,§1)", "CBA.COSTPERCLOSURE(§1,§2)", "CBA.DISCOUNTFACTOR(§2)"]; // oxfmt-ignore
    const cases = TEMPLATES.flatMap((template) =>
      calls.map((call, index): CallCase => {
        const [values] = fc.sample(inner, { numRuns: 1, seed: SEED + index });
        return {
          columns: [[values?.first ?? 0], [values?.second ?? 0], [values?.third ?? 0]],
          formula: (row) =>
            template.replaceAll("□", call).replace(/§(\d)/g, (_, column) => cellAddress(row, Number(column) - 1)),
        };
      }),
    );
    const results = await compute(cases);
    const logical = results.filter(({ cba }) => typeof cba[0] === "boolean");
    expect(logical.map(({ formula, native }) => [formula, native[0]])).toEqual(
      logical.map(({ formula, cba }) => [formula, cba[0]]),
    );
    expectSameNumbers(results.filter(({ cba }) => typeof cba[0] !== "boolean"));
  }, 60_000);
});

describe("sums over ranges", () => {
  const amounts = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 9, maxLength: 9 });
  const block = (values: readonly number[]) => [values.slice(0, 3), values.slice(3, 6), values.slice(6, 9)];

  it.each([
    ["down", "PRESENTVALUE(A1:A3,1)"],
    ["across", "PRESENTVALUE(A1:C1,D1)"],
    ["a block, in reading order", "PRESENTVALUE(A1:C3,29)"],
    ["a block at a rate", "PRESENTVALUE(A1:C3,0,E1)"],
    ["by the schedule that a cell names", "PRESENTVALUE(A1:C3,E3,E2)"],
    ["a computed range", "PRESENTVALUE(A1:C3*2+1,74)"],
    ["one amount", "PRESENTVALUE(A1,310)"],
    ["with blanks", "PRESENTVALUE(A1:A4,3)"],
    ["staff lines", "WEEKLYSTAFFCOST(F1:F3,G1:G3,H1:H3,0.1,48)"],
    ["staff lines across", "WEEKLYSTAFFCOST(F1:H1,F2:H2,0.25,F3:H3,48,E3)"],
    ["staff lines of which one lies across", "WEEKLYSTAFFCOST(F1:F3,F2:H2,0.25,F3:H3,48)"],
    ["one staff line", "WEEKLYSTAFFCOST(F1,G1,H1,H2,F2)"],
  ])("%s: CBA.%s", async (_, text) => {
    const cases = fc.sample(amounts, { numRuns: 5, seed: SEED }).map((values): CallCase => {
      const [a, b, c] = block(values);
      const positive = block(values.map((value) => (Math.abs(value) % 10) + 0.5));
      return {
        columns: [a ?? [], b ?? [], c ?? [], [12.5], [0.03, "Green Book", 44], ...positive],
        formula: (row) =>
          `CBA.${text}`.replace(/([A-H])([1-4])/g, (_match, column, line) => `${column}${row + Number(line)}`),
      };
    });
    expectSameNumbers(await compute(cases));
  });
});

describe("RESULT over a sheet of scenarios", () => {
  it("gives every measure of random scenarios as the CBA function does", async () => {
    const scenarios = fc.sample(everydayScenario(), { numRuns: 10, seed: SEED });
    const keys = PARAMETERS.map(({ key }) => key);
    const inputs: Cell[][] = keys.map((key) => [key, ...scenarios.map((scenario) => scenario[key])]);
    const range = (column: number) => `${cellAddress(0, column)}:${cellAddress(keys.length - 1, column)}`;
    const formulas = scenarios.flatMap((_, index) =>
      MEASURES.map(({ measure }) => `=CBA.RESULT("${measure}",${range(0)},${range(index + 1)})`),
    );
    const context = sheetContext("Cases", inputs);
    const natives = formulas.map((formula) => {
      const replacement = expandFormula(formula, context);
      return replacement.kind === "formula" ? replacement.formula : replacement.kind;
    });
    const values = await computeInGrid([
      ...inputs,
      ...formulas.map((formula, index) => [formula, natives[index] ?? ""]),
    ]);
    const different = values.slice(inputs.length).flatMap(([cba, native], index) => {
      const measure = MEASURES[index % MEASURES.length]?.measure;
      const scenario = scenarios[Math.floor(index / MEASURES.length)];
      if (measure === undefined || scenario === undefined) throw new Error("A result without its scenario.");
      const found = disagreement(native, cba, magnitude(measure, scenario));
      return found === null ? [] : [[natives[index], found]];
    });
    expect(different).toEqual([]);
  }, 60_000);

  it("stays one array formula for several scenarios inside another formula", async () => {
    const inputs: Cell[][] = [["programme.closureRate", 0.7, 0.8, 0.9]];
    const sum = '=SUM(CBA.RESULT("net.society",A1:A1,B1:D1))';
    const native = nativeOf(sum, inputs);
    const values = await computeInGrid([...inputs, [sum, native]]);
    expect(values[1]?.[1]).toBeCloseTo(Number(values[1]?.[0]), 8);
  });
});
