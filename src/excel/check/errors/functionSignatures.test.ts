import { readdirSync } from "node:fs";
import path from "node:path";
import type { FUniver } from "@univerjs/core/facade";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { FunctionsMetadata } from "../../../workbench/customFunctions/functionsMetadata";
import { enter, openTestWorkbook, valuesAt } from "../../testing";
import { checkWorkbook } from "../checkWorkbook";
import { domainOf, FUNCTION_NAMES, signatureOf } from "./functionSignatures";
import type { FunctionName } from "./functionSignatures";

const FUNCTIONS = path.join(__dirname, "../../../functions");

it("are those of the functions themselves", async () => {
  const families = readdirSync(FUNCTIONS).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const { metadataJson } = await generateCustomFunctionsMetadata(families.map((file) => path.join(FUNCTIONS, file)));
  const { functions } = JSON.parse(metadataJson) as FunctionsMetadata;
  const theirs = functions.map(({ name, parameters }) => ({
    name,
    arguments: parameters.map((parameter) => ({ name: parameter.name, isOptional: parameter.optional === true })),
  }));
  const ours = FUNCTION_NAMES.map((name) => ({ name, arguments: signatureOf(name) }));
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
  expect(ours.toSorted(byName)).toEqual(theirs.toSorted(byName));
});

/** Tables spill, so that calls cannot stand below each other; their own tests hold their arguments. */
const TABLES: readonly FunctionName[] = ["STAFFNEEDED", "SCALEUP"];

/** Every numeric argument of every function of numbers, with a value that it must refuse and one that it must take. */
const NUMERIC = FUNCTION_NAMES.filter((name) => !TABLES.includes(name)).flatMap((name) =>
  (signatureOf(name) ?? []).flatMap((argument, index) => {
    const domain = domainOf(argument.name);
    if (domain === undefined) return [];
    const bad = domain.minimum === -Infinity ? "text" : domain.maximum === Infinity ? -1 : domain.maximum + 1;
    return [{ name, argument: argument.name, index, bad, good: Math.min(domain.maximum, 1) }];
  }),
);

describe("in the grid", () => {
  let grid: FUniver;
  beforeAll(async () => {
    grid = await openTestWorkbook();
  });
  afterAll(() => {
    grid.dispose();
  });

  it("each numeric argument refuses what the check says it refuses, and takes what it says it takes", async () => {
    expect(NUMERIC.length).toBeGreaterThan(50);
    const written = NUMERIC.map(({ name, argument, bad, good }, row) => {
      const call = (cell: string) =>
        `=CBA.${name}(${(signatureOf(name) ?? []).map((other) => (other.name === argument ? cell : "1")).join(",")})`;
      return [bad, call(`A${row + 1}`), good, call(`C${row + 1}`)];
    });
    await enter("Sheet1", `A1:D${written.length}`, written);
    const shown = await valuesAt("Sheet1", `A1:D${written.length}`);
    expect(shown.filter((row) => row[1] !== "#VALUE!")).toEqual([]);
    expect(shown.filter((row) => typeof row[3] !== "number")).toEqual([]);
    const found = await checkWorkbook();
    expect(found.map(({ address, message }) => [address, message.split(" takes ")[0]])).toEqual(
      NUMERIC.map(({ argument, bad }, row) => {
        const came = typeof bad === "string" ? `the text "${bad}"` : String(bad);
        return [`Sheet1!B${row + 1}`, `A${row + 1} holds ${came}; ${argument}`];
      }),
    );
  });
});
