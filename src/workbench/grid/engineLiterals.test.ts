import { computeInGrid } from "../../formulas/testing";
import { provideCustomFunctions } from "../../functions/testing";

beforeAll(provideCustomFunctions);

test("an array constant may stand behind an operator, whatever is in front of it", async () => {
  const cases: [formula: string, expected: number][] = [
    ["=SUM(2*{1,2})", 6],
    ["=SUM(2^{0,-1}+{1,1})", 3.5],
    ["=SUMPRODUCT(1.5^{0,1,2})", 4.75],
    ["=SUM({1,2}*2)", 6],
    ["=SUM((1+1)*{1;2})", 6],
  ];
  const shown = await computeInGrid(cases.map(([formula]) => [formula]));
  expect(shown.flat()).toEqual(cases.map(([, expected]) => expected));
});

test("one that stands behind a number without an operator is an error all the same", async () => {
  expect(String((await computeInGrid([["=SUM(2{1,2})"]])).flat())).toMatch(/^#/);
});
