/**
 * How long each function takes to refuse a million cells of rubbish, whichever of its arguments they are handed to. Takes
 * some minutes; names of functions after the file's own name restrict it to them.
 */
import { FUNCTIONS } from "../src/functions/functions";
import { good, NAMES } from "../src/functions/goodArguments";
import { signatureOf } from "../src/functions/signatures";
import { createCustomFunctionsRuntime } from "../src/workbench/customFunctions/customFunctionsRuntime";
import { report } from "./measure";

Object.assign(globalThis, { CustomFunctions: createCustomFunctionsRuntime().runtime });

const CELLS = 1_000_000;
const SECOND = 1_000;

/** No two alike, so that nothing is remembered from one to the next. */
const RUBBISH: Readonly<Record<string, unknown[][]>> = {
  words: Array.from({ length: CELLS }, (_, row) => [`programme.closureRat${row}`]),
  "words along a row": [Array.from({ length: CELLS }, (_, column) => `programme.closureRat${column}`)],
  "long texts": Array.from({ length: CELLS }, (_, row) => [`${"programme closure rate ".repeat(4)}${row}`]),
  numbers: Array.from({ length: CELLS }, (_, row) => [-1e9 - row]),
};

/** What a call takes: milliseconds, whether it returns or throws what is wrong. */
function milliseconds(run: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  try {
    run();
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
  }
  return performance.now() - start;
}

const [, , ...wanted] = process.argv;
for (const name of NAMES.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const names = (signatureOf(name) ?? []).map((argument) => argument.name);
  const call = (args: readonly unknown[]) => (FUNCTIONS[name] as (...given: readonly unknown[]) => unknown)(...args);
  let slowest = { time: 0, what: "without arguments" };
  for (const [kind, cells] of Object.entries(RUBBISH)) {
    const alone = names.map((argument) => ({
      what: `${kind} as ${argument}`,
      args: names.map((one) => (one === argument ? cells : good(name, one))),
    }));
    const everywhere = { what: `${kind} as each argument`, args: names.map(() => cells) };
    for (const { what, args } of [...alone, everywhere]) {
      const time = milliseconds(() => call(args));
      if (time > slowest.time) slowest = { time, what };
    }
  }
  report(`${name}: ${slowest.what}`, slowest.time, "ms", SECOND, 0);
}
