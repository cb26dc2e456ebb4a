/** How fast the functions compute: a million rows against a plain loop doing the same, and one whole scenario. */
import { createCustomFunctionsRuntime } from "../src/workbench/customFunctions/customFunctionsRuntime";
import { lifetimeEarnings } from "../src/functions/lifetimeOutcomes";
import { evaluate } from "../src/model/appendix9/evaluate";
import { publishedNumber } from "../src/model/register/parameters";
import { PUBLISHED_SCENARIO } from "../src/model/register/presets";
import { medians, report } from "./measure";

Object.assign(globalThis, { CustomFunctions: createCustomFunctionsRuntime().runtime });

const ROWS = 1_000_000;
const EVALUATIONS = 20_000;
const rates: unknown[][] = Array.from({ length: ROWS }, (_, row) => [(row % 1000) / 1000]);

const premium = publishedNumber("attainment.premium");
const closed = publishedNumber("attainment.closed");
const open = publishedNumber("attainment.open");

/** What an analyst would write by hand for these million rows: the same check of the cell, the same sum, the same shape. */
function plainLoop(): unknown[][] {
  const result = new Array<unknown[]>(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const rate = rates[row]?.[0];
    result[row] = [
      typeof rate === "number" && rate >= 0 && rate <= 1 ? premium * (open + rate * (closed - open)) : NaN,
    ];
  }
  return result;
}

function evaluateOften(): number {
  let sum = 0;
  for (let i = 0; i < EVALUATIONS; i++) {
    sum += evaluate({ ...PUBLISHED_SCENARIO, "programme.closureRate": (i % 1000) / 1000 })["net.society"];
  }
  return sum;
}

const times = medians(
  [
    { name: "function", run: () => lifetimeEarnings(rates) },
    { name: "loop", run: plainLoop },
    { name: "evaluate", run: evaluateOften },
  ],
  15,
);
const time = (name: string) => times.get(name) ?? NaN;
const nanosecondsARow = (name: string) => (time(name) * 1e6) / ROWS;

report("LIFETIMEEARNINGS over 10⁶ rows", nanosecondsARow("function"), "ns a row", 60);
report("a plain hand-written loop over the same rows", nanosecondsARow("loop"), "ns a row", null);
report("ratio of the function to the loop", time("function") / time("loop"), "×", 1.5, 2);
report("evaluate, one scenario", (time("evaluate") * 1e3) / EVALUATIONS, "µs", 20, 2);
