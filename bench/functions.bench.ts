/** How fast the functions compute: a million rows against a plain loop doing the same, and one whole scenario. */
import { createCustomFunctionsRuntime } from "../src/workbench/customFunctions/customFunctionsRuntime";
import { evaluate } from "../src/model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../src/model/register/presets";
import { measureLifetimeRows } from "./lifetimeRows";
import { medians, report } from "./measure";

Object.assign(globalThis, { CustomFunctions: createCustomFunctionsRuntime().runtime });

const EVALUATIONS = 20_000;

function evaluateOften(): number {
  let sum = 0;
  for (let i = 0; i < EVALUATIONS; i++) {
    sum += evaluate({ ...PUBLISHED_SCENARIO, "programme.closureRate": (i % 1000) / 1000 })["net.society"];
  }
  return sum;
}

const rows = measureLifetimeRows();
const milliseconds = medians([{ name: "evaluate", run: evaluateOften }], 15).get("evaluate") ?? NaN;

report("LIFETIMEEARNINGS over 10⁶ rows", rows.ours, "ns a row", 60);
report("a plain hand-written loop over the same rows", rows.loop, "ns a row", null);
report("the same rows with nothing computed", rows.shape, "ns a row", null);
report("ratio of the function to the loop", rows.ratio, "×", 1.15, 2);
report("evaluate, one scenario", (milliseconds * 1e3) / EVALUATIONS, "µs", 20, 2);
