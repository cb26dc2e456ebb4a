import { evaluate } from "../model/appendix9/evaluate";
import { parseScenario } from "../model/register/parseScenario";
import { compare, result, results } from "../functions/scenarios";
import { provideCustomFunctions } from "../functions/testing";
import { expandFormula } from "./expandFormula";
import { computeInGrid, sheetContext } from "./testing";
import type { Cell } from "./testing";

/** The council's own outcomes without the add-in: formulas to read, and the grid as the judge of what they compute. */

beforeAll(provideCustomFunctions);

/** The second scenario has no truancy, the third nothing of its own. */
const INPUTS: Cell[][] = [
  ["Key", "First", "Second", "Third"],
  ["discount.rate", "Green Book", 0.05, "Green Book"],
  ["programme.weeklyCost", 70, 40, 68.05],
  ["outcome.missing.programmeRate", 0.2, 0.6, null],
  ["outcome.missing.comparatorRate", 0.5, 0.5, null],
  ["outcome.missing.unitValue", -1325, -1325, null],
  ["outcome.missing.gainer", "police", "police", null],
  ["outcome.missing.attribution", 0.75, 0.75, null],
  ["outcome.missing.years", 3, 1, null],
  ["outcome.missing.dropOff", 1, 0.5, null],
  ["outcome.missing.priceYear", "2012/13", "scenario", null],
  ["outcome.missing.grade", 4, 5, null],
  ["outcome.truancy.programmeRate", 0.25, null, null],
  ["outcome.truancy.comparatorRate", 0.35, null, null],
  ["outcome.truancy.unitValue", -2500, null, null],
  ["outcome.truancy.gainer", "individual", null, null],
  ["outcome.truancy.startYear", 1, null, null],
  ["outcome.truancy.years", 2, null, null],
  ["outcome.truancy.correction", 0.1, null, null],
  ["welfare.weights", "off", "on", "off"],
  ["welfare.familyIncome", 20000, 21000, 20000],
];
const last = INPUTS.length;
const [KEYS, ONE, ALL] = [`$A$2:$A$${last}`, `B2:B${last}`, `$B$2:$D$${last}`];
const column = (place: number, count = 1) => INPUTS.slice(1).map((row) => row.slice(place, place + count));
const expand = (formula: string) => expandFormula(formula, sheetContext("Cases", INPUTS));

it("an outcome is a formula that one can read: rates, value, share caused, years in today's value, prices, and what evidence takes off", () => {
  expect(expand(`=CBA.RESULT("outcome.missing",${KEYS},${ONE})`)).toMatchObject({
    kind: "formula",
    formula:
      '=(B4-B5)*B6*B8*SUMPRODUCT(EXP(LN(MAX(1e-300,1-B10))*{0,1,2}),IF(B2="Green Book",1.035^{0,-1,-2},(1+B2)^{0,-1,-2}))' +
      "*(74.5804/71.5454)*(1-CHOOSE(1+B12,0,0,0.05,0.1,0.15,0.25,0.4)*(0<=(B4-B5)*B6))",
    warnings: [expect.stringMatching(/^Which own outcomes there are, who gains/)],
  });
});

it.each([
  ["RESULTS, where there are outcomes", `RESULTS(${KEYS},${ONE})`, () => results(column(0), column(1))],
  ["COMPARE, which has each outcome for all", `COMPARE(${KEYS},${ALL})`, () => compare(column(0), column(1, 3))],
  [
    "RESULT, of bodies and ratios too",
    `RESULT({"net.society";"body.police";"body.localAuthority";"ratio.financial";"OUTCOME.Truancy";"weighted.society"},${KEYS},${ALL})`,
    () =>
      result(
        [
          "net.society",
          "body.police",
          "body.localAuthority",
          "ratio.financial",
          "OUTCOME.Truancy",
          "weighted.society",
        ].map((one) => [one]),
        column(0),
        column(1, 3),
      ),
  ],
])("%s, is the same natively", async (_, formula, table) => {
  const replacement = expand(`=CBA.${formula}`);
  if (replacement.kind !== "grid") throw new Error(JSON.stringify(replacement));
  const formulas = replacement.cells.map((row) => row.map((cell) => ("formula" in cell ? cell.formula : cell.value)));
  const shown = (await computeInGrid([...INPUTS, ...formulas])).slice(last);
  const expected = table().map((row) =>
    row.map((cell) => {
      if (typeof cell === "number") return expect.closeTo(cell, 8) as unknown;
      return cell instanceof CustomFunctions.Error ? cell.code : cell;
    }),
  );
  expect(shown.map((row, index) => row.slice(0, expected[index]?.length))).toEqual(expected);
});

it("the net of a scenario without outcomes is the formula that it was", () => {
  const formulaOf = (formula: string) => {
    const replacement = expand(formula);
    return replacement.kind === "formula" ? replacement.formula : replacement;
  };
  const without = `D2:D3`;
  expect(formulaOf(`=CBA.RESULT("net.exchequer",${KEYS},D2:D${last})`)).toEqual(
    formulaOf(`=CBA.RESULT("net.exchequer",$A$2:$A$3,${without})`),
  );
});

it("scenarios together in one formula, values that a formula picks, and what is too long for a cell stay values, and say why", () => {
  expect(expand(`=MAX(CBA.RESULT("net.exchequer",${KEYS},${ALL}))`)).toMatchObject({ kind: "frozen" });
  expect(expand(`=CBA.RESULT("net.exchequer",${KEYS},INDEX(${ALL},0,1))`)).toEqual({
    kind: "frozen",
    reason:
      "The council's own outcomes have no native formula where values is computed: refer to the scenario's cells.",
  });
  const many = Array.from({ length: 30 }, (_, index): Cell[][] => [
    [`outcome.o${index}.programmeRate`, 0.2],
    [`outcome.o${index}.comparatorRate`, 0.5],
    [`outcome.o${index}.unitValue`, 10],
    [`outcome.o${index}.gainer`, "NHS"],
    [`outcome.o${index}.years`, 60],
  ]).flat();
  const long = expandFormula(
    `=CBA.RESULT("net.society",A1:A${many.length},B1:B${many.length})`,
    sheetContext("Cases", many),
  );
  expect(long).toMatchObject({ kind: "frozen", reason: expect.stringMatching(/characters; Excel takes/) as string });
  const reading = parseScenario(
    many.map(([key]) => key),
    many.map(([, value]) => value),
  );
  if (!reading.ok) throw new Error("The scenario cannot be read.");
  expect(evaluate(reading.scenario).own?.exchequer).toBeLessThan(0);
});
